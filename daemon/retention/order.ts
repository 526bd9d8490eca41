/** What Asterisk's own user is to take away: written by the daemon, read by the program that Asterisk starts. Pure but for paths. */

import { join } from 'node:path'
import { takeBackDir } from '../backup/contents.ts'

/** Rows of one of Asterisk's tables of calls. */
export interface RowsToGo {
  readonly table: string
  /** All up to this one, `AcctId`. */
  readonly through: number
  readonly ids: readonly number[]
}

export interface TidyOrder {
  /** `monitor/2026/11/25/….wav`, `fax/….tif`: below the spool. */
  readonly files: readonly string[]
  readonly cdr: RowsToGo
  readonly cel: RowsToGo
  /** Where Asterisk's log has grown too large, so that what is in it becomes the former one; null: it has not. */
  readonly turnLogIn: string | null
}

export const orderPath = (spoolDir: string): string => join(takeBackDir(spoolDir), 'tidy.json')

/** Nothing but recordings of calls and faxes ever goes; whatever an order says. */
export const mayGo = (path: string): boolean =>
  /^(?:monitor\/(?:\d{4}\/\d{2}\/\d{2}\/)?|fax\/)[A-Za-z0-9_][A-Za-z0-9._:-]{0,120}\.(?:wav|tif)$/.test(path)

const isIds = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(one => Number.isSafeInteger(one))

function rowsOf(value: unknown): RowsToGo {
  const { table, through, ids } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (typeof table !== 'string' || !/^[a-z][a-z0-9_]{0,30}$/.test(table)) throw new Error('no table')
  if (typeof through !== 'number' || !Number.isSafeInteger(through) || !isIds(ids)) throw new Error('no rows')
  return { table, through, ids }
}

/** Throws on anything that is no order. */
export function readOrder(text: string): TidyOrder {
  const read = JSON.parse(text) as Readonly<Record<string, unknown>>
  const { files } = read
  if (!Array.isArray(files) || !files.every(one => typeof one === 'string' && mayGo(one)))
    throw new Error('a file that never goes')
  const { turnLogIn = null } = read
  const isDirectory = typeof turnLogIn === 'string' && /^(?:\/(?!\.)[A-Za-z0-9._-]+)+$/.test(turnLogIn)
  if (turnLogIn !== null && !isDirectory) throw new Error('no directory of logs')
  return { files, cdr: rowsOf(read.cdr), cel: rowsOf(read.cel), turnLogIn: turnLogIn as string | null }
}
