/** Fills a database of calls in bulk: indexes and triggers are made when everything is there, as for any large load. */

import type { Conversation } from '../../../daemon/calls/conversation.ts'
import type { Database } from '../../../daemon/calls/database.ts'
import { summarise } from '../../../daemon/calls/summary.ts'
import { madeCalls, writeCalls } from '../../calls/made-calls.ts'
import { perSecond } from '../figures.ts'

export const FROM = new Date(2025, 0, 1).getTime()
export const TO = new Date(2026, 0, 1).getTime()
export const EXTENSIONS = 200
const DAYS = 365
/** Of working days and weekends together. */
const BUSY_SHARE = 0.743

export function fill(database: Database, count: number): void {
  const began = performance.now()
  database.execute('PRAGMA synchronous = OFF')
  const made = database
    .prepare(
      `SELECT name, type, sql FROM sqlite_master
       WHERE tbl_name = 'conversation' AND type IN ('index', 'trigger') AND sql IS NOT NULL`,
    )
    .all()
  for (const { name, type } of made) database.execute(`DROP ${type} ${name}`)
  const perDay = Math.ceil(count / (DAYS * BUSY_SHARE))
  const calls = madeCalls({ fromMs: FROM, days: DAYS, perDay, extensions: EXTENSIONS })
  while (database.transaction(() => writeCalls(database, some(calls, 20_000))) > 0);
  const written = performance.now()
  for (const { sql } of made) database.execute(String(sql))
  for (const column of SEEN)
    database.execute(
      `INSERT INTO seen SELECT DISTINCT '${column}', ${column} FROM conversation WHERE ${column} <> ''`,
    )
  const indexed = performance.now()
  while (database.transaction(() => summarise(database, 20_000)) > 0);
  database.execute('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = FULL')
  const summed = performance.now()
  const rows = Number(database.prepare('SELECT count(*) AS n FROM conversation').get()?.n)
  const bytes = Number(database.prepare('SELECT sum(pgsize) AS n FROM dbstat').get()?.n)
  console.log(
    `  ${rows} conversations: written ${perSecond(rows, written - began)}, indexed in ${((indexed - written) / 1000).toFixed(0)} s, ` +
      `summed ${perSecond(rows, summed - indexed)}; ${(bytes / rows).toFixed(0)} bytes each`,
  )
}

const SEEN = [
  'from_number',
  'from_name',
  'dialled',
  'answered_number',
  'ended_number',
  'user_field',
  'lines',
] as const

function* some(calls: Iterator<Conversation>, most: number): Generator<Conversation> {
  for (let left = most; left > 0; left -= 1) {
    const next = calls.next()
    if (next.done) return
    yield next.value
  }
}
