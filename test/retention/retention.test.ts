/** What goes and what stays: files by age, size and room; calls by age, but for lines nobody has taken; a number's owner. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../daemon/calls/database.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { summarise } from '../../daemon/calls/summary.ts'
import { filesToGo, type KeptFile } from '../../daemon/retention/choose.ts'
import { removeOldCalls } from '../../daemon/retention/old-calls.ts'
import { mayGo, type TidyOrder } from '../../daemon/retention/order.ts'
import { erasePerson, findPerson } from '../../daemon/retention/person.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'

const DAY = 86_400_000
const NOW = new Date(2026, 10, 25).getTime()
const MB = 1_000_000

describe('files', () => {
  const file = (day: number, megabytes = 10): KeptFile => ({
    path: `monitor/${day}.wav`,
    bytes: megabytes * MB,
    madeAt: NOW - day * DAY,
  })
  const files = [file(1), file(40), file(3), file(20)]
  const gone = (limit: { days: number; megabytes: number }, freePart = 0.5) =>
    filesToGo(files, limit, NOW, { freeBytes: freePart * 100 * MB, totalBytes: 100 * MB }).map(
      ({ path }) => path,
    )

  it('go when they are too old', () => {
    expect(gone({ days: 30, megabytes: 0 })).toEqual(['monitor/40.wav'])
  })
  it('go, oldest first, until the rest fits', () => {
    expect(gone({ days: 0, megabytes: 25 })).toEqual(['monitor/40.wav', 'monitor/20.wav'])
  })
  it('stay without limits', () => {
    expect(gone({ days: 0, megabytes: 0 })).toEqual([])
  })
  it('make room for messages, whatever the limits say, and no more than that', () => {
    expect(gone({ days: 0, megabytes: 0 }, 0.03)).toEqual(['monitor/40.wav', 'monitor/20.wav'])
  })
  it.each([
    'voicemail/default/101/INBOX/msg0000.wav',
    'monitor/../voicemail/x.wav',
    'monitor/2026/11/25/../../../../voicemail/x.wav',
    '/etc/passwd.wav',
    'fax/x.tif/../../y.wav',
    'monitor/x.sh',
    'monitor/2026/11/25/.wav',
  ])('never are %s', path => {
    expect(mayGo(path)).toBe(false)
  })
})

function calls(days = 60) {
  const database = openDatabase(':memory:', MIGRATIONS)
  onTestFinished(() => database.close())
  writeCalls(database, madeCalls({ fromMs: NOW - days * DAY, days, perDay: 50 }))
  while (database.transaction(() => summarise(database, 5000)) > 0);
  const one = (sql: string, ...values: (string | number)[]) =>
    Number(Object.values(database.prepare(sql).get(...values) ?? {})[0])
  return { database, one }
}

describe('calls', () => {
  it('go by age, with the numbers among the sums; the other sums stay', async () => {
    const { database, one } = calls()
    const [all, sums] = [one('SELECT count(*) FROM conversation'), one('SELECT sum(calls) FROM day_traffic')]
    const gone = await removeOldCalls(database, { days: 30, megabytes: 0 }, NOW, setImmediate)
    expect(gone.calls).toBeGreaterThan(500)
    expect(one('SELECT count(*) FROM conversation')).toBe(all - gone.calls)
    expect(one('SELECT min(started_ms) FROM conversation')).toBeGreaterThanOrEqual(NOW - 30 * DAY)
    expect(one('SELECT sum(calls) FROM day_traffic')).toBe(sums)
    expect(one("SELECT min(day) FROM day_share WHERE kind = 'number'")).toBeGreaterThan(20261020)
  })

  it('stay while their line has not been taken', async () => {
    const { database, one } = calls()
    database.prepare("INSERT INTO smdr_position VALUES ('serial', 100, 0)").run()
    expect(await removeOldCalls(database, { days: 1, megabytes: 0 }, NOW, setImmediate)).toMatchObject({
      calls: 100,
    })
    expect(one('SELECT last_id FROM smdr_position')).toBe(100)
  })

  it('go by size', async () => {
    const { database, one } = calls()
    const all = one('SELECT count(*) FROM conversation')
    await removeOldCalls(database, { days: 0, megabytes: 1 }, NOW, setImmediate)
    const left = one('SELECT count(*) FROM conversation')
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(all)
  })

  it('that all go give their numbers to the next: a receiver of lines gets those', async () => {
    const { database, one } = calls(5)
    const last = one('SELECT max(id) FROM conversation')
    database.prepare("INSERT INTO smdr_position VALUES ('serial', ?, 0)").run(last)
    await removeOldCalls(database, { days: 1, megabytes: 0 }, NOW + 10 * DAY, setImmediate)
    expect(one('SELECT last_id FROM smdr_position')).toBe(0)
  })
})

describe('a number', () => {
  it('is found wherever it took part, and nothing of it is left when it is erased', async () => {
    const { database, one } = calls()
    const number = String(
      database.prepare("SELECT from_number FROM conversation WHERE direction = 'incoming' LIMIT 1").get()
        ?.from_number,
    )
    database
      .prepare(
        `INSERT INTO cdr (uniqueid, linkedid, sequence, started_ms, ended_ms, duration, billsec, disposition, src, dst, clid,
         dcontext, channel, dstchannel, lastapp, lastdata, accountcode, peeraccount, userfield)
         VALUES ('1.1', '1.1', 1, 1, 2, 1, 1, 'ANSWERED', '101', '0', ?, '', '', '', '', '', '', '', '')`,
      )
      .run(`"Somebody" <${number}>`)
    const sums = one('SELECT sum(calls) FROM day_traffic')
    const found = await findPerson(database, number, setImmediate)
    expect(found.conversations.length).toBeGreaterThan(0)
    expect(found.records).toHaveLength(1)
    expect((await findPerson(database, number.slice(1), setImmediate)).conversations).toEqual([])
    erasePerson(database, number, found)
    expect(await findPerson(database, number, setImmediate)).toEqual({
      conversations: [],
      records: [],
      notes: [],
    })
    expect(one("SELECT count(*) FROM day_share WHERE kind = 'number' AND name = ?", number)).toBe(0)
    expect(one('SELECT sum(calls) FROM day_traffic')).toBe(sums - found.conversations.length)
  })
})

describe('the program that Asterisk starts', () => {
  const main = join(import.meta.dirname, '../../daemon/for-asterisk/main.ts')
  const exists = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    )

  async function machine(order: Partial<TidyOrder>) {
    const directory = await mkdtemp(join(tmpdir(), 'offhook-tidy-'))
    onTestFinished(() => rm(directory, { recursive: true }))
    const at = (path: string) => join(directory, path)
    for (const path of ['spool/offhook-restore', 'spool/monitor/2026/11/24', 'spool/voicemail', 'lib', 'log'])
      await mkdir(at(path), { recursive: true })
    await writeFile(at('spool/monitor/2026/11/24/1.1-1.1.wav'), 'sound')
    await writeFile(at('spool/voicemail/msg.wav'), 'message')
    await writeFile(at('log/messages.log'), 'said')
    const cdr = new DatabaseSync(at('lib/cdr.db'))
    cdr.exec('CREATE TABLE cdr_v2 (AcctId INTEGER PRIMARY KEY, linkedid TEXT)')
    for (let id = 1; id <= 10; id += 1) cdr.prepare('INSERT INTO cdr_v2 VALUES (?, ?)').run(id, String(id))
    onTestFinished(() => cdr.close())
    const nothing = { table: 'cdr_v2', through: 0, ids: [] }
    const whole = {
      files: [],
      cdr: nothing,
      cel: { ...nothing, table: 'cel_v1' },
      turnLogIn: null,
      ...order,
      ...(order.turnLogIn === undefined ? {} : { turnLogIn: at('log') }),
    }
    await writeFile(at('spool/offhook-restore/tidy.json'), JSON.stringify(whole))
    const run = async () => {
      const child = spawn(process.execPath, [main, at('spool'), at('lib'), 'tidy'])
      const [status] = await once(child, 'exit')
      return status as number
    }
    const ids = () =>
      cdr
        .prepare('SELECT AcctId AS id FROM cdr_v2')
        .all()
        .map(({ id }) => id)
    return { at, run, ids }
  }

  it('takes away what the order names, twice if it must, and the day that is empty then', async () => {
    const { at, run, ids } = await machine({
      files: ['monitor/2026/11/24/1.1-1.1.wav'],
      cdr: { table: 'cdr_v2', through: 4, ids: [7] },
      turnLogIn: 'log',
    })
    expect(await run()).toBe(0)
    expect(await run()).toBe(0)
    expect(await exists(at('spool/monitor/2026'))).toBe(false)
    expect(await exists(at('spool/monitor'))).toBe(true)
    expect(ids()).toEqual([5, 6, 8, 9, 10])
    expect(await readFile(at('log/messages.log'), 'utf8')).toBe('')
  })

  it('leaves the newest row, so that its number is not given again', async () => {
    const { run, ids } = await machine({ cdr: { table: 'cdr_v2', through: 99, ids: [] } })
    expect(await run()).toBe(0)
    expect(ids()).toEqual([10])
  })

  it('touches no message, whatever it is told', async () => {
    const { at, run } = await machine({ files: ['voicemail/msg.wav'] })
    expect(await run()).toBe(1)
    expect(await exists(at('spool/voicemail/msg.wav'))).toBe(true)
  })

  it('follows no link', async () => {
    const { at, run } = await machine({ files: ['monitor/link.wav'] })
    await symlink(at('spool/voicemail/msg.wav'), at('spool/monitor/link.wav'))
    expect(await run()).toBe(1)
    expect(await exists(at('spool/voicemail/msg.wav'))).toBe(true)
  })
})
