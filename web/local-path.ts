/** Addresses that came from outside and may only lead to a page of ours. */

/** A path of ours with its query, or null: never another host, a scheme, or a header's end. */
export function localPath(text: string | undefined | null): string | null {
  if (text == null || !/^\/[\x21-\x7e]{0,500}$/.test(text)) return null
  // `//host` and `/\host` are other hosts to a browser; its own parser knows.
  const here = 'http://here.invalid'
  if (!URL.canParse(text, here)) return null
  const url = new URL(text, here)
  // `/.//host` is a path of ours until its dots are taken out.
  if (url.origin !== here || url.pathname.startsWith('//')) return null
  return `${url.pathname}${url.search}`
}
