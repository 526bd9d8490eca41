/**
 * Takes away what the daemon's order names, as Asterisk's own user: recordings, faxes, rows of Asterisk's own tables of calls,
 * a log that has grown too large. Done twice, it changes nothing more.
 */

import { existsSync } from 'node:fs'
import { copyFile, lstat, readFile, rm, rmdir, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openToTidy } from '../calls/database.ts'
import { orderPath, type RowsToGo, readOrder } from '../retention/order.ts'

/** Asterisk waits while rows go: a few milliseconds at a time. */
const ROWS_AT_ONCE = 500

/** Throws the system's error; what went before it is gone. */
export async function tidy(spoolDir: string, stateDir: string): Promise<void> {
  const order = readOrder(await readFile(orderPath(spoolDir), 'utf8'))
  for (const path of order.files) await removeFile(join(spoolDir, path))
  removeRows(join(stateDir, 'cdr.db'), order.cdr)
  removeRows(join(stateDir, 'cel.db'), order.cel)
  if (order.turnLogIn !== null) await turn(join(order.turnLogIn, 'messages.log'))
}

async function removeFile(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found === null) return
  if (!found.isFile()) throw new Error(`${path} is no file`)
  await rm(path)
  // The directory of a day that has nothing left; another one stays, and says so.
  for (let directory = dirname(path), depth = 0; depth < 3; directory = dirname(directory), depth += 1)
    if (
      !/\/\d{2,4}$/.test(directory) ||
      !(await rmdir(directory).then(
        () => true,
        () => false,
      ))
    )
      return
}

function removeRows(path: string, { table, through, ids }: RowsToGo): void {
  if (!existsSync(path)) return
  const database = openToTidy(path)
  try {
    const is = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table)
    if (is === undefined) return
    // The newest stays, so that no later row ever gets the number of an earlier one.
    const some = database.prepare(
      `SELECT AcctId AS id FROM ${table} WHERE AcctId <= ? AND AcctId < (SELECT max(AcctId) FROM ${table}) ORDER BY AcctId LIMIT ?`,
    )
    for (let rows = some.all(through, ROWS_AT_ONCE); rows.length > 0; rows = some.all(through, ROWS_AT_ONCE))
      remove(rows.map(({ id }) => Number(id)))
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) remove(ids.slice(from, from + ROWS_AT_ONCE))
  } finally {
    database.close()
  }
  function remove(some: readonly number[]): void {
    database
      .prepare(`DELETE FROM ${table} WHERE AcctId IN (SELECT value FROM json_each(?))`)
      .run(JSON.stringify(some))
  }
}

/** Asterisk goes on writing at the end of the same file, which begins anew. */
async function turn(path: string): Promise<void> {
  await copyFile(path, `${path}.1`)
  await truncate(path)
}
