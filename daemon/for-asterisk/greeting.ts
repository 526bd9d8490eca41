/** Greetings of a mailbox lie among Asterisk's own files: put in place and taken away as Asterisk's user. */

import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  GREETINGS,
  type Greeting,
  greetingPath,
  sentGreeting,
  spokenGreeting,
} from '../../asterisk-conf/greetings.ts'
import { syncDirectory } from '../system/durable-file.ts'
import { extensionNumber } from './words.ts'

const greetingOf = (text: string | undefined): Greeting => {
  const found = GREETINGS.find(one => one === text)
  if (found === undefined) throw new Error('not a greeting')
  return found
}

interface Given {
  readonly spoolDir: string
  readonly stateDir: string
  /** `sent` by a browser or `spoken` into a telephone; the greeting; the mailbox. */
  readonly args: readonly string[]
}

/** Throws the system's error; the former greeting stays then. */
export async function putGreeting({ spoolDir, stateDir, args }: Given): Promise<void> {
  const [greeting, mailbox] = [greetingOf(args[1]), extensionNumber(args[2])]
  const name = args[0] === 'sent' ? sentGreeting(mailbox, greeting) : spokenGreeting(mailbox, greeting)
  const from = join(stateDir, 'recordings', name)
  const to = `${greetingPath({ spoolDir }, mailbox, greeting)}.wav`
  await mkdir(dirname(to), { recursive: true })
  // Both directories are mounts of their own for Asterisk's service: nothing is renamed from one into the other.
  const half = join(dirname(to), `.${basename(to)}.new`)
  await copyFile(from, half)
  const file = await open(half, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, to)
  // What was recorded by the codes may lie there in another format as well, and Asterisk would choose.
  await removeAll(dirname(to), greeting, basename(to))
  await rm(from)
}

/** The greeting and the mailbox. One that is not there is as good as deleted. */
export async function removeGreeting(spoolDir: string, args: readonly string[]): Promise<void> {
  const [greeting, mailbox] = [greetingOf(args[0]), extensionNumber(args[1])]
  await removeAll(dirname(greetingPath({ spoolDir }, mailbox, greeting)), greeting, null)
}

async function removeAll(directory: string, greeting: Greeting, but: string | null): Promise<void> {
  const names = await readdir(directory).catch((): string[] => [])
  for (const name of names)
    if (name.startsWith(`${greeting}.`) && name !== but) await rm(join(directory, name))
  if (names.length > 0) await syncDirectory(directory)
}
