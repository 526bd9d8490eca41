/** The first call in and the first call out over each line, seen as they happen. Pure. */

import type { CallView } from '../live/live-view.ts'
import type { FirstCalls, LineCalls, SeenCall } from './desk.ts'

const none: LineCalls = { incoming: null, outgoing: null }

/** The same map while nothing new has been seen. A call that was answered counts more than one that was not. */
export function withCalls(seen: FirstCalls, calls: readonly CallView[]): FirstCalls {
  let next = seen
  for (const call of calls) {
    if (call.via === null || call.direction === 'internal') continue
    const { line } = call.via
    const { direction } = call
    const former = next.get(line) ?? none
    const answered = call.answeredAt !== null
    const known = former[direction]
    if (known !== null && (known.answered || !answered)) continue
    const number = direction === 'incoming' ? call.from.number : call.to.number
    const seenCall: SeenCall = { at: call.since, number, answered }
    next = new Map(next).set(line, { ...former, [direction]: seenCall })
  }
  return next
}

/** Nothing more to look for: both ways work on some line. */
export function isProven(seen: FirstCalls): boolean {
  const lines = [...seen.values()]
  return (
    lines.some(({ incoming }) => incoming?.answered === true) &&
    lines.some(({ outgoing }) => outgoing?.answered === true)
  )
}
