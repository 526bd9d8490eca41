/** Output of lspci in its usual forms: plain, -n, -nn, with -k or -v, and -vmm (pciutils lspci.c). */

import { hexId, linesOf } from './text.ts'

export interface ShownPciDevice {
  /** With its domain, `0000:05:0d.0`; digits that somebody masked stay `X`. */
  readonly address: string
  readonly vendor: string
  readonly device: string
  readonly subvendor: string | null
  readonly subdevice: string | null
  /** Four digits of class and subclass; null where only its name is shown. */
  readonly classCode: string | null
  /** `Kernel driver in use`; null where none is shown, which tells nothing without -k or -v. */
  readonly driver: string | null
}

type Draft = { -readonly [Field in keyof ShownPciDevice]: ShownPciDevice[Field] }

/** Devices whose numbers are shown: names alone say which maker's chip it is, not which card. */
export function parseLspci(text: string): ShownPciDevice[] {
  const devices: Draft[] = []
  let current: Draft | null = null
  for (const line of linesOf(text)) {
    const slot = /^Slot:\s+(\S+)\s*$/.exec(line)?.[1]
    const heading = slot === undefined ? parseHeading(line) : isAddress(slot) ? blank(withDomain(slot)) : null
    if (heading !== null) {
      current = heading
      devices.push(heading)
    } else if (/^\S/.test(line) && !/^\w+:\t/.test(line)) current = null
    else if (current !== null) addDetail(current, line)
  }
  return devices.filter(device => device.vendor !== '' && device.device !== '')
}

const isAddress = (text: string) => /^(?:[0-9a-f]{4}:)?[0-9a-fx]{2}:[0-9a-fx]{2}\.[0-7x]$/i.test(text)
const withDomain = (address: string) => (/^.{4}:/.test(address) ? address : `0000:${address}`).toLowerCase()

const blank = (address: string): Draft => ({
  address,
  vendor: '',
  device: '',
  subvendor: null,
  subdevice: null,
  classCode: null,
  driver: null,
})

/** `00:06.0 0780: e159:0001 (rev 01)`, `05:0d.0 Ethernet controller [0200]: Digium … [d161:b410] (rev 01)`. */
function parseHeading(line: string): Draft | null {
  const [, address = '', rest = ''] = /^\s{0,8}(\S{7,12})\s+(.{1,400})$/.exec(line) ?? []
  if (!isAddress(address)) return null
  // Behind the class, whose own number stands in brackets too; older lspci -n wrote `Class 0780:`.
  const ids = /^(?:Class )?[0-9a-f]{4}: ([0-9a-f]{4}):([0-9a-f]{4})\b/i.exec(rest) ?? lastPair(rest)
  const classCode =
    /^(?:Class )?([0-9a-f]{4}):/i.exec(rest)?.[1] ?? /\[([0-9a-f]{4})\]:/i.exec(rest)?.[1] ?? null
  return {
    ...blank(withDomain(address)),
    vendor: hexId(ids?.[1]) ?? '',
    device: hexId(ids?.[2]) ?? '',
    classCode: classCode?.toLowerCase() ?? null,
  }
}

const lastPair = (text: string): RegExpExecArray | null =>
  [...text.matchAll(/\[([0-9a-f]{4}):([0-9a-f]{4})\]/gi)].at(-1) ?? null

function addDetail(device: Draft, line: string): void {
  const [, name = '', value = ''] =
    /^\s{0,16}([A-Za-z][A-Za-z ]{1,30}):\s{0,16}(.{1,300}?)\s*$/.exec(line) ?? []
  const number = () => hexId(/\[?([0-9a-f]{4})\]?$/i.exec(value)?.[1])
  switch (name) {
    case 'Subsystem': {
      const pair = lastPair(value) ?? /(?:^|\s)([0-9a-f]{4}):([0-9a-f]{4})$/i.exec(value)
      device.subvendor = hexId(pair?.[1])
      device.subdevice = hexId(pair?.[2])
      return
    }
    case 'Kernel driver in use':
    case 'Driver':
      device.driver = /^[A-Za-z0-9_-]{1,40}$/.test(value) ? value : null
      return
    case 'Vendor':
      device.vendor = number() ?? device.vendor
      return
    case 'Device':
      device.device = number() ?? device.device
      return
    case 'SVendor':
      device.subvendor = number()
      return
    case 'SDevice':
      device.subdevice = number()
      return
    case 'Class':
      device.classCode = number()
  }
}
