/** FXS sockets whose chip did not power up: nearly always the power plug missing on the card. */

import { type Check, found } from './facts.ts'

export const failedPorts: Check = ({ inventory }) =>
  inventory.spans.flatMap(span =>
    span.ports
      .filter(port => port.kind === 'failed')
      .map(port =>
        found('port-failed', 'error', `port:${port.key}`, { span: span.name, position: port.position }),
      ),
  )
