/** Patterns match exactly what they should, proven by trying. */

import { describe, expect, it } from 'vitest'
import { calledNumberPattern, numbersBehind } from '../../asterisk-conf/patterns.ts'

/** The digit part of main/pbx.c's pattern matching, as a regular expression. */
const matcher = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/^_/, '').replaceAll('X', '[0-9]')}$`)

const numbers = (length: number): string[] =>
  Array.from({ length: 10 ** length }, (_, number) => String(number).padStart(length, '0'))

describe('numbers behind an access code', () => {
  it.each([
    { except: [] },
    { except: ['112', '117', '118', '144'] },
    { except: ['112', '15', '17', '18', '114'] },
    { except: ['000', '112', '00'] },
    { except: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] },
    { except: ['11', '112'] },
  ])('leave out $except and match each other number once', ({ except }) => {
    const matchers = numbersBehind('0', { except, longest: 5 }).map(matcher)
    for (const number of [1, 2, 3, 4, 5].flatMap(numbers)) {
      const wanted = except.some(one => number.startsWith(one)) ? 0 : 1
      const found = matchers.filter(one => one.test(`0${number}`)).length
      if (found !== wanted) expect.fail(`${number} is matched ${found} times`)
    }
  })

  it('are not longer than asked for', () => {
    const matchers = numbersBehind('9', { except: ['11'], longest: 4 }).map(matcher)
    expect(matchers.some(one => one.test('912345'))).toBe(false)
    expect(matchers.some(one => one.test('9'))).toBe(false)
  })
})

describe('a called number', () => {
  it.each([
    ['0227001122', '0227001122'],
    ['+41227001122', '+41227001122'],
    ['02270011XX', '_02270011XX'],
    ['02270011[2-5]N', '_02270011[2-5]N'],
    ['0227-1122', '_0227-1122'],
    ['0227.', '_0227.'],
    ['.', '_X!'],
    ['+.', '_+.'],
    ['[[-', null],
    ['[', null],
    [']', null],
    ['1.2', null],
    ['[]', null],
    ['[5-2', null],
    ['-', null],
    ['+', null],
  ])('%s is %s', (text, pattern) => {
    expect(calledNumberPattern(text)).toBe(pattern)
  })
})
