/** The test desk over a manager that plays the telephones: what is asked of Asterisk, and what comes of its answers. */

import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AmiClient, createAmiClient } from '../../daemon/ami/client.ts'
import type { LineTestDesk } from '../../daemon/appliance.ts'
import { lineTestDesk } from '../../daemon/line-test/desk.ts'
import { openTestResults } from '../../daemon/line-test/results-file.ts'
import type { LiveChannel, LiveState } from '../../daemon/live/live-state.ts'
import { emptyLiveState } from '../../daemon/live/reduce.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { silentLog } from '../../daemon/system/log.ts'
import {
  analogDevice,
  analogLine,
  extensionOf,
  isdnLine,
  modelOf,
  switzerland,
  trunkOf,
} from '../asterisk-conf/model-fixtures.ts'
import {
  type FakeAction,
  type FakeAmi,
  type FakeConnection,
  frame,
  startFakeAmi,
} from '../fake-ami/fake-ami.ts'
import { createHandClock, type HandClock } from '../fake-ami/hand-clock.ts'
import { delayed, silence, tone, wav } from './sound.ts'

const ID = '1000000007'

let server: FakeAmi
let connection: FakeConnection
let client: AmiClient
let clock: HandClock
let desk: LineTestDesk
let live: LiveState
let model: GatewayModel
let spoolDir: string

beforeEach(async () => {
  clock = createHandClock()
  spoolDir = await mkdtemp(join(tmpdir(), 'offhook-spool-'))
  const plain = modelOf({
    extensions: [extensionOf('101', { devices: [analogDevice(1)] })],
    trunks: [
      trunkOf('outside', 0, [
        analogLine('analog-1', 5, switzerland, null),
        isdnLine('pri-1', 3, [49, 50], 'pri_cpe', switzerland, '0227002200'),
      ]),
    ],
  })
  model = {
    ...plain,
    layout: { ...plain.layout, spoolDir },
    emergency: { ...plain.emergency, numbers: ['112', '144'] },
  }
  live = {
    ...emptyLiveState(0),
    asterisk: { is: 'up', since: 0, version: '22', systemName: '' },
    openPorts: new Set([1, 5, 49, 50]),
    spans: new Map([[3, { alarm: null, dChannel: 'up' }]]),
  }
  server = await startFakeAmi()
  client = createAmiClient({
    address: '127.0.0.1',
    port: server.port,
    user: 'offhook',
    secret: 's3cret',
    clock,
    random: () => 1,
    // The hands of the clock move faster than a sign of life comes back.
    pingEveryMs: 1_000_000,
  })
  const up = new Promise<void>(resolve =>
    client.subscribe({ onState: state => state.is === 'up' && resolve() }),
  )
  client.start()
  connection = await server.connection()
  await up
  desk = lineTestDesk({
    ami: client,
    live: () => live,
    model: () => model,
    results: await openTestResults(spoolDir, silentLog),
    clock,
    random: () => 7,
    log: silentLog,
  })
})
afterEach(async () => {
  client.stop()
  await server.close()
})

const keyOf = (kind: 'handset' | 'analog' | 'digital'): string => {
  const found = desk.subjects().find(subject => subject.kind === kind)
  if (found === undefined) throw new Error(`no ${kind}`)
  return found.key
}
const reports = (key: string) => desk.of(key).reports.map(({ result }) => result)

const channelEvent = (event: string, name: string, state: number, uniqueId = 'u1') =>
  frame(`Event: ${event}`, `Channel: ${name}`, `Uniqueid: ${uniqueId}`, `ChannelState: ${state}`)
const userEvent = (step: string, value = '') =>
  frame('Event: UserEvent', 'UserEvent: LineTest', `Test: ${ID}`, `Step: ${step}`, `Value: ${value}`)
const response = (answered: boolean) =>
  frame(
    'Event: OriginateResponse',
    `Response: ${answered ? 'Success' : 'Failure'}`,
    `Exten: ${ID}`,
    'Uniqueid: u1',
  )
const hungUp = (cause: number) => frame('Event: Hangup', 'Uniqueid: u1', `Cause: ${cause}`)
const settled = async (key: string) => {
  // Only what has come through the socket counts; nothing here waits for time.
  while (desk.of(key).running !== null) await new Promise(resolve => setImmediate(resolve))
}
const recording = async (name: string, samples: Int16Array) => {
  await mkdir(join(spoolDir, 'line-tests'), { recursive: true })
  await writeFile(join(spoolDir, 'line-tests', `${ID}-${name}.wav`), wav(samples))
}
const asked = (): Promise<FakeAction> => connection.action('Originate')

