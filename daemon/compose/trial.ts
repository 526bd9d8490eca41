/** Watches over a configuration on trial, also after a restart: brings the former one back when nobody confirms. */

import type { Appliance } from '../appliance.ts'
import type { TrialDesk } from '../apply/desks.ts'
import type { Generations } from '../apply/generations.ts'
import type { TrialFile } from '../apply/manifest.ts'
import type { ApplyOutcome } from '../apply/plan-types.ts'
import { currentTrial, isRisky, timeLeft } from '../apply/trial.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { NetworkHelper } from '../root-helper/client.ts'
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
  /** Root's own watch over the network, which outlives us and a power cut; missing: nobody changes addresses here. */
  readonly network?: Pick<NetworkHelper, 'try' | 'keep' | 'state'> | undefined
}

export interface TrialWatch {
  readonly desk: TrialDesk
  /** Before a change that is to be confirmed: what root watches over comes back without us, too. */
  arm(minutes: number): Promise<Result<null>>
  /** It came to nothing. */
  disarm(): Promise<Result<null>>
  /** After the start, and after every apply: looks whether something is on trial, and until when. */
  look(): Promise<void>
  stop(): void
}

/** Our own way back comes first: it takes back the settings, too. */
const ROOT_LATER_SECONDS = 20

export function trialWatchOf({ generations, bringBack, clock, network }: TrialParts): TrialWatch {
  let trial: TrialFile | null = null
  let cancel = () => {}
  let stopped = false
  let isFirst = true
  let failure: readonly Issue[] = []
  const turn = oneAtATime()

  const disarm = async (): Promise<Result<null>> => (await network?.keep()) ?? ok(null)

  const end = async (): Promise<Result<null>> => {
    cancel()
    const kept = await disarm()
    if (!kept.ok) return kept
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
    if (isFirst && network !== undefined && (await settleNetwork(trial !== null))) return
    if (trial !== null && !stopped) cancel = clock.after(timeLeft(trial, clock.now()), () => void turn(undo))
  }

  /**
   * After a start: the machine may have been off, and root has taken the addresses back, which the settings must follow; or we
   * were killed before anything was in force. True: nothing is on trial any more.
   */
  async function settleNetwork(isOnTrial: boolean): Promise<boolean> {
    isFirst = false
    const state = await network?.state()
    if (state === undefined || !state.ok || state.value === 'settled') return false
    if (!isOnTrial) await disarm()
    return isOnTrial && state.value === 'returned' && (await undo()).ok
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
    arm: async minutes => (await network?.try(Math.ceil(minutes * 60) + ROOT_LATER_SECONDS)) ?? ok(null),
    disarm,
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
    const minutes = how?.confirmWithinMinutes
    if (minutes !== undefined) {
      const armed = await trial.arm(minutes)
      if (!armed.ok) return { is: 'refused', issues: armed.error }
    }
    const outcome = await apply(revision, how)
    if (minutes !== undefined && outcome.is !== 'applied') await trial.disarm()
    await trial.look()
    return outcome
  }

const issue = (code: string, params: Issue['params'] = {}): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})
