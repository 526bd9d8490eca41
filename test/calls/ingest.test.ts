/** Nothing twice, nothing lost: from Asterisk's tables to ours, whatever happens in between. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdrTable, celTable } from '../../asterisk-conf/call-records.ts'
import { type Database, openDatabase } from '../../daemon/calls/database.ts'
import { type Ingested, ingest } from '../../daemon/calls/ingest.ts'
import { closeInterrupted } from '../../daemon/calls/open-threads.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { readConversation } from '../../daemon/calls/stored.ts'
import { type AsteriskTables, asteriskTables } from './asterisk-tables.ts'
import { plainCall, Script } from './script.ts'

let directory: string
let theirs: AsteriskTables
let ours: Database

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'calls-'))
  theirs = asteriskTables(directory)
  ours = openDatabase(join(directory, 'calls.db'), MIGRATIONS)
})
afterEach(() => {
  theirs.close()
  ours.close()
  rmSync(directory, { recursive: true })
})

const take = (batch?: number): Promise<Ingested> =>
  ingest({
    database: ours,
    cdr: { path: theirs.cdrPath, table: cdrTable.name },
    cel: { path: theirs.celPath, table: celTable.name },
    ...(batch === undefined ? {} : { batch }),
  })
const conversations = () =>
  ours.prepare('SELECT * FROM conversation ORDER BY started_ms, id').all().map(readConversation)
const count = (table: string) => Number(ours.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n)
const record = (index: number) => ({
  uniqueid: `1790000000.${index}`,
  linkedid: `1790000000.${index}`,
  sequence: index,
  started: 1_790_000_000 + index,
  answered: index % 2 === 0 ? 1_790_000_001.5 + index : 0,
  ended: 1_790_000_060 + index,
  duration: 60,
  billsec: 58,
  disposition: index % 2 === 0 ? 'ANSWERED' : 'NO ANSWER',
  src: '101',
  dst: '102',
})

describe('ingest', () => {
  it('takes a call that is over, once', async () => {
    for (const row of plainCall().rows) theirs.event(row)
    theirs.record(record(0))
    expect(await take()).toEqual({ events: 13, records: 1, conversations: 1 })
    expect(await take()).toEqual({ events: 0, records: 0, conversations: 0 })
    expect(conversations()).toMatchObject([{ dialled: '102', talkMs: 60_000, answeredBy: { number: '102' } }])
    expect(ours.prepare('SELECT * FROM cdr').all()).toMatchObject([
      { src: '101', answered_ms: 1_790_000_001_500, disposition: 'ANSWERED' },
    ])
  })

  it('tells a call only when it is over, in however many pieces it comes', async () => {
    for (const row of plainCall().rows) {
      expect(conversations()).toEqual([])
      theirs.event(row)
      await take(1)
    }
    expect(conversations()).toHaveLength(1)
  })

  it('is the same after being killed in the middle of any transaction', async () => {
    for (const row of [
      ...plainCall().rows,
      ...plainCall().rows.map(row => ({ ...row, linkedid: 'x', uniqueid: `x${row.uniqueid}` })),
    ])
      theirs.event(row)
    for (let index = 0; index < 7; index++) theirs.record(record(index))
    for (let dies = 1; dies < 60; dies++) {
      let left = dies
      const dying: Database = {
        ...ours,
        prepare(sql) {
          if (--left === 0) throw new Error('killed')
          return ours.prepare(sql)
        },
      }
      try {
        await ingest({
          database: dying,
          cdr: { path: theirs.cdrPath, table: cdrTable.name },
          cel: { path: theirs.celPath, table: celTable.name },
          batch: 3,
        })
      } catch {
        // Goes on where it was.
      }
    }
    await take()
    expect(conversations().map(({ talkMs }) => talkMs)).toEqual([60_000, 60_000])
    // The reports count each of them once, however often ingest died.
    expect(ours.prepare('SELECT sum(calls) AS calls, sum(talk_ms) AS talk FROM day_traffic').get()).toEqual({
      calls: 2,
      talk: 120_000,
    })
    expect(count('cdr')).toBe(7)
  })

  it('joins what a channel joins, also when one part was told before', async () => {
    const asked = new Script()
      .start('PJSIP/101-2', { account: '101', exten: '102' })
      .start('PJSIP/102-1', { account: '102', with: 'PJSIP/101-2' })
      .at(4)
      .end('PJSIP/102-1')
      .end('PJSIP/101-2', 'NOANSWER')
    for (const row of asked.rows) theirs.event(row)
    await take()
    expect(conversations()).toHaveLength(1)
    const [first] = asked.rows
    if (first === undefined) throw new Error('no event')
    theirs.event({ ...first, linkedid: 'older', eventtype: 'ANSWER', eventtime: first.eventtime - 1 })
    await take()
    expect(conversations().map(({ id }) => id)).toEqual(['older'])
    expect(ours.prepare('SELECT sum(calls) AS calls FROM day_traffic').get()).toEqual({ calls: 1 })
  })

  it('begins again where the table was made anew', async () => {
    for (let index = 0; index < 5; index++) theirs.record(record(index))
    await take()
    theirs.close()
    rmSync(theirs.cdrPath)
    rmSync(theirs.celPath)
    theirs = asteriskTables(directory)
    theirs.record(record(8))
    expect((await take()).records).toBe(1)
    expect(count('cdr')).toBe(6)
  })

  it('ends conversations that Asterisk did not live to end', async () => {
    for (const row of plainCall().rows.slice(0, -4)) theirs.event(row)
    await take()
    const startedAgain = 1_790_000_100_000
    expect(closeInterrupted(ours, 1_789_999_999_000)).toBe(0)
    expect(ours.transaction(() => closeInterrupted(ours, startedAgain))).toBe(1)
    expect(ours.transaction(() => closeInterrupted(ours, startedAgain))).toBe(0)
    expect(conversations()).toMatchObject([{ outcome: 'answered' }])
  })

  it('forgets events of what is long over', async () => {
    for (const row of plainCall().rows) theirs.event(row)
    await take()
    expect(count('open_event')).toBeGreaterThan(0)
    const later = new Script().at(3600).start('DAHDI/1-1', { account: '101', exten: '103' })
    for (const row of later.rows) theirs.event(row)
    await take()
    expect(count('open_event')).toBe(1)
  })

  it('finds nothing where nothing is', async () => {
    expect(
      await ingest({
        database: ours,
        cdr: { path: join(directory, 'no.db'), table: 'cdr_v1' },
        cel: { path: theirs.cdrPath, table: 'no_table' },
      }),
    ).toEqual({ events: 0, records: 0, conversations: 0 })
  })

  it('never keeps Asterisk from writing: rows go in while a reader is at work', async () => {
    theirs.together(() => {
      for (let index = 0; index < 5000; index++) theirs.record(record(index))
    })
    const writing: Database = {
      ...ours,
      transaction(work) {
        // As Asterisk would, in the middle of a pass; it would throw if the table were locked.
        theirs.record(record(100_000 + count('cdr')))
        return ours.transaction(work)
      },
    }
    const taken = await ingest({
      database: writing,
      cdr: { path: theirs.cdrPath, table: cdrTable.name },
      cel: { path: theirs.celPath, table: celTable.name },
    })
    expect(taken.records).toBe(5000)
  })
})

it('a database of a newer version is left alone', async () => {
  ours.execute('PRAGMA user_version = 99')
  expect(() => openDatabase(join(directory, 'calls.db'), MIGRATIONS)).toThrow('newer version')
})
