/** BRI lines at rest: normal between calls on a multi-device line, a fault when it never ends. */

import { type Check, found } from './facts.ts'
import { digitalSpans } from './isdn-state.ts'

export const briRest: Check = facts =>
  digitalSpans(facts).flatMap(({ state, subject, name }) => {
    if (state.is === 'asleep') return [found('bri-asleep', 'notice', subject, { line: name })]
    return state.is === 'never-wakes'
      ? [found('bri-never-wakes', 'warning', subject, { line: name, hours: state.hours })]
      : []
  })
