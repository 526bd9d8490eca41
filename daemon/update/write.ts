/** Writes the update that lies in the daemon's room into the other slot. A process of its own, of the lowest rank. Needs root. */

import { createPublicKey } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { otherSlot } from '../disk/boot-state.ts'
import { run } from '../system/run.ts'
import { errorName } from '../system/system-error.ts'
import { type BundleHead, LONGEST_HEAD, readHead } from './bundle-head.ts'
import { bundlePath, type UpdatePlaces } from './places.ts'
import type { Progress } from './progress.ts'
import { progressTeller } from './progress-file.ts'
import { BundleRefused } from './read-bundle.ts'
import { beganWriting, wasWritten } from './record.ts'
import { readRecord, writeRecord } from './record-file.ts'
import { slotDevices, startedBy } from './this-start.ts'
import { writeSlot } from './write-slot.ts'

const FLUSH_MS = 120_000

/** What the helper was asked for, and looked at. */
const orderSchema = z.object({ packedSha256: z.string() })
const orderPath = ({ runDir }: UpdatePlaces) => join(runDir, 'order.json')

export async function leaveOrder(places: UpdatePlaces, packedSha256: string): Promise<void> {
  await mkdir(places.runDir, { recursive: true, mode: 0o700 })
  await writeFile(orderPath(places), JSON.stringify({ packedSha256 }), { mode: 0o600 })
  await progressTeller(places)({ is: 'writing', phase: 'writing', percent: 0 })
}

/** The daemon could put a link there: it is not followed. */
export const openBundle = (places: UpdatePlaces): Promise<FileHandle> =>
  open(bundlePath(places.stateDir), constants.O_RDONLY | constants.O_NOFOLLOW)

export async function headOf(file: FileHandle, places: UpdatePlaces): Promise<BundleHead> {
  const head = Buffer.alloc(LONGEST_HEAD)
  const { bytesRead } = await file.read(head, 0, head.length, 0)
  return readHead(head.subarray(0, bytesRead), createPublicKey(await readFile(places.publicKey)))
}

/** What went wrong is told in the progress as well. */
export async function writeOrdered(places: UpdatePlaces, now: () => number): Promise<boolean> {
  const tell = progressTeller(places)
  try {
    const version = await writeBundle(places, tell)
    await tell({ is: 'written', version, at: now() })
    return true
  } catch (error) {
    const code = error instanceof BundleRefused ? error.code : 'update-not-written'
    await tell({ is: 'failed', code, error: error instanceof BundleRefused ? '' : errorName(error) })
    return false
  }
}

async function writeBundle(
  places: UpdatePlaces,
  tell: (progress: Progress) => Promise<void>,
): Promise<string> {
  const { packedSha256 } = orderSchema.parse(JSON.parse(await readFile(orderPath(places), 'utf8')))
  const started = startedBy(await readFile(join(places.root, 'proc/cmdline'), 'utf8'))
  const devices = started === null ? null : await slotDevices(places.root, started)
  if (started === null || devices === null) throw new BundleRefused('update-no-slots')
  const file = await openBundle(places)
  try {
    const head = await headOf(file, places)
    // Another file than the one that was looked at.
    if (head.is !== 'good' || head.manifest.system.packed.sha256 !== packedSha256)
      throw new BundleRefused('update-damaged')
    const slot = otherSlot(started.slot)
    await writeRecord(places, beganWriting(await readRecord(places), slot))
    let told = ''
    await writeSlot({
      device: devices.other,
      room: devices.otherBytes,
      manifest: head.manifest,
      packed: createReadStream('', {
        fd: file,
        autoClose: false,
        start: head.length,
        highWaterMark: 256 * 1024,
      }),
      async forget() {
        await run('blockdev', ['--flushbufs', devices.other], { timeoutMs: FLUSH_MS })
      },
      onShare(phase, share) {
        const percent = Math.floor(share * 100)
        if (told === `${phase}${percent}`) return
        told = `${phase}${percent}`
        // Nobody may hear how far it is: it is written all the same.
        tell({ is: 'writing', phase, percent }).catch(() => {})
      },
    })
    const { version, settingsVersion } = head.manifest
    await writeRecord(places, wasWritten(await readRecord(places), slot, { version, settingsVersion }))
    return version
  } finally {
    await file.close().catch(() => {})
  }
}
