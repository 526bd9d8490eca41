/** One call of a test, followed through Asterisk's events: rung, answered, what the dialplan told, how it ended. Pure. */

import type { AmiEvent } from '../ami/event-types.ts'

/** Which events are about it. */
export interface CallTrace {
  /** The test's number, which is the extension the call goes on to. */
  readonly id: string
  /**
   * What its channel's name begins with: `DAHDI/5-`, `DAHDI/i3/0448001122-`. By name, because sig_analog makes its
   * channels without the unique id that was asked for (analog_request).
   */
  readonly channelPrefix: string
}

export interface Course {
  readonly channel: { readonly name: string; readonly uniqueId: string } | null
  /** ms since the epoch. */
  readonly rangAt: number | null
  readonly answeredAt: number | null
  /** null until Asterisk has said whether the call was answered. */
  readonly answered: boolean | null
  /** As the dialplan told them. */
  readonly steps: readonly { readonly step: string; readonly value: string }[]
  readonly hungUp: boolean
  /** Q.850; 0 when there is none. */
  readonly cause: number
}

export const notBegun: Course = {
  channel: null,
  rangAt: null,
  answeredAt: null,
  answered: null,
  steps: [],
  hungUp: false,
  cause: 0,
}

/** More than any dialplan of ours tells. */
const MOST_STEPS = 20

export function follow(course: Course, event: AmiEvent, trace: CallTrace): Course {
  const isOwn = (uniqueId: string) => course.channel?.uniqueId === uniqueId
  switch (event.kind) {
    case 'new-channel':
      return course.channel === null && event.channel.name.startsWith(trace.channelPrefix)
        ? { ...course, channel: { name: event.channel.name, uniqueId: event.channel.uniqueId } }
        : course
    case 'new-state':
      return event.channel.phase === 'ringing' && isOwn(event.channel.uniqueId)
        ? { ...course, rangAt: course.rangAt ?? event.receivedAt }
        : course
    case 'originate-response':
      return event.exten === trace.id
        ? { ...course, answered: event.answered, answeredAt: event.answered ? event.receivedAt : null }
        : course
    case 'line-test':
      return event.test === trace.id && course.steps.length < MOST_STEPS
        ? { ...course, steps: [...course.steps, { step: event.step, value: event.value }] }
        : course
    case 'hangup':
      return isOwn(event.uniqueId) ? { ...course, hungUp: true, cause: event.cause } : course
    default:
      return course
  }
}

/** Said to be unanswered, and its channel, if it had one, gone with its cause. */
export const isOver = ({ answered, channel, hungUp }: Course): boolean =>
  answered !== null && (hungUp || channel === null)
