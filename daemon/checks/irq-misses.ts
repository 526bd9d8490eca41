/** Interrupts that came too late: clicks, failing faxes, lost digits. */

import { type Check, found } from './facts.ts'
import { rise } from './history.ts'

/** A few are lost whenever a module is loaded. */
const WORTH_A_WORD = 10

export const irqMisses: Check = ({ inventory, history, kernelLog }) => [
  ...inventory.spans.flatMap(span => {
    const { by, minutes } = rise(history, span.number, 'irqMisses')
    return by < WORTH_A_WORD
      ? []
      : [found('irq-misses', 'warning', `span:${span.key}`, { count: by, minutes })]
  }),
  // wct4xxp/base.c gives up at once where none comes at all.
  ...kernelLog.flatMap(event =>
    event.is === 'no-interrupts'
      ? [found('no-interrupts', 'error', event.device === null ? null : `card:pci:${event.device}`)]
      : [],
  ),
]
