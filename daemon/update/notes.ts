/** What the daemon remembers about updates across restarts of itself. */

import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../system/durable-file.ts'
import { updateDir } from './places.ts'

const notesSchema = z.object({
  /** When to restart into the other slot, ms since the epoch. */
  plannedFor: z.number().nullable().default(null),
  /** The end of an update that has been read: its `at`. */
  seen: z.number().default(0),
  /** Version of the settings that were kept before the last update. */
  settingsBefore: z.number().nullable().default(null),
})
type NoteValues = z.infer<typeof notesSchema>

export interface Notes {
  current(): NoteValues
  settingsBefore(): number | null
  /** Throws the system's error. */
  keep(more: Partial<NoteValues>): Promise<void>
}

/** A damaged file is an empty one. */
export async function openNotes(stateDir: string): Promise<Notes> {
  const path = join(updateDir(stateDir), 'notes.json')
  let values = notesSchema.parse({})
  try {
    values = notesSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    // The first time, or damaged: nothing is planned.
  }
  return {
    current: () => values,
    settingsBefore: () => values.settingsBefore,
    async keep(more) {
      values = { ...values, ...more }
      await mkdir(updateDir(stateDir), { recursive: true, mode: 0o700 })
      await writeDurably(path, JSON.stringify(values), 0o600)
    },
  }
}
