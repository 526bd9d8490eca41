/** The front panel as the pages see it. */

import type { DriveState } from './drive.ts'

export interface FrontPanelView {
  readonly state: DriveState
  /** What its display shows. */
  readonly lines: readonly string[]
}

export interface FrontPanelDesk {
  /** null: none is set up. */
  view(): FrontPanelView | null
  /** Serial ports of this machine. */
  ports(): Promise<readonly string[]>
}
