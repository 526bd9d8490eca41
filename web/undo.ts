/** Deletions of this day, so that each can be taken back: with everything that went with it, and nothing that came since. */

import type { Appliance } from '../daemon/appliance.ts'
import { ok, type Result, refused } from '../daemon/model/issue.ts'
import type { Settings } from '../daemon/settings/schema.ts'
import {
  itemKey,
  itemsAt,
  SETTINGS_AREAS,
  SETTINGS_LISTS,
  type SettingsList,
  valueAt,
  withValueAt,
} from './api/settings/places.ts'

export interface Undo {
  /** What `take` takes back, for a button. */
  keep(before: Settings, after: Settings): string
  /** Refused with `undo-gone`, or like an edit. */
  take(id: string): Promise<Result<null>>
}

/** Each holds the settings twice. */
const MOST = 5

export function createUndo(
  { settings, edit }: Pick<Appliance, 'settings' | 'edit'>,
  random: (bytes: number) => Uint8Array,
): Undo {
  const kept = new Map<string, { readonly before: Settings; readonly after: Settings }>()
  return {
    keep(before, after) {
      const id = Buffer.from(random(6)).toString('base64url')
      kept.set(id, { before, after })
      const oldest = kept.keys().next().value
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
      return id
    },
    async take(id) {
      const found = kept.get(id)
      if (found === undefined)
        return refused([{ code: 'undo-gone', severity: 'error', subject: null, params: {} }])
      const saved = await edit(settings().revision, draft => takenBack(draft, found.before, found.after))
      if (!saved.ok) return saved
      kept.delete(id)
      return ok(null)
    },
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is as the deletion left it becomes as it was before; what somebody changed since stays. Pure. */
export function takenBack(now: Settings, before: Settings, after: Settings): Settings {
  const withLists = SETTINGS_LISTS.reduce((settings, list) => listBack(settings, list, before, after), now)
  return SETTINGS_AREAS.filter(({ at }) => !SETTINGS_LISTS.some(list => list.at[0] === at[0])).reduce(
    (settings, area) =>
      !same(valueAt(area, before), valueAt(area, after)) && same(valueAt(area, now), valueAt(area, after))
        ? withValueAt(area, settings, valueAt(area, before))
        : settings,
    withLists,
  )
}

function listBack(settings: Settings, list: SettingsList, before: Settings, after: Settings): Settings {
  const byKey = (of: Settings) => new Map(itemsAt(list, of).map(item => [itemKey(list, item), item]))
  const [old, left] = [byKey(before), byKey(after)]
  const items = [...itemsAt(list, settings)].map(item => {
    const key = itemKey(list, item)
    const former = old.get(key)
    return former !== undefined && !same(former, left.get(key)) && same(item, left.get(key)) ? former : item
  })
  for (const [index, former] of itemsAt(list, before).entries()) {
    const key = itemKey(list, former)
    if (left.has(key) || items.some(item => itemKey(list, item) === key)) continue
    // Where it was: routes are tried from the top.
    items.splice(Math.min(index, items.length), 0, former)
  }
  return withValueAt(list, settings, items)
}
