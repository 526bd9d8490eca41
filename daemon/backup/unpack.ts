/** Opens a backup into two empty directories. The file is hostile until every entry has been looked at. */

import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createTarDecoder } from 'modern-tar'
import { type BackupFile, placeOf } from './contents.ts'
import { decrypted } from './key.ts'

export interface UnpackLimits {
  readonly entries: number
  /** Of everything together, bytes: a small file can say a lot of zeros. */
  readonly bytes: number
  /** Of a file that is read into memory, bytes. */
  readonly textBytes: number
}

export const usualLimits: UnpackLimits = {
  entries: 500_000,
  bytes: 200 * 2 ** 30,
  textBytes: 64 * 2 ** 20,
}

export interface UnpackInto {
  /** Of the single files. */
  readonly filesDir: string
  /** Of the trees, readable for Asterisk's group. */
  readonly treesDir: string
}

export interface Unpacked {
  readonly files: ReadonlySet<BackupFile>
  /** Files in trees. */
  readonly count: number
  readonly bytes: number
}

/** No backup of ours, or not an intact one. */
export class BackupRefused extends Error {
  readonly code: 'backup-wrong-key' | 'backup-damaged' | 'backup-foreign' | 'backup-newer'

  constructor(code: BackupRefused['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** Throws `BackupRefused`, or the system's error. */
export async function unpackBackup(
  path: string,
  key: string,
  into: UnpackInto,
  limits: UnpackLimits = usualLimits,
): Promise<Unpacked> {
  const plain = await openSealed(path, key)
  const files = new Set<BackupFile>()
  let [count, bytes, entries] = [0, 0, 0]
  try {
    const tar = plain
      .pipeThrough(new DecompressionStream('gzip') as never)
      .pipeThrough(createTarDecoder({ strict: true }) as never)
    for await (const { header, body } of tar as unknown as AsyncIterable<TarEntry>) {
      entries += 1
      bytes += header.size
      if (entries > limits.entries || bytes > limits.bytes) throw foreign('it is too large')
      const place = header.type === 'file' ? placeOf(header.name) : null
      if (place === null) throw foreign(`it holds ${JSON.stringify(header.name.slice(0, 100))}`)
      if (place.is === 'file') {
        const isFirst = entries === 1
        if (isFirst !== (place.name === 'backup.json'))
          throw foreign('it does not begin with its own description')
        if (place.name.endsWith('.json') && header.size > limits.textBytes)
          throw foreign(`${place.name} is too large`)
        if (files.has(place.name)) throw foreign(`it holds ${place.name} twice`)
        files.add(place.name)
      } else if (entries === 1) throw foreign('it does not begin with its own description')
      const target =
        place.is === 'file' ? join(into.filesDir, place.name) : join(into.treesDir, place.tree, ...place.path)
      await mkdir(dirname(target), { recursive: true, mode: 0o750 })
      // `wx`: a name that comes twice, or a link somebody put there, is refused by the system.
      await pipeline(Readable.fromWeb(body as never), createWriteStream(target, { flags: 'wx', mode: 0o640 }))
      if (place.is === 'tree') count += 1
    }
  } catch (error) {
    if (error instanceof BackupRefused || isSystemError(error)) throw error
    throw new BackupRefused('backup-damaged', error instanceof Error ? error.message : String(error))
  }
  if (entries === 0) throw foreign('it is empty')
  return { files, count, bytes }
}

interface TarEntry {
  readonly header: { readonly name: string; readonly size: number; readonly type: string }
  readonly body: ReadableStream<Uint8Array>
}

async function openSealed(path: string, key: string): Promise<ReadableStream<Uint8Array>> {
  const sealed = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>
  try {
    return await decrypted(sealed, key)
  } catch (error) {
    if (isSystemError(error)) throw error
    const message = error instanceof Error ? error.message : String(error)
    // age-encryption says it so when no identity fits; anything else is not a file of age.
    throw new BackupRefused(
      /no identity matched/.test(message) ? 'backup-wrong-key' : 'backup-foreign',
      message,
    )
  }
}

const foreign = (message: string) => new BackupRefused('backup-foreign', message)

const isSystemError = (error: unknown): boolean =>
  error instanceof Error &&
  'errno' in error &&
  'syscall' in error &&
  !/^Z_/.test(String((error as NodeJS.ErrnoException).code))
