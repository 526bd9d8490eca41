/** Carries out the fix of an issue: through the root helper, or as a change of settings that is applied at once. */

import type { FixOutcome } from '../appliance.ts'
import type { ApplyOutcome, Plan } from '../apply/plan-types.ts'
import { type Fix, sameIssue } from '../model/fix.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { mendedSettings } from '../model/mended-settings.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { Settings } from '../settings/schema.ts'
import type { SettingsStore } from '../settings/store.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'

export interface FixingParts {
  readonly issues: () => readonly Issue[]
  readonly helper: Pick<RootHelper, 'loadDrivers' | 'rebindCard'> | null
  readonly store: Pick<SettingsStore, 'current' | 'edit'>
  readonly configuration: {
    pending(): boolean
    planFor(trial: Settings): Promise<Plan>
    apply(revision: number): Promise<ApplyOutcome>
  }
  /** New spans get their purpose and their files. */
  readonly bringUp: () => Promise<void>
  readonly runningCalls: () => number
  /** CRC-4 as it is in force on a line that has no wish of its own. */
  readonly crc4OfLine: (line: string) => boolean
}

export type FixIssue = (
  issue: Pick<Issue, 'code' | 'subject'>,
  mayDropCalls: boolean,
) => Promise<Result<FixOutcome>>

/** Whoever asks names an issue; what is done about it comes from our own checks, never from outside. */
export function fixingOf(parts: FixingParts): FixIssue {
  const turn = oneAtATime()
  return (wanted, mayDropCalls) =>
    turn(async () => {
      const fix = parts.issues().find(issue => sameIssue(issue, wanted) && issue.fix !== undefined)?.fix
      if (fix === undefined) return refused([issueOf('fix-gone')])
      return fix.do === 'rebind-card' || fix.do === 'load-drivers'
        ? onHardware(parts, fix, mayDropCalls)
        : inSettings(parts, fix, mayDropCalls)
    })
}

async function onHardware(
  { helper, runningCalls, bringUp }: FixingParts,
  fix: Extract<Fix, { do: 'rebind-card' | 'load-drivers' }>,
  mayDropCalls: boolean,
): Promise<Result<FixOutcome>> {
  if (helper === null) return refused([issueOf('fix-needs-root')])
  // The ports of the card are put in force by dahdi_cfg, which needs Asterisk's to be closed.
  const calls = runningCalls()
  if (calls > 0 && !mayDropCalls) return refused([issueOf('fix-drops-calls', { count: calls })])
  const done = fix.do === 'rebind-card' ? await helper.rebindCard(fix) : await helper.loadDrivers(fix.drivers)
  if (!done.ok) return done
  await bringUp()
  return ok({ is: 'done' })
}

async function inSettings(
  { store, configuration, crc4OfLine }: FixingParts,
  fix: Extract<Fix, { do: 'toggle-crc4' | 'swap-side' }>,
  mayDropCalls: boolean,
): Promise<Result<FixOutcome>> {
  const { revision, settings } = store.current()
  const crc4 = crc4OfLine(fix.line)
  const trial = mendedSettings(settings, fix, crc4)
  if (trial === null) return refused([issueOf('fix-gone')])
  // What somebody saved and did not apply would come into force with it: that is for a person to decide.
  const waiting = configuration.pending()
  if (!waiting && !mayDropCalls) {
    const { steps } = await configuration.planFor(trial)
    const count = steps.reduce((sum, step) => Math.max(sum, step.droppedCalls), 0)
    if (count > 0) return refused([issueOf('fix-drops-calls', { count })])
  }
  const saved = await store.edit(revision, draft => mendedSettings(draft, fix, crc4) ?? draft)
  if (!saved.ok) return saved
  if (waiting) return ok({ is: 'saved' })
  const outcome = await configuration.apply(saved.value.revision)
  return outcome.is === 'applied' || outcome.is === 'nothing-to-do'
    ? ok({ is: 'done' })
    : refused([issueOf('fix-not-applied'), ...outcome.issues])
}

const issueOf = (code: string, params: Issue['params'] = {}): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})
