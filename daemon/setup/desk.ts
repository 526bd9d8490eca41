/** The set-up as the pages see it: how far it is, what the machine knows of its network, and the first calls. */

import type { NetworkFacts } from './network-facts.ts'

/** In the order in which they are asked. */
export const SETUP_STEPS = ['place', 'network', 'cards', 'handsets', 'lines', 'calls'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]
export type StepState = 'open' | 'done' | 'skipped'

export interface SetupProgress {
  readonly steps: Readonly<Record<SetupStep, StepState>>
  /** Somebody has come to its end, or has put it away. */
  readonly isOver: boolean
}

export interface SetupDesk {
  progress(): SetupProgress
  /** Remembered across restarts as well as the disk allows; what is lost costs a click. */
  mark(step: SetupStep, how: 'done' | 'skipped'): Promise<void>
  finish(): Promise<void>
  network(): Promise<NetworkFacts>
  firstCalls(): FirstCalls
}

export interface SeenCall {
  /** ms since the epoch. */
  readonly at: number
  /** Of the other party; empty where it is withheld. */
  readonly number: string
  readonly answered: boolean
}

/** The first calls over each line, by its id. */
export type FirstCalls = ReadonlyMap<string, LineCalls>

export interface LineCalls {
  readonly incoming: SeenCall | null
  readonly outgoing: SeenCall | null
}

export type { NetworkFacts } from './network-facts.ts'
