/** Machines composed after real ones: what stands in them and what their drivers say. */

import type { DahdiChannel, DahdiSpan, Machine } from './machine.ts'

/** Aliases of dahdi-linux 3.4 as Debian builds it: no wcfxo, no opvxa1200, no HFC-4S/8S ids, no TDM410P. */
// biome-ignore format: a table
export const DEBIAN_ALIASES = [
  'alias pci:v000010ECd00008139sv*sd*bc*sc*i* 8139too',
  'alias usb:vE4E4p1162d*dc*dsc*dp*ic*isc*ip*in* xpp_usb',
  'alias usb:vE4E4p1152d*dc*dsc*dp*ic*isc*ip*in* xpp_usb',
  'alias pci:v0000D161d00008008sv*sd*bc*sc*i* wctdm24xxp',
  'alias pci:v0000D161d00008003sv*sd*bc*sc*i* wctdm24xxp',
  'alias pci:v0000D161d00002400sv*sd*bc*sc*i* wctdm24xxp',
  'alias wcfxs wctdm',
  'alias pci:v0000E159d00000001sv0000A901sd*bc*sc*i* wctdm',
  'alias pci:v0000E159d00000001sv0000B119sd*bc*sc*i* wctdm',
  'alias pci:v0000E159d00000001sv0000B1D9sd*bc*sc*i* wctdm',
  'alias pci:v0000E159d00000001sv0000B100sd*bc*sc*i* wctdm',
  'alias pci:v0000D161d00000205sv00000004sd*bc*sc*i* wct4xxp',
  'alias pci:v0000D161d00000405sv*sd*bc*sc*i* wct4xxp',
  'alias pci:v0000D161d00008001sv*sd*bc*sc*i* wcte12xp',
  'alias pci:v0000D161d0000800Bsv*sd*bc*sc*i* wcte13xp',
  'alias dahdi_dummy dahdi',
  'alias pci:v0000D161d0000B410sv*sd*bc*sc*i* wcb4xxp',
  'alias pci:v0000D161d00008015sv*sd*bc*sc*i* wcb4xxp',
]

/** As a kernel with mISDN has them beside. */
export const NETJET_ALIAS = 'alias pci:v0000E159d00000001sv*sd*bc*sc*i* netjet'

const FXS = 'FXOLS FXOGS FXOKS E&M Clear SF (ToneOnly)'
const FXO = 'FXSLS FXSKS Clear SF (ToneOnly)'
const TRUNK_E1 = 'FXSLS FXSGS FXSKS FXOLS FXOGS FXOKS Clear SF (ToneOnly) CAS E&M-E1 DACS+RBS MTP2'
const DYNAMIC = 'FXSLS FXSGS FXSKS FXOLS FXOGS FXOKS E&M Clear SF (ToneOnly) CAS DACS+RBS'

type Socket = 'fxs' | 'fxo' | 'empty' | 'failed' | 'probing' | 'radio'
const SIGCAPS: Readonly<Record<Socket, string>> = {
  fxs: FXS,
  fxo: FXO,
  empty: '',
  failed: '',
  probing: 'FXSLS FXSKS FXOLS FXOGS FXOKS E&M Clear SF (ToneOnly)',
  radio: 'E&M Clear SF (ToneOnly)',
}

const wctdm = (sockets: readonly Socket[], more: Partial<DahdiSpan> = {}): DahdiSpan => ({
  number: 1,
  name: 'WCTDM/0',
  desc: 'Wildcard TDM400P REV I Board 1',
  spantype: 'ANALOG_MIXED',
  digital: false,
  master: true,
  channels: sockets.map((socket, at) => ({
    channo: at + 1,
    name: `WCTDM/0/${at}`,
    sigcap: SIGCAPS[socket],
    ...(socket === 'failed' ? { broken: true } : {}),
    ...(socket === 'fxs' ? { sig: 'FXOKS', ec: 'MG2', inUse: true } : {}),
    ...(socket === 'fxo' ? { sig: 'FXSKS', ec: 'MG2', inUse: true, alarms: 'RED' } : {}),
  })),
  ...more,
})

const analogCard = (sockets: readonly Socket[]): Machine => ({
  aliases: [NETJET_ALIAS, ...DEBIAN_ALIASES],
  pci: [
    { address: '0000:00:02.0', ids: '8086:1229/8086:0040', driver: 'e100' },
    { address: '0000:05:0d.0', ids: 'e159:0001/b1d9:0003', driver: 'wctdm' },
  ],
  devices: [{ name: 'pci:0000:05:0d.0', location: 'PCI Bus 05 Slot 14', spans: [wctdm(sockets)] }],
})

const bri = (number: number, side: 'TE' | 'NT', more: Partial<DahdiSpan> = {}): DahdiSpan => ({
  number,
  name: `B4/0/${number}`,
  desc: `B4XXP (PCI) Card 0 Span ${number}`,
  spantype: `BRI_${side}`,
  digital: true,
  lineconfig: 'AMI/CCS',
  channels: [1, 2, 3].map(position => ({
    channo: (number - 1) * 3 + position,
    name: `B4/0/${number}/${position}`,
    sigcap: position === 3 ? 'Hardware-assisted HDLC' : 'Clear',
    ...(position === 3 ? { sig: 'Hardware-assisted HDLC' } : { sig: 'Clear', ec: 'MG2' }),
  })),
  ...more,
})

