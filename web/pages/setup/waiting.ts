/** What the set-up has saved and is not in force yet, and how putting it in force is going. */

import type { Web } from '../../env.ts'
import type { Waiting } from './calls.tsx'

export async function waitingOf({ appliance, runs, pending }: Web): Promise<Waiting | null> {
  const run = runs.latest()
  if (run.is === 'running') return { is: 'running' }
  if (!appliance.pending()) return null
  const plan = await appliance.plan()
  // An apply of this very state that came to nothing: its page says why.
  const failed =
    run.is === 'done' &&
    run.settingsRevision === plan.settingsRevision &&
    run.outcome.is !== 'applied' &&
    run.outcome.is !== 'nothing-to-do'
  return { is: 'plan', plan, count: pending.count(), failed }
}
