/** Output of dahdi_hardware, plain and with -v (dahdi-tools xpp/dahdi_hardware). */

import { hexId, linesOf, wholeNumber } from './text.ts'

export interface ListedDevice {
  readonly bus: 'pci' | 'usb'
  /** `0000:05:0d.0`; `001/002` (bus and device number) on USB. */
  readonly address: string
  /** null where dahdi-tools knows none. */
  readonly driver: string | null
  /** A driver is bound: `+` in the list. */
  readonly bound: boolean
  readonly vendor: string
  readonly device: string
  readonly name: string
  /** Astribank, with -v. */
  readonly label: string | null
  readonly connector: string | null
  readonly units: readonly ListedUnit[]
}

/** One XPD of an Astribank. */
export interface ListedUnit {
  readonly name: string
  readonly type: string
  readonly span: number | null
  readonly syncMaster: boolean
}

export function parseDahdiHardware(text: string): ListedDevice[] {
  const devices: (ListedDevice & { units: ListedUnit[] })[] = []
  for (const line of linesOf(text)) {
    const device = parseDevice(line)
    if (device !== null) {
      devices.push({ ...device, units: [] })
      continue
    }
    const last = devices.at(-1)
    if (last === undefined) continue
    const unit = parseUnit(line)
    if (unit !== null) last.units.push(unit)
    const label = /(?:^|\s)LABEL=\[?([^\]\s]*)\]?/.exec(line)?.[1]
    const connector = /(?:^|\s)CONNECTOR=(\S+)/.exec(line)?.[1]
    if (label !== undefined || connector !== undefined) {
      devices.splice(-1, 1, {
        ...last,
        label: label || last.label,
        connector: connector?.replace(/^@/, '') ?? last.connector,
      })
    }
  }
  return devices
}

/** `pci:0000:01:0b.0   wctdm-       e159:0001 Wildcard TDM400P REV H` */
function parseDevice(line: string): Omit<ListedDevice, 'units'> | null {
  const match = /^\s*(pci|usb):(\S+)\s+(.*?)([+-])?\s+([0-9a-f]{4}):([0-9a-f]{4})(?:\s+(.*?))?\s*$/i.exec(
    line,
  )
  if (match === null) return null
  const [, bus = '', address = '', driver = '', sign, vendor, device, name = ''] = match
  return {
    bus: bus.toLowerCase() === 'usb' ? 'usb' : 'pci',
    address,
    driver: driver.trim() || null,
    bound: sign === '+',
    vendor: hexId(vendor) ?? '',
    device: hexId(device) ?? '',
    name,
    label: null,
    connector: null,
  }
}

/** `        XBUS-01/XPD-00: FXS      Span 6 XPP-SYNC` */
function parseUnit(line: string): ListedUnit | null {
  const match = /^\s*(XBUS-\d+\/XPD-\d+):\s+(\S+)(?:\s+Span\s+(\d{1,4}))?(.*)$/i.exec(line)
  if (match === null) return null
  const [, name = '', type = '', span, rest = ''] = match
  return { name, type, span: wholeNumber(span), syncMaster: /XPP-SYNC/i.test(rest) }
}
