/** A card whose firmware file is not on the disk. */

import type { Card } from '../model/inventory.ts'
import { cardOf, cardParams, cardSubject } from './card-names.ts'
import { type Check, found } from './facts.ts'

export const firmwareMissing: Check = ({ inventory, kernelLog }) => [
  ...kernelLog.flatMap(event => {
    if (event.is !== 'firmware-missing') return []
    const card = cardOf(inventory, event.device)
    const params = card === null ? { card: event.driver ?? 'DAHDI' } : cardParams(card)
    const subject = card === null ? null : cardSubject(card)
    return [found('firmware-missing', 'error', subject, { ...params, file: event.file })]
  }),
  ...inventory.cards.flatMap(card => {
    const file = astribankFile(card)
    return file === null
      ? []
      : [found('firmware-missing', 'error', cardSubject(card), { ...cardParams(card), file })]
  }),
]

/**
 * An Astribank shows how far it got in its product id: 11x0 waits for its USB firmware, 11x1 for that of its FPGA (dahdi-tools:
 * Dahdi/Hardware/USB.pm, xpp_fxloader). null: it has all it needs, or is no Astribank.
 */
export function astribankFile({ bus, vendor, device }: Card): string | null {
  if (bus !== 'usb' || vendor !== 'e4e4' || !/^11[3-6][01]$/.test(device)) return null
  if (device.endsWith('0')) return device === '1160' ? 'USB_FW.201.hex' : 'USB_FW.hex'
  return device === '1131' ? 'FPGA_FXS.hex' : `FPGA_${device}.hex`
}
