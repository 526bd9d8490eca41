/** FXS sockets that had a power alarm: something on the line draws more than a telephone may. */

import { type Check, found } from './facts.ts'
import { overloadedSockets } from './sockets.ts'

export const shortedPorts: Check = ({ inventory, kernelLog }) =>
  overloadedSockets(inventory, kernelLog).map(({ span, port, givenUp }) => {
    const params = { span: span.name, position: port.position }
    return givenUp
      ? found('port-shorted', 'error', `port:${port.key}`, params)
      : found('port-power-alarm', 'warning', `port:${port.key}`, params)
  })
