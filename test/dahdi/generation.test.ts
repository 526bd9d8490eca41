/** Whole machines from settings to files: as kept, and accepted by those who read them. */

import { describe, expect, it } from 'vitest'
import { chanDahdiFile } from '../../asterisk-conf/files/chan-dahdi.ts'
import { complaints } from '../../daemon/root-helper/guards.ts'
import { renderDahdi } from '../../dahdi/render.ts'
import { expectGolden } from './golden.ts'
import {
  BRI_PORTS,
  builtOffice,
  E1_PORTS,
  type OfficeCard,
  type OfficeSpan,
  officeOf,
  officeSettings,
  XPP_FXS_PORTS,
} from './offices.ts'

const trunk = (lines: readonly Record<string, unknown>[]) => [
  {
    id: 'outside',
    name: 'Outside',
    lines: lines.map((line, at) => ({ id: `l${at + 1}`, name: `Line ${at + 1}`, ...line })),
  },
]
const spans = (count: number, name: string, span: Omit<OfficeSpan, 'name'>): OfficeSpan[] =>
  Array.from({ length: count }, (_, at) => ({ name: `${name}/${at + 1}`, ...span }))

const quadE1 = (place: string, card: number, ports = E1_PORTS, kind: 'e1' | 't1' = 'e1'): OfficeCard => ({
  driver: 'wct4xxp',
  kind: 'pri',
  ids: 'd161:1420',
  place,
  echoModule: 'VPMOCT128',
  spans: spans(4, `TE4/${card}`, { kind, ports }),
})
const e1Card: OfficeCard = {
  driver: 'wcte13xp',
  kind: 'pri',
  ids: 'd161:800a',
  place: '1TE133F50A1',
  spans: [{ name: 'WCT13x/0', kind: 'e1', ports: E1_PORTS }],
}
const b410p: OfficeCard = {
  driver: 'wcb4xxp',
  kind: 'bri',
  ids: 'd161:b410',
  place: '@PCI Bus 06 Slot 02',
  spans: (['bri-te', 'bri-te', 'bri-nt', 'bri-nt'] as const).map((kind, at) => ({
    name: `B4/0/${at + 1}`,
    kind,
    ports: BRI_PORTS,
  })),
}
const astribank = (place: string, units: readonly OfficeSpan[]): OfficeCard => ({
  driver: 'xpp_usb',
  kind: 'channel-bank',
  ids: 'e4e4:1162',
  place,
  spans: units,
})

const offices = {
  /** Two cards, one preference list: a preferred line on the second, one that must not clock, one towards a branch exchange. */
  'e1-two-cards': {
    inventory: officeOf([quadE1('@Board ID Switch 0', 0), e1Card]),
    settings: officeSettings({
      site: { country: 'DE' },
      trunks: trunk([
        { kind: 'pri', span: '@Board ID Switch 0/1' },
        { kind: 'pri', span: '@Board ID Switch 0/2', clock: 'never', crc4: false },
        {
          kind: 'pri',
          span: '@Board ID Switch 0/3',
          side: 'nt',
          details: { switchType: 'qsig' },
          yellow: true,
        },
        { kind: 'pri', span: '1TE133F50A1/1', clock: 'preferred' },
      ]),
    }),
  },
  /** An old exchange far away; the card still stands on E1, as its jumpers have it. */
  't1-d4-ami': {
    inventory: officeOf([quadE1('@PCI Bus 02 Slot 01', 0)]),
    settings: officeSettings({
      site: { country: 'US' },
      trunks: trunk([
        {
          kind: 'pri',
          span: '@PCI Bus 02 Slot 01/1',
          framing: 'd4',
          coding: 'ami',
          buildOut: 6,
          details: { switchType: '5ess' },
        },
        { kind: 'pri', span: '@PCI Bus 02 Slot 01/2', buildOut: 2 },
        {
          kind: 'pri',
          span: '@PCI Bus 02 Slot 01/4',
          standard: 'e1',
          details: { companding: 'alaw', switchType: 'euroisdn' },
        },
      ]),
    }),
  },
  'bri-quad': {
    inventory: officeOf([b410p]),
    settings: officeSettings({
      site: { country: 'FR' },
      trunks: trunk([
        { kind: 'bri', span: '@PCI Bus 06 Slot 02/1', details: { layer2: 'leave_down' } },
        { kind: 'bri', span: '@PCI Bus 06 Slot 02/2', bus: 'point-to-point', number: '0123456789' },
        { kind: 'bri', span: '@PCI Bus 06 Slot 02/3', side: 'nt' },
        { kind: 'bri', span: '@PCI Bus 06 Slot 02/4', side: 'nt', bus: 'point-to-point' },
      ]),
    }),
  },
  /** Two boxes: handsets with relays and contacts, outside lines, a BRI on either side, and an E1. */
  'astribank-mix': {
    inventory: officeOf([
      astribank('usb:X1062948', [
        { name: 'XBUS-00/XPD-00', kind: 'analog', ports: XPP_FXS_PORTS },
        { name: 'XBUS-00/XPD-10', kind: 'analog', ports: new Array(8).fill('fxo') },
        { name: 'XBUS-00/XPD-20', kind: 'bri-te', ports: BRI_PORTS },
        { name: 'XBUS-00/XPD-21', kind: 'bri-nt', ports: BRI_PORTS },
      ]),
      astribank('usb:X1063111', [{ name: 'XBUS-01/XPD-00', kind: 'e1', ports: E1_PORTS }]),
    ]),
    settings: officeSettings({
      extensions: [1, 2, 8].map(socket => ({
        number: `20${socket}`,
        name: `Desk ${socket}`,
        devices: [{ kind: 'analog', port: `usb:X1062948/1/${socket}` }],
      })),
      trunks: trunk([
        { kind: 'analog', port: 'usb:X1062948/2/1' },
        { kind: 'analog', port: 'usb:X1062948/2/8' },
        { kind: 'bri', span: 'usb:X1062948/3' },
        { kind: 'bri', span: 'usb:X1062948/4', side: 'nt' },
        { kind: 'pri', span: 'usb:X1063111/1' },
      ]),
      echo: {
        software: 'oslec',
        places: [
          { place: 'usb:X1062948/1/8', canceller: 'none' },
          { place: 'usb:X1063111/1', canceller: 'mg2' },
        ],
      },
    }),
  },
  'e1-r2': {
    inventory: officeOf([quadE1('@PCI Bus 02 Slot 01', 0)]),
    settings: officeSettings({
      site: { country: 'BR' },
      trunks: trunk([
        {
          kind: 'pri',
          span: '@PCI Bus 02 Slot 01/1',
          protocol: 'r2',
          r2: { maxDnis: 8, collectCalls: true },
        },
        { kind: 'pri', span: '@PCI Bus 02 Slot 01/2' },
      ]),
      echo: { places: [{ place: '@PCI Bus 02 Slot 01/1', canceller: 'mg2' }] },
    }),
  },
}

describe('files', () => {
  it.each(Object.entries(offices))('of %s are as kept, and accepted', (set, { settings, inventory }) => {
    const { model, issues } = builtOffice(settings, inventory)
    expect(issues.filter(issue => issue.severity === 'error')).toEqual([])
    for (const { room, name, text } of renderDahdi(model)) {
      expect(complaints(room, name, text)).toEqual([])
      expectGolden(set, name, text)
    }
    expectGolden(set, 'chan_dahdi.conf', chanDahdiFile(model).text)
  })
})
