/** Which tables and files hold records of calls, and when a row's call began. */

import type { SqlRow } from '../sql/rows.ts'
import { isHeading } from './headings.ts'

/** `cdr`, `bit_cdr` and whatever else has its columns. */
export const isCallsTable = (table: string, row: SqlRow | undefined): boolean =>
  (/(?:^|_)cdr(?:_general|_[0-9]+)?$/.test(table) || table === 'asteriskcdr') &&
  row !== undefined &&
  ('calldate' in row || 'start' in row) &&
  ('dst' in row || 'dst_num' in row)

/** Master.csv has no header, nor has what MySQL's OUTFILE writes; the first line of others says what a call has. */
export const isCallsCsv = (name: string, head: string): boolean => {
  if (/^master\.csv/.test(name)) return true
  if (!/\.(?:csv|tsv|txt)$/.test(name)) return false
  const cells = firstCells(head)
  return isHeading(cells) || (cells.length >= 10 && timeOf(cells[0] ?? '') !== null)
}

const firstCells = (head: string): string[] => {
  const line = (head.replace(/^\xef\xbb\xbf/, '').split('\n')[0] ?? '').trim()
  const separator = [';', '\t', ','].find(sign => line.includes(sign)) ?? ','
  return line.split(separator).map(cell => cell.replace(/^\s*"|"\s*$/g, ''))
}

/** ms since the epoch; null for what is no time. Without a zone it is this machine's, as it was the old one's. */
export function callRowTime(row: SqlRow): number | null {
  return timeOf(row.calldate ?? row.start ?? '')
}

export function timeOf(written: string): number | null {
  const text = written.trim()
  if (/^[0-9]{9,11}(?:\.[0-9]+)?$/.test(text)) return Math.round(Number(text) * 1000)
  const parts =
    /^([0-9]{4})-([0-9]{2})-([0-9]{2})[ T]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,6}))?$/.exec(text)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number)
  if (
    year < 1990 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > 31 ||
    hour > 23 ||
    minute > 59 ||
    second > 60
  )
    return null
  const ms = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3))
  return new Date(year, month - 1, day, hour, minute, second, ms).getTime()
}
