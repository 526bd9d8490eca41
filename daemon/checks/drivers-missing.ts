/** No DAHDI module was built for the running kernel: no card can work (typical after a kernel update). */

import { type Check, found } from './facts.ts'

export const driversMissing: Check = ({ inventory, model }) => {
  const needed = inventory.cards.length > 0 || (model?.spans.length ?? 0) > 0
  return inventory.driverBuild === 'missing' && needed
    ? [found('drivers-missing', 'error', null, { kernel: inventory.kernel })]
    : []
}
