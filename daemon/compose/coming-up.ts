/** From the cards to a working Asterisk: at the start, again after what stopped it, and when cards are dealt with by hand. */

import { assignPorts } from '../model/first-settings.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import type { CountryLookup, Randomness } from '../model/surroundings.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { SettingsStore } from '../settings/store.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime, type Turn } from '../system/one-at-a-time.ts'
import { type BringUpParts, bringUp } from './bring-up.ts'
import type { Configuration } from './configuration.ts'
import type { FaultWatch } from './fault-watch.ts'
import type { Picture } from './picture.ts'

export interface ComingUpParts {
  readonly configuration: Configuration
  readonly picture: Picture
  readonly store: Pick<SettingsStore, 'current' | 'edit'>
  readonly helper: RootHelper | null
  readonly faults: Pick<FaultWatch, 'driversLoaded'>
  readonly lookAtHardware: () => Promise<Inventory>
  readonly callsKnown: BringUpParts['callsKnown']
  /** Once: what was in force is known, and nothing was done to it yet. */
  readonly onOpened: () => Promise<void>
  /** After each try, whatever came of it. */
  readonly onTried: () => Promise<void>
  /** Something is in force: Asterisk may run. */
  readonly onInForce: () => void
  readonly countries: CountryLookup
  readonly random: Randomness
  readonly clock: Clock
  readonly log: Log
}

export interface ComingUp {
  /** Loading drivers and applying: one of those who do it at a time. */
  readonly turn: Turn
  /** Saves a purpose for every port where none was ever given. True when the settings changed. */
  assignPorts(): Promise<boolean>
  loadDrivers(drivers: readonly string[]): Promise<void>
  /** Never throws; tried again by itself until something is in force. */
  toWork(): Promise<void>
  /** The cards alone, for somebody who mended them. */
  bringUpCards(): Promise<void>
  issues(): readonly Issue[]
  stop(): void
}

const TRY_AGAIN_MS = 30_000

export function comingUpOf(parts: ComingUpParts): ComingUp {
  const { configuration, picture, store, helper, faults, log } = parts
  const turn = oneAtATime()
  let fault: readonly Issue[] = []
  let opened = false
  let cancelRetry = () => {}

  const assign = async (): Promise<boolean> => {
    const { revision } = store.current()
    const assigned = await store.edit(revision, settings =>
      assignPorts(settings, picture.inventory(), parts.countries, parts.random),
    )
    if (!assigned.ok) log.error({ issues: assigned.error }, 'ports could not be given a purpose')
    return store.current().revision !== revision
  }

  const loadDrivers = async (drivers: readonly string[]): Promise<void> => {
    if (drivers.length === 0) faults.driversLoaded([])
    if (helper === null || drivers.length === 0) return
    const loaded = await helper.loadDrivers(drivers)
    faults.driversLoaded(loaded.ok ? [] : loaded.error)
    if (!loaded.ok) log.error({ issues: loaded.error }, 'drivers did not load')
  }

  const bringUpCards = (): Promise<void> =>
    bringUp({
      configuration,
      detect: parts.lookAtHardware,
      loadDrivers: inventory => loadDrivers(missingDrivers(inventory)),
      assignPorts: assign,
      currentRevision: () => store.current().revision,
      callsKnown: parts.callsKnown,
    })

  const nothingInForce = () => configuration.inForce() === null

  async function bringToWork(): Promise<void> {
    fault = []
    try {
      if (nothingInForce() || !opened) {
        await configuration.open()
        await parts.onOpened()
        opened = true
        await bringUpCards()
      }
    } catch (error) {
      log.error({ error: String(error) }, 'bringing up failed')
      fault = [{ code: 'start-failed', severity: 'error', subject: null, params: { reason: String(error) } }]
    }
    await parts.onTried()
    // A full disk, a missing program: the pages say so, and somebody may mend it.
    if (nothingInForce()) cancelRetry = parts.clock.after(TRY_AGAIN_MS, () => void turn(bringToWork))
    else parts.onInForce()
  }

  return {
    turn,
    assignPorts: assign,
    loadDrivers,
    toWork: () => turn(bringToWork),
    bringUpCards: () => turn(bringUpCards),
    issues: () => fault,
    stop: () => cancelRetry(),
  }
}

const missingDrivers = ({ cards }: Inventory): string[] =>
  cards.flatMap(card => (card.state.is === 'not-loaded' ? [card.state.driver] : []))
