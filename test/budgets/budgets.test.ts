/** Budgets: what the records say corrects what Asterisk counted, mail goes out once, and one can begin again. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Asker } from '../../daemon/ami/ask.ts'
import { countedIn, monthOf, spentSince } from '../../daemon/budgets/spent.ts'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { pricerOf } from '../../daemon/calls/costs.ts'
import { openDatabase } from '../../daemon/calls/database.ts'
import { tariffSchema } from '../../daemon/calls/rating.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { budgetsOf } from '../../daemon/compose/budgets.ts'
import { mailSpool } from '../../daemon/mail/parcel.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { writeCalls } from '../calls/made-calls.ts'
import { createHandClock } from '../fake-ami/hand-clock.ts'
import { settings as plainSettings } from '../model/support.ts'

const at = (day: number, month = 10) => new Date(2026, month, day, 8).getTime()
const tariffs = [tariffSchema.parse({ id: 'a', name: 'A', prefix: '', perMinute: 1000 })]

let counter = 0
/** 101 speaks for so many minutes: as many units of the currency. */
const call = (startedMs: number, minutes: number, more: Partial<Conversation> = {}): Conversation => ({
  id: `${startedMs}.${++counter}`,
  startedMs,
  answeredMs: startedMs + 1000,
  endedMs: startedMs + 1000 + minutes * 60_000,
  direction: 'outgoing',
  outcome: 'answered',
  from: { is: 'extension', number: '101', name: '' },
  dialled: '0791234567',
  answeredBy: null,
  endedWith: null,
  talkMs: minutes * 60_000,
  waitMs: 1000,
  lines: ['pri-1'],
  userField: 'outgoing:main',
  legs: [],
  ...more,
})

async function office() {
  const spoolDir = await mkdtemp(join(tmpdir(), 'offhook-budgets-'))
  const database = openDatabase(':memory:', MIGRATIONS)
  onTestFinished(async () => {
    database.close()
    await rm(spoolDir, { recursive: true })
  })
  const plain = plainSettings()
  const settings: Settings = {
    ...plain,
    guard: { ...plain.guard, emails: ['watch@example.org'] },
    costs: { ...plain.costs, tariffs, warnPercent: 80, budgets: [{ extension: '101', perMonth: 10_000 }] },
  }
  /** AstDB. */
  const kept = new Map<string, string>()
  const ami: Asker = {
    async ask({ action, headers = {} }) {
      const { Family, Key, Val } = headers
      if (action === 'DBPut') kept.set(`${Family}/${Key}`, String(Val))
      const items = [...kept].map(([key, val]) => ({ key: `/${key}`, val }))
      return {
        ok: true,
        value: { response: { response: 'Success' }, items: action === 'DBPut' ? [] : items },
      }
    },
  }
  const clock = createHandClock(at(20))
  const budgets = budgetsOf({
    database: () => database,
    settings: () => settings,
    ami,
    spoolDir,
    clock,
    log: silentLog,
  })
  const letters = async () => {
    const directory = mailSpool(spoolDir)
    const names = (await readdir(directory).catch(() => [])).sort()
    const texts = await Promise.all(names.map(name => readFile(join(directory, name), 'utf8')))
    return texts.map(text => JSON.parse(text) as { what: string; to: string; about: string })
  }
  return { database, kept, clock, letters, ...budgets }
}

it('what the records say is put where Asterisk reads it, of this month and of calls that cost alone', async () => {
  const { database, kept, look } = await office()
  writeCalls(database, [
    call(at(3), 2),
    call(at(4), 1),
    call(at(30, 9), 5),
    call(at(5), 9, { userField: 'emergency' }),
    call(at(5), 9, { direction: 'internal' }),
    call(at(5), 9, { answeredMs: null }),
    call(at(5), 9, { from: { is: 'extension', number: '102', name: '' } }),
  ])
  await look()
  expect([...kept]).toEqual([['BUDGET/101', '202611-3000']])
})

it('what Asterisk counted already is not made less: calls of others are on it too', async () => {
  const { database, kept, look, desk } = await office()
  kept.set('BUDGET/101', '202611-4000')
  writeCalls(database, [call(at(3), 2)])
  await look()
  expect(kept.get('BUDGET/101')).toBe('202611-4000')
  expect(await desk.views()).toEqual([{ extension: '101', perMonth: 10_000, spent: 4000 }])
  writeCalls(database, [call(at(4), 3)])
  await look()
  expect(kept.get('BUDGET/101')).toBe('202611-5000')
})

it('mail goes out once when most of it is spent and once when all of it is, in each month', async () => {
  const { database, look, letters, clock } = await office()
  writeCalls(database, [call(at(3), 8)])
  await look()
  await look()
  expect(await letters()).toMatchObject([{ what: 'budget-low', to: 'watch@example.org', about: '101' }])
  writeCalls(database, [call(at(4), 3)])
  await look()
  await look()
  expect((await letters()).map(({ what }) => what)).toEqual(['budget-low', 'budget-empty'])
  await clock.advance(at(2, 11) - at(20))
  writeCalls(database, [call(at(1, 11), 8)])
  await look()
  expect((await letters()).map(({ what }) => what)).toEqual(['budget-low', 'budget-empty', 'budget-low'])
})

it('it begins again: what was spent before counts no more', async () => {
  const { database, kept, look, desk, clock } = await office()
  writeCalls(database, [call(at(3), 8)])
  await look()
  expect(await desk.reset('101')).toBe(true)
  expect(kept.get('BUDGET/101')).toBe('202611-0')
  await look()
  expect(kept.get('BUDGET/101')).toBe('202611-0')
  await clock.advance(60_000)
  writeCalls(database, [call(at(20) + 30_000, 2)])
  await look()
  expect(kept.get('BUDGET/101')).toBe('202611-2000')
})

it('rated again, a month is the same', async () => {
  const { database } = await office()
  writeCalls(database, [call(at(3), 2), call(at(4), 1)])
  const price = pricerOf(tariffs, countryPack('CH'))
  const first = spentSince(database, '101', at(1), price)
  expect(first).toBe(3000)
  expect(spentSince(database, '101', at(1), price)).toBe(first)
})

it('what stands in AstDB is not believed blindly', () => {
  expect(monthOf(at(20))).toBe('202611')
  expect(countedIn('202611-4350', '202611')).toBe(4350)
  for (const odd of ['', '202610-9', '202611', '202611--5', '202611-1e9', '202611-9999999999999999'])
    expect(countedIn(odd, '202611')).toBe(0)
})
