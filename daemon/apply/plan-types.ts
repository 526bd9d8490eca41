/** What applying the pending settings will do, said before anybody confirms it. */

import type { Activation, FileRoom } from '../model/generated-file.ts'
import type { Issue } from '../model/issue.ts'

export interface Plan {
  /** Settings revision this plan was made from; applying another one is refused. */
  readonly settingsRevision: number
  readonly changes: readonly FileChange[]
  /** In the order they will run. */
  readonly steps: readonly Step[]
  /** An error among them means the plan cannot be applied. */
  readonly issues: readonly Issue[]
}

export interface FileChange {
  readonly room: FileRoom
  readonly name: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** Unified diff; null for files that hold secrets. */
  readonly diff: string | null
}

export interface Step {
  readonly activation: Activation
  /** What it does to people: nothing, the next call is different, or running calls end. */
  readonly effect: 'silent' | 'new-calls-only' | 'drops-calls'
  /** Running calls it would end, counted when the plan was made. */
  readonly droppedCalls: number
}

/** Who put a configuration in force. */
export interface AppliedBy {
  /** `own`: a person's own pages, about that person alone. */
  readonly how: 'pages' | 'own' | 'api' | 'command-line' | 'automatic' | 'fall-back' | 'not-confirmed'
  /** As they log in; null where it was nobody. */
  readonly person: string | null
}

export interface ApplyHow {
  readonly by: AppliedBy
  /** The former configuration comes back after this many minutes, unless somebody confirms. */
  readonly confirmWithinMinutes?: number
}

export const byItself: AppliedBy = { how: 'automatic', person: null }

/** How an apply ended. `rolled-back`: the former files are in force again. */
export type ApplyOutcome =
  | { readonly is: 'applied'; readonly generation: number; readonly steps: readonly Step[] }
  | { readonly is: 'nothing-to-do' }
  | { readonly is: 'refused'; readonly issues: readonly Issue[] }
  | { readonly is: 'rolled-back'; readonly issues: readonly Issue[] }
  /** Even the former files do not work: telephones may be out of service. */
  | { readonly is: 'failed'; readonly issues: readonly Issue[] }
