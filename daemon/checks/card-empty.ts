/** A modular card that works, but carries no module at all. */

import { cardParams, cardSubject } from './card-names.ts'
import { type Check, found } from './facts.ts'
import { deadSockets } from './sockets.ts'

export const cardEmpty: Check = ({ inventory, kernelLog }) => {
  const dead = new Set(deadSockets(inventory, kernelLog).map(({ port }) => port.key))
  return inventory.cards.flatMap(card => {
    const ports = inventory.spans
      .filter(span => card.spans.includes(span.number) && span.kind === 'analog')
      .flatMap(span => span.ports)
    const empty = ports.length > 0 && ports.every(port => port.kind === 'empty' && !dead.has(port.key))
    return empty ? [found('card-empty', 'warning', cardSubject(card), cardParams(card))] : []
  })
}
