/** What calls cost: read from a file, by the longest prefix however it is written, and the same whenever it is asked. */

import { describe, expect, it } from 'vitest'
import { costsOf, pricerOf } from '../../daemon/calls/costs.ts'
import { openDatabase } from '../../daemon/calls/database.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { csvRows, readTariffs, writeTariffs } from '../../daemon/calls/tariff-csv.ts'
import { internationalOf } from '../../daemon/model/international.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { madeCalls, writeCalls } from './made-calls.ts'

const swiss = countryPack('CH')
const BOOK = `id;name;prefix;connection;per minute;first seconds;step seconds;valid from;valid to;days;from;to
land;"Switzerland; day";0;0,05;0,06;1;1;;;1-5;08:00;18:00
land;"Switzerland; day";0;0,05;0,06;1;1;;;6 7;10:00;12:00
night;Switzerland;+41;0;0.02;60;60;;;;;
mobile;Mobile;+41 79;0;0.30;60;60;2026-01-01;2027-01-01;;;
`
const { tariffs, faults } = readTariffs(BOOK)

describe('a book of tariffs', () => {
  it('is read as offices write it', () => {
    expect(faults).toEqual([])
    expect(tariffs.map(({ id, perMinute, prefix }) => [id, perMinute, prefix])).toEqual([
      ['land', 60, '0'],
      ['night', 20, '+41'],
      ['mobile', 300, '+4179'],
    ])
    expect(tariffs[0]).toMatchObject({
      name: 'Switzerland; day',
      connection: 50,
      times: [
        { days: [1, 2, 3, 4, 5], fromMinute: 480, toMinute: 1080 },
        { days: [6, 7], fromMinute: 600, toMinute: 720 },
      ],
    })
  })

  it.each([
    ['id,prefix,per minute\nA b,0,1', [{ line: 2, column: 'id' }]],
    ['id,prefix,per minute\na,0,', [{ line: 2, column: 'per minute' }]],
    ['id,prefix,per minute,days\na,0,1,9', [{ line: 2, column: 'days' }]],
    ['id,prefix,per minute\n\na,0,1\na,1,1', [{ line: 4, column: 'id' }]],
    [
      'name,prefix',
      [
        { line: 1, column: 'id' },
        { line: 1, column: 'per minute' },
      ],
    ],
  ])('says where it is wrong: %j', (text, expected) => {
    expect(readTariffs(text).faults).toEqual(expected)
  })

  it('is written as it is read', () => {
    expect(readTariffs(writeTariffs(tariffs))).toEqual({ tariffs, faults: [] })
  })

  it('is a CSV with all its quotes', () => {
    expect(csvRows('a,"b ""c""\nd",e\r\nf')).toEqual([['a', 'b "c"\nd', 'e'], ['f']])
  })
})

describe('a price', () => {
  const price = pricerOf(tariffs, swiss)
  const at = (text: string) => new Date(text).getTime()
  it.each([
    ['0227001122', '2026-11-25T10:00', 61_000, 'land', 50 + 61],
    ['0227001122', '2026-11-25T20:00', 61_000, 'night', 40],
    ['+41227001122', '2026-11-25T10:00', 61_000, 'night', 40],
    ['0791234567', '2026-11-25T10:00', 61_000, 'mobile', 600],
    ['0041791234567', '2027-11-25T23:00', 1000, 'night', 20],
  ])('of %s at %s', (number, moment, talkMs, tariffId, milli) => {
    expect(price(number, 'l', at(moment), talkMs)).toMatchObject({ tariffId, milli })
  })

  it('is unknown where no tariff knows the number', () => {
    expect(price('*97', 'l', at('2026-11-25T10:00'), 1000)).toBe(null)
    expect(internationalOf('0049301234', swiss)).toBe('+49301234')
    expect(internationalOf('117', swiss)).toBe(null)
  })
})

it('costs of a period are those of its calls, each counted once', async () => {
  const database = openDatabase(':memory:', MIGRATIONS)
  const calls = [...madeCalls({ fromMs: new Date(2026, 10, 2).getTime(), days: 30, perDay: 400 })]
  writeCalls(database, calls)
  const rated = calls.filter(
    ({ direction, outcome, startedMs }) =>
      direction === 'outgoing' &&
      outcome === 'answered' &&
      new Date(startedMs).getDate() <= 28 &&
      new Date(startedMs).getMonth() === 10,
  )
  const costs = await costsOf(database, { first: 20261102, last: 20261128 }, tariffs, swiss)
  const price = pricerOf(tariffs, swiss)
  const sum = rated.reduce(
    (all, { dialled, answeredMs, talkMs }) => all + (price(dialled, '', answeredMs ?? 0, talkMs)?.milli ?? 0),
    0,
  )
  expect(rated.length).toBeGreaterThan(2000)
  expect(costs.calls).toBe(rated.length)
  for (const lines of [costs.extensions, costs.tariffs]) {
    expect(lines.reduce((all, { milli }) => all + milli, 0)).toBe(sum)
    expect(lines.reduce((all, { calls }) => all + calls, 0)).toBe(rated.length)
  }
  expect(await costsOf(database, { first: 20261102, last: 20261128 }, tariffs, swiss)).toEqual(costs)
})
