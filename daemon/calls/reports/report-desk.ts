/** What the reports say, as pages, papers and the metrics ask for it. */

import type { ShareKind } from '../contribution.ts'
import type { Direction, Outcome } from '../conversation.ts'

export type { ShareKind }

/** Days as `20261125`, both in it. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** Of a day, a month (`202611`), or all of them. */
export interface Totals {
  readonly calls: number
  /** Two people spoke. */
  readonly answered: number
  /** From outside, and nobody took them: missed, left to voicemail or busy. */
  readonly missed: number
  /** Gave up while waiting in a queue. */
  readonly abandoned: number
  readonly incoming: number
  readonly outgoing: number
  readonly internal: number
  readonly talkMs: number
}

export interface Dated extends Totals {
  readonly at: number
}

/** Of one extension, line, queue, agent or number. */
export interface ShareTotals {
  readonly name: string
  readonly made: number
  readonly taken: number
  readonly missed: number
  readonly talkMs: number
  /** Of calls taken or missed there. */
  readonly waitMs: number
}

export interface Answering {
  /** Seconds at which each bucket ends; the last has no end. */
  readonly untilSeconds: readonly number[]
  /** As many as there are buckets. */
  readonly answered: readonly number[]
  readonly lost: readonly number[]
  /** null: none was answered. */
  readonly averageMs: number | null
}

export interface LineLoad {
  /** Hours of the day, 0 to 23. */
  readonly hours: readonly LoadHour[]
  /** Of each day that had calls: the traffic of its busiest hour. */
  readonly busiest: readonly { readonly day: number; readonly erlangs: number; readonly peak: number }[]
}

export interface LoadHour {
  readonly hour: number
  /** Over all days of the period, and on the busiest of them. */
  readonly meanErlangs: number
  readonly mostErlangs: number
  readonly peak: number
}

export interface OutcomeCount {
  readonly direction: Direction
  readonly outcome: Outcome
  readonly calls: number
  readonly talkMs: number
}

export interface ReportDesk {
  /** null everywhere: the history cannot be read now. */
  totals(days: Days): Totals | null
  /** Every day of the period, those without calls too. */
  perDay(days: Days): readonly Dated[] | null
  /** Every month that the period touches. */
  perMonth(days: Days): readonly Dated[] | null
  /** Calls begun, Monday to Sunday by hour. */
  perHour(days: Days): readonly (readonly number[])[] | null
  outcomes(days: Days): readonly OutcomeCount[] | null
  answering(days: Days): Answering | null
  /** Most calls first. */
  shares(kind: ShareKind, days: Days, limit: number): readonly ShareTotals[] | null
  /** `lines`: ids; none: all together. */
  lineLoad(days: Days, lines: readonly string[]): LineLoad | null
}
