/** Who made, took and missed how many calls; how long callers waited. From the sums. */

import { PATIENCE_SECONDS, type ShareKind } from '../contribution.ts'
import type { Database } from '../database.ts'
import type { Answering, Days, ShareTotals } from './report-desk.ts'

export const shares = (
  database: Database,
  kind: ShareKind,
  { first, last }: Days,
  limit: number,
): ShareTotals[] =>
  database
    .prepare(
      `SELECT name, sum(made) AS made, sum(taken) AS taken, sum(missed) AS missed, sum(talk_ms) AS talk_ms,
         sum(wait_ms) AS wait_ms FROM day_share WHERE kind = ? AND day BETWEEN ? AND ? GROUP BY name
       HAVING sum(made) + sum(taken) + sum(missed) > 0
       ORDER BY sum(made) + sum(taken) + sum(missed) DESC, name LIMIT ?`,
    )
    .all(kind, first, last, limit)
    .map(row => ({
      name: String(row.name),
      made: Number(row.made),
      taken: Number(row.taken),
      missed: Number(row.missed),
      talkMs: Number(row.talk_ms),
      waitMs: Number(row.wait_ms),
    }))

export function answering(database: Database, { first, last }: Days): Answering {
  const buckets = () => Array.from({ length: PATIENCE_SECONDS.length + 1 }, () => 0)
  const [answered, lost] = [buckets(), buckets()]
  const rows = database
    .prepare(
      `SELECT is_answered, bucket, sum(calls) AS calls FROM day_patience WHERE day BETWEEN ? AND ? GROUP BY 1, 2`,
    )
    .all(first, last)
  for (const { is_answered, bucket, calls } of rows)
    (is_answered === 1 ? answered : lost)[Number(bucket)] = Number(calls)
  const mean = database
    .prepare(
      `SELECT sum(calls) AS calls, sum(wait_ms) AS wait_ms FROM day_traffic
       WHERE day BETWEEN ? AND ? AND direction = 'incoming' AND outcome = 'answered'`,
    )
    .get(first, last)
  const calls = Number(mean?.calls ?? 0)
  return {
    untilSeconds: PATIENCE_SECONDS,
    answered,
    lost,
    averageMs: calls === 0 ? null : Number(mean?.wait_ms) / calls,
  }
}
