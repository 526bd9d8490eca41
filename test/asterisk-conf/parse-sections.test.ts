/** The parser survives anything a person may have done to a file. */

import { describe, expect, it } from 'vitest'
import { chanDahdiActivation } from '../../asterisk-conf/files/chan-dahdi-activation.ts'
import { parseSections } from '../../asterisk-conf/parse-sections.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { goldenModels, HOSTILE_NAMES, hostileNames } from './model-fixtures.ts'

/** Mulberry32: the same bytes in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('the parser', () => {
  it('takes every beginning of every file we write', () => {
    for (const { text } of renderAsterisk(hostileNames()))
      for (let length = 0; length <= text.length; length += text.length > 4000 ? 37 : 1)
        expect(Array.isArray(parseSections(text.slice(0, length)))).toBe(true)
  })

  it('takes random text', () => {
    const random = seeded(7)
    const alphabet = '[](),;=>#\\!\n \t-ab1é\0'
    for (let round = 0; round < 2000; round += 1) {
      const text = Array.from(
        { length: random() * 60 },
        () => alphabet[Math.floor(random() * alphabet.length)],
      ).join('')
      expect(Array.isArray(parseSections(text))).toBe(true)
      expect(chanDahdiActivation(text, null).do).toMatch(/^re/)
    }
  })

  it('finds every name again', () => {
    const text = renderAsterisk(hostileNames()).find(file => file.name === 'chan_dahdi.conf')?.text ?? ''
    const names = parseSections(text).flatMap(({ entries }) => entries.filter(([key]) => key === 'fullname'))
    expect(names.map(([, value]) => value)).toEqual(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what the writer replaces
      HOSTILE_NAMES.map(name => name.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()),
    )
  })

  it('reads as many sections as were written', () => {
    for (const model of Object.values(goldenModels))
      for (const { text } of renderAsterisk(model())) {
        const written = text.split('\n').filter(line => /^\[/.test(line) && !line.endsWith('(!)'))
        expect(parseSections(text)).toHaveLength(written.length)
      }
  })
})
