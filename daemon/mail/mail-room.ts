/** The queue of mail is bounded: a mail server that is gone for weeks must not fill the disk, where the messages themselves live. */

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const MOST_PARCELS = 1000
const MOST_BYTES = 512 * 1024 * 1024

export async function roomLeft(directory: string): Promise<boolean> {
  const names = await readdir(directory)
  if (names.length >= MOST_PARCELS) return false
  const sizes = await Promise.all(
    names.map(name =>
      stat(join(directory, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0) < MOST_BYTES
}
