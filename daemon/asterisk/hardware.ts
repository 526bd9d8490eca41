/** Whether the cards are ready for Asterisk: drivers loaded, spans there, ports configured. */

import type { GatewayModel } from '../model/gateway-model.ts'
import type { Inventory } from '../model/inventory.ts'

/** True when dahdi_cfg has yet to do its work (after a boot the image's own script has done it). */
export function needsPreparation(inventory: Inventory, model: GatewayModel): boolean {
  const signalling = new Map(
    inventory.spans.flatMap(span => span.ports.map(port => [port.channel, port.signalling] as const)),
  )
  const wanted = model.spans
    .flatMap(span => span.ports)
    .filter(port => port.use.is !== 'unused')
    .map(port => port.channel)
  if (wanted.length === 0) return inventory.cards.some(card => card.state.is === 'not-loaded')
  return wanted.some(channel => (signalling.get(channel) ?? null) === null)
}
