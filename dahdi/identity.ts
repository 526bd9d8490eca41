/** Durable names of spans and ports: what settings refer to, so that a moved or added card never renumbers telephones. */

export interface SpanPlace {
  /** Serial number or the like; empty on most cards. */
  readonly hardwareId: string
  /** `PCI Bus 05 Slot 14`, `Board ID Switch 1`, `usb-0000:00:1d.7-4`. */
  readonly location: string
  /** Name under /sys/bus/dahdi_devices. */
  readonly device: string | null
  readonly name: string
  readonly number: number
}

/** Kept within what a settings file accepts as a key. */
const clean = (text: string): string =>
  text
    .trim()
    .replace(/[^A-Za-z0-9@:/._ -]/g, '_')
    .slice(0, 100)

/**
 * The name of the card a span sits on, as dahdi-tools has it: hardware id, or `@location` (udev's /dev/dahdi/devices,
 * assigned-spans.conf). Without sysfs there is neither, and the span's own name must do.
 */
export function placeKey(place: SpanPlace): string {
  if (clean(place.hardwareId) !== '') return clean(place.hardwareId)
  if (clean(place.location) !== '') return `@${clean(place.location)}`
  if (place.device !== null && clean(place.device) !== '') return clean(place.device)
  return clean(place.name) || `span-${place.number}`
}

export const spanKey = (place: string, localNumber: number): string => `${place}/${localNumber}`
export const portKey = (span: string, position: number): string => `${span}/${position}`

interface DynamicSpan {
  readonly driver: string
  readonly address: string
}

/** A dynamic span's key before and after it exists: its hardware id is its name, which the kernel cuts to 39 bytes. */
export const dynamicSpanKey = (span: DynamicSpan): string => spanKey(clean(dynamicSpanName(span)), 1)

/** dahdi_dynamic.c create_dynamic: `char name[40]` holds `DYN/<driver>/<address>`. */
export const dynamicSpanName = ({ driver, address }: DynamicSpan): string =>
  `DYN/${driver}/${address.slice(0, 39)}`.slice(0, 39)
