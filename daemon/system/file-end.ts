/** The last part of a file that may be long: what a log says lately. */

import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/** '' where there is no such file, or we may not read it, or it is none. Never throws, never waits (for a pipe's writer). */
export async function endOf(path: string, bytes: number): Promise<string> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const state = await file.stat()
      if (!state.isFile()) return ''
      const length = Math.min(bytes, state.size)
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, state.size - length)
      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return ''
  }
}
