/** What the kernel log tells of single sockets that sysfs does not. Pure. */

import type { KernelLogEvent } from '../../dahdi/parsers/kernel-log.ts'
import type { Inventory, Port, Span } from '../model/inventory.ts'
import { cardOf, printsNoAddress } from './card-names.ts'

export interface SocketFault {
  readonly span: Span
  readonly port: Port
}

/**
 * Handset modules that did not power up. wctdm and opvxa1200 keep a broken channel; with wctdm24xxp and wcaxx the socket looks
 * empty, and only the log knows better (`Port n: FAILED FXS`).
 */
export function deadSockets(inventory: Inventory, log: readonly KernelLogEvent[]): SocketFault[] {
  const told = socketsNow(inventory, log, event => event.is === 'module-failed')
  return inventory.spans.flatMap(span =>
    span.ports
      .filter(port => port.kind === 'failed' || (port.kind === 'empty' && told.has(port.key)))
      .map(port => ({ span, port })),
  )
}

export interface PowerFault extends SocketFault {
  /** The driver gave up: nothing rings there until it is loaded anew. */
  readonly givenUp: boolean
}

/** Sockets whose handset draws too much: a short circuit, or too many ringers. */
export function overloadedSockets(inventory: Inventory, log: readonly KernelLogEvent[]): PowerFault[] {
  const told = socketsNow(inventory, log, event => event.is === 'power-alarm')
  return inventory.spans.flatMap(span =>
    span.ports.flatMap(port => {
      const event = told.get(port.key)
      return event?.is === 'power-alarm' ? [{ span, port, givenUp: event.givenUp }] : []
    }),
  )
}

/** The last event of each socket's port that passes, unless the socket has been probed again since. */
function socketsNow(
  inventory: Inventory,
  log: readonly KernelLogEvent[],
  passes: (event: KernelLogEvent) => boolean,
): ReadonlyMap<string, KernelLogEvent> {
  const last = new Map<string, KernelLogEvent>()
  for (const event of log) {
    if (!('socket' in event)) continue
    const key = portOf(inventory, event.device, event.socket)?.key
    if (key === undefined) continue
    if (passes(event)) last.set(key, event)
    else if (event.is === 'module-found' || event.is === 'socket-empty') last.delete(key)
  }
  return last
}

function portOf(inventory: Inventory, device: string | null, socket: number): Port | null {
  const card = cardOf(inventory, device, printsNoAddress)
  const spans = inventory.spans.filter(one => one.kind === 'analog' && card?.spans.includes(one.number))
  // The log counts the card's sockets, a port those of its span: they part where a card has several analog spans.
  let position = socket
  for (const { ports } of spans) {
    if (position <= ports.length) return ports.find(port => port.position === position) ?? null
    position -= ports.length
  }
  return null
}
