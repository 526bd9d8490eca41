/** All calls ever, by direction and outcome: counters that only grow. */

import type { Database } from './database.ts'

export interface Counted {
  readonly direction: string
  readonly outcome: string
  readonly calls: number
  readonly talkMs: number
}

export const countedCalls = (database: Database): readonly Counted[] =>
  database
    .prepare(
      `SELECT direction, outcome, sum(calls) AS calls, sum(talk_ms) AS talk_ms FROM day_traffic
       GROUP BY direction, outcome ORDER BY direction, outcome`,
    )
    .all()
    .map(row => ({
      direction: String(row.direction),
      outcome: String(row.outcome),
      calls: Number(row.calls),
      talkMs: Number(row.talk_ms),
    }))
