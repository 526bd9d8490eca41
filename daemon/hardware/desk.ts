/** Where a person decides what becomes of changed hardware: proposals, and what was said to them. */

import type { HardwareDesk, StoredSettings } from '../appliance.ts'
import { changeId } from '../model/hardware/compare.ts'
import { openProposals, takenTogether, takeUp } from '../model/hardware/proposals.ts'
import type { Inventory } from '../model/inventory.ts'
import { type Result, refused } from '../model/issue.ts'
import type { CountryLookup, Randomness } from '../model/surroundings.ts'
import type { Settings } from '../settings/schema.ts'
import type { HardwareMemory } from './memory.ts'

export interface DeskParts {
  readonly memory: HardwareMemory
  readonly inventory: () => Inventory
  readonly settings: () => Settings
  readonly edit: (revision: number, change: (draft: Settings) => Settings) => Promise<Result<StoredSettings>>
  readonly countries: CountryLookup
  readonly random: Randomness
}

export function hardwareDesk(parts: DeskParts): HardwareDesk {
  const { memory, inventory, settings, edit, countries, random } = parts
  return {
    proposals: () => openProposals(memory.changes(inventory()), settings(), inventory()),
    async takeUp(revision, id) {
      const changes = memory.changes(inventory())
      const change = changes.find(one => changeId(one) === id)
      if (change === undefined)
        return refused([{ code: 'hardware-changed-again', severity: 'error', subject: null, params: {} }])
      const together = takenTogether(change, changes)
      const edited = await edit(revision, draft => takeUp(draft, together, inventory(), countries, random))
      if (edited.ok) await memory.follow(together)
      return edited
    },
    accept: id => memory.accept(id, inventory()),
    awaits: id => memory.awaits(id, inventory()),
  }
}
