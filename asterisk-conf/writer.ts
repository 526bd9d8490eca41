/** Writes Asterisk's configuration files: sections of `key = value`, where no value can become anything but a value. */

export type Entry = readonly [key: string, value: string | number | boolean]

export interface Section {
  readonly name: string
  /** Sections or templates above this one whose entries it starts with. */
  readonly inherits?: readonly string[]
  /** Only there to be inherited. */
  readonly template?: boolean
  readonly entries: readonly Entry[]
}

/** Asterisk skips longer lines with a warning (main/config.c, `char buf[8192]`). */
const LONGEST_LINE_BYTES = 8190

// biome-ignore lint/suspicious/noControlCharactersInRegex: a line must stay one line
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]+/g
/** Keys of a conference menu are those of a telephone. */
const KEY = /^[A-Za-z0-9_.*-]+$/
const SECTION = /^[A-Za-z0-9_@./:+-]+$/

/**
 * A value as main/config.c reads it back: `;` would start a comment and is escaped, control characters become a
 * space, white space at the ends is stripped. There is no way to keep it, and nobody misses it.
 */
export const escapeValue = (value: string): string =>
  value.toWellFormed().replace(CONTROL, ' ').trim().replaceAll(';', '\\;')

/** The blank after the sign keeps a value that starts with `>` from turning `=` into `=>`. */
export function entryLine([key, value]: Entry, sign: '=' | '=>' = '='): string {
  if (!KEY.test(key)) throw new Error(`not a key of an Asterisk configuration file: ${key}`)
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  return checkedLine(`${key} ${sign} ${escapeValue(text)}`.trimEnd())
}

export function headerLine({ name, inherits = [], template = false }: Section): string {
  for (const one of [name, ...inherits])
    if (!SECTION.test(one)) throw new Error(`not a section of an Asterisk configuration file: ${one}`)
  const options = [...(template ? ['!'] : []), ...inherits]
  return checkedLine(`[${name}]${options.length === 0 ? '' : `(${options.join(',')})`}`)
}

export const sectionText = (section: Section): string =>
  [headerLine(section), ...section.entries.map(entry => entryLine(entry))].join('\n')

/**
 * A whole file. Its custom file comes last, so that it can add sections, or entries to the last section; where
 * there is none nothing happens (`#tryinclude`).
 */
export function fileText(name: string, blocks: readonly string[], options: { custom: boolean }): string {
  const custom = name.replace(/\.conf$/, '.custom.conf')
  const hint = options.custom ? ` Your own lines go into ${custom}.` : ''
  const parts = [
    `; Written by Offhook: changes made here are lost.${hint}`,
    ...blocks,
    ...(options.custom ? [`#tryinclude ${custom}`] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

export const sectionsText = (
  name: string,
  sections: readonly Section[],
  options = { custom: true },
): string => fileText(name, sections.map(sectionText), options)

function checkedLine(line: string): string {
  if (Buffer.byteLength(line) > LONGEST_LINE_BYTES)
    throw new Error(`a line too long for Asterisk: ${line.slice(0, 40)}…`)
  return line
}
