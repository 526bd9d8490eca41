/** The one update that lies in the daemon's room: taken in, looked at, thrown away. */

import type { KeyObject } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { syncDirectory } from '../system/durable-file.ts'
import { type BundleManifest, LONGEST_HEAD, readHead } from './bundle-head.ts'
import { bundlePath, updateDir } from './places.ts'
import { checkedBundle } from './read-bundle.ts'

export interface Spool {
  /** null: there is none, or none that is ours. */
  present(): Promise<{ readonly manifest: BundleManifest; readonly bytes: number } | null>
  /** Throws BundleRefused, what `accept` throws, or the system's error; what was there before is gone then. */
  take(source: Readable, accept: (manifest: BundleManifest) => void): Promise<BundleManifest>
  remove(): Promise<void>
  /** Where something may be left for `takeFile`, and what a download has so far. */
  pathOf(name: string): string | null
}

const NAME = /^[a-z0-9][a-z0-9-]{0,40}\.(?:update|part)$/

export function spoolIn(stateDir: string, publicKey: () => Promise<KeyObject>): Spool {
  const directory = updateDir(stateDir)
  const path = bundlePath(stateDir)
  const unfinished = `${path}.new`
  return {
    async present() {
      const file = await open(path, 'r').catch(() => null)
      if (file === null) return null
      try {
        const head = Buffer.alloc(LONGEST_HEAD)
        const { bytesRead } = await file.read(head, 0, head.length, 0)
        const read = readHead(head.subarray(0, bytesRead), await publicKey())
        return read.is === 'good' ? { manifest: read.manifest, bytes: (await file.stat()).size } : null
      } catch {
        return null
      } finally {
        await file.close()
      }
    },
    async take(source, accept) {
      const { stream, manifest } = checkedBundle(await publicKey(), accept)
      await mkdir(directory, { recursive: true, mode: 0o700 })
      // On a small disk there is room for one.
      await rm(path, { force: true })
      try {
        await pipeline(source, stream, createWriteStream(unfinished, { mode: 0o600, flush: true }))
        await rename(unfinished, path)
        await syncDirectory(directory)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      const taken = manifest()
      if (taken === null) throw new Error('no manifest')
      return taken
    },
    async remove() {
      await rm(path, { force: true })
      await rm(unfinished, { force: true })
    },
    pathOf: name => (NAME.test(name) ? join(directory, name) : null),
  }
}

export const fileSource = (path: string): Readable => createReadStream(path, { highWaterMark: 1024 * 1024 })
export const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )
