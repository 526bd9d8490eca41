/** Which card an id on the bus is, and which kernel drivers are ours or thieves. */

import type { CardKind } from '../daemon/model/inventory.ts'
import { CATALOGUE_ROWS } from './catalogue/rows.ts'

/** Least and most; equal where the id names exactly one model. */
export interface Extent {
  readonly least: number
  readonly most: number
}

export interface CatalogueEntry {
  readonly bus: 'pci' | 'usb'
  readonly vendor: string
  /** null: any. */
  readonly device: string | null
  readonly subvendor: string | null
  readonly subdevice: string | null
  /** Kernel module; null: a chip seen on many boards, nobody knows which one this is. */
  readonly driver: string | null
  readonly name: string
  readonly kind: CardKind | null
  /** Digital spans. */
  readonly spans: Extent | null
  /** Analog ports. */
  readonly ports: Extent | null
  /** dahdi-linux releases that know the id, e.g. `v2.4.0..v2.11.1`; empty: a third-party driver. */
  readonly releases: readonly string[]
}

/** As read from the bus: four lower-case hex digits, null where unreadable or not on that bus. */
export interface CardIds {
  readonly bus: 'pci' | 'usb'
  readonly vendor: string
  readonly device: string
  readonly subvendor: string | null
  readonly subdevice: string | null
}

const extent = (count: number | readonly [number, number] | null): Extent | null => {
  if (count === null) return null
  return typeof count === 'number' ? { least: count, most: count } : { least: count[0], most: count[1] }
}

export const catalogue: readonly CatalogueEntry[] = CATALOGUE_ROWS.map(
  ([bus, vendor, device, subvendor, subdevice, driver, name, kind, spans, ports, releases]) => ({
    bus,
    vendor,
    device,
    subvendor,
    subdevice,
    driver,
    name,
    kind,
    spans: extent(spans),
    ports: extent(ports),
    releases: releases === '' ? [] : releases.split(';'),
  }),
)

/**
 * Every entry for a card, the most specific first: `vendor:device/subvendor:subdevice`, then `…/subvendor`, then
 * `vendor:device` (Dahdi/Hardware/PCI.pm of dahdi-tools). A subvendor with any device (Sangoma) counts as `…/subvendor`.
 */
export function candidates(ids: CardIds): readonly CatalogueEntry[] {
  const fits = (wanted: string | null, found: string | null) => wanted === null || wanted === found
  return catalogue
    .filter(
      entry =>
        entry.bus === ids.bus &&
        entry.vendor === ids.vendor &&
        fits(entry.device, ids.device) &&
        fits(entry.subvendor, ids.subvendor) &&
        fits(entry.subdevice, ids.subdevice),
    )
    .sort((a, b) => weight(b) - weight(a))
}

export const lookup = (ids: CardIds): CatalogueEntry | null => candidates(ids)[0] ?? null

/** A subsystem says more than a device id: `1923:*` with subvendor a113 is an A104D whatever bridge it sits on. */
const weight = (entry: CatalogueEntry): number =>
  (entry.subdevice === null ? 0 : 4) + (entry.subvendor === null ? 0 : 2) + (entry.device === null ? 0 : 1)

/** Bridge chips found on all sorts of boards: only a driver that says so makes one a telephone card. */
const GENERIC_CHIPS = new Set(['10b5:3001', '10b5:9030', '1172:0004', '10c4:8461'])
export const isGenericChip = (ids: CardIds): boolean => GENERIC_CHIPS.has(`${ids.vendor}:${ids.device}`)

/** Chips and makers used for telephony alone: worth showing even when the subsystem is on nobody's list. */
export const isTelephonyChip = (ids: CardIds): boolean =>
  ids.bus === 'pci' &&
  (['d161', '1923', '0b0b'].includes(ids.vendor) ||
    ['e159:0001', '1397:08b4', '1397:16b8', '1397:2bd0'].includes(`${ids.vendor}:${ids.device}`))

/** Names under which a card can be bound though the module is called otherwise, or was in Zaptel's and bristuff's days. */
const FORMER_NAMES = ['dahdi_vzaphfc', 'qozap', 'sdladrv', 'vzaphfc', 'wcfxs']

/** Drivers of telephone cards, DAHDI's own and third parties'. */
export const cardDrivers: ReadonlySet<string> = new Set([
  ...catalogue.flatMap(entry => (entry.driver === null ? [] : [entry.driver])),
  ...FORMER_NAMES,
])

/**
 * Kernel drivers that take a telephone card before DAHDI can: mISDN's netjet claims every e159:0001, hfcpci 1397:2bd0,
 * hfcmulti 1397:08b4 and 16b8 (dahdi-tools blacklist.sample).
 */
export const stealingDrivers: readonly string[] = ['hfcmulti', 'hfcpci', 'netjet']
