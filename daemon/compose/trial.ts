/** Watches over a configuration on trial, also after a restart: brings the former one back when nobody confirms. */

import type { Appliance } from '../appliance.ts'
import type { TrialDesk } from '../apply/desks.ts'
import type { Generations } from '../apply/generations.ts'
import type { TrialFile } from '../apply/manifest.ts'
import type { ApplyOutcome } from '../apply/plan-types.ts'
import { currentTrial, isRisky, timeLeft } from '../apply/trial.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'

/** A disk that is full now may have room by then. */
const AGAIN_MS = 60_000

export interface TrialParts {
  readonly generations: Generations
  /** Applies settings of before, on nobody's confirmation. */
  readonly bringBack: (settings: Settings, settingsRevision: number) => Promise<ApplyOutcome>
  readonly clock: Clock
}

export interface TrialWatch {
  readonly desk: TrialDesk
  /** After the start, and after every apply: looks whether something is on trial, and until when. */
  look(): Promise<void>
  stop(): void
}

export function trialWatchOf({ generations, bringBack, clock }: TrialParts): TrialWatch {
  let trial: TrialFile | null = null
  let cancel = () => {}
  let stopped = false
  let failure: readonly Issue[] = []
  const turn = oneAtATime()

  const end = async (): Promise<Result<null>> => {
    cancel()
    try {
      await generations.endTrial()
    } catch (error) {
      return refused([issue('trial-not-ended', { error: String(error) })])
    }
    trial = null
    failure = []
    return ok(null)
  }

  async function look(): Promise<void> {
    cancel()
    trial = await currentTrial(generations)
    if (trial !== null && !stopped) cancel = clock.after(timeLeft(trial, clock.now()), () => void turn(undo))
  }

  /** Done again from the start when it is killed: only what is written last ends the trial. */
  async function undo(): Promise<Result<null>> {
    const current = await currentTrial(generations)
    if (current === null) return refused([issue('no-trial')])
    const settings = await generations.settingsOf(current.former)
    const manifest = await generations.manifestOf(current.former)
    const outcome: ApplyOutcome =
      settings === null || manifest === null
        ? { is: 'refused', issues: [issue('generation-gone', { generation: current.former })] }
        : await bringBack(settings, manifest.settingsRevision)
    if (outcome.is === 'applied' || outcome.is === 'nothing-to-do') return end()
    failure = [issue('trial-not-undone'), ...outcome.issues]
    cancel()
    if (!stopped) cancel = clock.after(AGAIN_MS, () => void turn(undo))
    return refused([...failure])
  }

  return {
    look: () => turn(look),
    stop() {
      stopped = true
      cancel()
    },
    desk: {
      current() {
        if (trial === null) return null
        const { generation, former, by } = trial
        return { generation, former, by, until: clock.now() + timeLeft(trial, clock.now()) }
      },
      isRisky,
      confirm: () =>
        turn(async () => ((await currentTrial(generations)) === null ? refused([issue('no-trial')]) : end())),
      giveUp: () => turn(undo),
      issues: () => failure,
    },
  }
}

/** Nothing new is put in force while the last thing is on trial: whoever confirms must know what. */
export const applyOrWait =
  (trial: TrialWatch, apply: Appliance['apply']): Appliance['apply'] =>
  async (revision, how) => {
    if (trial.desk.current() !== null) return { is: 'refused', issues: [issue('trial-running')] }
    const outcome = await apply(revision, how)
    await trial.look()
    return outcome
  }

const issue = (code: string, params: Issue['params'] = {}): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})
