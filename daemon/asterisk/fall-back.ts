/** Which earlier configuration comes back when Asterisk does not survive the present one. */

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredSettings } from '../appliance.ts'
import type { Generations } from '../apply/generations.ts'
import type { ApplyOutcome } from '../apply/plan-types.ts'
import type { Issue } from '../model/issue.ts'

const MOST_TRIES = 5

type Kept = Pick<Generations, 'directory' | 'good' | 'settingsOf'>

/**
 * The settings in force first (their files may have been damaged by hand), then those before them, newest first. Settings of
 * an apply that came to nothing are left out: its files are forgotten.
 */
export async function earlierConfigurations(generations: Kept): Promise<StoredSettings[]> {
  const good = await generations.good()
  if (good === null) return []
  const found: StoredSettings[] = []
  for (let number = good.generation; number > 0 && found.length < MOST_TRIES; number--) {
    const complete = await access(join(generations.directory, String(number), 'files')).then(
      () => true,
      () => false,
    )
    const settings = complete ? await generations.settingsOf(number) : null
    if (settings !== null) found.push({ revision: good.settingsRevision, settings })
  }
  return found
}

/** Applies one after the other until one is really in force. `apply` of what is in force already does nothing. */
export async function fallBack(
  earlier: readonly StoredSettings[],
  apply: (stored: StoredSettings) => Promise<ApplyOutcome>,
): Promise<readonly Issue[]> {
  for (const stored of earlier) {
    const outcome = await apply(stored)
    if (outcome.is === 'applied')
      return [issue('configuration-fell-back', { generation: outcome.generation })]
  }
  return [issue('asterisk-keeps-failing', {})]
}

const issue = (code: string, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})
