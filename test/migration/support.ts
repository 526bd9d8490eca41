/** Dumps of old systems for tests. */

import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { type SqlRow, sqlRows } from '../../daemon/migration/sql/rows.ts'

export const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name)

export async function fixtureTables(name: string): Promise<Map<string, SqlRow[]>> {
  const tables = new Map<string, SqlRow[]>()
  for await (const { table, rows } of sqlRows(createReadStream(fixture(name)), () => true))
    tables.set(table, [...(tables.get(table) ?? []), ...rows])
  return tables
}
