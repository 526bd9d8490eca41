/** Calls by day, month, hour and outcome, from the sums. */

import { daysBetween, startOfDay, weekdayOf } from '../calendar.ts'
import type { Database, Row } from '../database.ts'
import type { Dated, Days, OutcomeCount, Totals } from './report-desk.ts'

const SUMS = `
  sum(calls) AS calls,
  sum(iif(outcome = 'answered', calls, 0)) AS answered,
  sum(iif(direction = 'incoming' AND outcome IN ('missed', 'voicemail', 'busy', 'failed'), calls, 0)) AS missed,
  sum(iif(outcome = 'abandoned', calls, 0)) AS abandoned,
  sum(iif(direction = 'incoming', calls, 0)) AS incoming,
  sum(iif(direction = 'outgoing', calls, 0)) AS outgoing,
  sum(iif(direction = 'internal', calls, 0)) AS internal,
  sum(talk_ms) AS talk_ms`

const totalsOf = (row: Row | undefined): Totals => ({
  calls: Number(row?.calls ?? 0),
  answered: Number(row?.answered ?? 0),
  missed: Number(row?.missed ?? 0),
  abandoned: Number(row?.abandoned ?? 0),
  incoming: Number(row?.incoming ?? 0),
  outgoing: Number(row?.outgoing ?? 0),
  internal: Number(row?.internal ?? 0),
  talkMs: Number(row?.talk_ms ?? 0),
})

export const totals = (database: Database, { first, last }: Days): Totals =>
  totalsOf(database.prepare(`SELECT ${SUMS} FROM day_traffic WHERE day BETWEEN ? AND ?`).get(first, last))

export function perDay(database: Database, days: Days): Dated[] {
  const found = dated(database, 'day', days)
  return daysBetween(days.first, days.last).map(at => ({ ...totalsOf(found.get(at)), at }))
}

export function perMonth(database: Database, days: Days): Dated[] {
  const found = dated(database, 'day / 100', days)
  return monthsBetween(days).map(at => ({ ...totalsOf(found.get(at)), at }))
}

function dated(database: Database, by: 'day' | 'day / 100', { first, last }: Days): Map<number, Row> {
  const rows = database
    .prepare(`SELECT ${by} AS at, ${SUMS} FROM day_traffic WHERE day BETWEEN ? AND ? GROUP BY 1`)
    .all(first, last)
  return new Map(rows.map(row => [Number(row.at), row]))
}

function monthsBetween({ first, last }: Days): number[] {
  const months: number[] = []
  const end = Math.floor(last / 100)
  for (let month = Math.floor(first / 100); month <= end; month += month % 100 === 12 ? 89 : 1)
    months.push(month)
  return months
}

/** Seven rows of 24. */
export function perHour(database: Database, { first, last }: Days): number[][] {
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  const rows = database
    .prepare('SELECT day, hour, sum(calls) AS calls FROM day_traffic WHERE day BETWEEN ? AND ? GROUP BY 1, 2')
    .all(first, last)
  for (const { day, hour, calls } of rows) {
    const row = week[weekdayOf(startOfDay(Number(day))) - 1]
    if (row !== undefined) row[Number(hour)] = (row[Number(hour)] ?? 0) + Number(calls)
  }
  return week
}

export const outcomes = (database: Database, { first, last }: Days): OutcomeCount[] =>
  database
    .prepare(
      `SELECT direction, outcome, sum(calls) AS calls, sum(talk_ms) AS talk_ms FROM day_traffic
       WHERE day BETWEEN ? AND ? GROUP BY 1, 2 HAVING sum(calls) > 0 ORDER BY 3 DESC`,
    )
    .all(first, last)
    .map(row => ({
      direction: row.direction as OutcomeCount['direction'],
      outcome: row.outcome as OutcomeCount['outcome'],
      calls: Number(row.calls),
      talkMs: Number(row.talk_ms),
    }))
