/** Rows of a CSV of call records, with a header or as Asterisk's Master.csv (cdr_csv.c), as it comes in pieces. */

import { asBytes, decoded } from '../read/text.ts'
import type { SqlRow } from '../sql/rows.ts'

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
      const names = values.map(value => value.trim().toLowerCase())
      const isHeader = names.includes('dst') && (names.includes('calldate') || names.includes('start'))
      columns = isHeader ? names : MASTER
      if (isHeader) return null
    }
    const row: Record<string, string | null> = Object.create(null)
    for (const [index, value] of values.entries()) row[columns[index] ?? `column-${index + 1}`] = value
    return row
  }
  const rows = (): SqlRow[] =>
    ended
      .splice(0)
      .map(rowOf)
      .filter(row => row !== null)
  for await (const piece of pieces) {
    for (const sign of asBytes(piece)) take(sign)
    yield* rows()
  }
  if (length > 0) endLine()
  yield* rows()
}