describe('a handset', () => {
  it('rings, is lifted after a while, and a key comes back', async () => {
    const key = keyOf('handset')
    expect(desk.start(key, '')).toEqual({ ok: true, value: null })
    expect(await asked()).toMatchObject({
      channel: 'DAHDI/1',
      context: 'line-test-handset',
      exten: ID,
      callerid: '"Test" <101>',
    })
    await connection.send(
      channelEvent('Newchannel', 'DAHDI/1-1', 1) + channelEvent('Newstate', 'DAHDI/1-1', 5),
    )
    while (desk.of(key).running?.step !== 'ringing') await new Promise(resolve => setImmediate(resolve))
    await clock.advance(4000)
    await connection.send(
      response(true) + userEvent('lifted') + userEvent('announced') + userEvent('key', '5'),
    )
    await connection.send(hungUp(16))
    await settled(key)
    expect(reports(key)).toEqual([
      {
        kind: 'handset',
        key,
        at: 1_800_000_000_000,
        extension: '101',
        outcome: { is: 'lifted', afterSeconds: 4, announced: true, key: '5' },
      },
    ])
  })

  it('that is off hook does not ring, and a call of others is not taken for ours', async () => {
    const key = keyOf('handset')
    desk.start(key, '')
    await asked()
    await connection.send(channelEvent('Newchannel', 'DAHDI/11-1', 1, 'other') + userEvent('lifted'))
    await connection.send(response(false))
    await settled(key)
    expect(reports(key)).toMatchObject([{ outcome: { is: 'not-rung', cause: 0 } }])
  })

  it('is not believed a key that no telephone has', async () => {
    const key = keyOf('handset')
    desk.start(key, '')
    await asked()
    await connection.send(
      channelEvent('Newchannel', 'DAHDI/1-1', 1) + response(true) + userEvent('key', 'EXTEN'),
    )
    await connection.send(hungUp(16))
    await settled(key)
    expect(reports(key)).toMatchObject([{ outcome: { is: 'lifted', key: null } }])
  })
})

describe('an analog line', () => {
  const passes = async () => {
    await asked()
    await connection.send(
      channelEvent('Newchannel', 'DAHDI/5-1', 3) +
        response(true) +
        userEvent('listening') +
        userEvent('tone'),
    )
    await connection.send(userEvent('done') + hungUp(16))
  }

  it('is listened to and measured; its recordings do not stay', async () => {
    const key = keyOf('analog')
    const sent = tone([1020], 2000, -10)
    await recording('heard', tone([425], 3000, -14))
    await recording('sent', sent)
    await recording('echo', delayed(sent, 5, 15))
    desk.start(key, '')
    await passes()
    await settled(key)
    expect(reports(key)).toMatchObject([
      {
        battery: 'present',
        dialTone: { is: 'listened', heard: { is: 'dial-tone', levelDbm0: expect.closeTo(-14, 0) } },
        echo: { lossDb: expect.closeTo(15, 0), isAtLeast: false },
        call: null,
      },
    ])
    expect(await readdir(join(spoolDir, 'line-tests'))).toEqual([])
  })

  it('is called on afterwards, when the port may be taken again', async () => {
    const key = keyOf('analog')
    await recording('heard', silence(3000))
    desk.start(key, '044 800 11 22')
    await connection.action('Originate').then(action => expect(action.channel).toBe('DAHDI/5'))
    await connection.send(
      channelEvent('Newchannel', 'DAHDI/5-1', 3) + response(true) + userEvent('listening') + hungUp(16),
    )
    await clock.timer(3500)
    await recording('heard', tone([425], 3000, -14))
    await clock.advance(3500)
    const action = await asked()
    expect(action.channel).toBe('DAHDI/5/0448001122')
    await connection.send(
      channelEvent('Newchannel', 'DAHDI/5-2', 3) + response(true) + userEvent('listening') + hungUp(16),
    )
    await settled(key)
    expect(reports(key)).toMatchObject([
      {
        dialTone: { heard: { is: 'silence' } },
        call: { number: '0448001122', placed: true, heard: { is: 'dial-tone' } },
      },
    ])
  })

  it('without voltage is not seized', async () => {
    live = { ...live, portAlarms: new Map([[5, 'red']]) }
    const key = keyOf('analog')
    desk.start(key, '0448001122')
    await settled(key)
    expect(reports(key)).toMatchObject([{ battery: 'none', dialTone: null, call: null }])
    expect(connection.received).not.toContain('Originate')
  })

  it('that answers by polarity is seized through a Local channel', async () => {
    model = {
      ...model,
      trunks: model.trunks.map(trunk => ({
        ...trunk,
        lines: trunk.lines.map(each =>
          each.kind === 'analog' ? { ...each, details: { ...each.details, answerOnPolarity: true } } : each,
        ),
      })),
    }
    const key = keyOf('analog')
    await recording('heard', tone([425], 3000, -14))
    desk.start(key, '')
    expect(await asked()).toMatchObject({
      channel: `Local/${ID}@line-test-seize/n`,
      variable: '__LINE_TEST_PORT=5,__LINE_TEST_LISTEN=4',
    })
    await connection.send(channelEvent('Newchannel', 'DAHDI/5-1', 3) + response(false) + hungUp(16))
    await settled(key)
    expect(reports(key)).toMatchObject([
      { dialTone: { is: 'listened', heard: { is: 'dial-tone' } }, echo: null },
    ])
  })
})

