/** What is done to settings, backups, imports and tokens, told to the audit log. */

import type { StoredSettings } from '../appliance.ts'
import type { AppliedBy, ApplyOutcome } from '../apply/plan-types.ts'
import type { Audit } from '../audit/audit.ts'
import type { BackupDesk } from '../backup/desk.ts'
import type { MigrationDesk } from '../migration/desk.ts'
import type { Result } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { SettingsStore } from '../settings/store.ts'
import type { TokenDesk } from '../users/token-desk.ts'

type Noting = Pick<Audit, 'note'>

/** Every edit of the settings, whoever makes it: which areas are others than before. */
export const auditedStore = (store: SettingsStore, audit: Noting): SettingsStore => ({
  ...store,
  async edit(revision, change): Promise<Result<StoredSettings>> {
    const before = store.current().settings
    const saved = await store.edit(revision, change)
    if (saved.ok) {
      const areas = changedAreas(before, saved.value.settings)
      if (areas.length > 0) audit.note('settings-saved', areas.join(', '))
    }
    return saved
  },
})

/** Names as in the settings file; the history has every value. */
export const changedAreas = (before: Settings, after: Settings): string[] =>
  (Object.keys(after) as (keyof Settings)[]).filter(
    area => JSON.stringify(before[area]) !== JSON.stringify(after[area]),
  )

export function noteOutcome(outcome: ApplyOutcome, by: AppliedBy, audit: Noting): void {
  if (outcome.is === 'applied') audit.note('applied', String(outcome.generation), by)
  else if (outcome.is !== 'nothing-to-do')
    audit.note('apply-failed', outcome.issues[0]?.code ?? outcome.is, by)
}

export const auditedBackups = (desk: BackupDesk, audit: Noting): BackupDesk => ({
  ...desk,
  async takeBack(places) {
    const name = desk.opened()?.name ?? ''
    const taken = await desk.takeBack(places)
    if (taken.ok) audit.note('backup-taken-back', name)
    return taken
  },
})

export const auditedMigration = (desk: MigrationDesk, audit: Noting): MigrationDesk => ({
  ...desk,
  async accept(...asked) {
    const accepted = await desk.accept(...asked)
    if (accepted.ok) audit.note('import-accepted', '')
    return accepted
  },
})

export const auditedTokens = (desk: TokenDesk, audit: Noting): TokenDesk => ({
  ...desk,
  async make(wanted, by) {
    const made = await desk.make(wanted, by)
    if (made.ok) audit.note('token-made', wanted.name)
    return made
  },
  async revoke(id) {
    const name = desk.list().find(token => token.id === id)?.name ?? id
    const revoked = await desk.revoke(id)
    if (revoked.ok) audit.note('token-revoked', name)
    return revoked
  },
})
