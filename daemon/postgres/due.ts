/**
 * What PostgreSQL does not have yet. The calls themselves are the buffer: they stay on the disk while the server is away. Calls that
 * change later (told anew, joined with another, erased) are noted by triggers, only while there is a copy.
 */

import type { Database, Row } from '../calls/database.ts'
import { MOST_DUE } from './desk.ts'

const SOURCES = ['call', 'cdr'] as const

export interface Due {
  readonly calls: readonly object[]
  readonly records: readonly object[]
  readonly gone: readonly string[]
  /** When all of this is written. Durable when it returns. */
  done(): void
}

/** The copy begins with all there is. */
export function beginCopy(database: Database): void {
  for (const source of SOURCES) database.prepare('INSERT OR IGNORE INTO copied VALUES (?, 0)').run(source)
}

export const forgetCopy = (database: Database): void =>
  database.execute('DELETE FROM copied; DELETE FROM copy_again')

const lastOf = (database: Database, source: (typeof SOURCES)[number]): number =>
  Number(database.prepare('SELECT last_id FROM copied WHERE source = ?').get(source)?.last_id ?? 0)

/** null: nothing. */
export function nextDue(database: Database, most: number): Due | null {
  const [lastCall, lastRecord] = [lastOf(database, 'call'), lastOf(database, 'cdr')]
  const again = database.prepare('SELECT key, version FROM copy_again LIMIT ?').all(most)
  const find = database.prepare('SELECT * FROM conversation WHERE key = ?')
  const changed = again.map(({ key }) => ({ key: String(key), row: find.get(String(key)) }))
  const fresh = database
    .prepare('SELECT * FROM conversation WHERE id > ? ORDER BY id LIMIT ?')
    .all(lastCall, most)
  const records = database.prepare('SELECT * FROM cdr WHERE id > ? ORDER BY id LIMIT ?').all(lastRecord, most)
  if (again.length + fresh.length + records.length === 0) return null
  const freshKeys = new Set(fresh.map(({ key }) => key))
  return {
    calls: [
      ...changed.flatMap(({ key, row }) => (row === undefined || freshKeys.has(key) ? [] : [row])),
      ...fresh,
    ].map(callRow),
    records: records.map(recordRow),
    gone: changed.flatMap(({ key, row }) => (row === undefined ? [key] : [])),
    done() {
      const move = database.prepare('UPDATE copied SET last_id = max(last_id, ?) WHERE source = ?')
      const forget = database.prepare('DELETE FROM copy_again WHERE key = ? AND version = ?')
      database.transaction(() => {
        move.run(Number(fresh.at(-1)?.id ?? 0), 'call')
        move.run(Number(records.at(-1)?.id ?? 0), 'cdr')
        // What changed once more meanwhile is due again.
        for (const { key, version } of again) forget.run(String(key), Number(version))
      })
    },
  }
}

export function countDue(database: Database): number {
  const count = (sql: string, ...values: number[]) =>
    Number(database.prepare(`SELECT count(*) AS n FROM (${sql} LIMIT ?)`).get(...values, MOST_DUE)?.n)
  return (
    count('SELECT 1 FROM copy_again') +
    count('SELECT 1 FROM conversation WHERE id > ?', lastOf(database, 'call')) +
    count('SELECT 1 FROM cdr WHERE id > ?', lastOf(database, 'cdr'))
  )
}

const moment = (ms: unknown): string | null => (ms === null ? null : new Date(Number(ms)).toISOString())

const callRow = (row: Row): object => ({
  id: row.key,
  started: moment(row.started_ms),
  answered: moment(row.answered_ms),
  ended: moment(row.ended_ms),
  talk_seconds: Number(row.talk_ms) / 1000,
  wait_seconds: Number(row.wait_ms) / 1000,
  direction: row.direction,
  outcome: row.outcome,
  from_number: row.from_number,
  from_name: row.from_name,
  dialled: row.dialled,
  answered_by: row.answered_number,
  ended_with: row.ended_number,
  lines: JSON.parse(String(row.lines)),
  user_field: row.user_field,
  legs: JSON.parse(String(row.legs)),
})

function recordRow({ id, started_ms, answered_ms, ended_ms, ...same }: Row): object {
  return { ...same, started: moment(started_ms), answered: moment(answered_ms), ended: moment(ended_ms) }
}
