/** Gateways to render files for: the same shapes the model builder makes, written down by hand. */

import type { GatewayModel, ModelPort, ModelSpan, PortUse } from '../../daemon/model/gateway-model.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { usualSwitchboard } from '../model-parts.ts'

export function gateway(
  country: string,
  drivers: readonly string[],
  spans: readonly ModelSpan[],
): GatewayModel {
  const place = (name: string) => `/nowhere/${name}`
  return {
    siteName: 'Offhook',
    country: countryPack(country),
    language: 'en',
    layout: {
      configDir: place('etc'),
      modulesDir: place('modules'),
      dataDir: place('share'),
      stateDir: place('lib'),
      spoolDir: place('spool'),
      runDir: place('run'),
      logDir: place('log'),
      program: '/usr/bin/node /usr/lib/offhook/for-asterisk.mjs',
    },
    network: {
      ami: { address: '127.0.0.1', port: 5038, user: 'offhook', secret: 'secret' },
      sip: { address: '0.0.0.0', port: 5060 },
      rtp: { firstPort: 10000, lastPort: 10999 },
    },
    ...usualSwitchboard,
    spans,
    drivers,
    extensions: [],
    trunks: [],
    incoming: [],
    outgoing: [],
    emergency: { numbers: [], trunkIds: [], accessCodes: [] },
    callLimits: { each: 30, office: 150 },
    callerNumbers: 'dialable',
    everyLine: { dtmfLevel: 256, progressZone: 'us' },
  }
}

export const handset: PortUse = { is: 'handset' }
export const line: PortUse = { is: 'line' }
export const bearer: PortUse = { is: 'bearer' }
export const data = (hdlc: 'hard' | 'soft'): PortUse => ({ is: 'data', hdlc })
export const foreign = (signalling: 'fxoks' | 'fxsks' | 'bearer' | 'data'): PortUse => ({
  is: 'foreign',
  signalling,
})
export const unused: PortUse = { is: 'unused' }

const ports = (key: string, first: number, uses: readonly PortUse[], more: Partial<ModelPort>): ModelPort[] =>
  uses.map((use, at) => {
    const speaks = use.is === 'handset' || use.is === 'line' || use.is === 'bearer'
    return {
      key: `${key}/${at + 1}`,
      channel: first + at,
      position: at + 1,
      use,
      echoCanceller: speaks ? 'mg2' : null,
      companding: null,
      ...more,
    }
  })

export const analog = (number: number, first: number, uses: readonly PortUse[]): ModelSpan => ({
  number,
  key: '@PCI Bus 05 Slot 14/1',
  name: 'WCTDM/0',
  kind: 'analog',
  dynamic: null,
  firstChannel: first,
  channelCount: uses.length,
  line: null,
  registration: { device: '@PCI_Bus_05_Slot_14', local: 1, lineMode: null },
  hardwareEchoCanceller: null,
  ports: ports('@PCI Bus 05 Slot 14/1', first, uses, {}),
})

export const bri = (
  number: number,
  first: number,
  timing: number,
  role: 'te' | 'nt' | null = null,
): ModelSpan => ({
  number,
  key: `@PCI Bus 06 Slot 02/${number}`,
  name: `B4/0/${number}`,
  kind: role === 'nt' || timing === 0 ? 'bri-nt' : 'bri-te',
  dynamic: null,
  firstChannel: first,
  channelCount: 3,
  line: {
    timing,
    buildOut: 0,
    framing: 'ccs',
    coding: 'ami',
    crc4: false,
    role,
    terminated: role === 'nt',
    yellow: false,
  },
  registration: { device: '@PCI_Bus_06_Slot_02', local: number, lineMode: null },
  hardwareEchoCanceller: null,
  ports: ports(`@PCI Bus 06 Slot 02/${number}`, first, [bearer, bearer, data('hard')], {}),
})

export const pri = (
  number: number,
  first: number,
  size: 31 | 24,
  timing: number,
  crc4: boolean,
): ModelSpan => ({
  number,
  key: `@PCI Bus 02 Slot 01/${number}`,
  name: `TE4/0/${number}`,
  kind: size === 31 ? 'e1' : 't1',
  dynamic: null,
  firstChannel: first,
  channelCount: size,
  line: {
    timing,
    buildOut: 0,
    framing: size === 31 ? 'ccs' : 'esf',
    coding: size === 31 ? 'hdb3' : 'b8zs',
    crc4,
    role: null,
    terminated: false,
    yellow: false,
  },
  registration: { device: '@PCI_Bus_02_Slot_01', local: number, lineMode: size === 31 ? 'E1' : 'T1' },
  hardwareEchoCanceller: null,
  ports: ports(
    `@PCI Bus 02 Slot 01/${number}`,
    first,
    Array.from({ length: size }, (_, at) => (at === (size === 31 ? 15 : 23) ? data('soft') : bearer)),
    {},
  ),
})

export const dynamic = (
  number: number,
  address: string,
  first: number,
  uses: readonly PortUse[],
  more: Partial<ModelPort> = {},
): ModelSpan => ({
  number,
  key: `DYN/loc/${address}/1`,
  name: `DYN/loc/${address}`,
  kind: 'dynamic',
  dynamic: { driver: 'loc', address, timing: 0 },
  firstChannel: first,
  channelCount: uses.length,
  line: null,
  registration: null,
  hardwareEchoCanceller: null,
  ports: ports(`DYN/loc/${address}/1`, first, uses, { echoCanceller: null, ...more }),
})

const times = (count: number, use: PortUse): PortUse[] => new Array<PortUse>(count).fill(use)
const e1Uses = [...times(15, bearer), data('soft'), ...times(15, bearer)]

export const gateways = {
  /** No card at all. */
  bare: gateway('CH', [], []),
  'tdm400p-fr': gateway('FR', ['wctdm'], [analog(1, 1, [handset, handset, line, unused])]),
  'tdm400p-gb': gateway('GB', ['wctdm'], [analog(1, 1, [handset, line, unused, line])]),
  'b410p-te-nt': gateway('CH', ['wcb4xxp'], [bri(1, 1, 1), bri(2, 4, 2), bri(3, 7, 0), bri(4, 10, 0)]),
  /** Side and termination by system.conf, as on B43x. */
  'b430p-soft': gateway('DE', ['wcb4xxp'], [bri(1, 1, 1, 'te'), bri(2, 4, 0, 'nt')]),
  'e1-fr': gateway('FR', ['wcte13xp'], [pri(1, 1, 31, 1, false)]),
  'e1-ch': gateway('CH', ['wct4xxp'], [pri(1, 1, 31, 1, true), { ...pri(2, 32, 31, 0, true), ports: [] }]),
  't1-us': gateway(
    'US',
    ['wct4xxp', 'wctdm24xxp'],
    [pri(1, 1, 24, 1, false), analog(2, 25, [handset, line])],
  ),
  /** A card first, then the virtual one: gateway's side and the world's. */
  virtual: gateway(
    'CH',
    ['wctdm'],
    [
      analog(1, 1, [handset, unused, unused, unused]),
      dynamic(2, '1:0', 5, [...times(4, handset), ...times(2, line)]),
      dynamic(3, '1:1', 11, [...times(4, foreign('fxsks')), ...times(2, foreign('fxoks'))]),
      dynamic(4, '3:0', 17, [bearer, bearer, data('soft')], { companding: 'alaw' }),
      dynamic(5, '3:1', 20, [foreign('bearer'), foreign('bearer'), foreign('data')], { companding: 'alaw' }),
      dynamic(6, '2:0', 23, e1Uses, { companding: 'alaw' }),
    ],
  ),
  /** 24 sockets, every second one used: the channel list is at its longest. */
  scattered: gateway(
    'AU',
    ['wctdm24xxp'],
    [1, 2, 3, 4].map(n =>
      analog(
        n,
        801 + 24 * (n - 1),
        Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? handset : unused)),
      ),
    ),
  ),
} satisfies Record<string, GatewayModel>
