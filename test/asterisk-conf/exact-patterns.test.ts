/** Many numbers in few patterns, and none too many. */

import { describe, expect, it } from 'vitest'
import { exactPatterns } from '../../asterisk-conf/exact-patterns.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { activeCodes } from '../../daemon/model/codes/active.ts'
import { dialPattern, isWhole } from '../../daemon/model/codes/dial-pattern.ts'
import { richOffice } from '../codes-office.ts'
import { extensionOf, modelOf, sipDevice } from './model-fixtures.ts'

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

describe('patterns of numbers', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['none', [], []],
    ['one', ['101'], ['101']],
    ['a thousand', range(1000, 1999), ['_1XXX']],
    ['twenty', range(100, 119), ['_1[01]X']],
    ['of two lengths', ['10', '100', '101', '20'], ['10', '_10[01]', '20']],
    ['behind a code', ['*80101', '*80102', '*80201'], ['_*8010[12]', '*80201']],
    ['keys that are no digits', ['10*', '11*', '#1', '#2'], ['_1[01]*', '_#[12]']],
  ])('%s', (_, numbers, patterns) => {
    expect(exactPatterns(numbers).toSorted()).toEqual(patterns.toSorted())
  })

  it('match each of the numbers once, and nothing else', () => {
    const numbers = range(0, 999).filter(number => (Number(number) * 7919) % 3 === 1)
    const patterns = exactPatterns(numbers).map(text => dialPattern(text.replace('_', '')))
    for (const number of range(0, 1099)) {
      const matching = patterns.filter(pattern => isWhole(pattern, number))
      expect([number, matching.length]).toEqual([number, numbers.includes(number) ? 1 : 0])
    }
  })
})

describe('a house of a thousand', () => {
  it('has a dialplan of less than 700 bytes for each', () => {
    const extensions = range(1000, 1999).map(number => extensionOf(number, { devices: [sipDevice(number)] }))
    const codes = activeCodes(richOffice('offhook'))
    const text = renderAsterisk(modelOf({ extensions, codes })).find(({ name }) => name === 'extensions.conf')
    expect((text?.text.length ?? 0) / 1000).toBeLessThan(700)
  })
})
