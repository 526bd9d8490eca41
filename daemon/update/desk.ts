/** Updates as the pages and the command line see them. */

import type { SlotName } from '../disk/boot-state.ts'
import type { Issue, Result } from '../model/issue.ts'
import type { Health } from './health.ts'
import type { Progress } from './progress.ts'
import type { Reason } from './reasons.ts'

export interface UpdateDesk {
  state(): Promise<UpdateView>
  /**
   * Takes a file in; its signature and sums are checked while it comes. Refused with `update-foreign`, `update-forged`,
   * `update-unknown`, `update-damaged`, `update-settings-newer`, `update-running` or `disk-full`.
   */
  receive(stream: ReadableStream<Uint8Array>): Promise<Result<ReceivedUpdate>>
  /** A file that lies in the daemon's room already (`name` without a path): the command line's. */
  takeFile(name: string): Promise<Result<ReceivedUpdate>>
  /** Begins to write what was received into the slot that is not in use. Refused with `update-older` unless allowed. */
  write(allowOlder: boolean): Promise<Result<null>>
  /** Restarts into what is in the other slot, on trial; a moment of the day waits until no call runs. */
  switchOver(when: SwitchTime): Promise<Result<null>>
  /** Forgets what was planned, and what was received. */
  cancel(): Promise<Result<null>>
  /** Asks the server of the settings now, and fetches what is newer. The version that was found, or null. */
  lookAtServer(): Promise<Result<string | null>>
  /** The end of the last update has been read. */
  dismiss(): Promise<void>
  /** What works, in the words of a gate. */
  health(): Health
  /** True when a call of the house to itself was answered. */
  testCall(): Promise<boolean>
}

export type SwitchTime =
  | { readonly is: 'now' }
  | { readonly is: 'at' /** `hh:mm` of the site. */; readonly time: string }

export interface ReceivedUpdate {
  readonly version: string
  readonly settingsVersion: number
  readonly bytes: number
  readonly isOlder: boolean
}

export interface UpdateView {
  readonly version: string
  /** null: this machine has no second slot. */
  readonly slots: {
    readonly running: SlotName
    /** Not yet confirmed. */
    readonly isTrial: boolean
    readonly other: OtherSlot | null
  } | null
  readonly received: ReceivedUpdate | null
  readonly progress: Progress
  /** ms since the epoch. */
  readonly plannedFor: number | null
  readonly last: EndedUpdate | null
  readonly fetching: { readonly bytes: number; readonly of: number } | null
  readonly issues: readonly Issue[]
  readonly runningCalls: number
}

export interface OtherSlot {
  readonly version: string
  readonly isOlder: boolean
  /** It reads the settings of today; otherwise those from before the last update come back with it. */
  readonly readsSettings: boolean
  /** Neither these nor those. */
  readonly isOutOfReach: boolean
}

export interface EndedUpdate {
  readonly version: string
  readonly former: string
  /** ms since the epoch. */
  readonly at: number
  readonly passed: boolean
  readonly reasons: readonly Reason[]
}
