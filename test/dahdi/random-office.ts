/** Machines and settings by chance, the same ones on every run: what hangs in a rack somewhere, and what somebody typed. */

import type { PortKind } from '../../daemon/model/inventory.ts'
import { countryCodes } from '../../dahdi/countries/index.ts'
import { seeded } from './hostile.ts'
import {
  BRI_PORTS,
  E1_PORTS,
  type OfficeCard,
  officeOf,
  officeSettings,
  T1_PORTS,
  XPP_FXS_PORTS,
} from './offices.ts'

type Chance = ReturnType<typeof chance>

const chance = (seed: number) => {
  const random = seeded(seed)
  const below = (most: number) => Math.floor(random() * most)
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
  return { below, pick, often: (share: number) => random() < share }
}

const some = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))

const SOCKETS: readonly PortKind[] = ['fxs', 'fxs', 'fxo', 'fxo', 'empty', 'failed', 'radio', 'unknown']

const CARDS: readonly ((dice: Chance, at: number) => Omit<OfficeCard, 'place'>)[] = [
  ({ pick }, at) => ({
    driver: pick(['wctdm', 'wcaxx', 'wctdm24xxp', 'opvxa1200']),
    kind: 'analog-modular',
    ids: 'd161:8005',
    spans: [{ name: `WCTDM/${at}`, kind: 'analog', ports: some(pick([4, 8, 12, 24]), () => pick(SOCKETS)) }],
  }),
  ({ pick, often }, at) => ({
    driver: pick(['wct4xxp', 'wcte43x', 'wcte12xp', 'wct1xxp', 'wcte11xp']),
    kind: 'pri',
    ids: 'd161:1420',
    ...(often(0.5) ? { echoModule: 'VPMOCT128' } : {}),
    spans: some(pick([1, 2, 4, 8]), n => ({
      name: `TE/${at}/${n + 1}`,
      ...pick([
        { kind: 'e1' as const, ports: E1_PORTS },
        { kind: 't1' as const, ports: T1_PORTS },
        { kind: 'j1' as const, ports: T1_PORTS },
        // Unchannelized (wcte11xp), or a driver's quirk.
        { kind: 'e1' as const, ports: often(0.2) ? E1_PORTS.slice(0, 1) : E1_PORTS },
      ]),
    })),
  }),
  ({ pick }, at) => ({
    driver: 'wcb4xxp',
    kind: 'bri',
    ids: pick(['d161:b410', 'd161:8014', '1397:08b4']),
    spans: some(pick([2, 4, 8]), n => ({
      name: `B4/${at}/${n + 1}`,
      kind: pick(['bri-te', 'bri-nt', 'bri']),
      ports: BRI_PORTS,
    })),
  }),
  (_, at) => ({
    driver: 'zaphfc',
    kind: 'bri',
    ids: '1397:2bd0',
    spans: [{ name: `ZTHFC${at}`, kind: 'bri', ports: BRI_PORTS }],
  }),
  ({ pick }, at) => ({
    driver: 'xpp_usb',
    kind: 'channel-bank',
    ids: 'e4e4:1162',
    spans: some(pick([1, 2, 4]), n => ({
      name: `XBUS-0${at}/XPD-${n}0`,
      ...pick([
        { kind: 'analog' as const, ports: XPP_FXS_PORTS },
        { kind: 'analog' as const, ports: some(8, (): PortKind => 'fxo') },
        { kind: 'bri-nt' as const, ports: BRI_PORTS },
        { kind: 'e1' as const, ports: E1_PORTS },
      ]),
    })),
  }),
]

export function randomOffice(seed: number) {
  const dice = chance(seed)
  const { below, pick, often } = dice
  const inventory = officeOf(
    some(below(5), at => ({
      place: pick([
        `@PCI Bus 0${at} Slot 02`,
        `1TE435F${at}`,
        `usb:X${at}`,
        `@Board ID Switch ${at}@pci:0000:0${at + 1}:00.0`,
      ]),
      ...pick(CARDS)(dice, at),
    })),
  )
  const dynamicSpans = some(below(3), at => ({
    driver: 'loc',
    address: `${at}:0`,
    ...pick([
      {
        channels: 3,
        ports: [
          { range: [1, 2], kind: 'bearer' },
          { range: [3, 3], kind: 'data' },
        ],
      },
      { channels: 2, ports: [{ range: [1, 2], kind: 'bearer' }] },
      {
        channels: 6,
        ports: [
          { range: [1, 4], kind: 'fxs' },
          { range: [5, 6], kind: 'fxo', foreign: often(0.5) },
        ],
      },
    ]),
  }))
  const ports = inventory.spans.flatMap(span => span.ports)
  const extensions = ports
    .filter(({ kind }) => kind === 'fxs' && often(0.7))
    .map(({ key }, at) => ({
      number: `${200 + at}`,
      name: `Desk ${at}`,
      devices: [{ kind: 'analog', port: key }],
    }))
  const lines = [
    ...ports
      .filter(({ kind }) => kind === 'fxo' && often(0.7))
      .map(({ key }) => ({ kind: 'analog', port: key })),
    ...inventory.spans.filter(() => often(0.8)).flatMap(({ key, kind }) => digitalLine(kind, key, dice)),
    ...dynamicSpans.flatMap(({ channels, address }) =>
      channels === 3 && often(0.5) ? [{ kind: 'bri', span: `DYN/loc/${address}/1` }] : [],
    ),
  ].map((line, at) => ({ id: `l${at}`, name: `Line ${at}`, ...line }))
  const places = ports
    .filter(() => often(0.1))
    .map(({ key }) => ({ place: key, canceller: pick(['hardware', 'mg2', 'oslec', 'none']) }))
  const settings = officeSettings({
    site: { country: pick(countryCodes()) },
    extensions,
    trunks: some(4, at => ({
      id: `t${at}`,
      name: `Trunk ${at}`,
      lines: lines.filter((_, index) => index % 4 === at).slice(0, 64),
    })),
    dynamicSpans,
    echo: { software: pick(['mg2', 'oslec']), places },
  })
  return { inventory, settings }
}

function digitalLine(kind: string, span: string, { pick, below, often }: Chance): Record<string, unknown>[] {
  const common = { span, side: pick(['te', 'te', 'nt']), clock: pick(['automatic', 'preferred', 'never']) }
  if (kind.startsWith('bri'))
    return [
      {
        kind: 'bri',
        ...common,
        bus: pick(['point-to-point', 'point-to-multipoint']),
        details: pick([{}, { layer2: 'keep_up' }, { layer2: 'leave_down' }]),
        terminated: pick([null, true, false]),
      },
    ]
  if (!['e1', 't1', 'j1'].includes(kind)) return []
  return [
    {
      kind: 'pri',
      ...common,
      protocol: often(0.3) ? 'r2' : 'isdn',
      standard: pick([null, 'e1', 't1', 'j1']),
      framing: pick(['esf', 'd4']),
      coding: pick(['standard', 'ami']),
      buildOut: below(8),
      yellow: often(0.3),
      crc4: pick([null, true, false]),
      details: pick([{}, { companding: 'alaw' }, { companding: 'mulaw' }]),
    },
  ]
}
