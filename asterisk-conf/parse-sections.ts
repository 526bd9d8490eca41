/** Reads back what the writer wrote, to find out what a change touches. Never throws: a person may have edited the file. */

export interface ParsedSection {
  readonly name: string
  /** In order; a key may come more than once. */
  readonly entries: readonly (readonly [key: string, value: string])[]
}

/** Templates are resolved into the sections that inherit them; comments and directives are left out. */
export function parseSections(text: string): ParsedSection[] {
  const sections: { name: string; template: boolean; entries: [string, string][] }[] = []
  for (const whole of text.split('\n')) {
    const line = withoutComment(whole)
    const header = line.startsWith('[') ? /^\[([^\]]*)\](?:\(([^)]*)\))?/.exec(line) : null
    if (header !== null) {
      const options = (header[2] ?? '').split(',').filter(option => option !== '')
      const inherited = options.flatMap(option => sections.find(({ name }) => name === option)?.entries ?? [])
      sections.push({ name: header[1] ?? '', template: options.includes('!'), entries: [...inherited] })
      continue
    }
    const sign = line.indexOf('=')
    if (sign > 0 && !line.startsWith('#'))
      sections.at(-1)?.entries.push([
        line.slice(0, sign).trim(),
        line
          .slice(sign + 1)
          .replace(/^>/, '')
          .trim(),
      ])
  }
  return sections.filter(({ template }) => !template).map(({ name, entries }) => ({ name, entries }))
}

/** Up to the first `;` that is not escaped (main/config.c). */
const withoutComment = (line: string): string =>
  // Most lines have none, and a big office has tens of thousands of lines.
  (line.includes(';') ? uncommented(line) : line).trim()

const uncommented = (line: string): string => line.replace(/(?<!\\);.*$/s, '').replaceAll('\\;', ';')

export const entryOf = (section: ParsedSection, key: string): string | null =>
  section.entries.findLast(([name]) => name === key)?.[1] ?? null
