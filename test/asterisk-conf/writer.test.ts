/** Values stay values: what goes in comes back as Asterisk's own reader would read it. */

import { describe, expect, it } from 'vitest'
import { parseSections } from '../../asterisk-conf/parse-sections.ts'
import {
  entryLine,
  escapeValue,
  fileText,
  headerLine,
  sectionsText,
  sectionText,
} from '../../asterisk-conf/writer.ts'
import { HOSTILE_NAMES } from './model-fixtures.ts'

/** main/config.c, config_text_file_load and process_text_line, for one line: its comments, then its first `=`. */
function asteriskReads(line: string): readonly [key: string, value: string] | null {
  let text = line
  let from = 0
  for (;;) {
    const at = text.indexOf(';', from)
    if (at < 0) break
    if (at > from && text[at - 1] === '\\') {
      text = text.slice(0, at - 1) + text.slice(at)
      // `new_buf` points at the former place of the `;`: the character behind it.
      from = at
    } else {
      text = text.slice(0, at)
    }
  }
  const sign = text.indexOf('=')
  if (sign < 0) return null
  const arrow = text[sign + 1] === '>' ? 1 : 0
  return [text.slice(0, sign).trim(), text.slice(sign + 1 + arrow).trim()]
}

const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what the writer replaces
  text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()

describe('a value', () => {
  it.each([...HOSTILE_NAMES, ';', ';;', '\\;', '\\\\;', '; a ;b', '=', '>', '[x]', ''])(
    '%j is read as written',
    value => {
      expect(asteriskReads(entryLine(['key', value]))).toEqual(['key', clean(value)])
      expect(asteriskReads(entryLine(['key', value], '=>'))).toEqual(['key', clean(value)])
    },
  )

  it('cannot leave its line', () => {
    for (const name of HOSTILE_NAMES) expect(entryLine(['key', name])).not.toMatch(/[\r\n\0]/)
  })

  it('has no half characters', () => {
    expect(escapeValue('a\ud83d')).toBe('a\ufffd')
  })

  it('says yes and no', () => {
    expect(entryLine(['enabled', true])).toBe('enabled = yes')
    expect(entryLine(['enabled', false])).toBe('enabled = no')
  })

  it('may be empty', () => {
    expect(entryLine(['pickupexten', ''])).toBe('pickupexten =')
  })

  it('is refused when Asterisk would skip the line', () => {
    expect(() => entryLine(['key', 'é'.repeat(4090)])).not.toThrow()
    expect(() => entryLine(['key', 'é'.repeat(4096)])).toThrow('too long')
  })
})

describe('a section', () => {
  it('inherits', () => {
    expect(headerLine({ name: '101', inherits: ['telephone'], entries: [] })).toBe('[101](telephone)')
    expect(headerLine({ name: 'telephone', template: true, entries: [] })).toBe('[telephone](!)')
  })

  it.each(['', 'a]b', 'a\n[b', 'a;b', 'a b', '#a'])('is refused the name %j', name => {
    expect(() => sectionText({ name, entries: [] })).toThrow('not a section')
  })

  it.each(['', 'a=b', 'a b', '#include', '[x]', 'a\n'])('is refused the key %j', key => {
    expect(() => sectionText({ name: 'x', entries: [[key, 1]] })).toThrow('not a key')
  })
})

describe('a file', () => {
  it('offers a place for own lines at its end', () => {
    expect(fileText('x.conf', ['[a]'], { custom: true }).split('\n').at(-2)).toBe('#tryinclude x.custom.conf')
    expect(fileText('x.conf', ['[a]'], { custom: false })).not.toContain('#')
  })

  it('is read back by the parser', () => {
    const text = sectionsText('x.conf', [
      { name: 'base', template: true, entries: [['color', 'red; or blue']] },
      {
        name: 'one',
        inherits: ['base'],
        entries: [
          ['size', 3],
          ['size', 4],
        ],
      },
      { name: 'two', entries: [] },
    ])
    expect(parseSections(text)).toEqual([
      {
        name: 'one',
        entries: [
          ['color', 'red; or blue'],
          ['size', '3'],
          ['size', '4'],
        ],
      },
      { name: 'two', entries: [] },
    ])
  })
})
