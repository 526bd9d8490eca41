/** Takes what Asterisk wrote since the last time into our own database: idempotent, and safe to be killed at any moment. */

import { existsSync } from 'node:fs'
import { type Database, openReadOnly, type Row } from './database.ts'
import { takeEvents } from './open-threads.ts'
import { INSERT_RECORD, recordOf } from './record.ts'
import { summarise } from './summary.ts'

export interface Source {
  readonly path: string
  /** As asterisk-conf/call-records.ts names it. */
  readonly table: string
}

export interface IngestOptions {
  readonly database: Database
  readonly cdr: Source
  readonly cel: Source
  /** Rows in one go: Asterisk waits for a reader as long as that takes. */
  readonly batch?: number
  /** Between two batches, so that days of calls do not stop everything else. */
  readonly breathe?: () => Promise<void>
}

export interface Ingested {
  readonly records: number
  readonly events: number
  readonly conversations: number
}

/** Read in some milliseconds; Asterisk gives up after a second. Each batch is one wait for the disk. */
const BATCH = 2000
const SUMMED_AT_ONCE = 2000

/** One pass to where both tables end now. A source that is not there yet is empty. */
export async function ingest(options: IngestOptions): Promise<Ingested> {
  const { database, cdr, cel, breathe } = options
  let conversations = 0
  const events = await takeAll(options, cel, rows => {
    conversations += takeEvents(database, rows)
  })
  const records = await takeAll(options, cdr, rows => {
    const insert = database.prepare(INSERT_RECORD)
    for (const row of rows) insert.run(...recordOf(row))
  })
  // Calls an older version took, or an import: in pieces, so that nobody waits.
  while (database.transaction(() => summarise(database, SUMMED_AT_ONCE)) > 0) await breathe?.()
  return { events, records, conversations }
}

/** What was taken and how far we are is written together: nothing twice, nothing lost. */
async function takeAll(
  { database, batch = BATCH, breathe }: IngestOptions,
  source: Source,
  take: (rows: readonly Row[]) => void,
): Promise<number> {
  if (!existsSync(source.path)) return 0
  const theirs = openReadOnly(source.path)
  try {
    if (!hasTable(theirs, source.table)) return 0
    let count = 0
    const endId = Number(theirs.prepare(`SELECT max(AcctId) AS last FROM ${source.table}`).get()?.last ?? 0)
    let lastId = startOf(database, source, endId)
    const next = theirs.prepare(
      `SELECT * FROM ${source.table} WHERE AcctId > ? AND AcctId <= ? ORDER BY AcctId LIMIT ?`,
    )
    while (lastId < endId) {
      const rows = next.all(lastId, endId, batch)
      lastId = Number(rows.at(-1)?.AcctId ?? endId)
      database.transaction(() => {
        take(rows)
        database.prepare('INSERT OR REPLACE INTO progress VALUES (?, ?)').run(nameOf(source), lastId)
      })
      count += rows.length
      await breathe?.()
    }
    return count
  } finally {
    theirs.close()
  }
}

/** `AcctId` of the last row that was taken from there. */
export const readSoFar = (database: Database, source: Source): number =>
  Number(database.prepare('SELECT last_id FROM progress WHERE source = ?').get(nameOf(source))?.last_id ?? 0)

const nameOf = ({ path, table }: Source): string => `${path} ${table}`

const hasTable = (theirs: Database, table: string): boolean =>
  theirs.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined

/** A table that ends before where we were is a new one: somebody took the old one away. */
function startOf(database: Database, source: Source, endId: number): number {
  const lastId = readSoFar(database, source)
  return endId < lastId ? 0 : lastId
}
