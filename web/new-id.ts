/** The id of a new thing. Pure. */

/** From the name, as far as letters go: `cote-jardin`, `cote-jardin-1`. */
export function newId(name: string, stem: string, taken: ReadonlySet<string>): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 30)
  const first = slug === '' ? stem : slug
  if (first !== 'new' && !taken.has(first)) return first
  for (let number = 1; ; number++) if (!taken.has(`${first}-${number}`)) return `${first}-${number}`
}
