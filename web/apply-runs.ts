/** Applying takes from a blink to half a minute: the run goes on while pages come and go, and its outcome is kept. */

import type { Appliance } from '../daemon/appliance.ts'
import type { ApplyHow, ApplyOutcome } from '../daemon/apply/plan-types.ts'

export type ApplyRun =
  | { readonly is: 'none' }
  | { readonly is: 'running'; readonly startedAt: number }
  | {
      readonly is: 'done'
      readonly settingsRevision: number
      readonly startedAt: number
      readonly endedAt: number
      readonly outcome: ApplyOutcome
    }

export interface ApplyRuns {
  latest(): ApplyRun
  /** Starts a run unless one is running, and waits for it at most `patienceMs`. */
  start(settingsRevision: number, patienceMs: number, how: ApplyHow): Promise<ApplyRun>
}

export function createApplyRuns(appliance: Pick<Appliance, 'apply'>, now: () => number): ApplyRuns {
  let run: ApplyRun = { is: 'none' }
  let ending: Promise<void> = Promise.resolve()

  async function carryOut(settingsRevision: number, startedAt: number, how: ApplyHow): Promise<void> {
    const outcome = await appliance.apply(settingsRevision, how).catch(
      (error: unknown): ApplyOutcome => ({
        is: 'failed',
        issues: [
          { code: 'apply-broke-off', severity: 'error', subject: null, params: { reason: String(error) } },
        ],
      }),
    )
    run = { is: 'done', settingsRevision, startedAt, endedAt: now(), outcome }
  }

  return {
    latest: () => run,
    async start(settingsRevision, patienceMs, how) {
      if (run.is !== 'running') {
        const startedAt = now()
        run = { is: 'running', startedAt }
        ending = carryOut(settingsRevision, startedAt, how)
      }
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>(resolve => {
        timer = setTimeout(resolve, patienceMs)
      })
      await Promise.race([ending, patience])
      clearTimeout(timer)
      return run
    },
  }
}
