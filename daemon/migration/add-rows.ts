/** Rows put with those of their table, as many as an office can have. */

import type { Found } from './found.ts'
import type { SqlRow } from './sql/rows.ts'

const MOST_ROWS = 1_000_000

export function addRows(found: Found, table: string, rows: readonly SqlRow[]): void {
  const own = found.tables.get(table) ?? []
  found.tables.set(table, own)
  let total = 0
  for (const all of found.tables.values()) total += all.length
  if (total + rows.length > MOST_ROWS) found.faults.set(table, 'too-large')
  else for (const row of rows) own.push(row)
}
