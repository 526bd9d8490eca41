/** What a person changes of the own settings: saved like every edit, and in force at once, without what else waits to be applied. */

import type { StoredSettings } from '../appliance.ts'
import { ok, type Result } from '../model/issue.ts'
import type { WhenInForce } from '../portal/settings-desk.ts'
import type { Settings } from '../settings/schema.ts'
import type { Configuration } from './configuration.ts'

export interface OwnChangeParts {
  readonly settings: () => StoredSettings
  readonly edit: (
    revision: number,
    change: (settings: Settings) => Settings,
  ) => Promise<Result<StoredSettings>>
  readonly configuration: Pick<Configuration, 'applyBeside'>
  /** Nothing new is put in force meanwhile. */
  readonly isOnTrial: () => boolean
}

/** The person does not see the whole: an administrator who saves at the same moment is no conflict with one's own fields. */
const TRIES = 5

export const ownChangeOf =
  ({ settings, edit, configuration, isOnTrial }: OwnChangeParts) =>
  async (change: (settings: Settings) => Settings, by: string): Promise<Result<WhenInForce>> => {
    let saved = await edit(settings().revision, change)
    for (let tries = 1; tries < TRIES && isConflict(saved); tries++)
      saved = await edit(settings().revision, change)
    if (!saved.ok) return saved
    if (isOnTrial()) return ok('later')
    const outcome = await configuration.applyBeside(change, { by: { how: 'own', person: by } })
    return ok(outcome?.is === 'applied' || outcome?.is === 'nothing-to-do' ? 'now' : 'later')
  }

const isConflict = (saved: Result<StoredSettings>): boolean =>
  !saved.ok && saved.error.some(({ code }) => code === 'settings-conflict')
