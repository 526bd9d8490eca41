/**
 * How far each receiver has the calls. The calls themselves are the buffer: they stay on the disk while nobody takes their
 * lines, and a position moves only when the receiver has one.
 */

import type { Conversation } from '../calls/conversation.ts'
import type { Database } from '../calls/database.ts'
import { readConversation } from '../calls/stored.ts'
import type { SmdrSettings } from '../settings/areas/smdr.ts'

export const RECEIVERS = ['serial', 'server', 'client'] as const
export type ReceiverName = (typeof RECEIVERS)[number]

export type Wanted = Pick<SmdrSettings, 'directions' | 'unanswered'>

export interface Due {
  /** Counts up with the calls. */
  readonly id: number
  readonly call: Conversation
}

const lastId = (database: Database): number =>
  Number(database.prepare('SELECT max(id) AS last FROM conversation').get()?.last ?? 0)

/** A receiver that was not there gets the calls from now on, not those of years. */
export function begin(database: Database, receiver: ReceiverName): void {
  database
    .prepare('INSERT OR IGNORE INTO smdr_position (receiver, last_id) VALUES (?, ?)')
    .run(receiver, lastId(database))
}

export function forget(database: Database, receiver: ReceiverName): void {
  database.prepare('DELETE FROM smdr_position WHERE receiver = ?').run(receiver)
}

/** The next call whose line the receiver does not have. */
export function nextDue(database: Database, receiver: ReceiverName, wanted: Wanted): Due | null {
  const position = positionOf(database, receiver)
  if (position === null) return null
  const row = database
    .prepare(`SELECT * FROM conversation WHERE id > ? AND ended_ms > ? AND ${CONDITION} ORDER BY id LIMIT 1`)
    .get(position.lastId, position.floorMs, ...conditionValues(wanted))
  if (row !== undefined) return { id: Number(row.id), call: readConversation(row) }
  // Those that nobody wants are not looked at again.
  const last = lastId(database)
  if (last > position.lastId) acknowledge(database, receiver, last)
  return null
}

/** Counted up to `most`. */
export function waiting(database: Database, receiver: ReceiverName, wanted: Wanted, most: number): number {
  const position = positionOf(database, receiver)
  if (position === null) return 0
  const row = database
    .prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM conversation WHERE id > ? AND ended_ms > ? AND ${CONDITION} LIMIT ?)`,
    )
    .get(position.lastId, position.floorMs, ...conditionValues(wanted), most)
  return Number(row?.n)
}

/** The receiver has this line. Durable when it returns. */
export function acknowledge(database: Database, receiver: ReceiverName, id: number): void {
  database.prepare('UPDATE smdr_position SET last_id = ? WHERE receiver = ?').run(id, receiver)
}

const CONDITION = `direction IN (SELECT value FROM json_each(?)) AND (? OR answered_ms IS NOT NULL) AND outcome <> 'service'`
const conditionValues = ({ directions, unanswered }: Wanted) => [
  JSON.stringify(directions),
  unanswered ? 1 : 0,
]

function positionOf(database: Database, receiver: ReceiverName): { lastId: number; floorMs: number } | null {
  const row = database.prepare('SELECT last_id, floor_ms FROM smdr_position WHERE receiver = ?').get(receiver)
  return row === undefined ? null : { lastId: Number(row.last_id), floorMs: Number(row.floor_ms) }
}

/** Until when each receiver has the calls, for another database that takes the place of this one. ms since the epoch. */
export function receivedUntil(database: Database): ReadonlyMap<string, number> {
  const rows = database
    .prepare(
      `SELECT receiver, max(floor_ms, coalesce(
         (SELECT ended_ms FROM conversation WHERE id <= last_id ORDER BY id DESC LIMIT 1), 0)) AS until_ms
       FROM smdr_position`,
    )
    .all()
  return new Map(rows.map(({ receiver, until_ms }) => [String(receiver), Number(until_ms)]))
}

/** In a database that came from a backup: what the receivers have since is not sent again, and nothing is left out. */
export function settleReceived(database: Database, until: ReadonlyMap<string, number>): void {
  database.prepare('DELETE FROM smdr_position').run()
  for (const [receiver, untilMs] of until)
    database.prepare('INSERT INTO smdr_position VALUES (?, 0, ?)').run(receiver, untilMs)
}
