/** The guard as the pages see it: who is let in, who is kept out. */

import type { Result } from '../model/issue.ts'
import type { Offender } from './offenders.ts'
import type { LetIn } from './who-is-let-in.ts'

export interface GuardDesk {
  /** The packet filter: in force, not on this machine, or refused with what the page says. */
  state(): 'in-force' | 'starting' | 'not-here' | 'failed'
  /** From settings and network as they are now. */
  letIn(): readonly LetIn[]
  /** Latest first. */
  blocked(): readonly Offender[]
  /** Refused with `not-blocked`, or as the packet filter refuses. */
  release(network: string): Promise<Result<null>>
}
