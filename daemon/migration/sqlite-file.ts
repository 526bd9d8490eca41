/** A database file of SQLite within a backup: AstDB, MikoPBX's settings, or call records. Opened from a copy, only read. */

import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { type Database, openReadOnly } from '../calls/database.ts'
import { addRows } from './add-rows.ts'
import type { OldFile } from './archive/walk.ts'
import { callRowTime, isCallsTable } from './calls/kinds.ts'
import type { Found } from './found.ts'
import type { SqlRow } from './sql/rows.ts'

const MOST_BYTES = 4 * 2 ** 30
const MOST_TABLES = 300

const pipe = promisify(pipeline)

/** Throws the system's error when it cannot be written aside. */
export async function withDatabaseFile(
  file: OldFile,
  workDir: string,
  read: (database: Database) => Promise<void> | void,
): Promise<'read' | 'damaged' | 'too-large'> {
  const copy = join(workDir, 'database.sqlite')
  let left = MOST_BYTES
  async function* limited() {
    for await (const piece of file.body) {
      left -= piece.length
      if (left < 0) return
      yield piece
    }
  }
  try {
    await pipe(Readable.from(limited(), { objectMode: false }), createWriteStream(copy, { mode: 0o600 }))
    if (left < 0) return 'too-large'
    const database = openReadOnly(copy)
    try {
      // A view or a trigger of theirs is never asked.
      database.execute('PRAGMA trusted_schema = OFF')
      await read(database)
      return 'read'
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    return 'damaged'
  } finally {
    await rm(copy, { force: true })
  }
}

export async function readDatabaseFile(file: OldFile, found: Found, workDir: string): Promise<void> {
  const end = await withDatabaseFile(file, workDir, database => {
    for (const table of tablesIn(database)) {
      if (table === 'astdb') {
        for (const { key, value } of database.prepare('SELECT key, value FROM astdb').iterate())
          found.state.set(String(key).replace(/^\//, ''), String(value))
        continue
      }
      for (const row of rowsIn(database, table)) {
        if (isCallsTable(table, row)) {
          const at = callRowTime(row)
          found.calls.rows += 1
          if (at !== null) {
            found.calls.from = Math.min(found.calls.from ?? at, at)
            found.calls.to = Math.max(found.calls.to ?? at, at)
          }
        } else if (/^m_/.test(table)) addRows(found, table, [row])
        else break
      }
    }
  })
  if (end !== 'read') found.faults.set(file.path, end)
}

/** Plain tables with plain names. */
export const tablesIn = (database: Database): string[] =>
  database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' LIMIT ?")
    .all(MOST_TABLES)
    .flatMap(({ name }) =>
      typeof name === 'string' && /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name) ? [name] : [],
    )

export function* rowsIn(database: Database, table: string): Generator<SqlRow> {
  for (const row of database.prepare(`SELECT * FROM "${table}"`).iterate())
    yield Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key.toLowerCase(),
        value === null || value === undefined ? null : String(value).slice(0, 65_536),
      ]),
    )
}
