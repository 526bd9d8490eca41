/** Builds machines from a few words: which card, which driver, what is in its sockets or on its spans. */

import type { DahdiChannel, DahdiDevice, DahdiSpan, Machine, PciCard } from './machine.ts'

export type Socket =
  | 'fxs'
  | 'fxo'
  /** A line socket with nothing plugged in. */
  | 'dead'
  | 'empty'
  /** DAHDI_SIG_BROKEN, as wctdm and opvxa1200 leave a module without power. */
  | 'failed'

const SIGCAPS: Readonly<Record<Socket, string>> = {
  fxs: 'FXOLS FXOGS FXOKS E&M Clear SF (ToneOnly)',
  fxo: 'FXSLS FXSKS Clear SF (ToneOnly)',
  dead: 'FXSLS FXSKS Clear SF (ToneOnly)',
  empty: '',
  failed: '',
}
const TRUNK = 'FXSLS FXSGS FXSKS FXOLS FXOGS FXOKS Clear SF (ToneOnly) CAS E&M-E1 DACS+RBS MTP2'

export interface Place {
  readonly address: string
  readonly ids: string
  readonly driver: string
  /** First span and channel number. */
  readonly span?: number
  readonly channel?: number
}

/** One card: what stands on the PCI bus, and what DAHDI made of it. */
export interface Board {
  readonly pci: PciCard
  readonly device: DahdiDevice
}

const boardOf = ({ address, ids, driver }: Place, spans: readonly DahdiSpan[]): Board => {
  const [, bus = '0', slot = '0'] = address.split(/[:.]/)
  const location = `PCI Bus ${bus} Slot ${String(Number.parseInt(slot, 16) + 1).padStart(2, '0')}`
  return { pci: { address, ids, driver }, device: { name: `pci:${address}`, location, spans } }
}

export function analog(place: Place, sockets: readonly Socket[], more: Partial<DahdiSpan> = {}): Board {
  const { span = 1, channel = 1 } = place
  const name = { wcfxo: 'WCFXO/0', opvxa1200: 'OPVXA1200/0' }[place.driver] ?? 'WCTDM/0'
  const channelOf = (socket: Socket, at: number): DahdiChannel => ({
    channo: channel + at,
    name: `${name}/${at}`,
    sigcap: SIGCAPS[socket],
    ...(socket === 'failed' ? { broken: true } : {}),
    ...(socket === 'fxs' ? { sig: 'FXOKS', ec: 'MG2', inUse: true } : {}),
    ...(socket === 'fxo' || socket === 'dead' ? { sig: 'FXSKS', ec: 'MG2', inUse: true } : {}),
    ...(socket === 'dead' ? { alarms: 'RED' } : {}),
  })
  return boardOf(place, [
    {
      number: span,
      name,
      desc: `${name} Board 1`,
      spantype: 'ANALOG_MIXED',
      digital: false,
      channels: sockets.map(channelOf),
      ...more,
    },
  ])
}

/** What a span is, then what differs from one in order. */
export type Trunk = readonly [kind: 'E1' | 'T1' | 'BRI_TE' | 'BRI_NT', more?: Partial<DahdiSpan>]

const SIZES = { E1: 31, T1: 24, BRI_TE: 3, BRI_NT: 3 } as const
const CONFIGS = { E1: 'CCS/HDB3/CRC4', T1: 'ESF/B8ZS', BRI_TE: 'AMI/CCS', BRI_NT: 'AMI/CCS' } as const
const SPAN_NAMES: Readonly<Record<string, (n: number) => string>> = {
  wcb4xxp: n => `B4/0/${n}`,
  wcte43x: n => `WCTE4/0/${n}`,
  wcte13xp: () => 'WCT13x/0',
  wct4xxp: n => `TE4/0/${n}`,
  wctdm24xxp: n => `WCBRI/0/${n}`,
}

export function digital(place: Place, trunks: readonly Trunk[]): Board {
  let channel = place.channel ?? 1
  const spans = trunks.map(([kind, more = {}], at): DahdiSpan => {
    const name = (SPAN_NAMES[place.driver] ?? (() => 'WCT1/0'))(at + 1)
    const isBri = kind.startsWith('BRI')
    const data = isBri ? 3 : kind === 'E1' ? 16 : 24
    const channels = Array.from({ length: SIZES[kind] }, (_, index): DahdiChannel => {
      const isData = index + 1 === data
      const hardware = isBri && isData
      return {
        channo: channel + index,
        name: `${name}/${index + 1}`,
        sigcap: isBri ? (isData ? 'Hardware-assisted HDLC' : 'Clear') : TRUNK,
        sig: hardware ? 'Hardware-assisted HDLC' : isData ? 'HDLCFCS' : 'Clear',
        ...(isData ? {} : { ec: 'MG2' }),
      }
    })
    channel += channels.length
    return {
      number: (place.span ?? 1) + at,
      name,
      desc: `${name} Card 0 Span ${at + 1}`,
      spantype: kind,
      digital: true,
      lineconfig: CONFIGS[kind],
      channels,
      ...more,
    }
  })
  return boardOf(place, spans)
}

/** One board of analog sockets and BRI modules. */
export const hybrid = (place: Place, sockets: readonly Socket[], trunks: readonly Trunk[]): Board => {
  const first = analog(place, sockets)
  const rest = digital({ ...place, span: 2, channel: sockets.length + 1 }, trunks)
  return { ...first, device: { ...first.device, spans: [...first.device.spans, ...rest.device.spans] } }
}

export const alarm = (bits: number, words: string, more: Partial<DahdiSpan> = {}): Partial<DahdiSpan> => ({
  alarms: `0x${bits.toString(16)}`,
  alarmWords: words,
  ...more,
})

/** A machine whose cards work, with a module for each of their ids. */
export const working = (boards: readonly Board[], more: Partial<Machine> = {}): Machine => ({
  aliases: ['alias dahdi_dummy dahdi', ...boards.map(({ pci }) => aliasOf(pci.ids, pci.driver ?? 'none'))],
  pci: boards.map(({ pci }) => pci),
  devices: boards.map(({ device }) => device),
  ...more,
})

/** As modinfo prints it: e159 cards are told by their subsystem's vendor. */
export function aliasOf(ids: string, driver: string): string {
  const [vendor = '', device = '', subvendor = ''] = ids.toUpperCase().split(/[:/]/)
  const sub = vendor === 'E159' ? `0000${subvendor}` : '*'
  return `alias pci:v0000${vendor}d0000${device}sv${sub}sd*bc*sc*i* ${driver}`
}

/** A card no driver of DAHDI holds. */
export const lone = (ids: string, more: Partial<Machine> & { readonly heldBy?: string } = {}): Machine => {
  const { heldBy, ...rest } = more
  return {
    aliases: ['alias dahdi_dummy dahdi'],
    pci: [{ address: '0000:05:0d.0', ids, ...(heldBy === undefined ? {} : { driver: heldBy }) }],
    devices: [],
    ...rest,
  }
}
