/** Tests an analog line: battery, dial tone, echo, and a call when there is a number. */

import { LINE_TEST } from '../../asterisk-conf/contexts/line-test.ts'
import type { LiveState } from '../live/live-state.ts'
import { pause } from '../system/clock.ts'
import type { Course } from './course.ts'
import type { AnalogCall, AnalogResult } from './result.ts'
import type { TestRun } from './run.ts'
import { type Echo, echoOf } from './sound/echo.ts'
import { heardIn } from './sound/heard.ts'
import type { TestSubject } from './subjects.ts'
import { makeTestCall } from './test-call.ts'

type AnalogSubject = TestSubject & { kind: 'analog' }

/** An exchange gives dial tone within a second or two; the rest is for recognising it. */
const DIAL_TONE_SECONDS = 4
/** Two cycles of the slowest ringing tone, 1 s in 5. */
const CALL_SECONDS = 12
/** Longer than a line needs to be seized, and than it is listened to where it does not come up. */
const SEIZE_SECONDS = 8
const RING_SECONDS = 45
const LONGEST_MS = 90_000
/** chan_dahdi keeps a line from being taken for two seconds after a call (guardtime, in whole seconds). */
const GUARD_MS = 3500

/** null: Asterisk went away meanwhile. */
export async function runAnalogTest(
  subject: AnalogSubject,
  number: string | null,
  run: TestRun,
): Promise<AnalogResult | null> {
  const { key, line } = subject
  const at = run.clock.now()
  const battery = batteryOf(subject, run.live())
  const result = { kind: 'analog', key, at, line, battery } as const
  if (battery === 'none') return { ...result, dialTone: null, echo: null, call: null }
  const seized = await seize(subject, run)
  if (seized === null) return null
  if (number === null || seized.dialTone?.is === 'not-seized') return { ...result, ...seized, call: null }
  await pause(run.clock, GUARD_MS)
  const call = await place(subject, number, run)
  return call === null ? null : { ...result, ...seized, call }
}

/** Drivers report a line without voltage as a red alarm of its port (wctdm24xxp/base.c, wctdm_voicedaa_check_hook). */
export function batteryOf(
  { channel, sensesBattery }: AnalogSubject,
  live: LiveState,
): AnalogResult['battery'] {
  if (live.portAlarms.get(channel) === 'red') return 'none'
  return sensesBattery ? 'present' : 'unknown'
}

async function seize(
  { channel, isUpAtOnce }: AnalogSubject,
  run: TestRun,
): Promise<Pick<AnalogResult, 'dialTone' | 'echo'> | null> {
  const id = run.newId()
  const { port, listenSeconds } = LINE_TEST.variables
  const seconds = String(DIAL_TONE_SECONDS)
  const course = await makeTestCall(run, {
    trace: { id, channelPrefix: `DAHDI/${channel}-` },
    options: {
      channel: isUpAtOnce ? `DAHDI/${channel}` : `Local/${id}@${LINE_TEST.seize}/n`,
      target: { context: LINE_TEST.analog, exten: id },
      ringSeconds: SEIZE_SECONDS,
      // With two underscores both reach the far half of a Local channel and the line behind it.
      variables: isUpAtOnce
        ? [[listenSeconds, seconds]]
        : [
            [`__${port}`, String(channel)],
            [`__${listenSeconds}`, seconds],
          ],
    },
    longestMs: LONGEST_MS,
    onStep: course => run.onStep(hasTold(course, 'tone') ? 'tone' : 'listening'),
  })
  if (course === null) return null
  if (course.channel === null) return { dialTone: { is: 'not-seized', cause: course.cause }, echo: null }
  const samples = await run.recordings.read(id, 'heard')
  const echo = await echoIn(id, course, run)
  await run.recordings.remove(id)
  return {
    dialTone:
      samples === null ? { is: 'not-recorded' } : { is: 'listened', heard: heardIn(samples, run.zone) },
    echo,
  }
}

async function place(subject: AnalogSubject, number: string, run: TestRun): Promise<AnalogCall | null> {
  const id = run.newId()
  const course = await makeTestCall(run, {
    trace: { id, channelPrefix: `DAHDI/${subject.channel}-` },
    options: {
      channel: `DAHDI/${subject.channel}/${number}`,
      target: { context: LINE_TEST.analog, exten: id },
      ringSeconds: RING_SECONDS,
      variables: [[LINE_TEST.variables.listenSeconds, String(CALL_SECONDS)]],
    },
    longestMs: LONGEST_MS,
    onStep: course => run.onStep(hasTold(course, 'tone') ? 'tone' : 'calling'),
  })
  if (course === null) return null
  const samples = hasTold(course, 'listening') ? await run.recordings.read(id, 'heard') : null
  const echo = await echoIn(id, course, run)
  await run.recordings.remove(id)
  return {
    number,
    placed: course.channel !== null,
    heard: samples === null ? null : heardIn(samples, run.zone),
    cause: course.cause,
    echo,
  }
}

const hasTold = ({ steps }: Course, wanted: string): boolean => steps.some(({ step }) => step === wanted)

async function echoIn(id: string, course: Course, { recordings }: TestRun): Promise<Echo | null> {
  if (!hasTold(course, 'tone')) return null
  const [sent, heard] = await Promise.all([recordings.read(id, 'sent'), recordings.read(id, 'echo')])
  return sent === null || heard === null ? null : echoOf(sent, heard)
}
