/** What calls cost, and how many lines they need. */

import { describe, expect, it } from 'vitest'
import { blocking, linesFor } from '../../daemon/calls/erlang.ts'
import { priceOf, type RatedCall, tariffSchema, withMargin } from '../../daemon/calls/rating.ts'

const tariff = (id: string, prefix: string, more: object = {}) =>
  tariffSchema.parse({ id, name: id, prefix, ...more })
const call = (more: Partial<RatedCall> = {}): RatedCall => ({
  number: '0791112233',
  line: 'pri-1',
  date: '2026-08-03',
  weekday: 1,
  minuteOfDay: 600,
  talkSeconds: 61,
  ...more,
})

describe('a price', () => {
  const tariffs = [
    tariff('any', '', { perMinute: 30 }),
    tariff('mobile', '079', { connection: 100, perMinute: 300, firstSeconds: 10, stepSeconds: 10 }),
    tariff('night', '079', {
      perMinute: 60,
      times: [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 1320, toMinute: 1440 }],
    }),
    tariff('old', '022', { perMinute: 900, validTo: '2026-08-01' }),
    tariff('new', '022', { perMinute: 20, validFrom: '2026-08-01' }),
    tariff('cheap-line', '022', { perMinute: 5, lines: ['sip-1'], validFrom: '2026-08-01' }),
  ]
  it.each([
    ['the longest prefix counts, in steps', {}, { tariffId: 'mobile', chargedSeconds: 70, milli: 450 }],
    ['the first step at least', { talkSeconds: 1 }, { tariffId: 'mobile', chargedSeconds: 10, milli: 150 }],
    ['nothing unanswered', { talkSeconds: 0 }, { tariffId: 'mobile', chargedSeconds: 0, milli: 0 }],
    ['by the time of day', { minuteOfDay: 1330 }, { tariffId: 'night', chargedSeconds: 120, milli: 120 }],
    [
      'by the date',
      { number: '0227001122', date: '2026-07-31' },
      { tariffId: 'old', chargedSeconds: 120, milli: 1800 },
    ],
    [
      'from its first day',
      { number: '0227001122', date: '2026-08-01' },
      { tariffId: 'new', chargedSeconds: 120, milli: 40 },
    ],
    [
      'by the line',
      { number: '0227001122', line: 'sip-1' },
      { tariffId: 'cheap-line', chargedSeconds: 120, milli: 10 },
    ],
    ['otherwise the rest', { number: '0441234567' }, { tariffId: 'any', chargedSeconds: 120, milli: 60 }],
  ] as const)('%s', (_, more, price) => {
    expect(priceOf(call(more), tariffs)).toEqual(price)
  })

  it('is unknown where no tariff fits', () => {
    expect(priceOf(call({ number: '0900123456' }), [tariff('mobile', '079')])).toBeNull()
  })

  it('with a margin is rounded up', () => {
    expect(withMargin(450, 20, 50)).toBe(550)
    expect(withMargin(500, 10, 50)).toBe(550)
    expect(withMargin(0, 10, 50)).toBe(0)
  })
})

describe('lines', () => {
  // Erlang B tables: 1 % of calls lost.
  it.each([
    [0.01, 1],
    [0.153, 2],
    [4.46, 10],
    [20.3, 30],
  ])('%f erlangs need %i lines', (erlangs, lines) => {
    expect(linesFor(erlangs, 0.0101)).toBe(lines)
    expect(blocking(erlangs, lines)).toBeLessThanOrEqual(0.0101)
    expect(blocking(erlangs, lines - 1)).toBeGreaterThan(0.0101)
  })
  it('none for no traffic', () => {
    expect([linesFor(0, 0.01), blocking(0, 3)]).toEqual([0, 0])
  })
})
