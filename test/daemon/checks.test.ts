/** Each check, with a machine that has its fault and one that has not. */

import { describe, expect, it } from 'vitest'
import { noNotes } from '../../daemon/asterisk/log-notes.ts'
import { check, worstFirst } from '../../daemon/checks/all.ts'
import type { Facts } from '../../daemon/checks/facts.ts'
import { noHistory } from '../../daemon/checks/history.ts'
import { nothingFound } from '../../daemon/compose/picture.ts'
import { emptyLiveState } from '../../daemon/live/reduce.ts'
import type { GatewayModel, Line, ModelPort } from '../../daemon/model/gateway-model.ts'
import type { Card, CardState, Port, Span } from '../../daemon/model/inventory.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import type { SpanReading } from '../../dahdi/detect/span-readings.ts'
import { switzerland } from '../country-packs.ts'

const up = { is: 'up', since: 0, version: '22', systemName: '' } as const
const healthy: Facts = {
  inventory: { ...nothingFound, kernel: '7.2.12' },
  model: null,
  live: { ...emptyLiveState(0), asterisk: up },
  kernelLog: [],
  history: noHistory,
  exchangeLog: noNotes,
  driverFailures: [],
  host: null,
  addresses: ['192.0.2.1'],
  now: 1_000_000,
}
const codes = (facts: Partial<Facts>) => check({ ...healthy, ...facts }).map(issue => issue.code)
const live = (over: Partial<Facts['live']>) => ({ live: { ...healthy.live, ...over } })

it('a healthy machine has no issues', () => {
  expect(codes({})).toEqual([])
})

describe('Asterisk', () => {
  const down = (since: number) => live({ asterisk: { is: 'down', since, reason: 'unreachable' } })
  it('is down', () => {
    expect(codes(down(0))).toEqual(['asterisk-down'])
  })
  it('may be away for a moment', () => {
    expect(codes(down(healthy.now - 3000))).toEqual([])
  })
})

describe('cards', () => {
  const card = (state: CardState, name: string | null = 'TDM400P'): Partial<Facts> => {
    const one: Card = {
      id: 'pci:0000:05:0d.0',
      bus: 'pci',
      vendor: 'e159',
      device: '0001',
      subvendor: 'b119',
      subdevice: '0003',
      name,
      kind: 'analog',
      state,
      spans: [],
    }
    return { inventory: { ...healthy.inventory, cards: [one] } }
  }
  it.each<[string[], CardState]>([
    [[], { is: 'ready', driver: 'wctdm' }],
    [['card-not-loaded'], { is: 'not-loaded', driver: 'wctdm' }],
    [['card-unsupported'], { is: 'unsupported', driver: 'wctdm24xxp' }],
    [['card-stolen'], { is: 'stolen', by: 'netjet', driver: 'wctdm' }],
    [['card-held'], { is: 'stolen', by: 'serial', driver: 'wctdm' }],
    [['card-unknown'], { is: 'unknown' }],
  ])('%j: %j', (expected, state) => {
    expect(codes(card(state))).toEqual(expected)
  })
  it('without a name are called by their numbers', () => {
    const [issue] = check({ ...healthy, ...card({ is: 'unknown' }, null) })
    expect(issue).toMatchObject({
      subject: 'card:pci:0000:05:0d.0',
      params: { card: 'e159:0001', ids: 'e159:0001:b119:0003' },
    })
  })
  it('all lack their drivers: one issue, with the kernel', () => {
    const facts = card({ is: 'drivers-missing', driver: 'wctdm' })
    const inventory = { ...healthy.inventory, ...facts.inventory, driverBuild: 'missing' as const }
    expect(check({ ...healthy, inventory })).toMatchObject([
      { code: 'drivers-missing', params: { kernel: '7.2.12' } },
    ])
    expect(codes({ inventory: { ...healthy.inventory, driverBuild: 'missing' } })).toEqual([])
  })
})

const port: Port = {
  key: '@slot/1/1',
  channel: 1,
  position: 1,
  name: 'WCTDM/0/0',
  kind: 'fxs',
  signalling: null,
  alarms: [],
  inUse: false,
  echoCanceller: null,
}
it('a socket whose chip does not power up', () => {
  const span = { number: 1, name: 'WCTDM/0', ports: [port, { ...port, kind: 'failed', position: 2 }] }
  const inventory = { ...healthy.inventory, spans: [span as unknown as Span] }
  expect(check({ ...healthy, inventory })).toMatchObject([
    { code: 'port-failed', params: { span: 'WCTDM/0', position: 2 } },
  ])
})

const modelPort = (channel: number, is: 'handset' | 'line' | 'bearer' | 'unused'): ModelPort => ({
  key: `@slot/1/${channel}`,
  channel,
  position: channel,
  use: { is },
  echoCanceller: null,
  companding: null,
})
const model = (parts: { ports?: ModelPort[]; lines?: Line[] }): GatewayModel =>
  ({
    spans: [{ name: 'WCTDM/0', ports: parts.ports ?? [] }],
    trunks: [{ id: 'outside', lines: parts.lines ?? [] }],
  }) as unknown as GatewayModel

