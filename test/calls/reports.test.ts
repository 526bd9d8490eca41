/** The reports against the same figures counted by hand, and sums that count every call once, whatever happens. */

import { beforeEach, describe, expect, it } from 'vitest'
import { dayOf, daysBetween, isoDay, startOfDay } from '../../daemon/calls/calendar.ts'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { type Database, openDatabase } from '../../daemon/calls/database.ts'
import { lineHour } from '../../daemon/calls/line-hour.ts'
import { reportDesk } from '../../daemon/calls/reports/desk.ts'
import type { ReportDesk } from '../../daemon/calls/reports/report-desk.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { summarise, takeOut } from '../../daemon/calls/summary.ts'
import { madeCalls, writeCalls } from './made-calls.ts'

const FROM = new Date(2026, 9, 20).getTime()
const DAYS = { first: 20261020, last: 20261118 }
const calls = [...madeCalls({ fromMs: FROM, days: 30, perDay: 60 })]

let database: Database
let desk: ReportDesk
beforeEach(() => {
  database = openDatabase(':memory:', MIGRATIONS)
  writeCalls(database, calls)
  database.transaction(() => summarise(database))
  desk = reportDesk(() => database)
})

const count = (test: (call: Conversation) => boolean) => calls.filter(test).length
const dump = () =>
  ['day_traffic', 'day_patience', 'day_share', 'line_hour'].map(table =>
    database.prepare(`SELECT * FROM ${table}`).all(),
  )

describe('sums', () => {
  it('are those of the calls', () => {
    expect(desk.totals(DAYS)).toEqual({
      calls: calls.length,
      answered: count(({ outcome }) => outcome === 'answered'),
      missed: count(({ direction, outcome }) => direction === 'incoming' && /missed|busy/.test(outcome)),
      abandoned: count(({ outcome }) => outcome === 'abandoned'),
      incoming: count(({ direction }) => direction === 'incoming'),
      outgoing: count(({ direction }) => direction === 'outgoing'),
      internal: count(({ direction }) => direction === 'internal'),
      talkMs: calls.reduce((sum, { talkMs }) => sum + talkMs, 0),
    })
  })

  it('stay the same when everything is told again, and are empty when everything is taken out', () => {
    const before = JSON.stringify(dump())
    database.transaction(() => {
      takeOut(
        database,
        calls.map(({ id }) => id),
      )
      writeCalls(database, calls)
      summarise(database, 100)
      while (summarise(database, 100) > 0);
    })
    expect(JSON.stringify(dump())).toBe(before)
    database.transaction(() => {
      takeOut(
        database,
        calls.map(({ id }) => id),
      )
      takeOut(
        database,
        calls.map(({ id }) => id),
      )
      database.execute('DELETE FROM conversation')
      summarise(database)
    })
    expect(desk.totals(DAYS)).toMatchObject({ calls: 0, talkMs: 0 })
    expect(desk.shares('number', DAYS, 10)).toEqual([])
    expect(desk.lineLoad(DAYS, [])?.busiest).toEqual([])
  })

  it('are told by day and month, those without calls too', () => {
    const days = desk.perDay({ first: 20261018, last: 20261021 })
    expect(days?.map(({ at, calls }) => [at, calls])).toEqual([
      [20261018, 0],
      [20261019, 0],
      [20261020, count(({ startedMs }) => dayOf(startedMs) === 20261020)],
      [20261021, count(({ startedMs }) => dayOf(startedMs) === 20261021)],
    ])
    expect(desk.perMonth({ first: 20260901, last: 20270105 })?.map(({ at }) => at)).toEqual([
      202609, 202610, 202611, 202612, 202701,
    ])
  })

  it('by hour of the week add up to all calls', () => {
    const week = desk.perHour(DAYS)?.flat() ?? []
    expect(week).toHaveLength(168)
    expect(week.reduce((a, b) => a + b, 0)).toBe(calls.length)
    const monday10 = count(
      ({ startedMs }) => new Date(startedMs).getDay() === 1 && new Date(startedMs).getHours() === 10,
    )
    expect(week[10]).toBe(monday10)
  })
})

