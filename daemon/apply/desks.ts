/** The history and the trial as the pages and the command line see them. */

import type { StoredSettings } from '../appliance.ts'
import type { Issue, Result } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { PastChange, PastGeneration } from './history.ts'
import type { AppliedBy, Plan } from './plan-types.ts'

export interface HistoryDesk {
  /** Newest first. */
  list(): Promise<readonly PastGeneration[]>
  /** null: not kept. */
  change(generation: number): Promise<PastChange | null>
  /** Saves the settings of that generation, without applying them; refused like an edit, or with `generation-gone`. */
  takeBack(revision: number, generation: number): Promise<Result<StoredSettings>>
}

export interface TrialDesk {
  /** null: nothing is on trial. */
  current(): Trial | null
  /** Better applied on trial. */
  isRisky(plan: Pick<Plan, 'steps'>, before: Settings | null, after: Settings): boolean
  /** Refused with `no-trial` when there is nothing to confirm any more. */
  confirm(): Promise<Result<null>>
  /** The former configuration comes back at once. */
  giveUp(): Promise<Result<null>>
  issues(): readonly Issue[]
}

export interface Trial {
  readonly generation: number
  readonly former: number
  /** ms since the epoch. */
  readonly until: number
  readonly by: AppliedBy
}

export type { PastChange, PastGeneration } from './history.ts'
export type { AppliedBy, ApplyHow } from './plan-types.ts'
