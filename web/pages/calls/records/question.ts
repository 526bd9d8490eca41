/** What is asked of Asterisk's records: from the address to a filter, and back. */

import { type RecordFilter, recordFilter } from '../../../../daemon/calls/filter.ts'
import { type Cursor, RECORD_ORDERS } from '../../../../daemon/calls/search.ts'
import { isoDay, startOf } from '../question.ts'
import { cursorFrom, cursorText, durationTests, type Order, orderFrom, textTests } from '../search-fields.ts'

export const RECORD_FIELDS = [
  'dst',
  'src',
  'clid',
  'channel',
  'userfield',
  'accountcode',
  'department',
] as const
export const DISPOSITIONS = ['ANSWERED', 'NO ANSWER', 'BUSY', 'FAILED', 'CONGESTION'] as const

const NAMES = [
  ...RECORD_FIELDS.flatMap(column => [column, `${column}-how`]),
  ...['from', 'to', 'long1', 'long1-how', 'long2', 'long2-how', 'unit', 'disposition', 'by', 'way'],
]

/** Known fields alone; the month so far when no days are asked. */
export function readRecordQuestion(query: URLSearchParams, nowMs: number): URLSearchParams {
  const asked = new URLSearchParams()
  for (const name of NAMES) {
    const text = (query.get(name) ?? '').trim().slice(0, 80)
    if (text !== '') asked.set(name, text)
  }
  const today = isoDay(nowMs)
  const isDay = (name: string) => /^\d{4}-\d{2}-\d{2}$/.test(asked.get(name) ?? '')
  if (!isDay('from')) asked.set('from', `${today.slice(0, 8)}01`)
  if (!isDay('to')) asked.set('to', today)
  return asked
}

export function recordFilterOf(asked: URLSearchParams): RecordFilter {
  const parsed = recordFilter.safeParse({
    fromMs: startOf(asked.get('from') ?? ''),
    toMs: startOf(asked.get('to') ?? '', 1),
    texts: textTests(asked, RECORD_FIELDS),
    durations: durationTests(asked),
    dispositions: DISPOSITIONS.filter(one => one === asked.get('disposition')),
  })
  return parsed.success ? parsed.data : recordFilter.parse({ fromMs: 0, toMs: 0 })
}

export const recordOrder = (asked: URLSearchParams): Order<(typeof RECORD_ORDERS)[number]> =>
  orderFrom(asked, RECORD_ORDERS)

export const recordCursor = (query: URLSearchParams): Cursor | null => cursorFrom(query.get('after') ?? '')

export function recordAddress(asked: URLSearchParams, next: Cursor | null): string {
  const query = new URLSearchParams(asked)
  if (next !== null) query.set('after', cursorText(next))
  return `/calls/records?${query}`
}
