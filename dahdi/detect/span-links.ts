/** Which spans belong to which card: by the device's name, by its location, or by what the driver calls its spans. Pure. */

import type { BusDevice } from './bus-devices.ts'
import type { PlacedSpan } from './spans.ts'

export interface Linkable {
  readonly device: BusDevice
  /** Driver bound or expected. */
  readonly driver: string | null
}

/** Span numbers per card, in the order of the cards. */
export function linkSpans(cards: readonly Linkable[], spans: readonly PlacedSpan[]): number[][] {
  const owners = spans.map(span => ownerOf(cards, span))
  return cards.map((_, at) => spans.filter((_, i) => owners[i] === at).map(({ span }) => span.number))
}

function ownerOf(cards: readonly Linkable[], placed: PlacedSpan): number | null {
  const { span, location } = placed
  if (span.kind === 'dynamic') return null
  const byDevice = cards.findIndex(({ device }) => span.device === `${device.bus}:${device.address}`)
  if (byDevice >= 0) return byDevice
  const byPlace = cards.flatMap(({ device }, at) => (sitsAt(device, location) ? [at] : []))
  if (byPlace.length === 1) return byPlace[0] ?? null
  // A device name that names another bus address belongs to a card we do not know.
  if (span.device?.startsWith('pci:')) return null
  const byName = cards.flatMap(({ driver }, at) => (driver !== null && names(driver, span.name) ? [at] : []))
  return byName.length === 1 ? (byName[0] ?? null) : null
}

/** `PCI Bus 05 Slot 14` and `PCI Express Bus 05 Slot 14` are decimal, the slot one more than the address says. */
function sitsAt(device: BusDevice, location: string): boolean {
  const pci = /^PCI(?: Express)? Bus (\d{1,3}) Slot (\d{1,3})$/i.exec(location)
  if (pci !== null && device.bus === 'pci') {
    const [, bus = '', slot = ''] = device.address.split(/[:.]/)
    return Number.parseInt(bus, 16) === Number(pci[1]) && Number.parseInt(slot, 16) + 1 === Number(pci[2])
  }
  // usb_make_path: `usb-<controller>-<port path>`
  const usb = /^usb-(.+)-([\d.]+)$/.exec(location)
  if (usb === null || device.bus !== 'usb') return false
  const samePort = device.address.split('-')[1] === usb[2]
  return samePort && (device.controller === null || device.controller === usb[1])
}

const SPAN_NAMES: Readonly<Record<string, RegExp>> = {
  wctdm: /^WCTDM\//,
  wctdm24xxp: /^(WCTDM|WCBRI)\//,
  wcaxx: /^WCTDM\//,
  opvxa1200: /^OPVXA1200\//,
  wcfxo: /^WCFXO\//,
  wct4xxp: /^TE\d\//,
  wcte43x: /^WCTE\d\//,
  wcte13xp: /^WCT13x\//,
  wcte12xp: /^WCT1\//,
  wcte11xp: /^WCT1\//,
  wct1xxp: /^WCT1\//,
  wcb4xxp: /^B4\//,
  xpp_usb: /^XBUS-/,
  wanpipe: /^(WPT1|WPE1|WRTDM|WPBRI)\//,
  zaphfc: /^(ZTHFC|DAHDIHFC|VZAPHFC)/i,
}

const names = (driver: string, span: string): boolean =>
  Object.hasOwn(SPAN_NAMES, driver) && (SPAN_NAMES[driver]?.test(span) ?? false)
