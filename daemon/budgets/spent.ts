/** What an extension has spent on its own calls to the outside since a moment, by the records and the tariffs. */

import type { Pricer } from '../calls/costs.ts'
import type { Database } from '../calls/database.ts'

/** `202612` of the machine's calendar, as STRFTIME of the dialplan has it. */
export function monthOf(ms: number): string {
  const at = new Date(ms)
  return `${at.getFullYear()}${String(at.getMonth() + 1).padStart(2, '0')}`
}

export const startOfMonth = (ms: number): number => {
  const at = new Date(ms)
  return new Date(at.getFullYear(), at.getMonth(), 1).getTime()
}

/** Thousandths. What no tariff knows costs nothing. */
export function spentSince(database: Database, extension: string, sinceMs: number, price: Pricer): number {
  const rows = database
    .prepare(
      `SELECT dialled, lines, answered_ms, talk_ms, advised_milli FROM conversation
       WHERE from_number = ? AND started_ms >= ? AND direction = 'outgoing' AND answered_ms IS NOT NULL
         AND user_field <> 'emergency'`,
    )
    .all(extension, sinceMs)
  return rows.reduce((sum, row) => {
    if (row.advised_milli !== null) return sum + Number(row.advised_milli)
    const lines = JSON.parse(String(row.lines)) as string[]
    const found = price(String(row.dialled), lines.at(-1) ?? '', Number(row.answered_ms), Number(row.talk_ms))
    return sum + (found?.milli ?? 0)
  }, 0)
}

/** `202612-4350` of AstDB: 4350 in that month, nothing in another. */
export function countedIn(value: string, month: string): number {
  const [at, sum = ''] = value.split('-')
  return at === month && /^[0-9]{1,15}$/.test(sum) ? Number(sum) : 0
}
