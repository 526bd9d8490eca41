/** Countries, machines and settings for the tests of the model. */

import type { AsteriskLayout, CountryPack } from '../../daemon/model/gateway-model.ts'
import type { Card, Inventory, Port, PortKind, Span, SpanKind } from '../../daemon/model/inventory.ts'
import type { CountryLookup, Surroundings } from '../../daemon/model/surroundings.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { switzerland } from '../country-packs.ts'

const packs: Readonly<Record<string, CountryPack>> = {
  CH: switzerland,
  FR: { ...switzerland, code: 'FR', crc4: false, emergencyNumbers: ['15', '17', '18', '112'] },
  BE: { ...switzerland, code: 'BE', emergencyNumbers: ['100', '101', '112'] },
  US: {
    ...switzerland,
    code: 'US',
    companding: 'mulaw',
    digitalLine: 't1',
    switchType: 'national',
    emergencyNumbers: ['911', '933'],
    accessDigit: '9',
  },
}

export const countries: CountryLookup = code => packs[code] ?? { ...switzerland, code }

export const layout: AsteriskLayout = {
  configDir: '/etc/asterisk',
  modulesDir: '/usr/lib/asterisk/modules',
  dataDir: '/usr/share/asterisk',
  stateDir: '/var/lib/asterisk',
  spoolDir: '/var/spool/asterisk',
  runDir: '/run/asterisk',
  logDir: '/var/log/asterisk',
  program: '/usr/bin/node /usr/lib/offhook/for-asterisk.mjs',
}

export const surroundings: Surroundings = {
  layout,
  ami: { address: '127.0.0.1', port: 5038, user: 'offhook', secret: 'not-a-secret' },
  countries,
  r2: true,
}

export const bare: Inventory = {
  kernel: '6.12.1',
  driverBuild: 'present',
  driverLoaded: true,
  cards: [],
  spans: [],
}

/** `key` stands for the card's location: `@slot-1` gives ports `@slot-1/1/1`, `@slot-1/1/2`… */
export function span(
  number: number,
  location: string,
  kind: SpanKind,
  firstChannel: number,
  kinds: readonly PortKind[],
): Span {
  const key = `${location}/1`
  return {
    number,
    key,
    name: `SPAN/${number}`,
    description: 'a card of the tests',
    device: `pci:0000:0${number}:00.0`,
    localNumber: 1,
    kind,
    digital: kind !== 'analog',
    firstChannel,
    alarms: [],
    timingMaster: number === 1,
    lineConfig: [],
    hardwareEchoCanceller: null,
    counters: {
      irqMisses: 0,
      timingSlips: 0,
      bipolarViolations: 0,
      crc4Errors: 0,
      ebitErrors: 0,
      fasErrors: 0,
    },
    ports: kinds.map((portKind, index) =>
      port(`${key}/${index + 1}`, firstChannel + index, index + 1, portKind),
    ),
  }
}

const port = (key: string, channel: number, position: number, kind: PortKind): Port => ({
  key,
  channel,
  position,
  name: `PORT/${channel}`,
  kind,
  signalling: null,
  alarms: [],
  inUse: false,
  echoCanceller: null,
})

export const card = (driver: string, spans: readonly number[], more: Partial<Card> = {}): Card => ({
  id: `pci:0000:0${spans[0] ?? 9}:00.0`,
  bus: 'pci',
  vendor: 'd161',
  device: '8005',
  subvendor: null,
  subdevice: null,
  name: driver,
  kind: 'analog-modular',
  state: { is: 'ready', driver },
  spans,
  ...more,
})

export const BRI: readonly PortKind[] = ['bearer', 'bearer', 'data']
export const E1: readonly PortKind[] = Array.from({ length: 31 }, (_, index) =>
  index === 15 ? 'data' : 'bearer',
)

/** Four sockets (FXS, FXS, FXO, empty), two BRI spans on TE and one on NT, one E1. */
export const office: Inventory = {
  ...bare,
  cards: [
    card('wctdm24xxp', [1]),
    card('wcb4xxp', [2, 3, 4], { device: 'b410', kind: 'bri' }),
    card('wct4xxp', [5], { device: '0220', kind: 'pri' }),
  ],
  spans: [
    span(1, '@slot-1', 'analog', 1, ['fxs', 'fxs', 'fxo', 'empty']),
    span(2, '@slot-2', 'bri-te', 5, BRI),
    span(3, '@slot-3', 'bri-te', 8, BRI),
    span(4, '@slot-4', 'bri-nt', 11, BRI),
    span(5, '@slot-5', 'e1', 14, E1),
  ],
}

/** The virtual card of the demo: the gateway's side, and the world's side left to another program. */
export const virtualCard: unknown[] = [
  {
    driver: 'loc',
    address: '1:0',
    channels: 6,
    ports: [
      { range: [1, 4], kind: 'fxs' },
      { range: [5, 6], kind: 'fxo' },
    ],
  },
  {
    driver: 'loc',
    address: '2:0',
    channels: 3,
    ports: [
      { range: [1, 2], kind: 'bearer' },
      { range: [3, 3], kind: 'data' },
    ],
  },
  {
    driver: 'loc',
    address: '3:0',
    channels: 31,
    ports: [
      { range: [1, 15], kind: 'bearer' },
      { range: [16, 16], kind: 'data' },
      { range: [17, 31], kind: 'bearer' },
    ],
  },
  {
    driver: 'loc',
    address: '1:1',
    channels: 6,
    ports: [
      { range: [1, 4], kind: 'fxo', foreign: true },
      { range: [5, 6], kind: 'fxs', foreign: true },
    ],
  },
  {
    driver: 'loc',
    address: '2:1',
    channels: 3,
    ports: [
      { range: [1, 2], kind: 'bearer', foreign: true },
      { range: [3, 3], kind: 'data', foreign: true },
    ],
  },
]

export const settings = (parts: Readonly<Record<string, unknown>> = {}): Settings =>
  settingsSchema.parse({ version: 1, ...parts })

/** mulberry32 as a `Randomness`. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
