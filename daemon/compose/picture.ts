/** What is known of the machine and what settings mean on it. */

import { type BuiltModel, buildModel } from '../model/build-model.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Surroundings } from '../model/surroundings.ts'
import type { Settings } from '../settings/schema.ts'

export interface Picture {
  inventory(): Inventory
  /** Looks at the hardware again. Never throws. */
  detect(): Promise<Inventory>
  /** Of the present inventory; remembered while neither changes. */
  modelOf(settings: Settings): BuiltModel
}

export const nothingFound: Inventory = {
  kernel: '',
  driverBuild: 'present',
  driverLoaded: false,
  cards: [],
  spans: [],
}

export function pictureOf(detect: () => Promise<Inventory>, surroundings: Surroundings): Picture {
  let inventory = nothingFound
  let models = new WeakMap<Settings, BuiltModel>()
  return {
    inventory: () => inventory,
    async detect() {
      inventory = await detect()
      models = new WeakMap()
      return inventory
    },
    modelOf(settings) {
      const known = models.get(settings)
      if (known !== undefined) return known
      const built = buildModel(settings, inventory, surroundings)
      models.set(settings, built)
      return built
    },
  }
}

/** The same ports in the same places, whatever their alarms and counters. */
export const sameHardware = (a: Inventory, b: Inventory): boolean => shape(a) === shape(b)

const shape = ({ cards, spans }: Inventory): string =>
  JSON.stringify([
    cards.map(card => [card.id, card.state]),
    spans.map(span => [span.number, span.key, span.kind, span.ports.map(port => [port.channel, port.kind])]),
  ])
