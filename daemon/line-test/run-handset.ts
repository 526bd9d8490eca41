/** Rings a handset, says its number to whoever lifts it, and takes a key as a sign that it was understood. */

import { LINE_TEST } from '../../asterisk-conf/contexts/line-test.ts'
import type { Course } from './course.ts'
import type { HandsetResult } from './result.ts'
import type { TestRun } from './run.ts'
import type { TestSubject } from './subjects.ts'
import { makeTestCall } from './test-call.ts'

const RING_SECONDS = 30
const LONGEST_MS = 90_000
const KEY = /^[0-9A-D*#]$/

/** null: Asterisk went away meanwhile. */
export async function runHandsetTest(
  subject: TestSubject & { kind: 'handset' },
  run: TestRun,
): Promise<HandsetResult | null> {
  const { key, channel, extension } = subject
  const at = run.clock.now()
  const id = run.newId()
  const course = await makeTestCall(run, {
    trace: { id, channelPrefix: `DAHDI/${channel}-` },
    options: {
      channel: `DAHDI/${channel}`,
      target: { context: LINE_TEST.handset, exten: id },
      ringSeconds: RING_SECONDS,
      callerId: { number: extension, name: 'Test' },
    },
    longestMs: LONGEST_MS,
    onStep: course => run.onStep(course.answered ? 'speaking' : 'ringing'),
  })
  return course === null ? null : { kind: 'handset', key, at, extension, outcome: outcomeOf(course, at) }
}

/** `askedAt`: ms since the epoch. */
export function outcomeOf(course: Course, askedAt: number): HandsetResult['outcome'] {
  const { answered, answeredAt, rangAt, steps, cause } = course
  if (answered && answeredAt !== null) {
    const pressed = steps.find(({ step }) => step === 'key')?.value ?? ''
    return {
      is: 'lifted',
      afterSeconds: Math.max(0, answeredAt - (rangAt ?? askedAt)) / 1000,
      announced: steps.some(({ step }) => step === 'announced'),
      key: KEY.test(pressed) ? pressed : null,
    }
  }
  return rangAt === null ? { is: 'not-rung', cause } : { is: 'not-lifted', ringSeconds: RING_SECONDS }
}
