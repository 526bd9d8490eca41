/** How many changes wait to be applied; counted once per saved version. */

import type { Appliance } from '../../daemon/appliance.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { type SettingChange, settingChanges } from './setting-changes.ts'

export interface PendingChanges {
  /** null when the appliance cannot say what is in force. */
  list(): readonly SettingChange[] | null
  count(): number | null
}

export function createPendingChanges(appliance: Appliance): PendingChanges {
  let known: {
    readonly before: Settings
    readonly after: Settings
    readonly changes: readonly SettingChange[]
  } | null = null
  const list = () => {
    const before = appliance.settingsInForce?.() ?? null
    const after = appliance.settings().settings
    if (before === null) return null
    if (known === null || known.before !== before || known.after !== after)
      known = { before, after, changes: settingChanges(before, after) }
    return known.changes
  }
  return { list, count: () => list()?.length ?? null }
}
