/** Mail about attacks, to whom the settings name. Few of one kind: what comes soon after is counted into the next. */

import { dropParcel } from '../mail/drop.ts'
import type { AlarmKind } from '../mail/parcel.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'

export interface AlarmParts {
  readonly spoolDir: string
  readonly settings: () => Settings
  readonly clock: Clock
  readonly log: Log
}

/** `about`: an address, an extension, a line; cut to what may stand in a mail. */
export type TellAlarm = (what: AlarmKind, about: string) => Promise<void>

const QUIET_MS = 60 * 60_000

/** Never throws: a full disk is told by others. */
export function alarmsOf({ spoolDir, settings, clock, log }: AlarmParts): TellAlarm {
  const told = new Map<AlarmKind, { at: number; more: number }>()
  return async (what, about) => {
    const { emails } = settings().guard
    const before = told.get(what)
    const now = clock.elapsed()
    if (before !== undefined && now - before.at < QUIET_MS) {
      before.more += 1
      return
    }
    told.set(what, { at: now, more: 0 })
    const more = before?.more ?? 0
    for (const to of emails)
      try {
        const said = about.replace(/[^A-Za-z0-9.:/+#* -]/g, '').slice(0, 80)
        await dropParcel(spoolDir, { is: 'alarm', to, what, about: said, more }, Buffer.alloc(0))
      } catch (error) {
        log.error({ error: String(error) }, 'an alarm could not be mailed')
      }
  }
}
