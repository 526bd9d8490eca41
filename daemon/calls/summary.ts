/**
 * The sums that reports are read from. Conversations that are not in them yet are added, whoever wrote them, in the
 * transaction in which they were written; one that is told anew or goes is taken out first. So nothing counts twice.
 */

import { startOfHour } from './calendar.ts'
import { type Contribution, contributionOf } from './contribution.ts'
import type { Database, Row } from './database.ts'
import { lineHour } from './line-hour.ts'
import { readConversation } from './stored.ts'

/** Within a transaction. At most `limit` conversations; gives how many. */
export function summarise(database: Database, limit = 1_000_000_000): number {
  const rows = database.prepare('SELECT * FROM conversation WHERE summed = 0 ORDER BY id LIMIT ?').all(limit)
  if (rows.length > 0) {
    const add = adder(database)
    const mark = database.prepare('UPDATE conversation SET summed = 1 WHERE id = ?')
    for (const row of rows) {
      add(row, 1)
      mark.run(Number(row.id))
    }
  }
  refreshLineHours(database)
  return rows.length
}

/** Within a transaction, before the conversations change or go. */
export function takeOut(database: Database, keys: readonly string[]): void {
  const find = database.prepare('SELECT * FROM conversation WHERE key = ? AND summed = 1')
  const mark = database.prepare('UPDATE conversation SET summed = 0 WHERE id = ?')
  const rows = keys.flatMap((key): Row[] => {
    const row = find.get(key)
    return row === undefined ? [] : [row]
  })
  if (rows.length === 0) return
  const add = adder(database)
  for (const row of rows) {
    add(row, -1)
    mark.run(Number(row.id))
  }
}

const TRAFFIC = `INSERT INTO day_traffic VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
  calls = calls + excluded.calls, talk_ms = talk_ms + excluded.talk_ms, wait_ms = wait_ms + excluded.wait_ms`
const PATIENCE =
  'INSERT INTO day_patience VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET calls = calls + excluded.calls'
const SHARE = `INSERT INTO day_share VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
  made = made + excluded.made, taken = taken + excluded.taken, missed = missed + excluded.missed,
  talk_ms = talk_ms + excluded.talk_ms, wait_ms = wait_ms + excluded.wait_ms`

function adder(database: Database): (row: Row, sign: 1 | -1) => void {
  const traffic = database.prepare(TRAFFIC)
  const patience = database.prepare(PATIENCE)
  const share = database.prepare(SHARE)
  const stale = database.prepare('INSERT OR IGNORE INTO line_hour_stale VALUES (?)')
  return (row, sign) => {
    const call = readConversation(row)
    const sums: Contribution = contributionOf(call)
    const { day, hour, direction, outcome } = sums
    traffic.run(day, hour, direction, outcome, sign, sign * sums.talkMs, sign * sums.waitMs)
    if (sums.patience !== null)
      patience.run(day, sums.patience.isAnswered ? 1 : 0, sums.patience.bucket, sign)
    for (const one of sums.shares)
      share.run(
        one.kind,
        day,
        one.name,
        sign * one.made,
        sign * one.taken,
        sign * one.missed,
        sign * one.talkMs,
        sign * one.waitMs,
      )
    if (call.lines.length > 0) for (const at of hoursOf(call.startedMs, call.endedMs)) stale.run(at)
  }
}

/** A clock that was set wrong must not make a call of years. */
const MOST_HOURS = 48
const HOUR_MS = 3_600_000

function hoursOf(fromMs: number, toMs: number): number[] {
  const hours: number[] = []
  for (let at = startOfHour(fromMs); at <= toMs && hours.length < MOST_HOURS; at += HOUR_MS) hours.push(at)
  return hours
}

/** A call holds its lines from its first moment to its last. */
function refreshLineHours(database: Database): void {
  const stale = database.prepare('SELECT hour_ms FROM line_hour_stale').all()
  if (stale.length === 0) return
  const near = database.prepare(
    `SELECT started_ms, ended_ms, lines FROM conversation INDEXED BY conversation_on_lines
     WHERE lines <> '[]' AND started_ms >= ? AND started_ms < ? AND ended_ms > ?`,
  )
  const long = database.prepare(
    `SELECT started_ms, ended_ms, lines FROM conversation INDEXED BY conversation_long
     WHERE ended_ms - started_ms > 3600000 AND lines <> '[]' AND started_ms >= ? AND started_ms < ? AND ended_ms > ?`,
  )
  const clear = database.prepare('DELETE FROM line_hour WHERE hour_ms = ?')
  const keep = database.prepare('INSERT INTO line_hour VALUES (?, ?, ?, ?)')
  for (const { hour_ms } of stale) {
    const fromMs = Number(hour_ms)
    const toMs = fromMs + HOUR_MS
    const rows = [
      ...near.all(fromMs - HOUR_MS, toMs, fromMs),
      ...long.all(fromMs - MOST_HOURS * HOUR_MS, fromMs - HOUR_MS, fromMs),
    ]
    const uses = rows.map(row => ({
      fromMs: Number(row.started_ms),
      toMs: Number(row.ended_ms),
      lines: JSON.parse(String(row.lines)) as string[],
    }))
    clear.run(fromMs)
    for (const { line, busyMs, peak } of lineHour(uses, fromMs, toMs)) keep.run(fromMs, line, busyMs, peak)
  }
  database.execute('DELETE FROM line_hour_stale')
}
