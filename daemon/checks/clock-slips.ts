/** Two clocks that drift: a frame is dropped or said twice. */

import { type Check, found } from './facts.ts'
import { latest, rise } from './history.ts'

/** ITU-T G.822 allows five in a whole day. */
const WORTH_A_WORD = 2

export const clockSlips: Check = ({ inventory, history }) =>
  inventory.spans.flatMap(span => {
    if (!span.digital || (latest(history, span.number)?.alarms.length ?? 0) > 0) return []
    const { by, minutes } = rise(history, span.number, 'timingSlips')
    return by < WORTH_A_WORD
      ? []
      : [found('clock-slips', 'warning', `span:${span.key}`, { count: by, minutes })]
  })
