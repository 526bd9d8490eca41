/** How many calls run, for a plan to say how many it would end. */

import type { RunningCalls } from '../apply/steps.ts'
import { runningCalls } from '../live/calls.ts'
import type { LiveState } from '../live/live-state.ts'

export function countCalls(live: LiveState): RunningCalls {
  const calls = runningCalls(live)
  const onCards = calls.filter(call =>
    [call.first, ...call.others].some(channel => channel.name.startsWith('DAHDI/')),
  )
  return { total: calls.length, onCards: onCards.length }
}
