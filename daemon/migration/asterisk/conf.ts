/**
 * Asterisk's configuration files as it reads them (main/config.c): sections with templates, `=` and `=>`, `+=`, comments, and
 * `#include` of files that came along. What cannot be understood is passed over.
 */

export interface ConfSection {
  readonly name: string
  readonly isTemplate: boolean
  /** In order; names in lower case. What a template says comes first. */
  readonly entries: readonly ConfEntry[]
}

export interface ConfEntry {
  readonly name: string
  readonly value: string
}

export interface ConfFiles {
  /** Text of a file that is named in an include; null when it did not come along. */
  include(name: string): string | null
}

/** Deeper than anybody nests, and an end to circles. */
const DEEPEST = 10
const MOST_ENTRIES = 500_000

const alone: ConfFiles = { include: () => null }

/** Never throws. `[general]` twice is two sections unless `(+)` says otherwise, as in Asterisk. */
export function readConf(text: string, files: ConfFiles = alone): ConfSection[] {
  const sections: { name: string; isTemplate: boolean; entries: ConfEntry[] }[] = []
  let current: (typeof sections)[number] | null = null
  let count = 0
  const read = (source: string, depth: number) => {
    for (const line of linesOf(source)) {
      const header = /^\[([^\]]{1,200})\]\s*(?:\(([^)]*)\))?/.exec(line)
      if (header !== null) {
        const name = (header[1] ?? '').trim()
        const options = (header[2] ?? '').split(',').map(option => option.trim())
        if (options.includes('+')) {
          current = sections.find(section => section.name === name) ?? null
          if (current !== null) continue
        }
        const templates = options.filter(option => option !== '' && option !== '!' && option !== '+')
        current = {
          name,
          isTemplate: options.includes('!'),
          entries: templates.flatMap(
            template => sections.findLast(section => section.name === template)?.entries.slice() ?? [],
          ),
        }
        count += current.entries.length
        if (count > MOST_ENTRIES) return
        sections.push(current)
        continue
      }
      const include = /^#(?:try)?include\s+["<]?([^">]+)[">]?/i.exec(line)
      if (include !== null) {
        const found = depth < DEEPEST ? files.include((include[1] ?? '').trim()) : null
        if (found !== null) read(found, depth + 1)
        continue
      }
      const entry = /^([^=]{1,200}?)\s*(\+?=>?|\s>)\s*(.*)$/.exec(line)
      if (entry === null || current === null || line.startsWith('#')) continue
      count += 1
      if (count > MOST_ENTRIES) return
      const name = (entry[1] ?? '').trim().toLowerCase()
      const value = (entry[3] ?? '').trim()
      const former = entry[2] === '+=' ? current.entries.findLast(one => one.name === name) : undefined
      current.entries.push({ name, value: former === undefined ? value : `${former.value},${value}` })
    }
  }
  read(text, 0)
  return sections
}

/** Without comments; `\;` is a semicolon, `;--` … `--;` a comment of many lines. */
function* linesOf(text: string): Generator<string> {
  let inComment = false
  for (const raw of text.split(/\r\n|\n|\r/)) {
    let line = raw
    if (inComment) {
      const end = line.indexOf('--;')
      if (end === -1) continue
      line = line.slice(end + 3)
      inComment = false
    }
    let kept = ''
    for (let at = 0; at < line.length; at++) {
      const rest = line.slice(at, at + 4)
      if (rest.startsWith('\\;')) {
        kept += ';'
        at += 1
      } else if (rest.startsWith(';--') && rest !== ';---') {
        const end = line.indexOf('--;', at + 3)
        if (end === -1) {
          inComment = true
          break
        }
        at = end + 2
      } else if (line[at] === ';') break
      else kept += line[at]
    }
    const trimmed = kept.trim()
    if (trimmed !== '') yield trimmed
  }
}

/** The last one counts, as for most of Asterisk's options. */
export const lastOf = (section: ConfSection, name: string): string =>
  section.entries.findLast(entry => entry.name === name)?.value ?? ''

export const allOf = (section: ConfSection, name: string): string[] =>
  section.entries.filter(entry => entry.name === name).map(entry => entry.value)
