/**
 * Call files of wake-up calls. pbx_spool.c dials a file when its modification time has come; it appears whole, with
 * that time, by being renamed into the directory.
 */

import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory } from '../system/durable-file.ts'
import { digits, extensionNumber } from './words.ts'

const fileOf = (spoolDir: string, extension: string) =>
  join(spoolDir, 'outgoing', `wake-up-${extension}.call`)

/** Extension, seconds since the epoch, further tries, seconds between two tries, seconds it rings. */
export async function setWakeUp(spoolDir: string, args: readonly string[]): Promise<void> {
  const extension = extensionNumber(args[0])
  const [at, tries, pause, rings] = args.slice(1).map(digits)
  const text = [
    `Channel: Local/${extension}@wake-up-ring/n`,
    'Context: wake-up',
    `Extension: ${extension}`,
    'Priority: 1',
    `MaxRetries: ${digits(tries)}`,
    `RetryTime: ${digits(pause)}`,
    `WaitTime: ${digits(rings)}`,
    `CallerID: "Wake-up" <${extension}>`,
    '',
  ].join('\n')
  const prepared = join(spoolDir, 'tmp')
  await mkdir(prepared, { recursive: true })
  const fresh = join(prepared, `wake-up-${extension}.call`)
  const file = await open(fresh, 'w', 0o640)
  try {
    await file.writeFile(text)
    const seconds = Number(digits(at))
    await file.utimes(seconds, seconds)
    await file.sync()
  } finally {
    await file.close()
  }
  const place = fileOf(spoolDir, extension)
  await rename(fresh, place)
  await syncDirectory(join(spoolDir, 'outgoing'))
}

export async function removeWakeUp(spoolDir: string, args: readonly string[]): Promise<void> {
  await rm(fileOf(spoolDir, extensionNumber(args[0])), { force: true })
  await syncDirectory(join(spoolDir, 'outgoing'))
}
