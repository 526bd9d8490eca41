/** Calls that go by age or size, and what is written down of every deletion. Reports keep their sums: no person is in them. */

import { dayOf } from '../calls/calendar.ts'
import type { Database } from '../calls/database.ts'
import type { Limit } from './choose.ts'

const DAY_MS = 86_400_000
const MB = 1_000_000
/** Rows in one transaction: others have their turn in between. */
const AT_ONCE = 2000

/** Lines (SMDR) that a receiver does not have yet keep their calls. */
const TAKEN = 'id <= coalesce((SELECT min(last_id) FROM smdr_position), id)'

export interface Gone {
  readonly calls: number
  readonly records: number
}

/** `breathe` between two steps. */
export async function removeOldCalls(
  database: Database,
  { days, megabytes }: Limit,
  now: number,
  breathe: () => Promise<void>,
): Promise<Gone> {
  const beforeMs = Math.max(days === 0 ? 0 : now - days * DAY_MS, momentForSize(database, megabytes))
  if (beforeMs === 0) return { calls: 0, records: 0 }
  const calls = await inSteps(database, breathe, 'conversation', `started_ms < ? AND ${TAKEN}`, beforeMs)
  const records = await inSteps(database, breathe, 'cdr', 'started_ms < ?', beforeMs)
  // The one sum that names people outside.
  database.transaction(() => {
    database.prepare("DELETE FROM day_share WHERE kind = 'number' AND day < ?").run(dayOf(beforeMs))
    stayBehind(database)
  })
  return { calls, records }
}

async function inSteps(
  database: Database,
  breathe: () => Promise<void>,
  table: 'conversation' | 'cdr',
  condition: string,
  beforeMs: number,
): Promise<number> {
  const find = database.prepare(`SELECT id FROM ${table} WHERE ${condition} ORDER BY started_ms LIMIT ?`)
  let count = 0
  for (;;) {
    const ids = find.all(beforeMs, AT_ONCE).map(({ id }) => Number(id))
    if (ids.length === 0) return count
    database.transaction(() => removeRows(database, table, ids))
    count += ids.length
    await breathe()
  }
}

/** Within a transaction. */
export function removeRows(database: Database, table: 'conversation' | 'cdr', ids: readonly number[]): void {
  database
    .prepare(`DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`)
    .run(JSON.stringify(ids))
  if (table === 'conversation') stayBehind(database)
}

/** When the newest call goes, the next one gets its number: a receiver of lines must not take it for one it has. */
function stayBehind(database: Database): void {
  database
    .prepare(
      'UPDATE smdr_position SET last_id = min(last_id, coalesce((SELECT max(id) FROM conversation), 0))',
    )
    .run()
}

const pragma = (database: Database, name: string): number =>
  Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0] ?? 0)

/** Of what is in it; room that deleted rows left is used again. */
export const databaseBytes = (database: Database): number =>
  (pragma(database, 'page_count') - pragma(database, 'freelist_count')) * pragma(database, 'page_size')

/** The oldest calls that are too much; ms since the epoch, 0: none. */
function momentForSize(database: Database, megabytes: number): number {
  const bytes = databaseBytes(database)
  if (megabytes === 0 || bytes <= megabytes * MB) return 0
  const rows = Number(database.prepare('SELECT count(*) AS n FROM conversation').get()?.n)
  const tooMany = Math.ceil(rows * (1 - (megabytes * MB) / bytes))
  const row = database
    .prepare('SELECT started_ms FROM conversation ORDER BY started_ms LIMIT 1 OFFSET ?')
    .get(tooMany)
  return Number(row?.started_ms ?? 0)
}

export const DELETED_KINDS = ['calls', 'recordings', 'fax', 'logs', 'person'] as const
export type DeletedKind = (typeof DELETED_KINDS)[number]

export interface Deletion {
  /** ms since the epoch. */
  readonly at: number
  readonly kind: DeletedKind
  /** `limit`: by the settings; `asked`: by a person. */
  readonly reason: 'limit' | 'asked'
  readonly items: number
  readonly bytes: number
  /** Who asked; '' for the appliance itself. */
  readonly login: string
}

export function noteDeletion(database: Database, { at, kind, reason, items, bytes, login }: Deletion): void {
  database
    .prepare('INSERT INTO deletion (at_ms, kind, reason, items, bytes, login) VALUES (?, ?, ?, ?, ?, ?)')
    .run(at, kind, reason, items, bytes, login)
}

export const deletions = (database: Database, most: number): Deletion[] =>
  database
    .prepare('SELECT * FROM deletion ORDER BY id DESC LIMIT ?')
    .all(most)
    .map(row => ({
      at: Number(row.at_ms),
      kind: row.kind as DeletedKind,
      reason: row.reason as Deletion['reason'],
      items: Number(row.items),
      bytes: Number(row.bytes),
      login: String(row.login),
    }))
