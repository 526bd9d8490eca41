/** What `offhook trace` tells is what Asterisk does: the same model, the same state, the same call, to its end. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { wallClock } from '../../daemon/model/schedules.ts'
import { ANONYMOUS, trace } from '../../daemon/trace/trace.ts'
import { unexpected } from './allowed-messages.ts'
import { type Office, openOffice } from './office.ts'
import { isEnd, seenFacts, toldFacts } from './trace-facts.ts'
import { traceOffice } from './trace-office.ts'

type State = Readonly<Record<string, string>>

const office = traceOffice()
let here: Office

beforeAll(async () => {
  here = await openOffice(office)
})
afterEach(async () => {
  await here.quiet()
  for (const Family of [
    'CF',
    'CFB',
    'CFU',
    'DND',
    'CFUNTIL',
    'AMPUSER',
    'DEVICE',
    'DAYNIGHT',
    'TC',
    'blacklist',
  ])
    await here.asterisk.ami.action({ Action: 'DBDelTree', Family }).catch(() => null)
})
afterAll(async () => {
  const log = unexpected(await here.asterisk.log())
  await here.asterisk.stop()
  expect(log).toEqual([])
})

function told(from: string, to: string, state: State): string[] {
  const now = Date.now()
  const at = wallClock(now, office.timeZone)
  const steps = trace(from, to, {
    model: office,
    at,
    epoch: Math.floor(now / 1000),
    state: key => state[key] ?? null,
  })
  return toldFacts(steps)
}

/** Every telephone is there and rings; nobody answers. */
async function seen(from: string, to: string, state: State): Promise<string[]> {
  const { ami } = here.asterisk
  for (const [key, Val] of Object.entries(state)) {
    const [Family = '', ...rest] = key.split('/')
    await ami.action({ Action: 'DBPut', Family, Key: rest.join('/'), Val })
  }
  const isInside = office.extensions.some(({ number }) => number === from)
  const phones = new Map<string, Awaited<ReturnType<Office['phone']>>>()
  for (const number of ['101', '102', '103', '104', '106']) phones.set(number, await here.phone(number))
  const since = here.now()
  const never = () => new Promise<never>(() => {})
  // A number that nothing has is refused before any step of the dialplan; every other call stays for as long as it may.
  const unknown = isInside
    ? (phones.get(from)?.talk(to) ?? Promise.resolve(null)).then(talk =>
        talk === null && ami.events.slice(since).every(({ Event }) => Event !== 'Newexten')
          ? ['unknown']
          : never(),
      )
    : here
        .callInto(to, 'from-trunk-reserve', ['__LINE_KIND=isdn'], from === ANONYMOUS ? '' : from)
        .then(never)
  const ofCaller = new RegExp(isInside ? `^PJSIP/${from}-` : `^Local/${to}@from-trunk-reserve-.*;2$`)
  const events = () => ami.events.slice(since)
  const ended = ami
    .event(() => isEnd(seenFacts(events(), ofCaller).at(-1)), since)
    .then(() => seenFacts(events(), ofCaller))
  return Promise.race([unknown, ended])
}

const followMe = (number: string, keys: State): State =>
  Object.fromEntries(
    Object.entries({ ddial: 'DIRECT', grptime: '2', strategy: 'ringall', ...keys }).map(([key, value]) => [
      `AMPUSER/${number}/followme/${key}`,
      value,
    ]),
  )

