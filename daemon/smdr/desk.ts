/** SMDR as the pages see it. */

import type { SmdrSettings } from '../settings/areas/smdr.ts'
import type { FeedState } from './feed.ts'
import type { ReceiverName } from './position.ts'

export type { FeedState, ReceiverName }

export interface ReceiverView {
  readonly name: ReceiverName
  /** `/dev/ttyS0`, `10.0.0.5:2300`, `2300` */
  readonly place: string
  readonly state: FeedState
  /** Taken since the appliance started. */
  readonly lines: number
  /** ms since the epoch; null: none yet. */
  readonly lastAt: number | null
  /** Lines that wait on the disk; counted up to MOST_WAITING. */
  readonly waiting: number
}

export const MOST_WAITING = 10_000

export interface SmdrDesk {
  /** In force, in the order serial, server, client. */
  receivers(): readonly ReceiverView[]
  /** Serial ports of this machine. */
  ports(): Promise<readonly string[]>
  /** The newest calls as lines of these settings; none where there was no call. */
  sample(settings: SmdrSettings): readonly string[]
}
