/** From a started daemon to working telephones: look at the hardware, give ports a purpose, put the configuration in force. */

import type { Plan } from '../apply/plan-types.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Configuration } from './configuration.ts'
import { sameHardware } from './picture.ts'

export interface BringUpParts {
  readonly configuration: Configuration
  readonly detect: () => Promise<Inventory>
  /** Drivers of the cards found, before there is a configuration that lists them. */
  readonly loadDrivers: (inventory: Inventory) => Promise<void>
  /** Saves a purpose for every port on the first start. True when the settings changed. */
  readonly assignPorts: () => Promise<boolean>
  readonly currentRevision: () => number
  /** False: Asterisk runs but does not tell us; it may have any number of calls. */
  readonly callsKnown: () => Promise<boolean>
}

/** Drivers that load make spans, spans make ports, and those want files: twice is enough, the third is for luck. */
const MOST_ROUNDS = 3

export async function bringUp(parts: BringUpParts): Promise<void> {
  const { configuration, detect } = parts
  await parts.loadDrivers(await detect())
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = await detect()
    const waiting = configuration.inForce() !== null && configuration.pending()
    const assigned = await parts.assignPorts()
    // What somebody saved and did not apply stays so.
    if (configuration.inForce() === null || (assigned && !waiting))
      await configuration.apply(parts.currentRevision())
    else {
      const plan = await configuration.planInForce()
      if (plan === null || !mayApplyByItself(plan, await parts.callsKnown())) return
      await configuration.applyInForce()
    }
    if (sameHardware(before, await detect())) return
  }
}

/** Nobody is asked, so nobody's call and nobody's own work may be lost. */
export const mayApplyByItself = (plan: Plan, callsKnown: boolean): boolean =>
  plan.changes.length > 0 &&
  plan.steps.every(step => step.droppedCalls === 0 && (callsKnown || step.effect !== 'drops-calls')) &&
  plan.issues.every(issue => issue.severity !== 'error' && issue.code !== 'file-edited-by-hand')
