/** One call detail record (CDR) as Asterisk wrote it, for our own table of the same columns. */

import type { Row, Value } from './database.ts'

const TEXTS = [
  'src',
  'dst',
  'clid',
  'dcontext',
  'channel',
  'dstchannel',
  'lastapp',
  'lastdata',
  'accountcode',
  'peeraccount',
  'userfield',
  'department',
] as const

const COLUMNS = [
  'uniqueid',
  'linkedid',
  'sequence',
  'started_ms',
  'answered_ms',
  'ended_ms',
  'duration',
  'billsec',
  'disposition',
  ...TEXTS,
] as const

export const INSERT_RECORD = `INSERT OR IGNORE INTO cdr (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`

/** Whatever is no number counts as 0, and what is no text as empty: a record is never lost for a column. */
export function recordOf(row: Row): Value[] {
  const text = (name: string): string => (typeof row[name] === 'string' ? (row[name] as string) : '')
  const number = (name: string): number => {
    const value = Number(row[name])
    return Number.isFinite(value) ? value : 0
  }
  const ms = (name: string): number => Math.round(number(name) * 1000)
  return [
    text('uniqueid'),
    text('linkedid'),
    Math.trunc(number('sequence')),
    ms('started'),
    number('answered') > 0 ? ms('answered') : null,
    ms('ended'),
    Math.trunc(number('duration')),
    Math.trunc(number('billsec')),
    text('disposition'),
    ...TEXTS.map(text),
  ]
}
