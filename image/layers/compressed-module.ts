/** A kernel module's bytes without their compression. */

import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const execute = promisify(execFile)

export async function decompressed(path: string): Promise<Buffer> {
  if (path.endsWith('.ko')) return readFile(path)
  const program = path.endsWith('.xz') ? 'xz' : path.endsWith('.zst') ? 'zstd' : null
  if (program === null) throw new Error(`Unknown compression of the kernel module ${path}`)
  const { stdout } = await execute(program, ['-dc', path], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}
