/** Where a card is, in words, from what its driver or its bus says. */

import type { Translate } from './speech.ts'

/** null for what is no such place. */
export function slotName(location: string, t: Translate): string | null {
  // "PCI Bus %02d Slot %02d" of most drivers (wctdm24xxp/base.c, wct4xxp/base.c…).
  const pci = /^PCI(?: Express)? Bus 0*(\d{1,3}) Slot 0*(\d{1,3})$/.exec(location)
  if (pci !== null) return t('slot.pci', { bus: pci[1] ?? '', slot: pci[2] ?? '' })
  const address = /^pci:([0-9a-f:.]{7,20})$/.exec(location)
  if (address !== null) return t('slot.address', { address: address[1] ?? '' })
  const usb = /^usb[:-](.{1,40})$/.exec(location)
  if (usb !== null) return t('slot.usb', { port: usb[1] ?? '' })
  // Cards with a rotary switch (wct4xxp/base.c).
  const board = /^Board ID Switch (\d{1,3})$/.exec(location)
  return board === null ? null : t('slot.board', { number: board[1] ?? '' })
}
