/** Updates: taken in, written beside what runs, tried when no call runs; and what became of the last one. */

import { createPublicKey } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { nextNight } from '../backup/schedule.ts'
import { otherSlot } from '../disk/boot-state.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { UpdateState } from '../root-helper/verbs.ts'
import type { SettingsStore } from '../settings/store.ts'
import { storedText } from '../settings/stored-text.ts'
import { SETTINGS_VERSION } from '../settings/version.ts'
import type { Clock } from '../system/clock.ts'
import { removeDurably, writeDurably } from '../system/durable-file.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { errorName, isDiskFull } from '../system/system-error.ts'
import type { BundleManifest } from '../update/bundle-head.ts'
import type { OtherSlot, ReceivedUpdate, UpdateDesk, UpdateView } from '../update/desk.ts'
import { endIssues } from '../update/end-issues.ts'
import { FetchFailed, fetchTo, offerAt } from '../update/fetch.ts'
import type { Before, Health } from '../update/health.ts'
import { openNotes } from '../update/notes.ts'
import { beforePath, settingsBeforePath, updateDir, updatePlacesBelow } from '../update/places.ts'
import { BundleRefused } from '../update/read-bundle.ts'
import { ownVersion } from '../update/record-file.ts'
import { fileSource, type Spool, spoolIn } from '../update/spool.ts'
import { compareVersions } from '../update/versions.ts'

export interface UpdateParts {
  readonly stateDir: string
  readonly helper: RootHelper | null
  readonly store: Pick<SettingsStore, 'current'>
  readonly health: () => Health
  readonly testCall: () => Promise<boolean>
  readonly runningCalls: () => number
  readonly clock: Clock
  readonly log: Log
}

export interface Updates {
  readonly desk: UpdateDesk
  issues(): readonly Issue[]
  start(): void
  stop(): void
}

/** Somebody may hang up any moment. */
const QUIET_AGAIN_MS = 20_000
const WRITTEN_AGAIN_MS = 5000
/** Whoever asked for it gets an answer before the machine goes down. */
const ANSWER_MS = 1500
const DOWNLOAD = 'download.part'

