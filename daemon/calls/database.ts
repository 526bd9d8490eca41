/** The one door to SQLite: our own call records, durable, and Asterisk's, which are only read. */

import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

export type Value = SQLInputValue
export type Row = Readonly<Record<string, unknown>>

export interface Statement {
  run(...values: Value[]): void
  all(...values: Value[]): readonly Row[]
  get(...values: Value[]): Row | undefined
  /** Row by row, so that a million of them need no memory. */
  iterate(...values: Value[]): Iterable<Row>
  /** As `iterate`, by the place of the column: for a million rows that become text. */
  iterateCells(...values: Value[]): Iterable<readonly unknown[]>
}

export interface Database {
  prepare(sql: string): Statement
  execute(sql: string): void
  /** All of it or nothing, also when the power goes in between. */
  transaction<T>(work: () => T): T
  close(): void
}

/** Each step brings a database of the version before to the next; `user_version` counts them. Never changed, only added to. */
export type Migrations = readonly string[]

/** WAL: readers never wait for the ingest. Full sync: a row that was told is on the disk. 32 MB of pages stay in memory. */
export function openDatabase(path: string, migrations: Migrations): Database {
  const handle = new DatabaseSync(path, { timeout: 5000 })
  handle.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768',
  )
  const database = wrap(handle)
  migrate(database, migrations, path)
  return database
}

/**
 * Asterisk's own table, which another process is writing. Statements must be read to their end at once: while one is
 * open Asterisk cannot write.
 */
export function openReadOnly(path: string): Database {
  return wrap(new DatabaseSync(path, { readOnly: true, timeout: 1000 }))
}

/** Asterisk's own table, for taking rows away; by Asterisk's own user, and in small steps, since Asterisk waits for each. */
export const openToTidy = (path: string): Database => wrap(new DatabaseSync(path, { timeout: 1000 }))

/**
 * A copy of a database as it is at one moment, while others go on writing; page by page beside the event loop. Throws
 * when there is none, or the copy cannot be written.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const handle = new DatabaseSync(from, { readOnly: true, timeout: 1000 })
  try {
    await backup(handle, to)
  } finally {
    handle.close()
  }
}

function wrap(handle: DatabaseSync): Database {
  const prepared = new Map<string, StatementSync>()
  /** The same few are asked for with every call: SQLite reads each once. */
  const shared = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    if (prepared.size >= MOST_PREPARED) prepared.clear()
    const made = handle.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  return {
    prepare: sql => statementOf(shared(sql), () => handle.prepare(sql)),
    execute: sql => handle.exec(sql),
    transaction(work) {
      handle.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        handle.exec('COMMIT')
        return result
      } catch (error) {
        handle.exec('ROLLBACK')
        throw error
      }
    },
    close: () => handle.close(),
  }
}

/** Searches differ in their SQL. */
const MOST_PREPARED = 200

/** `fresh`: two readers may be half-way through the same rows. */
const statementOf = (statement: StatementSync, fresh: () => StatementSync): Statement => ({
  run: (...values) => {
    statement.run(...values)
  },
  all: (...values) => statement.all(...values) as Row[],
  get: (...values) => statement.get(...values) as Row | undefined,
  iterate: (...values) => fresh().iterate(...values) as Iterable<Row>,
  iterateCells(...values) {
    const own = fresh()
    own.setReturnArrays(true)
    return own.iterate(...values) as unknown as Iterable<readonly unknown[]>
  },
})

function migrate(database: Database, migrations: Migrations, path: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (version > migrations.length) throw new Error(`${path} was written by a newer version (${version})`)
  for (const [index, sql] of migrations.entries())
    if (index >= version)
      database.transaction(() => {
        database.execute(sql)
        database.execute(`PRAGMA user_version = ${index + 1}`)
      })
}
