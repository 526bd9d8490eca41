/** Tests an ISDN connection: layer 1, layer 2, and a call when there is a number. */

import { LINE_TEST } from '../../asterisk-conf/contexts/line-test.ts'
import type { LiveState } from '../live/live-state.ts'
import type { Course } from './course.ts'
import type { DigitalCall, DigitalResult } from './result.ts'
import type { TestRun } from './run.ts'
import type { TestSubject } from './subjects.ts'
import { makeTestCall } from './test-call.ts'

type DigitalSubject = TestSubject & { kind: 'digital' }

const RING_SECONDS = 45
const LONGEST_MS = 90_000

/** null: Asterisk went away meanwhile. */
export async function runDigitalTest(
  subject: DigitalSubject,
  number: string | null,
  run: TestRun,
): Promise<DigitalResult | null> {
  const { key, line, basicRate } = subject
  const at = run.clock.now()
  const call = number === null ? undefined : await place(subject, number, run)
  if (call === null) return null
  // After the call, which wakes a basic rate line that rests.
  return { kind: 'digital', key, at, line, basicRate, ...layersOf(subject, run.live()), call: call ?? null }
}

export function layersOf(
  { span, hasDChannel, bearerChannels }: DigitalSubject,
  live: LiveState,
): Pick<DigitalResult, 'layer1' | 'layer2'> {
  const state = live.spans.get(span)
  const alarm =
    state?.alarm ?? bearerChannels.map(channel => live.portAlarms.get(channel)).find(found => found)
  const layer2 = hasDChannel ? (state?.dChannel ?? 'down') : 'none'
  return { layer1: alarm ?? 'up', layer2 }
}

async function place(subject: DigitalSubject, number: string, run: TestRun): Promise<DigitalCall | null> {
  const id = run.newId()
  const askedAt = run.clock.now()
  const place = placeOf(subject, run.live())
  const channel = `DAHDI/${place}/${number}`
  const course = await makeTestCall(run, {
    // A span chooses the channel itself, and its channels are named after the number.
    trace: { id, channelPrefix: subject.hasDChannel ? `${channel}-` : `DAHDI/${place}-` },
    options: {
      channel,
      target: { context: LINE_TEST.digital, exten: id },
      ringSeconds: RING_SECONDS,
      ...(subject.number !== null && { callerId: { number: subject.number, name: '' } }),
    },
    longestMs: LONGEST_MS,
    onStep: course => run.onStep(course.answered ? 'answered' : 'calling'),
  })
  return course === null ? null : { number, outcome: outcomeOf(course, askedAt) }
}

/** The span, `i3`; a free channel where no D-channel tells the network which (R2). */
function placeOf({ span, hasDChannel, bearerChannels }: DigitalSubject, live: LiveState): string {
  if (hasDChannel) return `i${span}`
  const busy = new Set([...live.channels.values()].map(channel => channel.dahdiChannel))
  return String(bearerChannels.find(channel => !busy.has(channel)) ?? bearerChannels[0] ?? 0)
}

/** `askedAt`: ms since the epoch. */
export function outcomeOf(course: Course, askedAt: number): DigitalCall['outcome'] {
  const { answered, answeredAt, rangAt, cause } = course
  return answered && answeredAt !== null
    ? { is: 'answered', afterSeconds: Math.max(0, answeredAt - askedAt) / 1000 }
    : { is: 'not-answered', rang: rangAt !== null, cause }
}
