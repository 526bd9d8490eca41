/** What was recorded takes its place: a recording of the house, or an episode of the podcast. */

import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory } from '../system/durable-file.ts'
import { extensionNumber, id } from './words.ts'

/** Id of the recording, extension of who recorded it. */
export async function acceptRecording(stateDir: string, args: readonly string[]): Promise<void> {
  const directory = join(stateDir, 'recordings')
  const [recording, by] = [id(args[0]), extensionNumber(args[1])]
  await take(directory, `new-${by}.wav`, `${recording}.wav`)
}

/** Extension of who recorded it. The name says when and by whom. */
export async function publishPodcast(
  stateDir: string,
  args: readonly string[],
  now = Date.now(),
): Promise<void> {
  const by = extensionNumber(args[0])
  await take(join(stateDir, 'podcast'), `new-${by}.wav`, `${Math.floor(now / 1000)}-${by}.wav`)
}

async function take(directory: string, from: string, to: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const file = await open(join(directory, from), 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(join(directory, from), join(directory, to))
  await syncDirectory(directory)
}
