/**
 * Rows of a CSV of call records as it comes in pieces: with a line of headings in whatever words, as Asterisk's Master.csv
 * (cdr_csv.c), or as the table `cdr` itself (MySQL's OUTFILE). Times come out as Asterisk writes them.
 */

import { usualColumns } from '../freepbx/columns.ts'
import { asBytes, decoded } from '../read/text.ts'
import type { SqlRow } from '../sql/rows.ts'
import { columnsOf, isHeading } from './headings.ts'
import { timeOf } from './kinds.ts'
import { type DayOrder, dayOrder, writtenTime } from './written-time.ts'

/** cdr_csv.c, build_csv_record; the last two where they were switched on. */
const MASTER = [
  'accountcode',
  'src',
  'dst',
  'dcontext',
  'clid',
  'channel',
  'dstchannel',
  'lastapp',
  'lastdata',
  'start',
  'answer',
  'end',
  'duration',
  'billsec',
  'disposition',
  'amaflags',
  'uniqueid',
  'userfield',
] as const

/** So many rows are looked at to see whether the day or the month comes first. */
const LOOKED_AT = 500

const LONGEST_LINE = 65_536
const MOST_FIELDS = 100

/** One at a time; a line that is too long is none. */
export async function* csvRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<SqlRow> {
  let columns: readonly string[] | null = null
  let fields: string[] = []
  let field = ''
  let isQuoted = false
  let wasQuote = false
  let length = 0
  let separator: string | null = null
  const ended: string[][] = []
  let isFirst = true
  const endField = () => {
    if (fields.length < MOST_FIELDS) fields.push(decoded(field))
    field = ''
  }
  const endLine = () => {
    endField()
    if (length > 0 && length <= LONGEST_LINE) ended.push(fields)
    fields = []
    length = 0
    isQuoted = false
    wasQuote = false
  }
  const take = (sign: string) => {
    if (sign === '\n' && (!isQuoted || wasQuote || length > LONGEST_LINE)) return endLine()
    length += 1
    if (length > LONGEST_LINE) return
    if (isQuoted && !wasQuote) {
      if (sign === '"') wasQuote = true
      else field += sign
      return
    }
    if (wasQuote && sign === '"') {
      field += '"'
      wasQuote = false
      return
    }
    if (wasQuote) {
      isQuoted = false
      wasQuote = false
    }
    separator ??= sign === ',' || sign === ';' || sign === '\t' ? sign : null
    if (sign === separator) endField()
    else if (sign === '"' && field === '') isQuoted = true
    else if (sign !== '\r') field += sign
  }
  const rowOf = (values: readonly string[]): SqlRow | null => {
    if (columns === null) {
      if (isHeading(values)) {
        columns = columnsOf(values)
        return null
      }
      columns = timeOf(values[0] ?? '') === null ? MASTER : usualColumns('cdr')
    }
    const row: Record<string, string | null> = Object.create(null)
    for (const [index, value] of values.entries())
      row[columns[index] ?? `column-${index + 1}`] = value === '\\N' ? null : value
    return row
  }
  const waiting: SqlRow[] = []
  let order: DayOrder | null = null
  const rows = (isEnd: boolean): SqlRow[] => {
    waiting.push(
      ...ended
        .splice(0)
        .map(rowOf)
        .filter(row => row !== null),
    )
    if (order === null && waiting.length < LOOKED_AT && !isEnd) return []
    order ??= dayOrder(waiting.map(row => row.calldate ?? ''))
    const known = order
    return waiting.splice(0).map(row => writtenTime(row, known))
  }
  for await (const piece of pieces) {
    const text = asBytes(piece)
    for (const sign of isFirst ? text.replace(/^\xef\xbb\xbf/, '') : text) take(sign)
    isFirst = false
    yield* rows(false)
  }
  if (length > 0) endLine()
  yield* rows(true)
}
