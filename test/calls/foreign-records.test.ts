/** Call records out of a backup. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyDatabase, openDatabase } from '../../daemon/calls/database.ts'
import { makeForeignRecordsOurs } from '../../daemon/calls/foreign-records.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'

let directory: string
const at = (name: string) => join(directory, name)
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-records-'))
})
afterEach(() => rm(directory, { recursive: true }))

const ours = (name: string) => {
  const database = openDatabase(at(name), MIGRATIONS)
  database.execute("INSERT INTO progress VALUES ('cel', 41)")
  return database
}

it('are read from their beginning again on this machine', () => {
  ours('a.db').close()
  makeForeignRecordsOurs(at('a.db'))
  const database = openDatabase(at('a.db'), MIGRATIONS)
  expect(database.prepare('SELECT count(*) AS n FROM progress').get()?.n).toBe(0)
  database.close()
})

it('bring no code of their own', () => {
  const database = ours('a.db')
  database.execute('CREATE TRIGGER t AFTER DELETE ON progress BEGIN DELETE FROM conversation; END')
  database.close()
  expect(() => makeForeignRecordsOurs(at('a.db'))).toThrow('code of its own')
})

it('are a database at all', async () => {
  await writeFile(at('a.db'), 'call me')
  expect(() => makeForeignRecordsOurs(at('a.db'))).toThrow()
})

it('are copied whole while somebody writes', async () => {
  const database = ours('a.db')
  const copying = copyDatabase(at('a.db'), at('b.db'))
  database.execute("INSERT INTO progress VALUES ('cdr', 1)")
  await copying
  database.close()
  const copy = openDatabase(at('b.db'), MIGRATIONS)
  expect(Number(copy.prepare('SELECT count(*) AS n FROM progress').get()?.n)).toBeGreaterThan(0)
  copy.close()
})
