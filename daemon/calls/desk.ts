/** The calls as pages and exports ask for them. */

import { CALL_CELLS, callCells } from './calls-csv.ts'
import { conversationCondition } from './conditions.ts'
import type { Conversation } from './conversation.ts'
import type { Database, Row } from './database.ts'
import type { ConversationFilter, RecordFilter } from './filter.ts'
import {
  type CONVERSATION_ORDERS,
  type Page,
  type PageOf,
  type RECORD_ORDERS,
  searchConversations,
  searchRecords,
} from './search.ts'
import { readConversation } from './stored.ts'

export type ConversationPage = PageOf<(typeof CONVERSATION_ORDERS)[number]>

export type RecordPage = PageOf<(typeof RECORD_ORDERS)[number]>

export interface CallDesk {
  /** Asterisk's own records (CDR), by their column. */
  records(filter: RecordFilter, page: RecordPage): Page<Row> | null

  /** null: the history cannot be read now. */
  conversations(filter: ConversationFilter, page: ConversationPage): Page<Conversation> | null
  /** One by its id; null also where the history cannot be read. */
  conversation(id: string): Conversation | null
  /** The context of the dialplan in which each of these calls began, where its record is still there. */
  contexts(ids: readonly string[]): ReadonlyMap<string, string>
  /** Of the newest that fit, `most` at most. */
  count(filter: ConversationFilter, most: number): { readonly calls: number; readonly talkMs: number } | null
  /** All that fit, newest first, one by one; empty where the history cannot be read. */
  everyConversation(filter: ConversationFilter): Iterable<Conversation>
  /** The same as rows of CALL_COLUMNS. */
  everyRow(filter: ConversationFilter): Iterable<readonly unknown[]>
}

export const callDesk = (database: () => Database | null): CallDesk => ({
  conversations(filter, page) {
    const open = database()
    return open === null ? null : searchConversations(open, filter, page)
  },
  conversation(id) {
    const row = database()?.prepare('SELECT * FROM conversation WHERE key = ?').get(id)
    return row === undefined ? null : readConversation(row)
  },
  contexts(ids) {
    const rows =
      database()
        ?.prepare(
          `SELECT linkedid, dcontext, min(started_ms) FROM cdr
             WHERE linkedid IN (SELECT value FROM json_each(?)) GROUP BY linkedid`,
        )
        .all(JSON.stringify(ids)) ?? []
    return new Map(rows.map(row => [String(row.linkedid), String(row.dcontext)]))
  },
  records(filter, page) {
    const open = database()
    return open === null ? null : searchRecords(open, filter, page)
  },
  count(filter, most) {
    const open = database()
    if (open === null) return null
    const { sql, values } = conversationCondition(filter)
    const row = open
      .prepare(
        `SELECT count(*) AS calls, coalesce(sum(talk_ms), 0) AS talk_ms FROM
           (SELECT talk_ms FROM conversation WHERE ${sql} ORDER BY started_ms DESC, id DESC LIMIT ?)`,
      )
      .get(...values, most)
    return { calls: Number(row?.calls), talkMs: Number(row?.talk_ms) }
  },
  *everyConversation(filter) {
    const open = database()
    if (open === null) return
    const { sql, values } = conversationCondition(filter)
    const rows = open
      .prepare(`SELECT * FROM conversation WHERE ${sql} ORDER BY started_ms DESC, id DESC`)
      .iterate(...values)
    for (const row of rows) yield readConversation(row)
  },
  *everyRow(filter) {
    const open = database()
    if (open === null) return
    const { sql, values } = conversationCondition(filter)
    const rows = open
      .prepare(`SELECT ${CALL_CELLS} FROM conversation WHERE ${sql} ORDER BY started_ms DESC, id DESC`)
      .iterateCells(...values)
    yield* callCells(rows)
  },
})
