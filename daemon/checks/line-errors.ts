/** A digital line that works, but with errors: a bad cable, or the wrong coding. */

import type { SpanCounters } from '../model/inventory.ts'
import { type Check, found } from './facts.ts'
import { latest, rise } from './history.ts'

const WORTH_A_WORD = 10

/** What our end receives wrong; the E-bits count what the other end does. */
const RECEIVED: readonly (keyof SpanCounters)[] = ['bipolarViolations', 'crc4Errors', 'fasErrors']

export const lineErrors: Check = ({ inventory, history }) =>
  inventory.spans.flatMap(span => {
    // Without a signal there is nothing but errors, and another issue says why.
    if (!span.digital || (latest(history, span.number)?.alarms.length ?? 0) > 0) return []
    const subject = `span:${span.key}`
    const rises = RECEIVED.map(counter => rise(history, span.number, counter))
    const count = rises.reduce((sum, { by }) => sum + by, 0)
    const sent = rise(history, span.number, 'ebitErrors')
    return [
      ...(count < WORTH_A_WORD
        ? []
        : [found('line-errors', 'warning', subject, { count, minutes: rises[0]?.minutes ?? 1 })]),
      ...(sent.by < WORTH_A_WORD
        ? []
        : [found('line-errors-sent', 'warning', subject, { count: sent.by, minutes: sent.minutes })]),
    ]
  })
