/** A test desk whose tests end when a test of the pages says so; what may be begun is decided as in earnest. */

import type { LineTestDesk, LineTestResult, RunningTest } from '../../daemon/appliance.ts'
import { mayBegin, numberToCall, testIssue } from '../../daemon/line-test/may-begin.ts'
import { testSubjects } from '../../daemon/line-test/subjects.ts'
import { verdictOf } from '../../daemon/line-test/verdict.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { type Issue, ok, refused } from '../../daemon/model/issue.ts'

export interface FakeLineTests {
  readonly desk: LineTestDesk
  /** `key number` each. */
  readonly asked: string[]
  run(key: string, running: RunningTest): void
  /** With what it found, or why it found nothing. */
  end(result: LineTestResult): void
  fail(key: string, why: Issue): void
}

export function fakeLineTests(
  model: () => GatewayModel | null,
  live: () => LiveState,
  now: () => number,
): FakeLineTests {
  const running = new Map<string, RunningTest>()
  const failures = new Map<string, Issue>()
  let results: readonly LineTestResult[] = []
  const asked: string[] = []
  const subjects = () => {
    const plan = model()
    return plan === null ? [] : testSubjects(plan)
  }
  return {
    asked,
    desk: {
      subjects,
      of: key => ({
        running: running.get(key) ?? null,
        failure: failures.get(key) ?? null,
        reports: results
          .filter(result => result.key === key)
          .map(result => ({ result, verdict: verdictOf(result) })),
      }),
      start(key, number) {
        const plan = model()
        const subject = subjects().find(each => each.key === key)
        if (plan === null || subject === undefined) return refused([testIssue('line-test-no-such-port')])
        if (running.has(key)) return refused([testIssue('line-test-running')])
        const possible = mayBegin(subject, live())
        if (!possible.ok) return possible
        const wanted = numberToCall(number, plan)
        if (!wanted.ok) return wanted
        asked.push(`${key} ${wanted.value ?? ''}`.trim())
        running.set(key, { step: 'starting', since: now() })
        return ok(null)
      },
    },
    run: (key, step) => void running.set(key, step),
    end(result) {
      running.delete(result.key)
      results = [result, ...results]
    },
    fail(key, why) {
      running.delete(key)
      failures.set(key, why)
    },
  }
}