describe('shares', () => {
  it('are those of each extension, number, queue and line', () => {
    const [top] = desk.shares('extension', DAYS, 1) ?? []
    const number = top?.name ?? ''
    const isTaker = ({ direction, answeredBy, from }: Conversation) =>
      direction !== 'outgoing' && answeredBy?.number === number && from.number !== number
    expect(top).toMatchObject({
      made: count(({ from }) => from.number === number),
      taken: count(isTaker),
      missed: count(
        call => call.answeredBy === null && call.from.number !== number && call.dialled === number,
      ),
    })
    expect(
      desk
        .shares('line', DAYS, 5)
        ?.map(({ name }) => name)
        .sort(),
    ).toEqual(['pri-1', 'pri-2'])
    const [queue] = desk.shares('queue', DAYS, 5) ?? []
    expect(queue).toMatchObject({
      name: 'sales',
      missed: count(({ outcome }) => outcome === 'abandoned'),
    })
  })

  it('of a group in which one took the call: nobody missed it', () => {
    const [call] = calls.filter(
      ({ direction, outcome }) => direction === 'incoming' && outcome === 'answered',
    )
    if (call === undefined) throw new Error('no call')
    const ring = call.legs.find(({ is }) => is === 'ring')
    if (ring === undefined) throw new Error('no leg')
    const other = { is: 'extension', number: '999', name: '' } as const
    writeCalls(database, [{ ...call, id: 'group', legs: [{ ...ring, parties: [other] }, ...call.legs] }])
    database.transaction(() => summarise(database))
    expect(desk.shares('extension', DAYS, 500)?.filter(({ name }) => name === '999')).toEqual([])
  })
})

describe('lines', () => {
  it('are as busy at once as they were in any moment', () => {
    const hour = lineHour(
      [
        { fromMs: -50, toMs: 500, lines: ['a'] },
        { fromMs: 400, toMs: 2000, lines: ['a', 'b'] },
        { fromMs: 500, toMs: 600, lines: ['b'] },
        { fromMs: 2000, toMs: 3000, lines: ['a'] },
      ],
      0,
      1000,
    )
    expect(hour).toEqual([
      { line: '', busyMs: 500 + 1200 + 100, peak: 3 },
      { line: 'a', busyMs: 500 + 600, peak: 2 },
      { line: 'b', busyMs: 600 + 100, peak: 2 },
    ])
  })

  it('carry the traffic of the calls on them', () => {
    const load = desk.lineLoad(DAYS, [])
    const erlangHours = calls.reduce(
      (sum, call) => sum + call.lines.length * (call.endedMs - call.startedMs),
      0,
    )
    const hours = load?.hours.reduce((sum, { meanErlangs }) => sum + meanErlangs, 0) ?? 0
    expect(hours * daysBetween(DAYS.first, DAYS.last).length).toBeCloseTo(erlangHours / 3_600_000, 6)
    const peak = Math.max(...(load?.busiest.map(one => one.peak) ?? []))
    const slow = Math.max(
      ...calls
        .filter(({ lines }) => lines.length > 0)
        .map(one =>
          count(
            call => call.lines.length > 0 && call.startedMs <= one.startedMs && call.endedMs > one.startedMs,
          ),
        ),
    )
    expect(peak).toBe(slow)
  })
})

it('answering is counted by how long callers waited', () => {
  const answering = desk.answering(DAYS)
  const incoming = calls.filter(({ direction }) => direction === 'incoming')
  const taken = incoming.filter(({ outcome }) => outcome === 'answered')
  expect(answering?.answered[0]).toBe(taken.filter(({ waitMs }) => waitMs <= 5000).length)
  expect([...(answering?.answered ?? []), ...(answering?.lost ?? [])].reduce((a, b) => a + b, 0)).toBe(
    incoming.length,
  )
  expect(answering?.averageMs).toBeCloseTo(taken.reduce((sum, { waitMs }) => sum + waitMs, 0) / taken.length)
})

it('days of the calendar go over the change of the clock', () => {
  expect(daysBetween(20261024, 20261026)).toEqual([20261024, 20261025, 20261026])
  expect(dayOf(startOfDay(20261231, 1))).toBe(20270101)
  expect(isoDay(20260105)).toBe('2026-01-05')
})
