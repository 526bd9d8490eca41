/** What the daemon may ask root about updates: to write the one in its room, to try it at the next start, to leave it. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Issue, ok, refused } from '../model/issue.ts'
import { run } from '../system/run.ts'
import { errorName } from '../system/system-error.ts'
import { readBootState, writeBootState } from '../update/boot-block.ts'
import type { UpdatePlaces } from '../update/places.ts'
import { readProgress } from '../update/progress-file.ts'
import { armed, beginTrial, disarmed, settled, type ThisStart, type UpdateRecord } from '../update/record.ts'
import { ownFacts, readRecord, writeRecord } from '../update/record-file.ts'
import { type SlotDevices, slotDevices, startedBy } from '../update/this-start.ts'
import { compareVersions } from '../update/versions.ts'
import { headOf, leaveOrder, openBundle } from '../update/write.ts'
import type { HelperAnswer, HelperRequest } from './verbs.ts'

type UpdateRequest = Extract<HelperRequest, { verb: 'update' }>

const UNIT = 'offhook-update.service'
const ORDER_MS = 30_000
/** A system that does not come up once costs one start; the former one is back with the next. */
const TRIES = 1

interface Here {
  readonly start: ThisStart
  readonly devices: SlotDevices
}

/** Times as ms since the epoch. */
export async function actOnUpdate(
  places: UpdatePlaces,
  request: UpdateRequest,
  now: () => number = Date.now,
): Promise<HelperAnswer> {
  try {
    const here = await whereWeAre(places)
    if (here === null) return request.action === 'state' ? ok({ update: null }) : refuse('update-no-slots')
    const record = await settle(places, here, now())
    switch (request.action) {
      case 'state':
        return ok({
          update: {
            slot: here.start.slot,
            isTrial: isUnproven(here.start),
            record,
            progress: await progress(places),
          },
        })
      case 'write':
        return await write(places, here, record, request.allowOlder)
      case 'arm':
        return await arm(places, here, record, now())
      case 'disarm':
        await writeBootState(here.devices.boot, places.runDir, { ...here.start.boot, trial: '', tries: 0 })
        await writeRecord(places, disarmed(record))
        return ok(null)
    }
  } catch (error) {
    return refuse('update-not-done', { error: error instanceof Error ? errorName(error) : String(error) })
  }
}

async function whereWeAre(places: UpdatePlaces): Promise<Here | null> {
  const text = (path: string) => readFile(join(places.root, path), 'utf8')
  const started = startedBy(await text('proc/cmdline'))
  const devices = started === null ? null : await slotDevices(places.root, started)
  if (started === null || devices === null) return null
  const bootId = (await text('proc/sys/kernel/random/boot_id')).trim()
  const boot = await readBootState(devices.boot, places.runDir)
  return { start: { ...started, bootId, boot }, devices }
}

/** What became of a trial is seen by whoever is asked first after it. */
async function settle(places: UpdatePlaces, { start, devices }: Here, now: number): Promise<UpdateRecord> {
  const before = await readRecord(places)
  const after = settled(before, start, now)
  if (after === before) return before
  // The boot loader clears a spent trial only at the next start.
  if (start.boot.trial !== '')
    await writeBootState(devices.boot, places.runDir, { ...start.boot, trial: '', tries: 0 })
  await writeRecord(places, after)
  return after
}

/** Its gate has not spoken yet. */
const isUnproven = ({ isTrial, slot, boot }: ThisStart): boolean => isTrial && boot.slot !== slot

async function isWriting(): Promise<boolean> {
  const shown = await run('systemctl', ['is-active', UNIT], { timeoutMs: ORDER_MS })
  return ['active', 'activating'].includes(shown.stdout.trim())
}

/** A writer that was stopped half-way cannot say so itself. */
async function progress(places: UpdatePlaces) {
  const told = await readProgress(places)
  if (told.is !== 'writing' || (await isWriting())) return told
  const again = await readProgress(places)
  return again.is === 'writing' ? ({ is: 'failed', code: 'update-not-written', error: '' } as const) : again
}

async function write(
  places: UpdatePlaces,
  { start, devices }: Here,
  record: UpdateRecord,
  allowOlder: boolean,
): Promise<HelperAnswer> {
  if (record.trial !== null || isUnproven(start)) return refuse('update-on-trial')
  if (await isWriting()) return refuse('update-running')
  const file = await openBundle(places)
  try {
    const head = await headOf(file, places)
    if (head.is !== 'good') return refuse(`update-${head.is === 'short' ? 'foreign' : head.is}`)
    const { version, system } = head.manifest
    const own = await ownFacts(places)
    if (!allowOlder && compareVersions(version, own.version) < 0)
      return refuse('update-older', { version, running: own.version })
    // Somebody chose this system in the boot menu: what is about to be overwritten must not be what starts by itself.
    if (start.boot.slot !== start.slot)
      await writeBootState(devices.boot, places.runDir, { slot: start.slot, trial: '', tries: 0 })
    await leaveOrder(places, system.packed.sha256)
  } finally {
    await file.close()
  }
  const begun = await run('systemctl', ['restart', '--no-block', UNIT], { timeoutMs: ORDER_MS })
  return begun.code === 0 ? ok(null) : refuse('update-not-done', { error: begun.stderr.trim().slice(0, 200) })
}

async function arm(
  places: UpdatePlaces,
  { start, devices }: Here,
  record: UpdateRecord,
  now: number,
): Promise<HelperAnswer> {
  if (record.trial !== null || isUnproven(start)) return refuse('update-on-trial')
  if (await isWriting()) return refuse('update-running')
  const begun = beginTrial(record, start, await ownFacts(places), now)
  if (begun?.trial == null) return refuse('update-nothing-written')
  await writeRecord(places, begun)
  await writeBootState(devices.boot, places.runDir, {
    slot: start.slot,
    trial: begun.trial.slot,
    tries: TRIES,
  })
  await writeRecord(places, armed(begun))
  return ok(null)
}

const refuse = (code: string, params: Issue['params'] = {}): HelperAnswer =>
  refused([{ code, severity: 'error', subject: null, params }])
