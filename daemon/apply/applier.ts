/** Plans and applies, one at a time: the only place that changes the machine's configuration. */

import { join } from 'node:path'
import type { StoredSettings } from '../appliance.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { FileRoom, GeneratedFile } from '../model/generated-file.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import { type DurableFiles, durableFiles } from '../system/durable-files.ts'
import { type Activator, expectationsOf, type Verifier } from './activator.ts'
import { checkFiles } from './check-files.ts'
import { readRooms } from './disk.ts'
import { openGenerations } from './generations.ts'
import { writeIssue } from './issues.ts'
import { makePlan, type PlannedApply, writtenFile } from './plan.ts'
import { type ApplyHow, type ApplyOutcome, byItself, type Plan } from './plan-types.ts'
import { restore } from './restore.ts'
import type { RoomWriter } from './room-writer.ts'
import type { RunningCalls } from './steps.ts'
import { runTransaction } from './transaction.ts'

/** What would be applied now. */
export interface Candidate {
  readonly stored: StoredSettings
  readonly model: GatewayModel
  /** Of the settings and the model; an error among them forbids the apply. */
  readonly issues: readonly Issue[]
  readonly calls: RunningCalls
}

export interface ApplierParts {
  readonly stateDir: string
  readonly rooms: Readonly<Record<FileRoom, string>>
  readonly writers: Readonly<Record<FileRoom, RoomWriter>>
  readonly activator: Activator
  readonly verifier: Verifier
  readonly render: (model: GatewayModel) => readonly GeneratedFile[]
  /** Looks at the rendered files before anything is written; `checkFiles` unless a test says otherwise. */
  readonly check?: (files: readonly GeneratedFile[]) => readonly Issue[]
  readonly files?: DurableFiles
  /** ms since the epoch; kept with each generation. */
  readonly now?: () => number
}

/** The configuration that was last put in force. */
export interface InForce {
  readonly generation: number
  readonly settingsRevision: number
  readonly settings: Settings | null
}

export interface Applier {
  /** At start, before anything else: undoes what a killed apply left half done. Issues say so. */
  recover(): Promise<readonly Issue[]>
  inForce(): Promise<InForce | null>
  plan(candidate: Candidate): Promise<Plan>
  /** The candidate is asked for when its turn comes; refused when its revision is another than the one confirmed. */
  apply(settingsRevision: number, candidate: () => Candidate, how?: ApplyHow): Promise<ApplyOutcome>
}

