/** Whoever holds the Asterisk process: a systemd unit in the appliance, a child that outlives the daemon elsewhere. */

import type { Result } from '../model/issue.ts'

export interface AsteriskRunner {
  /** Looks at the process now. Never throws. */
  state(): Promise<RunnerState>
  /** Resolves when the process is there (not necessarily ready: AMI says when). Starting a running one is fine. */
  start(): Promise<Result<null>>
  /** Resolves when the process is gone; it is not started again until `start`. */
  stop(): Promise<Result<null>>
  restart(): Promise<Result<null>>
  /** Reads every file again without ending a call (SIGHUP), for when the manager connection cannot ask for it. */
  reload(): Promise<Result<null>>
  /** Lets go of timers and watches; Asterisk keeps running. */
  release(): void
}

export interface RunnerState {
  /** `starting`: not there yet, or waiting for the next automatic restart. `unknown`: nobody can tell. */
  readonly is: 'running' | 'stopped' | 'failed' | 'starting' | 'unknown'
  /** Times it ended by itself and was started again since the last `start` or `restart`. */
  readonly restarts: number
}

/** It ended so often and was started again by itself: it does not survive its configuration. */
export const RESTARTS_TOO_MANY = 2
