/** Cards that come, go and move while the appliance runs: what is noticed, remembered, proposed and put in force. */

import type { HardwareDesk } from '../appliance.ts'
import type { Activator } from '../apply/activator.ts'
import { hardwareDesk } from '../hardware/desk.ts'
import { hotplugOf } from '../hardware/hotplug.ts'
import { hardwareLook } from '../hardware/look.ts'
import type { HardwareMemory } from '../hardware/memory.ts'
import { proposalIssues } from '../model/hardware/proposal-issues.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import type { CountryLookup, Randomness } from '../model/surroundings.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { SettingsStore } from '../settings/store.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { mayApplyByItself } from './bring-up.ts'
import type { ComingUp } from './coming-up.ts'
import type { Configuration } from './configuration.ts'
import { type Picture, sameHardware } from './picture.ts'

export interface HardwareParts {
  readonly memory: HardwareMemory
  readonly picture: Picture
  readonly configuration: Configuration
  readonly store: Pick<SettingsStore, 'current' | 'edit'>
  readonly activator: Pick<Activator, 'configureDahdi'>
  /** Asterisk answers, and nobody calls. */
  readonly isQuiet: () => boolean
  readonly helper: RootHelper | null
  readonly comingUp: Pick<ComingUp, 'assignPorts' | 'loadDrivers' | 'turn'>
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>
  readonly countries: CountryLookup
  readonly random: Randomness
  readonly clock: Clock
  readonly log: Log
}

export interface Hardware {
  readonly desk: HardwareDesk
  issues(): readonly Issue[]
  /** Takes in what the settings in force follow by now. */
  learn(): Promise<void>
  /** After an apply. */
  applied(): Promise<void>
  /** After the saved settings were thrown away. */
  discarded(): Promise<void>
  /** At once, as after an event. */
  look(): Promise<'done' | 'again'>
  start(): void
  stop(): void
}

export function hardwareOf(parts: HardwareParts): Hardware {
  const { memory, picture, configuration, store, helper, comingUp } = parts
  const learn = async (): Promise<void> => {
    const settings = configuration.inForce()?.settings ?? null
    if (settings !== null) await memory.learn(settings, picture.inventory())
  }

  /** DAHDI's files may want other numbers for what came back, or only to be read again. */
  const configure = async (): Promise<readonly Issue[]> => {
    const inForce = configuration.inForce()
    const plan = await configuration.planInForce()
    if (inForce === null || inForce.settings === null || plan === null) return []
    if (plan.changes.length > 0) {
      if (!mayApplyByItself(plan, true)) return plan.issues
      const stored = { revision: inForce.settingsRevision, settings: inForce.settings }
      const outcome = await configuration.applyHeld(stored)
      return 'issues' in outcome ? outcome.issues : []
    }
    const done = await parts.activator.configureDahdi()
    await picture.detect()
    return done.ok ? [] : done.error
  }

  /** What it was when the files were last compared with it. */
  let planned: Inventory | null = null
  const looking = hardwareLook({
    detect: picture.detect,
    loadDrivers: comingUp.loadDrivers,
    // Without root's helper nothing can be configured, so nothing waits for it.
    model: () => (helper === null ? null : configuration.model()),
    isQuiet: parts.isQuiet,
    configure,
    async looked() {
      await comingUp.assignPorts()
      await learn()
      const now = picture.inventory()
      if (planned !== null && sameHardware(planned, now)) return
      planned = now
      // Held: an apply under way would be taken for files that say something else.
      await parts.hold(() => configuration.planInForce())
    },
    hold: parts.hold,
  })
  const look = () =>
    comingUp.turn(async () => (configuration.inForce() === null ? ('done' as const) : looking.look()))
  const hotplug = hotplugOf({
    program: 'udevadm',
    clock: parts.clock,
    random: () => parts.random(1000) / 1000,
    look,
    log: parts.log,
  })
  const desk = hardwareDesk({
    memory,
    inventory: picture.inventory,
    settings: () => store.current().settings,
    edit: store.edit,
    countries: parts.countries,
    random: parts.random,
  })
  return {
    desk,
    issues: () => [...looking.issues(), ...proposalIssues(desk.proposals())],
    learn,
    async applied() {
      // Another configuration than the saved one may have come in force: a fall-back.
      if (!configuration.pending()) await memory.applied()
      await learn()
    },
    async discarded() {
      await memory.discard()
    },
    look,
    start: hotplug.start,
    stop: hotplug.stop,
  }
}
