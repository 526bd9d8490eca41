/** The copy in a real PostgreSQL: every call once, changes and joins too, caught up after the server was away. */

import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { type Database, openDatabase } from '../../daemon/calls/database.ts'
import { INSERT_RECORD, recordOf } from '../../daemon/calls/record.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { postgresOf } from '../../daemon/compose/postgres.ts'
import { postgresSchema } from '../../daemon/settings/areas/postgres.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { createHandClock } from '../fake-ami/hand-clock.ts'
import { settings as plainSettings } from '../model/support.ts'
import { type Cluster, postgresCluster } from './cluster.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await postgresCluster()
}, 120_000)
afterAll(() => cluster.remove())
beforeEach(() => cluster.query('DROP TABLE IF EXISTS offhook_call, offhook_cdr'))

const NOW = Date.now()
const made = (count: number): Conversation[] => {
  const calls = madeCalls({ fromMs: NOW - 20 * 86_400_000, days: 20, perDay: 100 })
  return [...calls].slice(0, count)
}

function writeRecords(database: Database, count: number, from = 0): void {
  const insert = database.prepare(INSERT_RECORD)
  for (let index = from; index < from + count; index += 1)
    insert.run(
      ...recordOf({
        uniqueid: `u${index}`,
        linkedid: `u${index}`,
        sequence: index,
        started: NOW / 1000,
        ended: NOW / 1000 + index,
        src: '101',
        clid: `"O'Neil \\ \u0000 é" <101>`,
        disposition: 'ANSWERED',
      }),
    )
}

function office(host = cluster.host) {
  const database = openDatabase(':memory:', MIGRATIONS)
  const postgres = postgresSchema.parse({ host, database: 'postgres', user: 'offhook', security: 'none' })
  let settings: Settings = { ...plainSettings(), postgres }
  const clock = createHandClock(NOW)
  const copy = postgresOf({ database: () => database, settings: () => settings, clock, log: silentLog })
  onTestFinished(async () => {
    await copy.stop()
    database.close()
  })
  const change = (next: Partial<Settings>) => {
    settings = { ...settings, ...next }
  }
  return { database, copy, clock, change, postgres }
}
const ids = async () => (await cluster.query('SELECT id FROM offhook_call ORDER BY id')).map(({ id }) => id)
const counts = async () => {
  const [row] = await cluster.query(
    'SELECT (SELECT count(*)::int FROM offhook_call) AS calls, (SELECT count(*)::int FROM offhook_cdr) AS records',
  )
  return row
}

it('has every call and record there was, and those that come, each once and whole', async () => {
  const { database, copy } = office()
  const calls = made(1200)
  writeCalls(database, calls.slice(0, 1100))
  writeRecords(database, 700)
  await copy.look()
  expect(await counts()).toEqual({ calls: 1100, records: 700 })
  writeCalls(database, calls.slice(1100))
  writeRecords(database, 5, 700)
  await copy.look()
  await copy.look()
  expect(await ids()).toEqual(calls.map(({ id }) => id).sort())
  expect(copy.desk.view()).toMatchObject({ state: { is: 'copying' }, due: 0 })
  const [answered] = calls.filter(call => call.answeredMs !== null)
  const [row] = await cluster.query(`SELECT * FROM offhook_call WHERE id = '${answered?.id}'`)
  expect(row).toMatchObject({
    box: 'offhook',
    started: new Date(answered?.startedMs ?? 0),
    talk_seconds: (answered?.talkMs ?? 0) / 1000,
    from_number: answered?.from.number,
    legs: answered?.legs,
    lines: answered?.lines,
  })
  const [record] = await cluster.query("SELECT clid, answered FROM offhook_cdr WHERE uniqueid = 'u3'")
  expect(record).toEqual({ clid: `"O'Neil \\  é" <101>`, answered: null })
})

it('follows a call that is told anew, and one that was joined with another', async () => {
  const { database, copy } = office()
  const calls = madeCalls({ fromMs: NOW - 3_600_000, days: 1, perDay: 3 })
  const [first, second, third] = [...calls].map(call => ({ ...call, startedMs: NOW - 1000 }))
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few')
  writeCalls(database, [first, second, third])
  await copy.look()
  writeCalls(database, [{ ...first, dialled: '777' }])
  database.prepare('DELETE FROM conversation WHERE key = ?').run(second.id)
  await copy.look()
  expect(await ids()).toEqual([first.id, third.id].sort())
  expect(await cluster.query(`SELECT dialled FROM offhook_call WHERE id = '${first.id}'`)).toEqual([
    { dialled: '777' },
  ])
})

it('keeps what goes here by age', async () => {
  const { database, copy } = office()
  writeCalls(database, made(10))
  await copy.look()
  database.execute('DELETE FROM conversation')
  await copy.look()
  expect(await counts()).toEqual({ calls: 10, records: 0 })
})

it('catches up after the server was away, and nothing waits for it meanwhile', async () => {
  const { database, copy, clock } = office()
  const calls = made(900)
  writeCalls(database, calls.slice(0, 100))
  await copy.look()
  await cluster.stop()
  writeCalls(database, calls.slice(100))
  await copy.look()
  expect(copy.desk.view()).toMatchObject({ state: { is: 'away' }, due: 800 })
  expect(copy.issues()).toEqual([])
  await clock.advance(11 * 60_000)
  expect(copy.issues()).toMatchObject([{ code: 'postgres-away' }])
  await cluster.start()
  await copy.look()
  expect(await ids()).toEqual(calls.map(({ id }) => id).sort())
  expect(copy.issues()).toEqual([])
})

it('was killed between writing there and noting it here: written again, which changes nothing', async () => {
  const { database, copy } = office()
  writeCalls(database, made(50))
  writeRecords(database, 20)
  await copy.look()
  database.execute(
    "UPDATE copied SET last_id = 10 WHERE source = 'call'; UPDATE copied SET last_id = 0 WHERE source = 'cdr'",
  )
  await copy.look()
  expect(await counts()).toEqual({ calls: 50, records: 20 })
})

it('takes tables that somebody else has made, and says what a server refuses', async () => {
  const { database, copy, change, postgres } = office()
  writeCalls(database, made(3))
  await copy.look()
  await cluster.query(
    'DROP ROLE IF EXISTS writer; CREATE ROLE writer LOGIN; GRANT SELECT, INSERT, UPDATE, DELETE ON offhook_call, offhook_cdr TO writer',
  )
  onTestFinished(async () => {
    await cluster.query('DROP OWNED BY writer; DROP ROLE writer')
  })
  change({ postgres: postgres && { ...postgres, user: 'writer', box: 'second' } })
  await copy.look()
  writeCalls(database, made(5))
  await copy.look()
  expect(await cluster.query("SELECT count(*)::int AS n FROM offhook_call WHERE box = 'second'")).toEqual([
    { n: 5 },
  ])
  change({ postgres: postgres && { ...postgres, user: 'nobody-there' } })
  await copy.look()
  expect(copy.desk.view().state).toMatchObject({
    is: 'away',
    reason: expect.stringContaining('nobody-there'),
  })
})

it('forgets how far it was when it is switched off', async () => {
  const { database, copy, change } = office()
  writeCalls(database, made(3))
  await copy.look()
  change({ postgres: null })
  await copy.look()
  expect(copy.desk.view()).toMatchObject({ state: { is: 'off' }, due: 0 })
  expect(database.prepare('SELECT count(*) AS n FROM copied').get()?.n).toBe(0)
})
