/** What is written on the lab's disk for the program inside the machine, and what they say to each other. */

import type { WorldOptions } from './world-files.ts'

/** `orders.json` on the lab's disk. */
export interface LabOrders {
  readonly agentPort: number
  readonly amiPort: number
  /** The gateway's halves and the world's, in the order they are made. */
  readonly spans: Readonly<Record<'analog' | 'bri' | 'pri', SpanPair>>
  readonly options: WorldOptions
}

export interface SpanPair {
  readonly gateway: string
  readonly world: string
  readonly channels: number
}

/** One line of JSON each; `id` joins answers to their question. */
export type GuestRequest =
  | {
      readonly id: number
      readonly ask: 'run'
      readonly command: string
      readonly args: readonly string[]
      readonly input?: string
      readonly timeoutMs: number
    }
  /** Ends a `run` or a `wait`. */
  | { readonly id: number; readonly ask: 'stop'; readonly run: number }
  /** Answered with `ended` after so long by the machine's clock. */
  | { readonly id: number; readonly ask: 'wait'; readonly ms: number }
  | { readonly id: number; readonly ask: 'world' }

export type GuestAnswer =
  | { readonly id: number; readonly say: 'output'; readonly from: 'stdout' | 'stderr'; readonly text: string }
  | { readonly id: number; readonly say: 'ended'; readonly code: number | null }
  | { readonly id: number; readonly say: 'world'; readonly world: WorldState }

export type WorldState =
  | { readonly is: 'waiting'; readonly for: string }
  | { readonly is: 'up'; readonly channels: WorldChannels }
  | { readonly is: 'failed'; readonly reason: string }

/** First DAHDI channel or span number of each of the world's halves. */
export interface WorldChannels {
  readonly analogFirst: number
  readonly briSpan: number
  readonly priSpan: number
}
