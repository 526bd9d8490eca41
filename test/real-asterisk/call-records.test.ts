/** Call records and events arrive in SQLite, readable while Asterisk writes. */

import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cdrPath, cdrTable, celPath, celTable, type RecordTable } from '../../asterisk-conf/call-records.ts'
import {
  analogLine,
  extensionOf,
  modelOf,
  sipDevice,
  switzerland,
  trunkOf,
} from '../asterisk-conf/model-fixtures.ts'
import { outgoing } from '../model-parts.ts'
import { type RenderedAsterisk, startRendered } from './rendered-asterisk.ts'
import { sipPhone } from './sip-phone.ts'

const model = modelOf({
  extensions: ['101', '102'].map(number =>
    extensionOf(number, { name: `"${number}" ; é`, devices: [sipDevice(number)], voicemail: null }),
  ),
  trunks: [trunkOf('main', 0, [analogLine('one', 5, switzerland)])],
  outgoing: [outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['main'] })],
})

let asterisk: RenderedAsterisk

beforeAll(async () => {
  asterisk = await startRendered(model)
})
afterAll(() => asterisk.stop())

type Row = Readonly<Record<string, unknown>>

/** Asks until enough rows are there; the test's deadline ends a vain wait. */
async function rows(path: string, table: RecordTable, where: string, least: number): Promise<readonly Row[]> {
  for (;;) {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
    const found = database.prepare(`SELECT * FROM ${table.name} WHERE ${where} ORDER BY AcctId`).all()
    database.close()
    if (found.length >= least) return found
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const phone = (number: string, manner: 'rings' | 'answers') => {
  const device = sipDevice(number)
  if (device.kind !== 'sip') throw new Error('not SIP')
  return sipPhone(device, asterisk.sipPort, manner)
}

it('has the columns it says', async () => {
  for (const [path, table] of [
    [cdrPath(asterisk.layout), cdrTable],
    [celPath(asterisk.layout), celTable],
  ] as const) {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
    const columns = database.prepare(`PRAGMA table_info(${table.name})`).all()
    database.close()
    expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'AcctId INTEGER',
      ...table.columns.map(({ name, type }) => `${name} ${type}`),
    ])
  }
})

it('records an answered call and a call to the outside that found no line', async () => {
  const [caller, called] = [await phone('101', 'rings'), await phone('102', 'answers')]
  const before = Date.now() / 1000
  expect(await caller.call('102')).toBe(200)
  const [answered] = await rows(cdrPath(asterisk.layout), cdrTable, "dst = '102'", 1)
  expect(answered).toMatchObject({
    src: '101',
    dst: '102',
    clid: '"\\"101\\" ; é" <101>',
    dcontext: 'call-person',
    disposition: 'ANSWERED',
    accountcode: '101',
    peeraccount: '102',
    lastapp: 'Dial',
    userfield: '',
  })
  expect(answered?.started).toBeGreaterThan(before - 1)
  expect(Number(answered?.answered)).toBeGreaterThanOrEqual(Number(answered?.started))
  expect(answered?.uniqueid).toBe(answered?.linkedid)

  await caller.call('00790000000')
  const [outside] = await rows(cdrPath(asterisk.layout), cdrTable, "dst = '0790000000'", 1)
  expect(outside).toMatchObject({
    disposition: 'CONGESTION',
    answered: 0,
    lastdata: expect.stringContaining('DAHDI/g0/0790000000'),
    userfield: 'outgoing:outside',
    accountcode: '101',
  })

  const events = await rows(celPath(asterisk.layout), celTable, `linkedid = '${answered?.linkedid}'`, 10)
  const types = new Set(events.map(({ eventtype }) => eventtype))
  for (const type of [
    'CHAN_START',
    'APP_START',
    'ANSWER',
    'BRIDGE_ENTER',
    'BRIDGE_EXIT',
    'HANGUP',
    'CHAN_END',
  ])
    expect(types).toContain(type)
  await rows(
    celPath(asterisk.layout),
    celTable,
    `linkedid = '${answered?.linkedid}' AND eventtype = 'LINKEDID_END'`,
    1,
  )
  expect(events.find(({ eventtype }) => eventtype === 'CHAN_START')).toMatchObject({
    cid_num: '101',
    exten: '102',
  })
  await caller.close()
  await called.close()
})
