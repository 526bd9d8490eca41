/** Where the writer leaves how far it is, for whoever asks meanwhile. */

import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { UpdatePlaces } from './places.ts'
import { type Progress, progressSchema } from './progress.ts'

type Place = Pick<UpdatePlaces, 'runDir'>
const progressPath = ({ runDir }: Place) => join(runDir, 'progress.json')

/**
 * Each after the one before, whoever waits for it: two at a time would take each other's temporary file away, and an old
 * word could come after the last. Rejects with the system's error; the next one is told all the same.
 */
export function progressTeller(place: Place): (progress: Progress) => Promise<void> {
  const path = progressPath(place)
  let before: Promise<void> = Promise.resolve()
  return progress => {
    const told = before.then(async () => {
      await writeFile(`${path}.new`, JSON.stringify(progress), { mode: 0o600 })
      await rename(`${path}.new`, path)
    })
    before = told.catch(() => {})
    return told
  }
}

/** None, or one that cannot be read: nothing is under way. */
export async function readProgress(place: Place): Promise<Progress> {
  try {
    return progressSchema.parse(JSON.parse(await readFile(progressPath(place), 'utf8')))
  } catch {
    return { is: 'idle' }
  }
}