const e1: DahdiSpan = {
  number: 1,
  name: 'WCT1/0',
  desc: 'Wildcard TE122 Card 0',
  spantype: 'E1',
  digital: true,
  master: true,
  lineconfig: 'CCS/HDB3/CRC4',
  alarms: '0x108',
  alarmWords: 'RED',
  counters: { 'BPV count': 12, 'IRQ misses': 7, 'Timing slips': 3 },
  channels: Array.from({ length: 31 }, (_, at) => ({
    channo: at + 1,
    name: `WCT1/0/${at + 1}`,
    sigcap: TRUNK_E1,
    sig: at === 15 ? 'HDLCFCS' : 'Clear',
  })),
}

const dynamic = (number: number, address: string, first: number, count: number) => ({
  name: `dynamic:loc:${number}`,
  location: '',
  hardwareId: `DYN/loc/${address}`,
  spans: [
    {
      number,
      name: `DYN/loc/${address}`,
      desc: `Dynamic 'loc' span at '${address}'`,
      spantype: 'DYNAMIC',
      digital: true,
      channels: Array.from({ length: count }, (_, at) => ({
        channo: first + at,
        name: `DYN/loc/${address}/${at + 1}`,
        sigcap: DYNAMIC,
      })),
    },
  ],
})

const xpd = (
  number: number,
  unit: number,
  first: number,
  channels: readonly [name: string, sigcap: string][],
): DahdiSpan => ({
  number,
  name: `XBUS-00/XPD-${unit}0`,
  desc: `Xorcom XPD [usb:LAB-0003].${number}: ${channels[0]?.[0]}`,
  spantype: channels[0]?.[0] ?? '',
  digital: false,
  channels: channels.map(
    ([name, sigcap], at): DahdiChannel => ({
      channo: first + at,
      name: `XPP_${name}/00/${unit}0/${at}`,
      sigcap,
    }),
  ),
})

const unplugged = (ids: string, more: Partial<Machine> = {}): Machine => ({
  aliases: DEBIAN_ALIASES,
  pci: [{ address: '0000:05:0d.0', ids }],
  devices: [],
  ...more,
})

export const machines = {
  /** TDM400P: two handset modules, one line module whose line is unplugged, one empty socket. */
  tdm400p: analogCard(['fxs', 'fxs', 'fxo', 'empty']),
  /** The first handset module has no power cable. */
  failed: analogCard(['failed', 'fxs', 'fxo', 'empty']),
  probing: analogCard(['probing', 'probing', 'probing', 'probing']),
  radio: analogCard(['radio', 'empty', 'empty', 'empty']),
  b410p: {
    aliases: DEBIAN_ALIASES,
    pci: [{ address: '0000:05:0d.0', ids: 'd161:b410/d161:b410', driver: 'wcb4xxp' }],
    devices: [
      {
        name: 'pci:0000:05:0d.0',
        location: 'PCI Bus 05 Slot 14',
        spans: [
          bri(1, 'TE', { alarms: '0x8', alarmWords: 'RED' }),
          bri(2, 'TE'),
          bri(3, 'NT'),
          bri(4, 'NT', { master: true }),
        ],
      },
    ],
  },
  te122: {
    aliases: DEBIAN_ALIASES,
    pci: [{ address: '0000:02:00.0', ids: 'd161:8001/d161:8001', driver: 'wcte12xp' }],
    devices: [{ name: 'pci:0000:02:00.0', location: 'PCI Bus 02 Slot 01', spans: [e1] }],
  },
  /** Its id left the driver in 3.0. */
  tdm410p: unplugged('d161:8005/d161:8005'),
  stolen: unplugged('e159:0001/b119:0003', {
    aliases: [NETJET_ALIAS, ...DEBIAN_ALIASES],
    pci: [{ address: '0000:05:0d.0', ids: 'e159:0001/b119:0003', driver: 'netjet' }],
  }),
  notLoaded: unplugged('d161:0205/0004:0000'),
  noModules: {
    aliases: ['alias pci:v000010ECd00008139sv*sd*bc*sc*i* 8139too'],
    pci: [{ address: '0000:05:0d.0', ids: 'd161:b410/d161:b410' }],
  },
  /** An X100P clone is an Intel 537 modem; wcfxo claims it, but is not built here. */
  x100p: unplugged('e159:0001/8086:0003'),
  /** A passive ISDN card with the same chip: netjet holds it by right. */
  modem: unplugged('e159:0001/0059:0001', {
    pci: [{ address: '0000:05:0d.0', ids: 'e159:0001/0059:0001', driver: 'netjet' }],
  }),
  dynamic: {
    aliases: DEBIAN_ALIASES,
    devices: [dynamic(1, '1:0', 1, 24), dynamic(2, '1:1', 25, 24), dynamic(3, '3:0', 49, 3)],
  },
  astribank: {
    aliases: DEBIAN_ALIASES,
    usb: [
      { port: '1-4', ids: 'e4e4:1162', driver: 'xpp_usb', controller: '0000:00:1d.7' },
      { port: '1-2', ids: 'e4e4:1160', controller: '0000:00:1d.7' },
      { port: '2-1', ids: '046d:c31c', driver: 'usbhid', controller: '0000:00:1d.0' },
    ],
    devices: [
      {
        name: 'astribanks:xbus-00',
        location: 'usb-0000:00:1d.7-4',
        hardwareId: 'usb:LAB-0003',
        spans: [
          xpd(1, 0, 1, [
            ['FXS', FXS],
            ['FXS', FXS],
            ['OUT', FXS],
            ['IN', FXS],
          ]),
          xpd(2, 1, 5, [
            ['FXO', FXO],
            ['FXO', FXO],
          ]),
        ],
      },
    ],
  },
} satisfies Record<string, Machine>
