/** Where tests are begun, watched and read: one at a time on each port or line. */

import { TONE_ZONES } from '../../asterisk-conf/static/tone-zones.ts'
import type { AmiClient } from '../ami/client.ts'
import type { LineTestDesk, RunningTest } from '../appliance.ts'
import type { LiveState } from '../live/live-state.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import { type Issue, ok, refused } from '../model/issue.ts'
import type { Randomness } from '../model/surroundings.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { mayBegin, numberToCall, testIssue } from './may-begin.ts'
import { recordingsBelow } from './recordings.ts'
import type { LineTestResult } from './result.ts'
import type { TestResults } from './results-file.ts'
import type { TestRun } from './run.ts'
import { runAnalogTest } from './run-analog.ts'
import { runDigitalTest } from './run-digital.ts'
import { runHandsetTest } from './run-handset.ts'
import { type TestSubject, testSubjects } from './subjects.ts'
import { verdictOf } from './verdict.ts'

export interface LineTestParts {
  readonly ami: AmiClient
  readonly live: () => LiveState
  readonly model: () => GatewayModel | null
  readonly results: TestResults
  readonly clock: Clock
  readonly random: Randomness
  readonly log: Log
}

export function lineTestDesk(parts: LineTestParts): LineTestDesk {
  const { live, model, results, clock, log } = parts
  const running = new Map<string, RunningTest>()
  /** Why the last one had no result. */
  const failures = new Map<string, Issue>()

  const begin = async (subject: TestSubject, number: string | null, plan: GatewayModel) => {
    const { key } = subject
    const since = clock.now()
    running.set(key, { step: 'starting', since })
    failures.delete(key)
    try {
      const onStep = (step: RunningTest['step']) => void running.set(key, { step, since })
      const result = await testOf(subject, number, runIn(parts, plan, onStep))
      if (result === null) failures.set(key, testIssue('line-test-broken-off'))
      else await results.add(result)
    } catch (error) {
      // A fault of ours; the port is free again all the same.
      log.error({ key, error: String(error) }, 'a line test failed')
      failures.set(key, testIssue('line-test-broken-off'))
    } finally {
      running.delete(key)
    }
  }

  return {
    subjects() {
      const plan = model()
      return plan === null ? [] : testSubjects(plan)
    },
    of: key => ({
      running: running.get(key) ?? null,
      failure: failures.get(key) ?? null,
      reports: results.of(key).map(result => ({ result, verdict: verdictOf(result) })),
    }),
    start(key, number) {
      const plan = model()
      const subject = plan === null ? undefined : testSubjects(plan).find(each => each.key === key)
      if (plan === null || subject === undefined) return refused([testIssue('line-test-no-such-port')])
      if (running.has(key)) return refused([testIssue('line-test-running')])
      const possible = mayBegin(subject, live())
      if (!possible.ok) return possible
      const wanted = subject.kind === 'handset' ? ok(null) : numberToCall(number, plan)
      if (!wanted.ok) return wanted
      void begin(subject, wanted.value, plan)
      return ok(null)
    },
  }
}

function testOf(subject: TestSubject, number: string | null, run: TestRun): Promise<LineTestResult | null> {
  switch (subject.kind) {
    case 'handset':
      return runHandsetTest(subject, run)
    case 'analog':
      return runAnalogTest(subject, number, run)
    case 'digital':
      return runDigitalTest(subject, number, run)
  }
}

function runIn(
  { ami, live, clock, random }: LineTestParts,
  { layout, country }: GatewayModel,
  onStep: TestRun['onStep'],
): TestRun {
  const zone = TONE_ZONES[country.toneZone] ?? TONE_ZONES.us
  if (zone === undefined) throw new Error('no tone zone')
  return {
    ami,
    live,
    clock,
    zone,
    recordings: recordingsBelow(layout.spoolDir, clock),
    // A daemon that has started again must not take the events of a test before it for its own.
    newId: () => String(1_000_000_000 + random(1_000_000_000)),
    onStep,
  }
}
