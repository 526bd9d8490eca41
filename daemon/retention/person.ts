/** Everything the list of calls knows of one number: to be given to its owner, or to go. */

import type { Conversation } from '../calls/conversation.ts'
import type { Database, Row } from '../calls/database.ts'
import { readConversation } from '../calls/stored.ts'
import { takeOut } from '../calls/summary.ts'
import { forgetNote } from '../panel/memory.ts'
import { removeRows } from './old-calls.ts'

/** As a person types it, without spaces. */
export const PERSON_NUMBER = /^\+?[0-9]{2,20}$/

export interface PersonRows {
  readonly conversations: readonly { readonly id: number; readonly call: Conversation }[]
  readonly records: readonly Row[]
  /** What operators have written of this number. */
  readonly notes: readonly Row[]
}

/** Rows looked through in one go: others have their turn in between. */
const AT_ONCE = 20_000

export async function findPerson(
  database: Database,
  number: string,
  breathe: () => Promise<void>,
): Promise<PersonRows> {
  const calls = await through(
    database,
    breathe,
    'conversation',
    // A transfer leaves people in the legs alone.
    'from_number = ? OR dialled = ? OR answered_number = ? OR ended_number = ? OR instr(legs, ?) > 0',
    [number, number, number, number, `"number":${JSON.stringify(number)}`],
  )
  const records = await through(
    database,
    breathe,
    'cdr',
    'src = ? OR dst = ? OR instr(clid, ?) > 0 OR instr(lastdata, ?) > 0',
    [number, number, `<${number}>`, `/${number}`],
  )
  return {
    conversations: calls.map(row => ({ id: Number(row.id), call: readConversation(row) })),
    records,
    notes: database
      .prepare('SELECT number, text, login, at_ms FROM caller_note WHERE number = ?')
      .all(number),
  }
}

async function through(
  database: Database,
  breathe: () => Promise<void>,
  table: 'conversation' | 'cdr',
  condition: string,
  values: readonly string[],
): Promise<Row[]> {
  const last = Number(database.prepare(`SELECT max(id) AS last FROM ${table}`).get()?.last ?? 0)
  const find = database.prepare(`SELECT * FROM ${table} WHERE id > ? AND id <= ? AND (${condition})`)
  const found: Row[] = []
  for (let from = 0; from < last; from += AT_ONCE) {
    found.push(...find.all(from, from + AT_ONCE, ...values))
    await breathe()
  }
  return found
}

/** In one transaction; the sums of reports lose these calls too. */
export function erasePerson(
  database: Database,
  number: string,
  { conversations, records }: PersonRows,
): void {
  database.transaction(() => {
    takeOut(
      database,
      conversations.map(({ call }) => call.id),
    )
    removeRows(
      database,
      'conversation',
      conversations.map(({ id }) => id),
    )
    removeRows(
      database,
      'cdr',
      records.map(({ id }) => Number(id)),
    )
    database.prepare("DELETE FROM day_share WHERE kind = 'number' AND name = ?").run(number)
    forgetNote(database, number)
    database.prepare('DELETE FROM saved_search WHERE instr(address, ?) > 0').run(number)
  })
}
