/** Remembers the hardware, and what changed about it: as the settings in force know it, and as the saved ones do. */

import { changeId, compareHardware, type HardwareChange } from '../model/hardware/compare.ts'
import type { KnownHardware } from '../model/hardware/known-hardware.ts'
import { accept, awaiting, learn } from '../model/hardware/remember.ts'
import type { Inventory } from '../model/inventory.ts'
import { ok, type Result } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'

export interface Remembered {
  /** null: nothing yet, or nothing readable. */
  readonly known: KnownHardware | null
  /** Once the saved settings are in force; null while nothing was taken up since the last apply. */
  readonly drafted: KnownHardware | null
}

export interface HardwareMemory {
  /** Since what is known, and not taken up by a draft. */
  changes(inventory: Inventory): readonly HardwareChange[]
  /** The saved settings follow these from now on; an apply makes it last, a discard forgets it. */
  follow(changes: readonly HardwareChange[]): Promise<Result<null>>
  discard(): Promise<Result<null>>
  /** The saved settings are in force. */
  applied(): Promise<Result<null>>
  /** Takes in what settings in force follow by now without having been asked to. */
  learn(inForce: Settings, inventory: Inventory): Promise<Result<null>>
  /** Somebody has seen the change: it is not told again. One that is no longer there is fine. */
  accept(id: string, inventory: Inventory): Promise<Result<null>>
  /** The telephones of a missing card wait for it. */
  awaits(id: string, inventory: Inventory): Promise<Result<null>>
}

/** `save` is called for every change, one at a time; what it refuses is in force all the same, until the next start. */
export function hardwareMemory(
  first: Remembered,
  save: (remembered: Remembered) => Promise<Result<null>>,
): HardwareMemory {
  let now = first
  let saved: Promise<Result<null>> = Promise.resolve(ok(null))
  const become = (next: Remembered): Promise<Result<null>> => {
    if (next.known === now.known && next.drafted === now.drafted) return saved
    now = next
    saved = save(next)
    return saved
  }
  const both = (change: (known: KnownHardware) => KnownHardware): Promise<Result<null>> =>
    become({
      known: now.known && change(now.known),
      drafted: now.drafted && change(now.drafted),
    })
  const changes = (inventory: Inventory): readonly HardwareChange[] => {
    const base = now.drafted ?? now.known
    return base === null ? [] : compareHardware(base, inventory)
  }
  const find = (id: string, inventory: Inventory) => changes(inventory).find(one => changeId(one) === id)

  return {
    changes,
    async follow(followed) {
      const base = now.drafted ?? now.known
      return base === null ? ok(null) : become({ ...now, drafted: followed.reduce(accept, base) })
    },
    discard: () => become({ ...now, drafted: null }),
    applied: () => become({ known: now.drafted ?? now.known, drafted: null }),
    learn: (inForce, inventory) =>
      become({
        known: learn(now.known, inForce, inventory),
        drafted: now.drafted && learn(now.drafted, inForce, inventory),
      }),
    async accept(id, inventory) {
      const found = find(id, inventory)
      return found === undefined ? ok(null) : both(known => accept(known, found))
    },
    async awaits(id, inventory) {
      const found = find(id, inventory)
      return found?.is === 'missing' ? both(known => awaiting(known, found)) : ok(null)
    },
  }
}
