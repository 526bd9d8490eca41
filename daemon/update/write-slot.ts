/** Writes a system into a slot that is not in use, in a way that a power cut at any moment leaves nothing that could start. */

import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import type { BundleManifest } from './bundle-head.ts'
import { BundleRefused } from './read-bundle.ts'

const MIB = 1024 * 1024
/** Held back until every sum is known to be right: without it there is no file system (the superblock of ext4 is at 1024). */
const HELD_BACK = MIB
const CHUNK = 4 * MIB
/** The disk is Asterisk's too: what waits to be written stays short. */
const SYNC_EVERY = 16 * MIB

export interface SlotWriting {
  readonly device: string
  /** Bytes. */
  readonly room: number
  readonly manifest: BundleManifest
  /** Behind the head. */
  readonly packed: Readable
  /** What was read from the device is read from the disk the next time. */
  readonly forget: () => Promise<void>
  /** 0 to 1. */
  readonly onShare: (phase: 'writing' | 'checking', share: number) => void
}

/** Throws BundleRefused, or the system's error; the slot is empty then. */
export async function writeSlot(writing: SlotWriting): Promise<void> {
  const { device, room, manifest } = writing
  const { plain } = manifest.system
  if (plain.bytes > room || plain.bytes < HELD_BACK) throw new BundleRefused('update-unknown')
  const disk = await open(device, 'r+')
  try {
    await disk.write(Buffer.alloc(HELD_BACK), 0, HELD_BACK, 0)
    await disk.sync()
    const first = await writeRest(disk, writing)
    await disk.write(first, 0, first.length, 0)
    await disk.sync()
  } finally {
    await disk.close()
  }
  await writing.forget()
  if ((await sumOf(device, plain.bytes, share => writing.onShare('checking', share))) === plain.sha256) return
  const spoilt = await open(device, 'r+')
  try {
    await spoilt.write(Buffer.alloc(HELD_BACK), 0, HELD_BACK, 0)
    await spoilt.sync()
  } finally {
    await spoilt.close()
  }
  throw new BundleRefused('update-disk-spoilt')
}

/** All but the first MiB, which is given back. */
async function writeRest(disk: FileHandle, { manifest, packed, onShare }: SlotWriting): Promise<Buffer> {
  const { plain, packed: wanted } = manifest.system
  const sums = { packed: createHash('sha256'), plain: createHash('sha256') }
  const first = Buffer.alloc(HELD_BACK)
  const chunk = Buffer.alloc(CHUNK)
  let at = 0
  let filled = 0
  let unsynced = 0
  let came = 0
  const flush = async () => {
    const start = at - filled
    const held = Math.max(0, Math.min(HELD_BACK - start, filled))
    chunk.copy(first, start, 0, held)
    if (filled > held) await disk.write(chunk, held, filled - held, start + held)
    unsynced += filled
    filled = 0
    if (unsynced >= SYNC_EVERY) {
      await disk.datasync()
      unsynced = 0
    }
    onShare('writing', at / plain.bytes)
  }
  await pipeline(
    packed,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const piece of source) {
        came += piece.length
        sums.packed.update(piece)
        yield piece
      }
    },
    createZstdDecompress({ chunkSize: MIB }),
    async (source: AsyncIterable<Buffer>) => {
      for await (const piece of source) {
        if (at + piece.length > plain.bytes) throw new BundleRefused('update-damaged')
        sums.plain.update(piece)
        for (let taken = 0; taken < piece.length; ) {
          const more = piece.copy(chunk, filled, taken, Math.min(piece.length, taken + CHUNK - filled))
          taken += more
          filled += more
          at += more
          if (filled === CHUNK) await flush()
        }
      }
      await flush()
    },
  )
  const isWhole =
    at === plain.bytes &&
    came === wanted.bytes &&
    sums.packed.digest('hex') === wanted.sha256 &&
    sums.plain.digest('hex') === plain.sha256
  if (!isWhole) throw new BundleRefused('update-damaged')
  return first
}

/** SHA-256 of the first `bytes` of a device. */
export async function sumOf(
  device: string,
  bytes: number,
  onShare: (share: number) => void,
): Promise<string> {
  const disk = await open(device, 'r')
  try {
    const sum = createHash('sha256')
    const chunk = Buffer.alloc(CHUNK)
    for (let at = 0; at < bytes; ) {
      const { bytesRead } = await disk.read(chunk, 0, Math.min(CHUNK, bytes - at), at)
      if (bytesRead === 0) return ''
      sum.update(chunk.subarray(0, bytesRead))
      at += bytesRead
      onShare(at / bytes)
    }
    return sum.digest('hex')
  } finally {
    await disk.close()
  }
}
