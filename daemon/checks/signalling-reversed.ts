/** A port whose signalling in the kernel is that of the other end: a handset's on a line, or a line's on a handset. */

import type { PortUse } from '../model/gateway-model.ts'
import { type Check, found } from './facts.ts'

export const signallingReversed: Check = ({ inventory, model, exchangeLog, live }) => {
  // Asterisk refuses such a port: one it has open was mended since.
  const refused = (channel: number) =>
    live.asterisk.is === 'up' && !live.openPorts.has(channel) && exchangeLog.reversed.has(channel)
  const ports = new Map(
    inventory.spans.flatMap(span => span.ports.map(port => [port.channel, port] as const)),
  )
  return (model?.spans ?? []).flatMap(span =>
    span.ports.flatMap(wanted => {
      const expected = expectedOf(wanted.use)
      const port = ports.get(wanted.channel)
      if (expected === null || port === undefined) return []
      const inKernel =
        port.signalling !== null && /^FX[SO]/.test(port.signalling) && !port.signalling.startsWith(expected)
      if (!inKernel && !refused(wanted.channel)) return []
      return [
        found('signalling-reversed', 'error', `port:${wanted.key}`, {
          channel: wanted.channel,
          found: port.signalling ?? '?',
          wanted: expected,
        }),
      ]
    }),
  )
}

/** A socket for a handset is an FXS and speaks FXO signalling; a line the other way round. */
function expectedOf(use: PortUse): 'FXO' | 'FXS' | null {
  if (use.is === 'handset') return 'FXO'
  return use.is === 'line' ? 'FXS' : null
}
