/** The file an appliance updates itself from: the whole system of a slot, compressed, behind its signed head. */

import { createHash, type Hash, type KeyObject } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { type BundleManifest, signedHead } from '../../daemon/update/bundle-head.ts'

export interface UpdateFile {
  readonly path: string
  /** ext4 with the kernel in it. */
  readonly systemDisk: string
  readonly version: string
  readonly settingsVersion: number
  readonly privateKey: KeyObject
  /** Of zstd. */
  readonly level?: number
}

const CHUNK = 4 * 1024 * 1024

/** It has its name only when it is whole. */
export async function buildUpdate(update: UpdateFile): Promise<BundleManifest> {
  const { path, systemDisk, version, settingsVersion, privateKey, level = 12 } = update
  const packed = `${path}.packed`
  const unfinished = `${path}.new`
  const sums = { plain: createHash('sha256'), packed: createHash('sha256') }
  try {
    await pipeline(
      createReadStream(systemDisk, { highWaterMark: CHUNK }),
      summed(sums.plain),
      createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: level } }),
      summed(sums.packed),
      createWriteStream(packed),
    )
    const about = async (file: string, sum: Hash) => ({
      bytes: (await stat(file)).size,
      sha256: sum.digest('hex'),
    })
    const manifest: BundleManifest = {
      name: 'offhook',
      machine: 'x86_64',
      version,
      settingsVersion,
      system: { packed: await about(packed, sums.packed), plain: await about(systemDisk, sums.plain) },
    }
    const out = await open(unfinished, 'w')
    await out.writeFile(signedHead(manifest, privateKey))
    await pipeline(createReadStream(packed, { highWaterMark: CHUNK }), out.createWriteStream())
    await rename(unfinished, path)
    return manifest
  } finally {
    await rm(packed, { force: true })
    await rm(unfinished, { force: true })
  }
}

const summed = (sum: Hash): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.update(chunk)
      done(null, chunk)
    },
  })
