/** The last saved versions of the settings, each in its own file: what comes back when the current one is damaged. */

import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredSettings } from '../appliance.ts'
import type { DurableFiles } from '../system/durable-files.ts'
import type { Migration } from './migrations.ts'
import { parseStoredText, storedText } from './stored-text.ts'

const KEPT = 10

export interface SettingsCopies {
  /** Keeps a copy and drops the oldest. Best effort: the settings themselves are saved already. */
  keep(stored: StoredSettings): Promise<void>
  /** The newest copy that can be read; null when there is none. */
  latest(): Promise<StoredSettings | null>
}

export function settingsCopies(
  directory: string,
  files: DurableFiles,
  steps: readonly Migration[],
): SettingsCopies {
  /** Newest first. */
  const names = async (): Promise<string[]> => {
    const found = await readdir(directory).catch(() => [])
    return found
      .filter(name => /^[0-9]{9,16}\.json$/.test(name))
      .sort((a, b) => revisionOf(b) - revisionOf(a))
  }
  return {
    async keep(stored) {
      const path = join(directory, `${String(stored.revision).padStart(9, '0')}.json`)
      const text = storedText(stored)
      try {
        if ((await readFile(path, 'utf8').catch(() => null)) === text) return
        await mkdir(directory, { recursive: true, mode: 0o700 })
        await files.write(path, text, 0o600)
        for (const old of (await names()).slice(KEPT)) await files.remove(join(directory, old))
      } catch {
        // An older copy stays; losing the newest copy matters only if the file itself is damaged as well.
      }
    },
    async latest() {
      for (const name of await names()) {
        const text = await readFile(join(directory, name), 'utf8').catch(() => '')
        const parsed = parseStoredText(text, steps)
        if (parsed.is === 'good' || parsed.is === 'migrated') return parsed.stored
      }
      return null
    },
  }
}

const revisionOf = (name: string): number => Number(name.slice(0, -'.json'.length))