describe('ports with a purpose', () => {
  const ports = [
    modelPort(1, 'handset'),
    modelPort(2, 'line'),
    modelPort(3, 'bearer'),
    modelPort(4, 'unused'),
  ]
  it('that Asterisk does not have', () => {
    const issues = check({ ...healthy, ...live({ openPorts: new Set([2]) }), model: model({ ports }) })
    expect(issues.map(issue => [issue.code, issue.params.channel])).toEqual([
      ['port-not-open', 1],
      ['port-not-open', 3],
    ])
  })
  it('say nothing while Asterisk is away', () => {
    expect(codes({ ...live({ asterisk: { is: 'connecting' } }), model: model({ ports }) })).toEqual([])
  })
})

describe('outside lines', () => {
  const common = { id: 'line-1', name: 'Line 1', number: null }
  const analog = { ...common, kind: 'analog', channel: 5, portKey: 'x' } as unknown as Line
  const isdn = (kind: 'bri' | 'pri', signalling: string) =>
    ({ ...common, kind, span: 3, signalling, bearerChannels: [] }) as unknown as Line
  const lineIssue = (line: Line, state: Partial<Facts['live']>) =>
    check({ ...healthy, ...live(state), model: model({ lines: [line] }) }).map(
      ({ code, severity }) => `${code} ${severity}`,
    )

  it('with nothing plugged in', () => {
    expect(lineIssue(analog, { portAlarms: new Map([[5, 'red']]) })).toEqual(['no-battery warning'])
    expect(lineIssue(analog, { portAlarms: new Map([[6, 'red']]) })).toEqual([])
  })
  it('of ISDN in alarm, or without their D-channel', () => {
    const spans = (alarm: 'red' | null, dChannel: 'up' | 'down') => ({
      spans: new Map([[3, { alarm, dChannel }]]),
    })
    expect(lineIssue(isdn('pri', 'pri_cpe'), spans('red', 'down'))).toEqual(['line-alarm error'])
    expect(lineIssue(isdn('pri', 'pri_cpe'), spans(null, 'down'))).toEqual(['d-channel-down error'])
    expect(lineIssue(isdn('pri', 'pri_cpe'), spans(null, 'up'))).toEqual([])
  })
  it('of R2 in alarm, which have no D-channel to miss and no CRC4 to differ in', () => {
    const r2 = { ...common, kind: 'r2', span: 3, bearerChannels: [] } as unknown as Line
    const spans = (alarm: 'red' | null) => ({ spans: new Map([[3, { alarm, dChannel: null }]]) })
    expect(lineIssue(r2, spans('red'))).toEqual(['line-alarm error'])
    expect(lineIssue(r2, spans(null))).toEqual([])
    const e1 = { number: 3, key: 'e1', kind: 'e1', alarms: [], ports: [], lineConfig: [] } as unknown as Span
    const lost = { signal: false, frame: false, multiframe: true }
    const reading = {
      number: 3,
      name: '',
      alarms: ['red'],
      portAlarms: new Map(),
      lost,
    } as unknown as SpanReading
    const facts = {
      ...healthy,
      ...live(spans('red')),
      inventory: { ...healthy.inventory, spans: [e1] },
      history: { ...noHistory, readings: [{ at: 1, spans: [reading] }] },
    }
    const codesOf = (line: Line) => {
      const office = { ...model({ lines: [line] }), country: switzerland }
      return check({ ...facts, model: office }).map(({ code }) => code)
    }
    expect(codesOf(r2)).toEqual(['line-alarm'])
    expect(codesOf(isdn('pri', 'pri_cpe'))).toEqual(['crc4-mismatch'])
  })
  it('of BRI that sleep between calls are no fault', () => {
    const spans = new Map([[3, { alarm: null, dChannel: 'down' as const }]])
    expect(lineIssue(isdn('bri', 'bri_cpe_ptmp'), { spans })).toEqual(['bri-asleep notice'])
    expect(lineIssue(isdn('bri', 'bri_cpe'), { spans })).toEqual(['d-channel-down error'])
  })
})

describe('the host', () => {
  const GIB = 1024 ** 3
  const host = (freeBytes: number) => ({
    host: {
      loadPercent: null,
      memoryUsedBytes: 0,
      memoryTotalBytes: 0,
      diskUsedBytes: GIB - freeBytes,
      diskTotalBytes: GIB,
      temperatureCelsius: null,
      uptimeSeconds: 0,
    },
  })
  it.each([
    [[], GIB / 2],
    [['disk-nearly-full'], GIB / 20],
    [['disk-full'], 1024 * 1024],
    [['disk-full'], -1],
  ])('%j', (expected, free) => {
    expect(codes(host(free))).toEqual(expected)
  })
  it('has no network', () => {
    expect(codes({ addresses: [] })).toEqual(['no-network'])
  })
})

it('shows the worst first and nothing twice', () => {
  const issue = (code: string, severity: Issue['severity'], subject: string | null = null): Issue => ({
    code,
    severity,
    subject,
    params: {},
  })
  const issues = [
    issue('a', 'notice'),
    issue('b', 'error', 'x'),
    issue('b', 'error', 'x'),
    issue('b', 'error', 'y'),
    issue('c', 'warning'),
  ]
  expect(worstFirst(issues).map(({ code, subject }) => `${code} ${subject}`)).toEqual([
    'b x',
    'b y',
    'c null',
    'a null',
  ])
})
