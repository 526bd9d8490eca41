/** Reads the kernel's messages from /dev/kmsg (Documentation/ABI/testing/dev-kmsg), or a file that once was one. */

import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** The kernel's own buffer is a quarter of this. */
const MOST_BYTES = 4 * 1024 * 1024
/** Each read gives one record and fails with EINVAL when it does not fit; a record is at most 8 KiB with its dictionary. */
const RECORD_BYTES = 16 * 1024

/** Every record so far; '' where the log may not be read. Never throws, never waits for new ones. */
export async function readKernelLog(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null)
  if (file === null) return ''
  try {
    return (await readRecords(file)).toString('utf8')
  } finally {
    await file.close()
  }
}

async function readRecords(file: FileHandle): Promise<Buffer> {
  const chunks: Buffer[] = []
  const buffer = Buffer.alloc(RECORD_BYTES)
  for (let size = 0; size < MOST_BYTES; ) {
    const read = await file
      .read(buffer, 0, RECORD_BYTES, null)
      .catch((error: NodeJS.ErrnoException) => error.code)
    // The oldest records were overwritten meanwhile: the next read goes on behind the gap.
    if (read === 'EPIPE') continue
    // EAGAIN: no more for now.
    if (typeof read !== 'object' || read.bytesRead === 0) break
    size += read.bytesRead
    chunks.push(Buffer.from(buffer.subarray(0, read.bytesRead)))
  }
  return Buffer.concat(chunks)
}