/** From, to, state, and what must come out: a trace and an Asterisk that agree on nonsense are found too. */
const calls: readonly (readonly [from: string, to: string, state: State, facts: readonly string[]])[] = [
  // A person.
  ['101', '102', {}, ['rings 102', 'mailbox 102 unavailable']],
  ['102', '101', {}, ['rings 101', 'congestion']],
  ['101', '105', {}, ['congestion']],
  ['101', '102', { 'DND/102': 'YES' }, ['mailbox 102 busy']],
  ['102', '101', { 'DND/101': 'YES' }, ['busy']],
  ['101', '102', { 'DND/102': 'YES', 'CFB/102': '103' }, ['rings 103', 'mailbox 103 unavailable']],
  // Forwards.
  ['101', '102', { 'CF/102': '103' }, ['rings 103', 'mailbox 103 unavailable']],
  ['101', '102', { 'CF/102': '103', 'DND/102': 'YES' }, ['rings 103', 'mailbox 103 unavailable']],
  ['101', '102', { 'CF/102': '103', 'CFUNTIL/102': '1000000000' }, ['rings 102', 'mailbox 102 unavailable']],
  ['101', '102', { 'CF/102': '103', 'CFUNTIL/102': '9000000000' }, ['rings 103', 'mailbox 103 unavailable']],
  ['103', '101', { 'CFU/101': '102' }, ['rings 101', 'rings 102', 'mailbox 102 unavailable']],
  ['103', '105', { 'CFU/105': '102' }, ['rings 102', 'mailbox 102 unavailable']],
  ['101', '102', { 'CF/102': '*' }, ['mailbox 102 unavailable']],
  ['101', '102', { 'DND/102': 'YES', 'CFB/102': '*103' }, ['mailbox 103 busy']],
  ['102', '101', { 'CF/101': '*' }, ['rings 101', 'congestion']],
  ['101', '102', { 'CF/102': '*199' }, ['rings 102', 'mailbox 102 unavailable']],
  ['103', '102', { 'CF/102': '600' }, ['rings 101', 'rings 102', 'rings 103', 'rings 104', 'congestion']],
  ['101', '102', { 'CF/102': '00445550000' }, ['out Trunk reserve 0445550000']],
  ['102', '103', { 'CF/103': '00445550000' }, ['rings 103', 'mailbox 103 unavailable']],
  ['101', '102', { 'CF/102': '112' }, ['rings 102', 'mailbox 102 unavailable']],
  ['101', '102', { 'CF/102': '102' }, ['rings 102', 'mailbox 102 unavailable']],
  ['101', '102', { 'CF/102': '101' }, ['rings 102', 'mailbox 102 unavailable']],
  ['101', '102', { 'CF/102': '103', 'CF/103': '104', 'CF/104': '102' }, ['mailbox 102 busy']],
  ['103', '101', { 'CF/101': '102', 'CF/102': '101' }, ['busy']],
  ['103', '101', { 'CF/101': '102', 'CFU/102': '104', 'CF/104': '101' }, ['rings 102', 'busy']],
  // Follow-me.
  [
    '103',
    '102',
    followMe('102', { grplist: '101-104', prering: '2' }),
    ['rings 101', 'rings 102', 'rings 104', 'mailbox 102 unavailable'],
  ],
  [
    '103',
    '102',
    { ...followMe('102', { grplist: '101' }), 'CF/102': '104', 'DND/101': 'YES' },
    ['mailbox 102 unavailable'],
  ],
  ['102', '103', followMe('103', { grplist: '00445550000', postdest: '104' }), ['rings 104', 'congestion']],
  [
    '101',
    '102',
    { ...followMe('102', { grplist: '103', prering: '2', strategy: 'ringall-prim' }), 'DND/102': 'YES' },
    ['mailbox 102 unavailable'],
  ],
  ['101', '102', followMe('102', { grplist: '', prering: '2' }), ['rings 102', 'mailbox 102 unavailable']],
  [
    '101',
    '102',
    { ...followMe('102', { grplist: '104', postdest: '102' }) },
    ['rings 104', 'mailbox 102 unavailable'],
  ],
  // Groups, queues, menus, schedules, switches, rooms.
  ['104', '600', {}, ['rings 101', 'rings 102', 'rings 103', 'rings 104', 'congestion']],
  [
    '104',
    '600',
    { 'DND/102': 'YES', 'CF/101': '106' },
    ['rings 101', 'rings 103', 'rings 104', 'congestion'],
  ],
  ['104', '601', {}, ['rings 101', 'rings 102', 'mailbox 102 busy']],
  ['104', '602', { 'CF/101': '106' }, ['rings 106', 'busy']],
  ['104', '602', { 'CF/101': '*102' }, ['rings 101', 'busy']],
  ['101', '400', {}, ['queue staffed', 'rings 103', 'rings 104', 'congestion']],
  ['101', '401', {}, ['queue nobody', 'mailbox 102 unavailable']],
  ['103', '500', {}, ['menu main', 'rings 102', 'mailbox 102 unavailable']],
  ['103', '510', {}, ['rings 102', 'mailbox 102 unavailable']],
  ['103', '510', { 'TC/1': 'true' }, ['rings 101', 'congestion']],
  ['103', '511', {}, ['rings 101', 'rings 102', 'mailbox 102 busy']],
  ['103', '511', { 'TC/2': 'false' }, ['hang-up']],
  ['103', '520', {}, ['rings 101', 'congestion']],
  ['102', '520', { 'DAYNIGHT/C1': 'NIGHT' }, ['announcement closed', 'mailbox 103 unavailable']],
  ['102', '200', {}, ['conference room']],
  ['102', '70', {}, ['parks']],
  // Outside, and what may not be.
  ['101', '00445550000', {}, ['out Trunk main 0445550000']],
  ['102', '00445550000', {}, ['out Trunk reserve 0445550000']],
  ['101', '00900123400', {}, ['refused class']],
  ['103', '00445550000', {}, ['refused class']],
  ['104', '00445550000', {}, ['refused class']],
  ['104', '00445550000', { 'TC/1': 'true' }, ['out Trunk reserve 0445550000']],
  ['106', '00445550000', {}, ['refused class']],
  ['106', '00315550000', {}, ['out Trunk main 0315550000']],
  ['106', '00900111222', {}, ['out Trunk main 0900111222']],
  ['101', '000445550000', {}, ['refused class']],
  ['101', '70445550000', {}, ['asks pin']],
  ['103', '112', {}, ['emergency 112', 'out Trunk main 112']],
  ['104', '0112', {}, ['emergency 112', 'out Trunk main 112']],
  ['101', '199', {}, ['unknown']],
  ['101', '*99', {}, ['unknown']],
  ['101', '*43', {}, ['code *43']],
  ['101', '411', {}, ['code 411']],
  // From outside.
  ['0797654321', '0227002203', {}, ['rings 102', 'mailbox 102 unavailable']],
  ['0797654321', '0227002203', { 'CF/102': '103' }, ['rings 103', 'mailbox 103 unavailable']],
  ['0797654321', '0227002203', { 'CF/102': '00445550000' }, ['out Trunk reserve 0445550000']],
  ['0797654321', '0227002201', {}, ['menu main', 'rings 102', 'mailbox 102 unavailable']],
  ['0797654321', '0227002202', {}, ['rings 101', 'congestion']],
  [
    '0797654321',
    '0227002202',
    { 'DAYNIGHT/C1': 'NIGHT' },
    ['announcement closed', 'mailbox 103 unavailable'],
  ],
  ['0797654321', '0227002207', {}, ['asks name', 'rings 106', 'congestion']],
  ['0797654321', '0227002207', { 'CF/106': '101' }, ['asks name', 'rings 101', 'congestion']],
  ['0797654321', '0227002208', {}, ['disa']],
  ['0797654321', '0227002209', {}, ['out Trunk main 0445550000']],
  ['0797654321', '0227009999', {}, ['no route']],
  ['0791112233', '0227002203', {}, ['rings 101', 'congestion']],
  ['+41791112233', '0227002203', {}, ['rings 101', 'congestion']],
  ['0041791112233', '0227002203', {}, ['rings 101', 'congestion']],
  [ANONYMOUS, '0227002210', {}, ['busy']],
  [ANONYMOUS, '0227002203', {}, ['rings 102', 'mailbox 102 unavailable']],
  [ANONYMOUS, '0227002203', { 'blacklist/blocked': '1' }, ['blacklisted', 'congestion']],
  ['0797654321', '0227002203', { 'blacklist/0797654321': '1' }, ['blacklisted', 'congestion']],
  ['0797654321', '0227002203', { 'blacklist/+41797654321': '1' }, ['blacklisted', 'congestion']],
  ['+41797654321', '0227002203', { 'blacklist/00797654321': '1' }, ['blacklisted', 'congestion']],
]

describe('a call as it is told and as it is', () => {
  it.each(calls)('%s calls %s, %j: %j', async (from, to, state, facts) => {
    expect(told(from, to, state)).toEqual(facts)
    expect(await seen(from, to, state)).toEqual(facts)
  })
})
