/** Makes one call of a test and follows it to its end. */

import { hangup, type OriginateOptions, originate } from '../ami/call-actions.ts'
import type { AmiClient } from '../ami/client.ts'
import type { Clock } from '../system/clock.ts'
import { type CallTrace, type Course, follow, isOver, notBegun } from './course.ts'

export interface TestCall {
  readonly trace: CallTrace
  readonly options: OriginateOptions
  /** From the moment it rings to its last step: longer than any test takes. */
  readonly longestMs: number
  onStep?(course: Course): void
}

/** The hang-up and the answer to Originate travel different ways through Asterisk. */
const STRAGGLER_MS = 3000

/** Always settles. null: Asterisk went away, or would not make the call at all. */
export function makeTestCall(
  { ami, clock }: { readonly ami: AmiClient; readonly clock: Clock },
  { trace, options, longestMs, onStep }: TestCall,
): Promise<Course | null> {
  return new Promise(resolve => {
    let course = notBegun
    let cancelStraggler = () => {}
    const settle = (value: Course | null) => {
      unsubscribe()
      cancelDeadline()
      cancelStraggler()
      resolve(value)
    }
    const unsubscribe = ami.subscribe({
      onEvent(event) {
        const next = follow(course, event, trace)
        if (next === course) return
        const wasAnswered = course.answered
        course = next
        onStep?.(course)
        if (isOver(course)) settle(course)
        else if (course.answered === false && wasAnswered === null)
          cancelStraggler = clock.after(STRAGGLER_MS, () => settle(course))
      },
      onState(state) {
        if (state.is !== 'up') settle(null)
      },
    })
    const cancelDeadline = clock.after(longestMs, () => {
      if (course.channel !== null) void hangup(ami, course.channel.name)
      settle(course)
    })
    void originate(ami, options).then(asked => {
      if (!asked.ok) settle(null)
    })
  })
}