export async function updatesOf(parts: UpdateParts): Promise<Updates> {
  const { stateDir, helper, store, clock, log } = parts
  const places = updatePlacesBelow('/')
  const version = await ownVersion(places)
  const publicKey = async () => createPublicKey(await readFile(places.publicKey))
  const spool: Spool = spoolIn(stateDir, publicKey)
  const notes = await openNotes(stateDir)
  const turn = oneAtATime()
  let known: UpdateState | null = null
  let faults: readonly Issue[] = []
  let fetching: UpdateView['fetching'] = null
  let cancelNight = () => {}
  let cancelPlan = () => {}

  const attempt = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await work())
    } catch (error) {
      log.warn({ error: String(error) }, 'update')
      return refused([faultOf(error)])
    }
  }
  const slots = async (): Promise<UpdateState | null> => {
    const state = (await helper?.updates.state()) ?? ok(null)
    if (state.ok) known = state.value
    return known
  }
  const accept = ({ settingsVersion }: BundleManifest): void => {
    if (settingsVersion < SETTINGS_VERSION) throw new BundleRefused('update-settings-newer')
  }
  const received = (manifest: BundleManifest, bytes: number): ReceivedUpdate => ({
    version: manifest.version,
    settingsVersion: manifest.settingsVersion,
    bytes,
    isOlder: compareVersions(manifest.version, version) < 0,
  })
  const take = (source: Readable): Promise<Result<ReceivedUpdate>> =>
    turn(async () => {
      if (known?.progress.is === 'writing' && (await slots())?.progress.is === 'writing')
        return refused([issue('update-running')])
      return attempt(async () => {
        const manifest = await spool.take(source, accept)
        log.info({ version: manifest.version }, 'update received')
        return received(manifest, manifest.system.packed.bytes)
      })
    })

  /** What is in the other slot, as far as it may be started. */
  const otherOf = ({ slot, record }: UpdateState): OtherSlot | null => {
    const facts = record.slots[otherSlot(slot)]
    if (facts === null) return null
    const readsSettings = facts.settingsVersion >= SETTINGS_VERSION
    return {
      version: facts.version,
      isOlder: compareVersions(facts.version, version) < 0,
      readsSettings,
      isOutOfReach: !readsSettings && (notes.settingsBefore() ?? SETTINGS_VERSION) > facts.settingsVersion,
    }
  }

  async function restartIntoOther(): Promise<Result<null>> {
    const state = await slots()
    const other = state === null ? null : otherOf(state)
    if (helper === null || other === null) return refused([issue('update-nothing-written')])
    if (other.isOutOfReach) return refused([issue('update-settings-newer')])
    return attempt(async () => {
      const { settings } = store.current()
      const before: Before = { version, at: clock.now(), webPort: settings.web.port, health: parts.health() }
      // What lies in the other slot may have come without an upload.
      await mkdir(updateDir(stateDir), { recursive: true, mode: 0o700 })
      await writeDurably(beforePath(stateDir), JSON.stringify(before), 0o600)
      // Going back: what was kept before the update comes back with its version.
      if (other.readsSettings) {
        await writeDurably(settingsBeforePath(stateDir), storedText(store.current()), 0o600)
        await notes.keep({ settingsBefore: SETTINGS_VERSION })
      }
      await notes.keep({ plannedFor: null })
      log.info({ from: version, to: other.version, before }, 'restarting into the other slot')
      const armed = await helper.updates.arm()
      if (!armed.ok) throw new Refusal(armed.error)
      clock.after(ANSWER_MS, () => void restart(helper))
      return null
    })
  }

  async function restart(by: RootHelper): Promise<void> {
    const restarted = await by.machine('restart')
    if (restarted.ok) return
    faults = restarted.error
    await by.updates.disarm()
  }

  /** From the planned moment on: as soon as nobody speaks. */
  const watchPlan = (): void => {
    cancelPlan()
    const { plannedFor } = notes.current()
    if (plannedFor === null) return
    cancelPlan = clock.after(Math.max(0, plannedFor - clock.now()), () => void turn(whenQuiet))
  }
  async function whenQuiet(): Promise<void> {
    if (notes.current().plannedFor === null) return
    if (parts.runningCalls() > 0) {
      cancelPlan = clock.after(QUIET_AGAIN_MS, () => void turn(whenQuiet))
      return
    }
    const done = await restartIntoOther()
    if (!done.ok) {
      faults = done.error
      await notes.keep({ plannedFor: null })
    }
  }

  const localTime = (time: string) => nextNight(clock.now(), time, store.current().settings.site.timeZone)
  const night = (): void => {
    cancelNight = clock.after(localTime(store.current().settings.updates.at) - clock.now(), () => {
      void nightly().finally(night)
    })
  }
  async function nightly(): Promise<void> {
    const { address, install } = store.current().settings.updates
    if (address === '') return
    const found = await desk.lookAtServer()
    faults = found.ok ? [] : found.error
    if (!found.ok || found.value === null || !install) return
    const begun = await desk.write(false)
    if (!begun.ok) {
      faults = begun.error
      return
    }
    while ((await slots())?.progress.is === 'writing')
      await new Promise<void>(resolve => void clock.after(WRITTEN_AGAIN_MS, resolve))
    if (known?.progress.is !== 'written') return
    await notes.keep({ plannedFor: clock.now() })
    watchPlan()
  }

  const desk: UpdateDesk = {
    async state() {
      const state = await slots()
      const there = await spool.present()
      return {
        version,
        slots: state && { running: state.slot, isTrial: state.isTrial, other: otherOf(state) },
        received: there && received(there.manifest, there.bytes),
        progress: state?.progress ?? { is: 'idle' },
        plannedFor: notes.current().plannedFor,
        last: state?.record.last ?? null,
        fetching,
        issues: faults,
        runningCalls: parts.runningCalls(),
      }
    },
    receive: stream => take(Readable.fromWeb(stream as never)),
    async takeFile(name) {
      const path = spool.pathOf(name)
      if (path === null) return refused([issue('update-foreign')])
      const taken = await take(fileSource(path))
      await rm(path, { force: true })
      return taken
    },
    write: allowOlder =>
      turn(async () => {
        const there = await spool.present()
        if (there === null || helper === null) return refused([issue('update-nothing-received')])
        if (there.manifest.settingsVersion < SETTINGS_VERSION)
          return refused([issue('update-settings-newer')])
        await notes.keep({ plannedFor: null })
        watchPlan()
        faults = []
        const begun = await helper.updates.write(allowOlder)
        if (begun.ok) await slots()
        return begun
      }),
    switchOver: when =>
      turn(async () => {
        if (when.is === 'now') return restartIntoOther()
        const state = await slots()
        if (state === null || otherOf(state) === null) return refused([issue('update-nothing-written')])
        await notes.keep({ plannedFor: localTime(when.time) })
        watchPlan()
        return ok(null)
      }),
    cancel: () =>
      turn(() =>
        attempt(async () => {
          await notes.keep({ plannedFor: null })
          watchPlan()
          await spool.remove()
          return null
        }),
      ),
    lookAtServer: () =>
      turn(() =>
        attempt(async () => {
          const { address } = store.current().settings.updates
          if (address === '') throw new FetchFailed('no address')
          const offer = await offerAt(address, await publicKey())
          if (compareVersions(offer.manifest.version, version) <= 0) return null
          accept(offer.manifest)
          const there = await spool.present()
          if (there?.manifest.system.packed.sha256 === offer.manifest.system.packed.sha256)
            return offer.manifest.version
          const path = spool.pathOf(DOWNLOAD) ?? ''
          try {
            await fetchTo(path, address, offer, bytes => {
              fetching = { bytes, of: offer.bytes }
            })
          } finally {
            fetching = null
          }
          try {
            await spool.take(fileSource(path), accept)
          } finally {
            // Wrong from here on it is no better to go on with.
            await rm(path, { force: true })
            await rm(`${path}.of`, { force: true })
          }
          return offer.manifest.version
        }),
      ),
    health: parts.health,
    testCall: parts.testCall,
    async dismiss() {
      await notes.keep({ seen: known?.record.last?.at ?? 0 })
    },
  }

  return {
    desk,
    issues: () => [
      ...faults,
      ...(known?.progress.is === 'failed'
        ? [issue(known.progress.code, { error: known.progress.error })]
        : []),
      ...endIssues(known?.record.last ?? null, notes.current().seen),
    ],
    start() {
      night()
      watchPlan()
      void slots().then(state => {
        // It is in the slot now, or it was not wanted: its room on the disk is.
        if (state?.progress.is === 'written' || state?.record.last?.version === version)
          return removeDurably(beforePath(stateDir)).catch(() => {})
      })
    },
    stop() {
      cancelNight()
      cancelPlan()
    },
  }
}

class Refusal extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join())
    this.issues = issues
  }
}

const issue = (code: string, params: Issue['params'] = {}): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})

function faultOf(error: unknown): Issue {
  if (error instanceof Refusal) return error.issues[0] ?? issue('update-not-done', { error: '' })
  if (error instanceof BundleRefused) return issue(error.code)
  if (error instanceof FetchFailed)
    return { ...issue('update-not-fetched', { reason: error.message }), severity: 'warning' }
  return isDiskFull(error)
    ? issue('disk-full', { error: errorName(error) })
    : issue('update-not-done', { error: errorName(error) })
}
