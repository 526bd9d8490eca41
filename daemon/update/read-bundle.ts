/** An update as it comes: the signature first, then every byte against the sums that were signed. */

import type { KeyObject } from 'node:crypto'
import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { type BundleManifest, readHead } from './bundle-head.ts'

/** `update-foreign`, `update-forged`, `update-unknown`, `update-damaged`: as in the list of issues. */
export class BundleRefused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.name = 'BundleRefused'
    this.code = code
  }
}

export interface CheckedBundle {
  /** Lets the bytes through as they came; fails at the first that is wrong, and at the end when some are missing. */
  readonly stream: Transform
  /** null until the head has come, and was good. */
  manifest(): BundleManifest | null
}

/** `accept` may refuse what is in the head by throwing, before the rest is fetched. */
export function checkedBundle(
  publicKey: KeyObject,
  accept: (manifest: BundleManifest) => void = () => {},
): CheckedBundle {
  let head: Buffer = Buffer.alloc(0)
  let manifest: BundleManifest | null = null
  let left = 0
  const sum = createHash('sha256')
  const body = (chunk: Uint8Array): void => {
    left -= chunk.length
    if (left < 0) throw new BundleRefused('update-damaged')
    sum.update(chunk)
  }
  const take = (chunk: Buffer): void => {
    if (manifest !== null) {
      body(chunk)
      return
    }
    head = Buffer.concat([head, chunk])
    const read = readHead(head, publicKey)
    if (read.is === 'short') return
    if (read.is !== 'good') throw new BundleRefused(`update-${read.is}`)
    accept(read.manifest)
    manifest = read.manifest
    left = manifest.system.packed.bytes
    body(head.subarray(read.length))
    head = Buffer.alloc(0)
  }
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        take(chunk)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      if (manifest === null) done(new BundleRefused(head.length === 0 ? 'update-foreign' : 'update-damaged'))
      else if (left !== 0 || sum.digest('hex') !== manifest.system.packed.sha256)
        done(new BundleRefused('update-damaged'))
      else done()
    },
  })
  return { stream, manifest: () => manifest }
}
