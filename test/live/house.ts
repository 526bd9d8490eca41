/** A small house for the views: a card with two handsets and a line, an ISDN span of a virtual card, four extensions. */

import type { Device, Extension, GatewayModel, ModelPort } from '../../daemon/model/gateway-model.ts'
import type { Inventory, Port, PortKind } from '../../daemon/model/inventory.ts'
import { switzerland } from '../country-packs.ts'
import { extension as extensionOf, handset, mailbox, sipPhone, usualSwitchboard } from '../model-parts.ts'

const port = (key: string, channel: number, position: number, name: string, kind: PortKind): Port => ({
  key,
  channel,
  position,
  name,
  kind,
  signalling: null,
  alarms: [],
  inUse: false,
  echoCanceller: null,
})

const counters = {
  irqMisses: 0,
  timingSlips: 0,
  bipolarViolations: 0,
  crc4Errors: 0,
  ebitErrors: 0,
  fasErrors: 0,
}

const span = {
  description: '',
  device: null,
  localNumber: 1,
  digital: false,
  alarms: [],
  timingMaster: false,
  lineConfig: [],
  hardwareEchoCanceller: null,
  counters,
}

export const inventory: Inventory = {
  kernel: '7.2.12',
  driverBuild: 'present',
  driverLoaded: true,
  cards: [
    {
      id: 'pci:0000:05:0d.0',
      bus: 'pci',
      vendor: 'e159',
      device: '0001',
      subvendor: null,
      subdevice: null,
      name: 'TDM400P',
      kind: 'analog-modular',
      state: { is: 'ready', driver: 'wctdm' },
      spans: [1],
    },
  ],
  spans: [
    {
      ...span,
      number: 1,
      key: 'card/1',
      name: 'WCTDM/0',
      kind: 'analog',
      firstChannel: 1,
      ports: [
        port('card/1/1', 1, 1, 'WCTDM/0/0', 'fxs'),
        port('card/1/2', 2, 2, 'WCTDM/0/1', 'fxs'),
        port('card/1/3', 5, 3, 'WCTDM/0/2', 'fxo'),
        port('card/1/4', 7, 4, 'WCTDM/0/3', 'empty'),
      ],
    },
    {
      ...span,
      number: 3,
      key: 'loc/3',
      name: 'DYN/loc/3:0',
      kind: 'dynamic',
      firstChannel: 49,
      ports: [
        port('loc/3/1', 49, 1, 'DYN/1', 'unknown'),
        port('loc/3/2', 50, 2, 'DYN/2', 'unknown'),
        port('loc/3/3', 51, 3, 'DYN/3', 'unknown'),
      ],
    },
  ],
}

const callerId = { signalling: 'v23', start: 'ring' } as const

const used = (key: string, channel: number, position: number, use: ModelPort['use']): ModelPort => ({
  key,
  channel,
  position,
  use,
  echoCanceller: null,
  companding: null,
})

const extension = (number: string, name: string, device: Device): Extension =>
  extensionOf(number, { name, devices: [device], voicemail: number === '102' ? mailbox('1234') : null })

const sip = (username: string) => sipPhone(username, 'x')

export const model: GatewayModel = {
  siteName: 'Offhook',
  country: switzerland,
  language: 'en',
  layout: {
    configDir: '/etc/asterisk',
    modulesDir: '/usr/lib/asterisk/modules',
    dataDir: '/usr/share/asterisk',
    stateDir: '/var/lib/asterisk',
    spoolDir: '/var/spool/asterisk',
    runDir: '/run/asterisk',
    logDir: '/var/log/asterisk',
    program: '/usr/bin/node /usr/lib/offhook/for-asterisk.mjs',
  },
  network: {
    ami: { address: '127.0.0.1', port: 5038, user: 'offhook', secret: 'x' },
    sip: { address: '0.0.0.0', port: 5060 },
    rtp: { firstPort: 10_000, lastPort: 10_100 },
  },
  spans: [
    {
      number: 1,
      key: 'card/1',
      name: 'WCTDM/0',
      kind: 'analog',
      dynamic: null,
      firstChannel: 1,
      channelCount: 4,
      line: null,
      registration: null,
      hardwareEchoCanceller: null,
      ports: [
        used('card/1/1', 1, 1, { is: 'handset' }),
        used('card/1/2', 2, 2, { is: 'handset' }),
        used('card/1/3', 5, 3, { is: 'line' }),
        used('card/1/4', 7, 4, { is: 'unused' }),
      ],
    },
    {
      number: 3,
      key: 'loc/3',
      name: 'DYN/loc/3:0',
      kind: 'dynamic',
      dynamic: { driver: 'loc', address: '3:0', timing: 0 },
      firstChannel: 49,
      channelCount: 3,
      line: null,
      registration: null,
      hardwareEchoCanceller: null,
      ports: [
        used('loc/3/1', 49, 1, { is: 'bearer' }),
        used('loc/3/2', 50, 2, { is: 'bearer' }),
        used('loc/3/3', 51, 3, { is: 'data', hdlc: 'soft' }),
      ],
    },
  ],
  ...usualSwitchboard,
  drivers: ['wctdm'],
  extensions: [
    extension('101', 'Reception', handset('card/1/1', 1)),
    extension('102', 'Workshop', handset('card/1/2', 2)),
    extension('103', 'Store', sip('103')),
    extension('104', 'Office', sip('104')),
  ],
  trunks: [
    {
      id: 'outside',
      name: 'Outside',
      group: 1,
      selection: 'ascending',
      networkLines: [],
      lines: [
        {
          kind: 'analog',
          id: 'line-1',
          name: 'Line 1',
          number: null,
          portKey: 'card/1/3',
          channel: 5,
          callerId,
          busyPattern: [500, 500],
          rxGainDb: 0,
          txGainDb: 0,
          details: {},
        },
        {
          kind: 'bri',
          id: 'isdn',
          name: 'ISDN',
          number: null,
          spanKey: 'loc/3',
          span: 3,
          bearerChannels: [49, 50],
          signalling: 'bri_cpe',
          switchType: 'euroisdn',
          details: {},
        },
      ],
    },
  ],
  incoming: [],
  outgoing: [],
  callLimits: { each: 30, office: 150 },
  callerNumbers: 'dialable',
  everyLine: { dtmfLevel: 256, progressZone: 'us' },
  emergency: { numbers: ['112'], trunkIds: ['outside'], accessCodes: ['0112'] },
}
