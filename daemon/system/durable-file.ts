/** The one helper for every write that matters: after it returns, a power cut leaves the new bytes or, before, the old. */

import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Replaces `path` with `text`: temporary file in the same directory, fsync, rename, fsync of the directory.
 * Throws the system's error (ENOSPC, EACCES…) with the former file untouched.
 */
export async function writeDurably(path: string, text: string | Uint8Array, mode: number): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.new`)
  try {
    // Where others may write as well, nobody must have put a link to somewhere else in its place.
    await rm(temporary, { force: true })
    const file = await open(temporary, 'wx', mode)
    try {
      await file.chmod(mode)
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncDirectory(dirname(path))
}

/** A database takes the place of another, whose journals go with it. Both are closed. Throws the system's error. */
export async function replaceDurably(from: string, to: string): Promise<void> {
  const file = await open(from, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  for (const journal of [`${to}-wal`, `${to}-shm`, `${to}-journal`]) await rm(journal, { force: true })
  await rename(from, to)
  await syncDirectory(dirname(to))
}

/** Removes a file durably; a missing one is fine. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true })
  await syncDirectory(dirname(path))
}

/** After it returns, the names in the directory are as they are now even after a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