export function createApplier(parts: ApplierParts): Applier {
  const {
    stateDir,
    rooms,
    writers,
    activator,
    verifier,
    render,
    check = checkFiles,
    files = durableFiles,
    now,
  } = parts
  const generations = openGenerations(stateDir, files)

  async function prepare(candidate: Candidate, withDiffs: boolean, { by }: ApplyHow = { by: byItself }) {
    const number = await generations.next()
    const keptIn = join(stateDir, 'kept-aside', String(number))
    const rendered = render(candidate.model)
    const written = (await generations.good())?.files ?? null
    const disk = await readRooms(rooms, [...rendered, ...(written ?? [])])
    const planned: PlannedApply = makePlan({
      settingsRevision: candidate.stored.revision,
      rendered,
      disk: disk.files,
      written,
      calls: candidate.calls,
      issues: [...candidate.issues, ...check(rendered), ...disk.issues],
      keptIn,
      withDiffs,
    })
    const generation = {
      manifest: {
        generation: number,
        settingsRevision: candidate.stored.revision,
        files: rendered.map(writtenFile),
        expectations: expectationsOf(candidate.model),
        at: now?.(),
        by,
      },
      settings: candidate.stored.settings,
      rendered,
      changes: planned.changes,
    }
    return { planned, keptIn, generation }
  }

  async function recover(): Promise<readonly Issue[]> {
    const unfinished = await generations.unfinished()
    if (unfinished === null) return []
    try {
      if ((await generations.good())?.generation === unfinished.generation) {
        await generations.end()
        return []
      }
      const restored = await restore(unfinished, generations, writers, activator)
      if (restored.files) {
        // It never was in force: neither the history nor a fall-back may take it for one that was.
        await generations.forget(unfinished.generation)
        await generations.end()
      }
      return [interrupted(restored.files), ...restored.issues]
    } catch (error) {
      return [interrupted(false), writeIssue(error, 'generation')]
    }
  }

  async function apply(
    settingsRevision: number,
    current: () => Candidate,
    how?: ApplyHow,
  ): Promise<ApplyOutcome> {
    const left = await recover()
    if (left.some(issue => issue.code === 'apply-not-undone')) return { is: 'refused', issues: left }
    await endTrialOfNothing()
    const candidate = current()
    const { revision } = candidate.stored
    if (revision !== settingsRevision)
      return { is: 'refused', issues: [conflict(settingsRevision, revision)] }
    const { planned, keptIn, generation } = await prepare(candidate, false, how)
    const errors = planned.plan.issues.filter(issue => issue.severity === 'error')
    if (errors.length > 0) return { is: 'refused', issues: errors }
    if (planned.changes.length === 0) return remember(generation)
    const trial = await trialOf(generation.manifest.generation, how)
    if (!trial.ok) return { is: 'refused', issues: trial.error }
    return runTransaction(
      { ...generation, steps: planned.plan.steps, keptIn },
      { generations, writers, roomDirectories: rooms, files, activator, verifier },
    )
  }

  /** The trial of an apply that came to nothing must not become that of the next one. */
  async function endTrialOfNothing(): Promise<void> {
    const trial = await generations.trial()
    if (trial !== null && trial.generation > ((await generations.good())?.generation ?? 0))
      await generations.endTrial().catch(() => {})
  }

  /** Written before the first byte changes, so that a kill at any point leaves either no trial or a true one. */
  async function trialOf(generation: number, how: ApplyHow | undefined): Promise<Result<null>> {
    const former = await generations.good()
    const minutes = how?.confirmWithinMinutes
    if (how === undefined || minutes === undefined || former === null || now === undefined) return ok(null)
    try {
      const until = now() + minutes * 60_000
      await generations.beginTrial({ generation, former: former.generation, until, minutes, by: how.by })
      return ok(null)
    } catch (error) {
      return refused([writeIssue(error, 'generation')])
    }
  }

  /** Settings that change no file are in force all the same. */
  async function remember(generation: Parameters<typeof generations.write>[0]): Promise<ApplyOutcome> {
    const good = await generations.good()
    try {
      // One revision may be in force with a person's own change beside it: the content decides.
      if (good !== null && good.settingsRevision === generation.manifest.settingsRevision) {
        const known = await generations.settingsOf(good.generation)
        if (JSON.stringify(known) === JSON.stringify(generation.settings)) return { is: 'nothing-to-do' }
      }
      await generations.write(generation)
      await generations.markGood(generation.manifest.generation)
      await generations.prune()
      return { is: 'nothing-to-do' }
    } catch (error) {
      return { is: 'refused', issues: [writeIssue(error, 'generation')] }
    }
  }

  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  return {
    recover: () => inTurn(recover),
    async inForce() {
      const good = await generations.good()
      if (good === null) return null
      const { generation, settingsRevision } = good
      return { generation, settingsRevision, settings: await generations.settingsOf(generation) }
    },
    plan: async candidate => (await prepare(candidate, true)).planned.plan,
    apply: (revision, candidate, how) => inTurn(() => apply(revision, candidate, how)),
  }
}

/** `apply-interrupted`: the former files are back. `apply-not-undone`: they could not be written yet. */
const interrupted = (undone: boolean): Issue => ({
  code: undone ? 'apply-interrupted' : 'apply-not-undone',
  severity: undone ? 'warning' : 'error',
  subject: null,
  params: {},
})

const conflict = (revision: number, current: number): Issue => ({
  code: 'settings-conflict',
  severity: 'error',
  subject: 'settings',
  params: { revision, current },
})
