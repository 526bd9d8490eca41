/** Screens that many browsers look at: each made once per change, and its difference written once for all who have the same. */

import { screenChange } from './screen-change.ts'
import type { Screen } from './wire.ts'

export interface SharedScreens {
  /** The same object until `changed` is called. */
  screen(name: string, make: () => Screen): Screen
  /** JSON of a ScreenChange; null when there is nothing to tell. */
  difference(before: Screen, after: Screen, now: number): string | null
  /** Something may have changed. */
  changed(): void
}

export function sharedScreens(): SharedScreens {
  let made = new Map<string, Screen>()
  /** By the screen a browser has: what it is told to have the next one. */
  const told = new WeakMap<Screen, { readonly after: Screen; readonly text: string | null }>()
  return {
    screen(name, make) {
      const known = made.get(name)
      if (known !== undefined) return known
      const screen = make()
      made.set(name, screen)
      return screen
    },
    difference(before, after, now) {
      const known = told.get(before)
      if (known?.after === after) return known.text
      const change = before === after ? null : screenChange(before, after, now)
      const text = change === null ? null : JSON.stringify(change)
      told.set(before, { after, text })
      return text
    },
    changed() {
      made = new Map()
    },
  }
}
