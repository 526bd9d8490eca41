/** The settings in memory and on disk: one durable file, optimistic edits, and the only door to lowdb. */

import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import type { StoredSettings } from '../appliance.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { type DurableFiles, durableFiles } from '../system/durable-files.ts'
import { errorName, isDiskFull } from '../system/system-error.ts'
import { settingsBeforePath } from '../update/places.ts'
import { settingsCopies } from './copies.ts'
import { type Migration, migrations } from './migrations.ts'
import { type OpenedFile, openSettingsFile } from './open-file.ts'
import { type Settings, settingsSchema } from './schema.ts'
import { storedText } from './stored-text.ts'

export interface SettingsStore {
  current(): StoredSettings
  /** What was found on opening. With an error among them nothing can be saved, and nothing should be applied. */
  issues(): readonly Issue[]
  /**
   * Saves `change` of the current settings; one edit at a time. Refused with `settings-conflict` when `revision` is not the
   * current one, with `settings-invalid` per fault, with new errors of `check`, with `disk-full` or `settings-not-saved`
   * (memory and disk then keep the former version). Never throws.
   */
  edit(revision: number, change: (draft: Settings) => Settings): Promise<Result<StoredSettings>>
}

export interface StoreOptions {
  /** `settings.json` and its copies live here. Made with mode 0700 when missing. */
  readonly stateDir: string
  /** Cross-checks (the model's rules). Only errors that an edit brings in refuse it: old ones must stay repairable. */
  readonly check?: (settings: Settings) => readonly Issue[]
  readonly files?: DurableFiles
  readonly migrations?: readonly Migration[]
}

export async function openSettings(options: StoreOptions): Promise<SettingsStore> {
  const { stateDir, check = () => [], files = durableFiles, migrations: steps = migrations } = options
  const path = join(stateDir, 'settings.json')
  const copies = settingsCopies(join(stateDir, 'settings-copies'), files, steps)
  await mkdir(stateDir, { recursive: true, mode: 0o700 }).catch(() => {})
  const beforeUpdate = await readFile(settingsBeforePath(stateDir), 'utf8').catch(() => null)
  const opened = await openSettingsFile(path, copies, files, steps, beforeUpdate)
  const low = new Low<StoredSettings>(durableAdapter(path, opened, files), opened.stored)

  async function save(
    revision: number,
    change: (draft: Settings) => Settings,
  ): Promise<Result<StoredSettings>> {
    if (opened.locked) return refused([...opened.issues])
    const former = low.data
    if (revision !== former.revision) return refused([conflict(revision, former.revision)])
    const changed = changedSettings(former.settings, change)
    if (!changed.ok) return changed
    if (JSON.stringify(changed.value) === JSON.stringify(former.settings)) return ok(former)
    const known = new Set(check(former.settings).map(identity))
    const faults = check(changed.value).filter(
      issue => issue.severity === 'error' && !known.has(identity(issue)),
    )
    if (faults.length > 0) return refused(faults)
    low.data = { revision: former.revision + 1, settings: changed.value }
    try {
      await low.write()
    } catch (error) {
      low.data = former
      return refused([notSaved(error)])
    }
    await copies.keep(low.data)
    return ok(low.data)
  }

  let turn: Promise<unknown> = Promise.resolve()
  return {
    current: () => low.data,
    issues: () => opened.issues,
    edit(revision, change) {
      const mine = turn.then(() => save(revision, change))
      turn = mine
      return mine
    },
  }
}

/** lowdb's own adapters write without fsync and world-readable. */
const durableAdapter = (path: string, opened: OpenedFile, files: DurableFiles): Adapter<StoredSettings> => ({
  read: async () => opened.stored,
  write: stored => files.write(path, storedText(stored), 0o600),
})

function changedSettings(former: Settings, change: (draft: Settings) => Settings): Result<Settings> {
  let changed: Settings
  try {
    changed = change(structuredClone(former))
  } catch (error) {
    return refused([invalid('', errorName(error))])
  }
  const parsed = settingsSchema.safeParse(changed)
  if (parsed.success) return ok(parsed.data)
  return refused(parsed.error.issues.map(fault => invalid(fault.path.join('.'), fault.code)))
}

const identity = (issue: Issue): string => JSON.stringify([issue.code, issue.subject, issue.params])

const invalid = (path: string, reason: string): Issue => ({
  code: 'settings-invalid',
  severity: 'error',
  subject: path === '' ? 'settings' : `settings:${path}`,
  params: { path, reason },
})

const conflict = (revision: number, current: number): Issue => ({
  code: 'settings-conflict',
  severity: 'error',
  subject: 'settings',
  params: { revision, current },
})

const notSaved = (error: unknown): Issue => ({
  code: isDiskFull(error) ? 'disk-full' : 'settings-not-saved',
  severity: 'error',
  subject: 'settings',
  params: { error: errorName(error) },
})
