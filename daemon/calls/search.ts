/** Pages of calls, newest first or by another column, without counting the whole table. */

import { recordCondition } from './conditions.ts'
import type { Conversation } from './conversation.ts'
import type { Database, Row, Value } from './database.ts'
import type { ConversationFilter, RecordFilter } from './filter.ts'
import { pageIds } from './search-plan.ts'
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
  const ids = pageIds(database, filter, page)
  const rows = database
    .prepare('SELECT * FROM conversation WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids))
  const byId = new Map(rows.map((row): [number, Row] => [Number(row.id), row]))
  const found = ids.map(id => byId.get(id)).filter(row => row !== undefined)
  return { rows: found.slice(0, page.size).map(readConversation), next: nextOf(found, page) }
}

export function searchRecords(
  database: Database,
  filter: RecordFilter,
  page: PageOf<(typeof RECORD_ORDERS)[number]>,
): Page<Row> {
  const { by, descending, size, after } = page
  const { sql, values } = recordCondition(filter)
  const sign = descending ? '<' : '>'
  const behind = after === null ? '' : ` AND (${by}, id) ${sign} (?, ?)`
  const cursor: Value[] = after === null ? [] : [after.value, after.id]
  const way = descending ? 'DESC' : 'ASC'
  const found = database
    .prepare(
      // Which rows, from an index alone where there is one; then the rows themselves.
      `SELECT * FROM cdr WHERE id IN
         (SELECT id FROM cdr WHERE ${sql}${behind} ORDER BY ${by} ${way}, id ${way} LIMIT ?)
       ORDER BY ${by} ${way}, id ${way}`,
    )
    .all(...values, ...cursor, size + 1)
  return { rows: found.slice(0, size), next: nextOf(found, page) }
}

/** One more than shown was found where there is a next page. */
function nextOf(found: readonly Row[], { by, size }: PageOf<string>): Cursor | null {
  const last = found[size - 1]
  return found.length > size && last !== undefined
    ? { value: last[by] as string | number, id: Number(last.id) }
    : null
}
