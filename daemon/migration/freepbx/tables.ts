/** The tables of a FreePBX, however they came: rows by the name of their table, values as texts. */

import type { SqlRow } from '../sql/rows.ts'

export type Tables = ReadonlyMap<string, readonly SqlRow[]>

export const rowsOf = (tables: Tables, name: string): readonly SqlRow[] => tables.get(name) ?? []

/** '' for a column that is missing or NULL. */
export const text = (row: SqlRow, ...columns: readonly string[]): string => {
  for (const column of columns) {
    const value = row[column]
    if (value !== undefined && value !== null && value !== '') return value.trim()
  }
  return ''
}

/** `id`, `keyword`, `data`, as `sip`, `iax`, `dahdi`, `pjsip` and `queues_details` hold them; keyword to value in each. */
export function byId(rows: readonly SqlRow[], id = 'id'): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const all = new Map<string, Map<string, string>>()
  for (const row of rows) {
    const own = all.get(text(row, id)) ?? new Map<string, string>()
    all.set(text(row, id), own)
    own.set(text(row, 'keyword').toLowerCase(), text(row, 'data'))
  }
  return all
}
