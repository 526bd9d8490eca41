/** A machine on paper: a card with four handset and two line sockets, a BRI and a PRI card, as detection would find them. */

import type { Inventory, Port, PortKind, Span, SpanKind } from '../../daemon/model/inventory.ts'
import type { Settings } from '../../daemon/settings/schema.ts'

export const ANALOG = 'pci:0000:05:0d.0'
const ANALOG_SPAN = '@PCI Bus 05 Slot 14/1'
const BRI_SPAN = '@PCI Bus 05 Slot 15/1'
export const PRI_SPAN = '@Board ID Switch 0/1'
export const portKey = (position: number): string => `${ANALOG_SPAN}/${position}`

const noErrors = {
  irqMisses: 0,
  timingSlips: 0,
  bipolarViolations: 0,
  crc4Errors: 0,
  ebitErrors: 0,
  fasErrors: 0,
}

interface SpanOnPaper {
  readonly number: number
  readonly key: string
  readonly name: string
  readonly kind: SpanKind
  readonly firstChannel: number
  readonly ports: readonly PortKind[]
}

const portOf = (span: SpanOnPaper, kind: PortKind, index: number): Port => ({
  key: `${span.key}/${index + 1}`,
  channel: span.firstChannel + index,
  position: index + 1,
  name: `${span.name}/${index}`,
  kind,
  signalling: null,
  alarms: [],
  inUse: true,
  echoCanceller: null,
})

const spanOf = (span: SpanOnPaper): Span => ({
  number: span.number,
  key: span.key,
  name: span.name,
  description: span.name,
  device: null,
  localNumber: 1,
  kind: span.kind,
  digital: span.kind !== 'analog',
  firstChannel: span.firstChannel,
  alarms: [],
  timingMaster: span.kind === 'e1',
  lineConfig: [],
  hardwareEchoCanceller: null,
  counters: noErrors,
  ports: span.ports.map((kind, index) => portOf(span, kind, index)),
})

const bearers = (count: number): PortKind[] => Array<PortKind>(count).fill('bearer')

export const inventory: Inventory = {
  kernel: '6.1.0',
  driverBuild: 'present',
  driverLoaded: true,
  cards: [
    {
      id: ANALOG,
      bus: 'pci',
      vendor: 'd161',
      device: '800d',
      subvendor: null,
      subdevice: null,
      name: 'Digium A8B',
      kind: 'analog-modular',
      state: { is: 'ready', driver: 'wcaxx' },
      spans: [1],
    },
    {
      id: 'pci:0000:05:0e.0',
      bus: 'pci',
      vendor: '1397',
      device: '2bd0',
      subvendor: null,
      subdevice: null,
      name: 'Junghanns quadBRI',
      kind: 'bri',
      state: { is: 'ready', driver: 'wcb4xxp' },
      spans: [2],
    },
    {
      id: 'pci:0000:06:00.0',
      bus: 'pci',
      vendor: 'd161',
      device: '800a',
      subvendor: null,
      subdevice: null,
      name: 'Digium TE131',
      kind: 'pri',
      state: { is: 'ready', driver: 'wcte13xp' },
      spans: [3],
    },
  ],
  spans: [
    spanOf({
      number: 1,
      key: ANALOG_SPAN,
      name: 'WCTDM/0',
      kind: 'analog',
      firstChannel: 1,
      ports: ['fxs', 'fxs', 'fxs', 'fxs', 'fxo', 'fxo', 'empty', 'empty'],
    }),
    spanOf({
      number: 2,
      key: BRI_SPAN,
      name: 'B4/0/1',
      kind: 'bri-te',
      firstChannel: 9,
      ports: [...bearers(2), 'data'],
    }),
    spanOf({
      number: 3,
      key: PRI_SPAN,
      name: 'TE13x/0/1',
      kind: 'e1',
      firstChannel: 12,
      ports: [...bearers(15), 'data', ...bearers(15)],
    }),
  ],
}

type DynamicSpans = Settings['dynamicSpans']
type PortKinds = DynamicSpans[number]['ports'][number]

const virtual = (address: string, channels: number, ports: PortKinds[]): DynamicSpans[number] => ({
  driver: 'loc',
  address,
  channels,
  timing: 0,
  ports,
})
const range = (first: number, last: number, kind: PortKinds['kind'], foreign = false): PortKinds => ({
  range: [first, last],
  kind,
  foreign,
})

/** A machine without a card: two handsets, a line, a BRI and a PRI on spans of software, and what another program has. */
export const virtualCard: DynamicSpans = [
  virtual('1:0', 24, [range(1, 2, 'fxs'), range(3, 3, 'fxo')]),
  virtual('1:1', 24, [range(1, 2, 'fxo', true), range(3, 3, 'fxs', true)]),
  virtual('3:0', 3, [range(1, 2, 'bearer'), range(3, 3, 'data')]),
  virtual('2:0', 31, [range(1, 15, 'bearer'), range(16, 16, 'data'), range(17, 31, 'bearer')]),
]

export const noHardware: Inventory = { ...inventory, cards: [], spans: [] }