describe('an ISDN line', () => {
  it('without a number is looked at: layers 1 and 2', async () => {
    const key = keyOf('digital')
    live = { ...live, spans: new Map([[3, { alarm: 'yellow', dChannel: 'down' }]]) }
    desk.start(key, ' ')
    await settled(key)
    expect(reports(key)).toMatchObject([{ layer1: 'yellow', layer2: 'down', call: null }])
  })

  it('is called over, with its own number, and the cause comes back', async () => {
    const key = keyOf('digital')
    desk.start(key, '+41 44 800 11 22')
    expect(await asked()).toMatchObject({ channel: 'DAHDI/i3/0041448001122', callerid: '"" <0227002200>' })
    await connection.send(
      channelEvent('Newchannel', 'DAHDI/i3/0041448001122-1', 3) + hungUp(17) + response(false),
    )
    await settled(key)
    expect(reports(key)).toMatchObject([
      {
        layer1: 'up',
        layer2: 'up',
        call: { number: '0041448001122', outcome: { is: 'not-answered', rang: false, cause: 17 } },
      },
    ])
  })
})

describe('a test is refused', () => {
  const codes = (key: string, number = '') => {
    const begun = desk.start(key, number)
    return begun.ok ? 'begun' : begun.error.map(({ code }) => code).join()
  }
  const inCall = (dahdiChannel: number): LiveChannel => ({
    uniqueId: `c${dahdiChannel}`,
    linkedId: 'c',
    name: `DAHDI/${dahdiChannel}-1`,
    phase: 'up',
    callerNumber: '',
    callerName: '',
    connectedNumber: '',
    connectedName: '',
    exten: '',
    context: '',
    startedAt: 0,
    answeredAt: null,
    held: false,
    dahdiChannel,
  })
  const busy = (...ports: number[]) => {
    live = { ...live, channels: new Map(ports.map(port => [String(port), inCall(port)])) }
  }

  it('while the port is in a call, or every channel of the line is', () => {
    busy(1, 49)
    expect(codes(keyOf('handset'))).toBe('line-test-busy')
    expect(codes(keyOf('digital'))).toBe('begun')
    busy(49, 50, 5)
    expect(codes(keyOf('analog'))).toBe('line-test-busy')
  })

  it('while another runs on it, and not on the others', () => {
    expect(codes(keyOf('handset'))).toBe('begun')
    expect(codes(keyOf('handset'))).toBe('line-test-running')
    expect(codes(keyOf('analog'))).toBe('begun')
  })

  it('for what is not there, not open, or when Asterisk is not', () => {
    expect(codes('nowhere')).toBe('line-test-no-such-port')
    live = { ...live, openPorts: new Set() }
    expect(codes(keyOf('handset'))).toBe('line-test-not-open')
    live = { ...live, asterisk: { is: 'connecting' } }
    expect(codes(keyOf('handset'))).toBe('line-test-asterisk-down')
  })

  it.each([
    ['112', 'line-test-emergency'],
    ['14 4', 'line-test-emergency'],
    ['1123', 'line-test-emergency'],
    ['0x', 'line-test-bad-number'],
    ['0448001122\r\nAction: Command', 'line-test-bad-number'],
    ['0/1,2', 'line-test-bad-number'],
    ['1'.repeat(31), 'line-test-bad-number'],
  ])('for the number %j', (number, code) => {
    expect(codes(keyOf('digital'), number)).toBe(code)
  })
})

it('a test ends without a result when Asterisk goes away, and can be begun again', async () => {
  const key = keyOf('handset')
  desk.start(key, '')
  await asked()
  connection.drop()
  await settled(key)
  expect(reports(key)).toEqual([])
  expect(desk.of(key).failure?.code).toBe('line-test-broken-off')
  expect(desk.start(key, '').ok).toBe(true)
  expect(desk.of(key).failure).toBeNull()
})

it('a test that hears nothing more is ended, and its call with it', async () => {
  const key = keyOf('handset')
  desk.start(key, '')
  await asked()
  await connection.send(channelEvent('Newchannel', 'DAHDI/1-1', 1) + response(true))
  while (desk.of(key).running?.step !== 'speaking') await new Promise(resolve => setImmediate(resolve))
  const later = clock.advance(90_000)
  expect(await connection.action('Hangup')).toMatchObject({ channel: 'DAHDI/1-1' })
  await later
  await settled(key)
  expect(reports(key)).toMatchObject([{ outcome: { is: 'lifted', announced: false } }])
})
