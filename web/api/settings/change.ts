/** Changes one place in the settings when it still is as the program has seen it, whatever else was saved meanwhile. */

import type { Appliance } from '../../../daemon/appliance.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { seenOf } from '../../seen.ts'
import { type Outcome, refusal } from '../operation.ts'

export type Changed =
  | { readonly is: 'settings'; readonly settings: Settings }
  | { readonly is: 'refused'; readonly issues: readonly Issue[] }
  | { readonly is: 'missing' }

/** Another one may save between our look and our turn; more often than this it is a storm. */
const TRIES = 5

export async function changeSettings<Value>(
  { settings: stored, edit }: Pick<Appliance, 'settings' | 'edit'>,
  match: string | null,
  /** What `match` is about. */
  thingIn: (settings: Settings) => unknown,
  change: (settings: Settings) => Changed,
  answer: (settings: Settings) => Outcome<Value>,
): Promise<Outcome<Value>> {
  for (let tries = 1; ; tries++) {
    const { revision, settings } = stored()
    const thing = thingIn(settings)
    if (match !== null && match !== '*' && (thing === undefined || match !== seenOf(thing)))
      return { is: 'changed', issues: [conflict(revision)] }
    const changed = change(settings)
    if (changed.is !== 'settings') return changed
    const saved = await edit(revision, () => changed.settings)
    if (saved.ok) return answer(saved.value.settings)
    const isLate = saved.error.some(({ code }) => code === 'settings-conflict')
    if (!isLate || tries >= TRIES) return refusal(saved.error)
  }
}

const conflict = (revision: number): Issue => ({
  code: 'settings-conflict',
  severity: 'error',
  subject: 'settings',
  params: { revision, current: revision },
})
