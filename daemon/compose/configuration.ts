/** Saved settings and those in force: planning, applying, forgetting. */

import type { StoredSettings } from '../appliance.ts'
import type { Applier, Candidate, InForce } from '../apply/applier.ts'
import { type AppliedBy, type ApplyHow, type ApplyOutcome, byItself, type Plan } from '../apply/plan-types.ts'
import type { RunningCalls } from '../apply/steps.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { Issue, Result } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { SettingsStore } from '../settings/store.ts'
import type { Picture } from './picture.ts'

export interface ConfigurationParts {
  readonly store: SettingsStore
  readonly applier: Applier
  readonly picture: Picture
  readonly calls: () => RunningCalls
  readonly onOutcome: (outcome: ApplyOutcome, by: AppliedBy) => void
  /** Other settings are in force than before; null: there were none. */
  readonly onSettings?: (before: Settings | null, after: Settings) => void
  /** Nobody else touches Asterisk meanwhile. */
  readonly hold: <T>(work: () => Promise<{ readonly changed: boolean; readonly value: T }>) => Promise<T>
}

export interface Configuration {
  /** Undoes what a killed apply left half done and reads what is in force. */
  open(): Promise<void>
  inForce(): InForce | null
  model(): GatewayModel | null
  /** Settings saved but not in force, or files that no longer say what the settings in force mean. */
  pending(): boolean
  issues(): readonly Issue[]
  plan(): Promise<Plan>
  /** As if these had been saved. */
  planFor(trial: Settings): Promise<Plan>
  /** Of the settings in force, on the hardware as it is now; null when nothing was ever applied. */
  planInForce(): Promise<Plan | null>
  apply(settingsRevision: number, how?: ApplyHow): Promise<ApplyOutcome>
  /** Settings of before, because nobody confirmed those that came after. */
  bringBack(stored: StoredSettings): Promise<ApplyOutcome>
  applyInForce(): Promise<ApplyOutcome>
  /** A change of what is in force, without what else was saved since; null when it would end calls: it waits then. */
  applyBeside(change: (settings: Settings) => Settings, how: ApplyHow): Promise<ApplyOutcome | null>
  /** For a fall-back: the caller holds Asterisk already. */
  applyHeld(stored: StoredSettings): Promise<ApplyOutcome>
  discard(): Promise<Result<StoredSettings>>
}

/** Steps after which the kernel may show other spans than before. */
const HARDWARE_STEPS = new Set(['configure-dahdi', 'reload-drivers'])

export function configurationOf(parts: ConfigurationParts): Configuration {
  const { store, applier, picture, calls } = parts
  let inForce: InForce | null = null
  let outdated = false
  let opening: readonly Issue[] = []
  let lastApply: readonly Issue[] = []

  const candidate = (stored: StoredSettings): Candidate => {
    const built = picture.modelOf(stored.settings)
    const unusable = store.issues().filter(issue => issue.severity === 'error')
    return { stored, model: built.model, issues: [...unusable, ...built.issues], calls: calls() }
  }
  const storedInForce = (): StoredSettings | null =>
    inForce === null || inForce.settings === null
      ? null
      : { revision: inForce.settingsRevision, settings: inForce.settings }

  const carryOut = async (
    stored: () => StoredSettings,
    revision: number,
    how: ApplyHow = { by: byItself },
  ): Promise<ApplyOutcome> => {
    const outcome = await applier.apply(revision, () => candidate(stored()), how)
    const before = inForce?.settings ?? null
    inForce = await applier.inForce()
    const after = inForce?.settings ?? null
    if (after !== null && JSON.stringify(before) !== JSON.stringify(after)) parts.onSettings?.(before, after)
    const steps = outcome.is === 'applied' ? outcome.steps : []
    if (outcome.is !== 'applied' || steps.some(step => HARDWARE_STEPS.has(step.activation.do)))
      await picture.detect()
    if (outcome.is === 'applied' || outcome.is === 'nothing-to-do') outdated = false
    lastApply = 'issues' in outcome ? outcome.issues : []
    parts.onOutcome(outcome, how.by)
    return outcome
  }
  const held = (stored: () => StoredSettings, revision: number, how?: ApplyHow): Promise<ApplyOutcome> =>
    parts.hold(async () => {
      const value = await carryOut(stored, revision, how)
      return { changed: value.is === 'applied', value }
    })

  return {
    async open() {
      opening = await applier.recover()
      inForce = await applier.inForce()
    },
    inForce: () => inForce,
    model() {
      const stored = storedInForce()
      return stored === null ? null : picture.modelOf(stored.settings).model
    },
    // Compared by content: forgetting a change makes a new revision of the same settings.
    pending: () => outdated || JSON.stringify(inForce?.settings) !== JSON.stringify(store.current().settings),
    issues: () => [
      ...store.issues(),
      ...opening,
      ...lastApply,
      ...picture.modelOf(store.current().settings).issues,
    ],
    plan: () => applier.plan(candidate(store.current())),
    planFor: trial => applier.plan(candidate({ revision: store.current().revision, settings: trial })),
    async planInForce() {
      const stored = storedInForce()
      if (stored === null) return null
      const plan = await applier.plan(candidate(stored))
      outdated = plan.changes.length > 0
      return plan
    },
    apply: (revision, how) => held(() => store.current(), revision, how),
    bringBack: stored => held(() => stored, stored.revision, { by: { how: 'not-confirmed', person: null } }),
    async applyInForce() {
      const stored = storedInForce()
      return stored === null ? { is: 'nothing-to-do' } : held(() => stored, stored.revision)
    },
    async applyBeside(change, how) {
      const stored = storedInForce()
      if (stored === null) return null
      const beside = { ...stored, settings: change(structuredClone(stored.settings)) }
      const { steps } = await applier.plan(candidate(beside))
      if (steps.some(({ effect }) => effect === 'drops-calls')) return null
      return held(() => beside, beside.revision, how)
    },
    applyHeld: stored => carryOut(() => stored, stored.revision, { by: { how: 'fall-back', person: null } }),
    async discard() {
      const { revision } = store.current()
      const settings: Settings | null = inForce?.settings ?? null
      return settings === null
        ? {
            ok: false,
            error: [{ code: 'nothing-in-force', severity: 'error', subject: null, params: {} }],
          }
        : store.edit(revision, () => settings)
    },
  }
}
