/** Output of lsusb: `Bus 001 Device 002: ID e4e4:1152 Xorcom Ltd. Astribank 2 series` (usbutils lsusb.c). */

import { hexId, linesOf } from './text.ts'

export interface ShownUsbDevice {
  /** Bus and number of the device, which change with every plugging: `001/002`, as dahdi_hardware writes it. */
  readonly address: string
  readonly vendor: string
  readonly device: string
}

export const parseLsusb = (text: string): ShownUsbDevice[] =>
  linesOf(text).flatMap(line => {
    const match = /^\s*Bus (\d{3}) Device (\d{3}): ID ([0-9a-f]{4}):([0-9a-f]{4})\b/i.exec(line)
    if (match === null) return []
    return [
      { address: `${match[1]}/${match[2]}`, vendor: hexId(match[3]) ?? '', device: hexId(match[4]) ?? '' },
    ]
  })
