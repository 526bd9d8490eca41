/** Opens the settings file at start, whatever state it is in, without losing a byte somebody may want back. */

import { readdir, readFile, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { StoredSettings } from '../appliance.ts'
import type { Issue } from '../model/issue.ts'
import type { DurableFiles } from '../system/durable-files.ts'
import { errorName } from '../system/system-error.ts'
import type { SettingsCopies } from './copies.ts'
import type { Migration } from './migrations.ts'
import { SETTINGS_VERSION, settingsSchema } from './schema.ts'
import { parseStoredText, storedText } from './stored-text.ts'

export interface OpenedFile {
  readonly stored: StoredSettings
  readonly issues: readonly Issue[]
  /** The file may not be overwritten: what is shown is the last good copy, and every edit is refused with the issues. */
  readonly locked: boolean
}

export const emptySettings = (): StoredSettings => ({
  revision: 0,
  settings: settingsSchema.parse({ version: SETTINGS_VERSION }),
})

/** Never throws: what cannot be read or repaired becomes an issue. */
export async function openSettingsFile(
  path: string,
  copies: SettingsCopies,
  files: DurableFiles,
  steps: readonly Migration[],
  /** Text of the settings from before the last update; null: there is none. */
  beforeUpdate: string | null = null,
): Promise<OpenedFile> {
  const locked = async (issue: Issue): Promise<OpenedFile> => ({
    stored: (await copies.latest()) ?? emptySettings(),
    issues: [issue],
    locked: true,
  })
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorName(error) !== 'ENOENT') return locked(unreadable(error))
    const last = await copies.latest()
    return last === null ? { stored: emptySettings(), issues: [], locked: false } : recover(last, missing())
  }
  const parsed = parseStoredText(text, steps)
  try {
    switch (parsed.is) {
      case 'good':
        return { stored: await numbered(parsed.stored), issues: [], locked: false }
      case 'migrated':
        await files.write(`${path}.version-${parsed.from}`, text, 0o600)
        return await recover(parsed.stored, null)
      case 'newer': {
        // A version that did not pass, or was left again, has brought the settings up to its own.
        const before = beforeUpdate === null ? null : parseStoredText(beforeUpdate, steps)
        if (before?.is === 'good' || before?.is === 'migrated') {
          await files.write(`${path}.version-${parsed.version}`, text, 0o600)
          return await recover(
            { ...before.stored, revision: Math.max(before.stored.revision, parsed.revision) },
            {
              code: 'settings-of-before-update',
              severity: 'warning',
              subject: 'settings',
              params: { kept: `${basename(path)}.version-${parsed.version}` },
            },
          )
        }
        return await locked({
          code: 'settings-newer',
          severity: 'error',
          subject: 'settings',
          params: { version: parsed.version, supported: SETTINGS_VERSION },
        })
      }
      case 'damaged': {
        const kept = await setAside(path)
        const last = await copies.latest()
        const params = { kept: basename(kept), reason: parsed.reason, revision: last?.revision ?? 0 }
        const code = last === null ? 'settings-damaged-no-copy' : 'settings-damaged'
        return await recover(last ?? emptySettings(), {
          code,
          severity: 'warning',
          subject: 'settings',
          params,
        })
      }
    }
  } catch (error) {
    return locked(notRepaired(error, 'error'))
  }

  /** Puts a good version in the file's place. One number on: an editor who still has the lost version open must see a conflict. */
  async function recover(last: StoredSettings, issue: Issue | null): Promise<OpenedFile> {
    const stored = last.revision === 0 ? last : { ...last, revision: last.revision + 1 }
    const issues = issue === null ? [] : [issue]
    try {
      if (stored.revision > 0) {
        await files.write(path, storedText(stored), 0o600)
        await copies.keep(stored)
      }
    } catch (error) {
      // The next save tries again; the copies are still there.
      issues.push(notRepaired(error, 'warning'))
    }
    return { stored, issues, locked: false }
  }

  /** A file changed by hand, or put back from somewhere, gets a number of its own. */
  async function numbered(found: StoredSettings): Promise<StoredSettings> {
    const last = await copies.latest()
    const known = last !== null && storedText(last) === storedText(found)
    const stored =
      last === null || known || found.revision > last.revision
        ? found
        : { ...found, revision: last.revision + 1 }
    if (stored !== found) await files.write(path, storedText(stored), 0o600).catch(() => {})
    await copies.keep(stored)
    return stored
  }
}

/** Renames to the next free `settings.json.damaged-<n>`: an earlier damaged file is never overwritten. */
async function setAside(path: string): Promise<string> {
  const taken = new Set(await readdir(dirname(path)))
  let number = 1
  while (taken.has(`${basename(path)}.damaged-${number}`)) number++
  const aside = join(dirname(path), `${basename(path)}.damaged-${number}`)
  await rename(path, aside)
  return aside
}

const unreadable = (error: unknown): Issue => ({
  code: 'settings-unreadable',
  severity: 'error',
  subject: 'settings',
  params: { error: errorName(error) },
})

const missing = (): Issue => ({
  code: 'settings-missing',
  severity: 'warning',
  subject: 'settings',
  params: {},
})

/** Could not be set aside, migrated or written back; with `error` the file stays as it is. */
const notRepaired = (error: unknown, severity: Issue['severity']): Issue => ({
  code: 'settings-not-repaired',
  severity,
  subject: 'settings',
  params: { error: errorName(error) },
})
