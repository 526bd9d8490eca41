/** Inventories put together card by card, and the files that come of them: the way from settings to disk, whole. */

import { buildModel } from '../../daemon/model/build-model.ts'
import type { CardKind, Inventory, Port, PortKind, Span, SpanKind } from '../../daemon/model/inventory.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { surroundings } from '../model/support.ts'

export interface OfficeCard {
  readonly driver: string
  readonly kind: CardKind
  /** `d161:b410`. */
  readonly ids: string
  /** Serial number, or `@` and the place it sits in. */
  readonly place: string
  readonly echoModule?: string
  readonly spans: readonly OfficeSpan[]
}

export interface OfficeSpan {
  readonly name: string
  readonly kind: SpanKind
  readonly ports: readonly PortKind[]
}

const noErrors = {
  irqMisses: 0,
  timingSlips: 0,
  bipolarViolations: 0,
  crc4Errors: 0,
  ebitErrors: 0,
  fasErrors: 0,
}

/** Numbered as the kernel does it: one after the other, from 1. */
export function officeOf(cards: readonly OfficeCard[]): Inventory {
  let channel = 1
  const spans: Span[] = []
  const found = cards.map((card, at): Inventory['cards'][number] => {
    const address = `0000:${String(at + 1).padStart(2, '0')}:00.0`
    const isUsb = card.driver === 'xpp_usb'
    const device = isUsb ? `astribanks:xbus-0${at}` : `pci:${address}`
    const numbers = card.spans.map((span, index) => {
      const number = spans.length + 1
      const key = `${card.place}/${index + 1}`
      const first = channel
      channel += span.ports.length
      spans.push({
        number,
        key,
        name: span.name,
        description: card.driver,
        device,
        localNumber: index + 1,
        kind: span.kind,
        digital: span.kind !== 'analog',
        firstChannel: first,
        alarms: [],
        timingMaster: false,
        lineConfig: [],
        counters: noErrors,
        hardwareEchoCanceller: card.echoModule ?? null,
        ports: span.ports.map((kind, position) => portOf(key, first + position, position + 1, kind)),
      })
      return number
    })
    const [vendor = '', product = ''] = card.ids.split(':')
    return {
      id: isUsb ? `usb:1-${at + 1}` : `pci:${address}`,
      bus: isUsb ? 'usb' : 'pci',
      vendor,
      device: product,
      subvendor: null,
      subdevice: null,
      name: card.driver,
      kind: card.kind,
      state: { is: 'ready', driver: card.driver },
      spans: numbers,
    }
  })
  return { kernel: '6.12.1', driverBuild: 'present', driverLoaded: true, cards: found, spans }
}

const portOf = (key: string, channel: number, position: number, kind: PortKind): Port => ({
  key: `${key}/${position}`,
  channel,
  position,
  name: `PORT/${channel}`,
  kind,
  signalling: null,
  alarms: [],
  inUse: false,
  echoCanceller: null,
})

const times = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value)

export const E1_PORTS: readonly PortKind[] = [
  ...times<PortKind>(15, 'bearer'),
  'data',
  ...times<PortKind>(15, 'bearer'),
]
export const T1_PORTS: readonly PortKind[] = [...times<PortKind>(23, 'bearer'), 'data']
export const BRI_PORTS: readonly PortKind[] = ['bearer', 'bearer', 'data']
/** Eight sockets, two relays, four contacts (README.Astribank). */
export const XPP_FXS_PORTS: readonly PortKind[] = [
  ...times<PortKind>(8, 'fxs'),
  ...times<PortKind>(2, 'relay'),
  ...times<PortKind>(4, 'contact'),
]

export const officeSettings = (parts: Readonly<Record<string, unknown>>): Settings =>
  settingsSchema.parse({ version: 1, portsAssigned: true, ...parts })

export const builtOffice = (settings: Settings, inventory: Inventory) =>
  buildModel(settings, inventory, { ...surroundings, countries: countryPack })
