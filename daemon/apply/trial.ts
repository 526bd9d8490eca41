/** A configuration on trial: kept when somebody confirms in time, otherwise the former one comes back by itself. */

import type { Settings } from '../settings/schema.ts'
import type { Generations } from './generations.ts'
import type { TrialFile } from './manifest.ts'
import type { Plan } from './plan-types.ts'

/** null: the generation in force is not on trial, or the one that was has been undone. */
export async function currentTrial(
  generations: Pick<Generations, 'good' | 'trial'>,
): Promise<TrialFile | null> {
  const trial = await generations.trial()
  const good = await generations.good()
  return trial !== null && good !== null && good.generation >= trial.generation ? trial : null
}

/**
 * How long it still has, ms. Never longer than it was given: a machine without a battery clock starts in the past, and must
 * not wait for years.
 */
export const timeLeft = ({ until, minutes }: TrialFile, now: number): number =>
  Math.max(0, Math.min(until - now, minutes * 60_000))

const ROUGH = new Set([
  'reload-drivers',
  'configure-dahdi',
  'restart-asterisk',
  'restart-dahdi-channels',
  'set-network',
])

/** Could leave the house without telephones, or these pages out of reach: better kept only on confirmation. */
export function isRisky({ steps }: Pick<Plan, 'steps'>, before: Settings | null, after: Settings): boolean {
  if (steps.some(({ activation }) => ROUGH.has(activation.do))) return true
  if (before === null) return false
  const decisive = ({ trunks, dynamicSpans, web, sip, network }: Settings) =>
    JSON.stringify([trunks, dynamicSpans, web, sip, network.office, network.telephones])
  return decisive(before) !== decisive(after)
}
