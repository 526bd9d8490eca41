/** Ports with a purpose that Asterisk does not have open. chan_dahdi starts without them (ignore_failed_channels). */

import { type Check, found } from './facts.ts'

export const closedPorts: Check = ({ live, model }) => {
  if (live.asterisk.is !== 'up' || model === null) return []
  return model.spans.flatMap(span =>
    span.ports
      .filter(({ use }) => use.is === 'handset' || use.is === 'line' || use.is === 'bearer')
      .filter(port => !live.openPorts.has(port.channel))
      .map(port =>
        found('port-not-open', 'error', `port:${port.key}`, {
          channel: port.channel,
          span: span.name,
          position: port.position,
        }),
      ),
  )
}
