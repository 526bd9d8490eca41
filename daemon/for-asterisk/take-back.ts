/**
 * What a restored backup brought takes its place, by the hand of Asterisk's own user: the daemon may not write there, and
 * root must not follow where Asterisk could lead it. Done twice, it changes nothing more.
 */

import { copyFile, lstat, mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { TREES, takeBackDir, treePath } from '../backup/contents.ts'
import { syncDirectory } from '../system/durable-file.ts'

/** Throws the system's error; what was copied before it stays. */
export async function takeBack(spoolDir: string, stateDir: string): Promise<void> {
  for (const tree of TREES)
    await takeTree(join(takeBackDir(spoolDir), tree), treePath({ spoolDir, stateDir }, tree))
}

async function takeTree(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (entries.length === 0) return
  await mkdir(to, { recursive: true, mode: 0o750 })
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await takeTree(source, target)
    else if (entry.isFile()) await takeFile(source, target)
  }
  await syncDirectory(to)
}

/** A message is there whole or not at all: Asterisk may look while we copy. */
async function takeFile(source: string, target: string): Promise<void> {
  const there = await lstat(target).catch(() => null)
  if (there?.isDirectory()) return
  await copyFile(source, `${target}.restored`)
  await rename(`${target}.restored`, target)
}
