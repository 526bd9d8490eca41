/** Digital lines in alarm: no signal, a far end that does not hear us, or a broken exchange. */

import type { Alarm } from '../model/inventory.ts'
import { type Check, found } from './facts.ts'
import { digitalSpans } from './isdn-state.ts'

export const lineAlarm: Check = facts =>
  digitalSpans(facts).flatMap(({ state, subject, name }) => {
    if (state.is === 'no-framing') return [found('line-no-framing', 'error', subject, { line: name })]
    return state.is === 'alarm' ? [issueOf(state.alarm, subject, name)] : []
  })

function issueOf(alarm: Alarm, subject: string, line: string) {
  const params = { line, alarm }
  switch (alarm) {
    case 'yellow':
      return found('line-far-end-deaf', 'error', subject, params)
    case 'blue':
      return found('line-upstream-broken', 'error', subject, params)
    case 'recovering':
      return found('line-recovering', 'notice', subject, params)
    case 'loopback':
      return found('line-looped', 'error', subject, params)
    case 'red':
    case 'notopen':
      return found('line-alarm', 'error', subject, params)
  }
}
