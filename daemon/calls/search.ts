/** Pages of calls, newest first or by another column, without counting the whole table. */

import { type Condition, conversationCondition, recordCondition } from './conditions.ts'
import type { Conversation } from './conversation.ts'
import type { Database, Row, Value } from './database.ts'
import type { ConversationFilter, RecordFilter } from './filter.ts'
import { readConversation } from './stored.ts'

export const RECORD_ORDERS = ['started_ms', 'src', 'dst', 'billsec', 'disposition'] as const
export const CONVERSATION_ORDERS = ['started_ms', 'from_number', 'dialled', 'talk_ms', 'outcome'] as const

export interface PageOf<Order extends string> {
  readonly by: Order
  readonly descending: boolean
  readonly size: number
  /** Where the page before ended; null: the first page. */
  readonly after: Cursor | null
}

/** The last row's value and id: the next page begins behind it, whatever came in meanwhile. */
export interface Cursor {
  readonly value: string | number
  readonly id: number
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** null: that was the last page. */
  readonly next: Cursor | null
}

export function searchConversations(
  database: Database,
  filter: ConversationFilter,
  page: PageOf<(typeof CONVERSATION_ORDERS)[number]>,
): Page<Conversation> {
  const { rows, next } = pageOf(database, 'conversation', conversationCondition(filter), page)
  return { rows: rows.map(readConversation), next }
}

export const searchRecords = (
  database: Database,
  filter: RecordFilter,
  page: PageOf<(typeof RECORD_ORDERS)[number]>,
): Page<Row> => pageOf(database, 'cdr', recordCondition(filter), page)

function pageOf(
  database: Database,
  table: 'conversation' | 'cdr',
  { sql, values }: Condition,
  { by, descending, size, after }: PageOf<string>,
): Page<Row> {
  const sign = descending ? '<' : '>'
  const behind = after === null ? '' : ` AND (${by}, id) ${sign} (?, ?)`
  const cursor: Value[] = after === null ? [] : [after.value, after.id]
  const way = descending ? 'DESC' : 'ASC'
  // One more than shown tells whether there is a next page.
  const found = database
    .prepare(
      // Which rows, from an index alone where there is one; then the rows themselves.
      `SELECT * FROM ${table} WHERE id IN
         (SELECT id FROM ${table} WHERE ${sql}${behind} ORDER BY ${by} ${way}, id ${way} LIMIT ?)
       ORDER BY ${by} ${way}, id ${way}`,
    )
    .all(...values, ...cursor, size + 1)
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next =
    found.length > size && last !== undefined
      ? { value: last[by] as string | number, id: Number(last.id) }
      : null
  return { rows, next }
}
