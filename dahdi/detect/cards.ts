/** Which bus devices are telephone cards, what state each is in, and which spans are its own. Pure. */

import type { Card, CardState } from '../../daemon/model/inventory.ts'
import { trueName } from '../catalogue/true-name.ts'
import { type CatalogueEntry, candidates, cardDrivers, isGenericChip, isTelephonyChip } from '../catalogue.ts'
import { modulesFor, usbModalias } from '../parsers/modules-alias.ts'
import type { BusDevice } from './bus-devices.ts'
import type { Kernel } from './kernel.ts'
import { linkSpans } from './span-links.ts'
import type { PlacedSpan } from './spans.ts'

interface Suspect {
  readonly device: BusDevice
  readonly entry: CatalogueEntry | null
  /** Installed card driver with an alias for it. */
  readonly fitting: string | null
}

export function buildCards(
  devices: readonly BusDevice[],
  kernel: Kernel,
  spans: readonly PlacedSpan[],
): Card[] {
  const suspects = devices.map(device => suspect(device, kernel)).filter(isCard)
  const links = linkSpans(
    suspects.map(({ device, entry, fitting }) => ({
      device,
      driver: ourDriver(device) ?? fitting ?? entry?.driver ?? null,
    })),
    spans,
  )
  return suspects.map((each, at) => {
    const { device, entry } = each
    const own = links[at] ?? []
    return {
      id: `${device.bus}:${device.address}`,
      bus: device.bus,
      vendor: device.vendor,
      device: device.device,
      subvendor: device.subvendor,
      subdevice: device.subdevice,
      name: entry?.driver ? (runningName(each, own, spans) ?? entry.name) : null,
      kind: entry?.kind ?? null,
      state: cardState(each, kernel, own.length > 0),
      spans: own,
    }
  })
}

function runningName(
  { device, fitting }: Suspect,
  own: readonly number[],
  spans: readonly PlacedSpan[],
): string | null {
  const placed = spans.filter(({ span }) => own.includes(span.number))
  return trueName({
    driver: ourDriver(device) ?? fitting,
    hardwareId: placed[0]?.hardwareId ?? '',
    spans: placed.length,
    ports: placed.reduce((sum, { span }) => sum + span.ports.length, 0),
  })
}

function suspect(device: BusDevice, kernel: Kernel): Suspect {
  const installed = fittingDrivers(device, kernel)
  const entries = candidates(device)
  const bound = ourDriver(device)
  // Two makers sold boards under one id: the driver at hand says which.
  const entry =
    entries.find(each => each.driver !== null && each.driver === bound) ??
    entries.find(each => each.driver !== null && installed.includes(each.driver)) ??
    entries[0] ??
    null
  const fitting = isUnknownBoard(entry)
    ? null
    : (installed.find(driver => driver === entry?.driver) ?? installed[0] ?? null)
  return { device, entry, fitting }
}

/** The chip is on modems and passive ISDN cards too: a driver that claims them all (ATCOM's ax1600p) must not get one. */
const isUnknownBoard = (entry: CatalogueEntry | null): boolean => entry !== null && entry.driver === null

const ourDriver = (device: BusDevice): string | null =>
  device.boundDriver !== null && cardDrivers.has(device.boundDriver) ? device.boundDriver : null

function fittingDrivers(device: BusDevice, kernel: Kernel): string[] {
  const found = modulesFor(device.modalias, kernel.aliases ?? [])
  // An Astribank shows other product ids (xxx0, xxx1) until its firmware is in; the driver knows the last one (xxx2).
  const ready =
    device.bus === 'usb' && device.vendor === 'e4e4'
      ? modulesFor(usbModalias(device.vendor, `${device.device.slice(0, 3)}2`), kernel.aliases ?? [])
      : []
  return [...new Set([...found, ...ready])].filter(driver => cardDrivers.has(driver))
}

const isCard = ({ device, entry, fitting }: Suspect): boolean => {
  if (fitting !== null || ourDriver(device) !== null) return true
  if (isGenericChip(device)) return false
  return entry !== null || isTelephonyChip(device)
}

function cardState({ device, entry, fitting }: Suspect, kernel: Kernel, hasSpans: boolean): CardState {
  const bound = ourDriver(device)
  if (bound !== null) return { is: 'ready', driver: bound }
  const driver = fitting ?? entry?.driver ?? null
  if (driver === null) return { is: 'unknown' }
  if (device.boundDriver === null && hasSpans) return { is: 'ready', driver }
  const unclaimed = fitting === null && kernel.aliases !== null && kernel.modulesPresent
  // Taking the card from a thief would not help where no installed module wants it.
  if (device.boundDriver !== null && !unclaimed) return { is: 'stolen', by: device.boundDriver, driver }
  if (!kernel.modulesPresent) return { is: 'drivers-missing', driver }
  return unclaimed ? { is: 'unsupported', driver } : { is: 'not-loaded', driver }
}
