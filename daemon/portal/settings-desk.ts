/** A person's own settings: read where they hold, saved where they hold, in force at once where that disturbs nobody. */

import type { Asker } from '../ami/ask.ts'
import { databaseRows } from '../ami/database-actions.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import {
  type OwnSettings,
  type OwnSettingsChange,
  ownSettingsOf,
  recordingWrites,
  withOwnSettings,
} from './own-settings.ts'
import { writeKeys } from './write-keys.ts'

/** `later`: it would end calls, or the administrator's set-up is on trial; it comes with the next apply. */
export type WhenInForce = 'now' | 'later'

export interface SettingsDesk {
  /** null while Asterisk does not answer, and for who has gone. */
  settings(extension: string): Promise<OwnSettings | null>
  /** Refused like an edit of the settings, or with `asterisk-not-asked`. `by` is the login. */
  saveSettings(extension: string, change: OwnSettingsChange, by: string): Promise<Result<WhenInForce>>
}

export interface SettingsDeskParts {
  readonly ami: Asker
  /** As saved. */
  readonly settings: () => Settings
  /** Saves a change of one person and puts it in force without what else waits. */
  readonly changeOwn: (change: (settings: Settings) => Settings, by: string) => Promise<Result<WhenInForce>>
  /** A PIN changed by telephone counts no more. */
  readonly forgetPin: (mailbox: string) => Promise<boolean>
}

const notAsked = (): { ok: false; error: Issue[] } =>
  refused([{ code: 'asterisk-not-asked', severity: 'error', subject: null, params: {} }])

export const settingsDesk = ({ ami, settings, changeOwn, forgetPin }: SettingsDeskParts): SettingsDesk => ({
  async settings(number) {
    const extension = settings().extensions.find(one => one.number === number)
    const rows = await databaseRows(ami)
    return extension === undefined || !rows.ok ? null : ownSettingsOf(extension, new Map(rows.value))
  },
  async saveSettings(number, change, by) {
    const saved = await changeOwn(withOwnSettings(number, change), by)
    if (!saved.ok) return saved
    const written = await writeKeys(ami, recordingWrites(number, change.recording))
    if (!written.ok) return notAsked()
    // Also when the settings have had this PIN all along: by telephone it may have become another one since.
    if (change.pin !== null && saved.value === 'now' && !(await forgetPin(number))) return notAsked()
    return ok(saved.value)
  },
})
