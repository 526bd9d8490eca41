/** Backups in memory: each holds settings, and opens with one key. */

import type { BackupDesk, KeptBackup, OpenedBackup } from '../../daemon/backup/desk.ts'
import { placesInUse } from '../../daemon/backup/places.ts'
import { type Issue, ok, refused } from '../../daemon/model/issue.ts'
import type { Settings } from '../../daemon/settings/schema.ts'

export interface FakeBackups extends BackupDesk {
  /** Places a backup was taken back with. */
  readonly taken: ReadonlyMap<string, string>[]
  /** Bytes that were brought. */
  readonly received: string[]
}

export const FAKE_KEY = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`
const MADE_AT = Date.UTC(2026, 7, 1, 3, 30)

const issue = (code: string): Issue[] => [{ code, severity: 'error', subject: null, params: { reason: '' } }]

export function fakeBackups(settings: () => Settings): FakeBackups {
  let kept: KeptBackup[] = []
  let opened: OpenedBackup | null = null
  const taken: ReadonlyMap<string, string>[] = []
  const received: string[] = []
  const add = (bytes: number): KeptBackup => {
    const one = {
      name: `offhook-2026-08-01-03300${kept.length}.age`,
      bytes,
      madeAt: MADE_AT + kept.length * 1000,
    }
    kept = [one, ...kept]
    return one
  }
  return {
    taken,
    received,
    key: async () => ok(FAKE_KEY),
    kept: async () => kept,
    make: async withRecordings => ok(add(withRecordings ? 2_000_000 : 1_000_000)),
    async remove(name) {
      kept = kept.filter(one => one.name !== name)
      return ok(null)
    },
    async read(name) {
      const found = kept.some(one => one.name === name)
      const stream = new Blob(['sealed']).stream() as ReadableStream<Uint8Array>
      return found ? { bytes: 6, stream } : null
    },
    async receive(stream) {
      const text = await new Response(stream).text()
      received.push(text)
      return text === '' ? refused(issue('backup-failed')) : ok(add(text.length))
    },
    async open(name, key) {
      if (key !== '' && key !== FAKE_KEY) return refused(issue('backup-wrong-key'))
      if (!kept.some(one => one.name === name)) return refused(issue('backup-foreign'))
      const now = settings()
      opened = {
        name,
        madeAt: MADE_AT,
        settings: now,
        places: placesInUse(now),
        files: 3,
        hasCalls: true,
        choices: 2,
      }
      return ok(opened)
    },
    opened: () => opened,
    async close() {
      opened = null
    },
    async takeBack(places) {
      taken.push(places)
      opened = null
      return ok(null)
    },
  }
}
