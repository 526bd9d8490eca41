/** FXS sockets whose chip did not power up: nearly always the power plug missing on the card. */

import { type Check, found } from './facts.ts'
import { deadSockets } from './sockets.ts'

export const failedPorts: Check = ({ inventory, kernelLog }) =>
  deadSockets(inventory, kernelLog).map(({ span, port }) =>
    found('port-failed', 'error', `port:${port.key}`, { span: span.name, position: port.position }),
  )
