/**
 * Every plain file of a backup, whatever it is packed in: a directory, tar, gzip, and those within one another. The backup is
 * hostile: nothing is written, links are not followed, names cannot lead elsewhere, and what unpacks without end is stopped.
 */

import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type Budget,
  counted,
  fromUtf16,
  isOfFile,
  kindOf,
  peeked,
  spend,
  TooLarge,
  unzipped,
  utf16Of,
} from './pieces.ts'
import { entriesOf } from './tar.ts'

export interface WalkLimits {
  readonly entries: number
  /** Unpacked, bytes: this much, and so many times the size of what is read. */
  readonly bytes: number
  readonly times: number
  /** Archives within archives. */
  readonly depth: number
}

export const usualLimits: WalkLimits = { entries: 1_000_000, bytes: 2 * 2 ** 30, times: 100, depth: 5 }

export interface OldFile {
  /** `etc/asterisk/sip.conf`; within the inner archives, too. */
  readonly path: string
  /** Its first bytes, up to 512. */
  readonly head: Uint8Array
  /** Once; what is not read is passed over. */
  readonly body: AsyncIterable<Uint8Array>
}

export type WalkFault = 'damaged' | 'file-kind' | 'file-name' | 'too-large'

export interface Walk {
  readonly visit: (file: OldFile) => Promise<void>
  readonly fault: (path: string, fault: WalkFault) => void
  readonly limits?: WalkLimits
}

interface Going {
  readonly walk: Walk
  readonly limits: WalkLimits
  readonly budget: Budget
}

/** Throws the system's error when the file or directory itself cannot be read. */
export async function walkBackup(path: string, walk: Walk): Promise<void> {
  const { limits = usualLimits } = walk
  const start = await lstat(path)
  const budget = { entries: limits.entries, bytes: limits.bytes + limits.times * start.size }
  const going = { walk, limits, budget }
  try {
    if (start.isDirectory()) await walkDirectory(path, '', 0, going)
    else await walkStream(basename(path), createReadStream(path), 0, going)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    walk.fault(basename(path), 'too-large')
  }
}

const DEEPEST_DIRECTORY = 32

async function walkDirectory(directory: string, within: string, depth: number, going: Going): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    spend(going.budget)
    const inside = within === '' ? entry.name : `${within}/${entry.name}`
    const path = join(directory, entry.name)
    if (entry.isDirectory() && depth < DEEPEST_DIRECTORY) await walkDirectory(path, inside, depth + 1, going)
    else if (entry.isFile()) {
      going.budget.bytes += (await lstat(path)).size * going.limits.times
      await walkStream(inside, createReadStream(path), 0, going)
    } else going.walk.fault(inside, 'file-name')
  }
}

/** A file as it is, or what is packed in it. */
async function walkStream(
  path: string,
  source: AsyncIterable<Uint8Array>,
  depth: number,
  going: Going,
): Promise<void> {
  const { walk, limits, budget } = going
  try {
    const { head, body } = await peeked(counted(source, budget))
    const kind = kindOf(head)
    const isPacked = kind === 'gzip' || kind === 'tar'
    if (kind === 'foreign' || (isPacked && depth >= limits.depth)) walk.fault(path, 'file-kind')
    else if (kind === 'gzip') await walkStream(unpackedName(path), unzipped(body), depth + 1, going)
    else if (kind === 'tar') await walkTar(path, body, depth + 1, going)
    else await visitPlain(path, head, body, walk)
  } catch (error) {
    if (error instanceof TooLarge || !isOfFile(error)) throw error
    walk.fault(path, 'damaged')
  }
}

async function visitPlain(
  path: string,
  head: Uint8Array,
  body: AsyncIterable<Uint8Array>,
  { visit }: Walk,
): Promise<void> {
  const encoding = utf16Of(head)
  if (encoding === null || !/\.(?:csv|tsv|txt|sql|xml|conf|json)$/i.test(path))
    return visit({ path, head, body })
  await visit({ path, ...(await peeked(fromUtf16(body, encoding))) })
}

async function walkTar(
  path: string,
  body: AsyncIterable<Uint8Array>,
  depth: number,
  going: Going,
): Promise<void> {
  const { walk, budget } = going
  for await (const entry of entriesOf(body)) {
    spend(budget)
    const name = safeName(entry.name)
    if (entry.type === 'directory') {
      await entry.skip()
      continue
    }
    if (name === null || entry.type !== 'file') {
      walk.fault(name ?? `${path}: ${JSON.stringify(entry.name.slice(0, 100))}`, 'file-name')
      await entry.skip()
      continue
    }
    await walkStream(name, entry.body, depth, going)
    await entry.skip()
  }
}

const unpackedName = (path: string): string => path.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '')

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const UNSAFE = /[\u0000-\u001f\u007f\\]/

/** Below the root, forward slashes, one line; null for a name that leads elsewhere. */
function safeName(name: string): string | null {
  const parts = name.split('/').filter(part => part !== '' && part !== '.')
  const isSafe = parts.every(part => part !== '..' && part.length <= 255 && !UNSAFE.test(part))
  return isSafe && parts.length > 0 && parts.length <= 40 ? parts.join('/') : null
}
