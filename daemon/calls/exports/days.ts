/** All calls of a filter, day by day and newest first: however few fit, no statement reads more than one day at once. */

import { dayOf, daysBetween, startOfDay } from '../calendar.ts'
import type { CallDesk } from '../desk.ts'
import { type ConversationFilter, conversationFilter } from '../filter.ts'

export interface CountedDays {
  /** One filter for each day that has any. */
  readonly days: readonly ConversationFilter[]
  readonly calls: number
  readonly talkMs: number
}

/**
 * The newest that fit, `most` at most; what comes in afterwards is in none of these days. `breathe` after each day. Throws
 * when the history cannot be read.
 */
export async function countByDay(
  calls: Pick<CallDesk, 'conversations' | 'count'>,
  filter: ConversationFilter,
  most: number,
  breathe: () => Promise<void>,
): Promise<CountedDays> {
  const days: ConversationFilter[] = []
  let [count, talkMs] = [0, 0]
  for (const period of daysOf(calls, filter)) {
    if (count === most) break
    const day = { ...filter, ...period }
    const counted = calls.count(day, most - count)
    if (counted === null) throw new Error('the history of calls cannot be read')
    if (counted.calls > 0) days.push(day)
    count += counted.calls
    talkMs += counted.talkMs
    await breathe()
  }
  return { days, calls: count, talkMs }
}

type Period = Pick<ConversationFilter, 'fromMs' | 'toMs'>

/** From the newest call of the period, whatever else is asked for, back to the oldest. */
function daysOf(calls: Pick<CallDesk, 'conversations'>, { fromMs, toMs }: Period): Period[] {
  const startOf = (descending: boolean) => {
    const found = calls.conversations(conversationFilter.parse({ fromMs, toMs }), {
      by: 'started_ms',
      descending,
      size: 1,
      after: null,
    })
    if (found === null) throw new Error('the history of calls cannot be read')
    return found.rows[0]?.startedMs
  }
  const [oldest, newest] = [startOf(false), startOf(true)]
  if (oldest === undefined || newest === undefined) return []
  return daysBetween(dayOf(oldest), dayOf(newest))
    .reverse()
    .map(day => ({
      fromMs: Math.max(oldest, startOfDay(day)),
      toMs: Math.min(newest + 1, startOfDay(day, 1)),
    }))
}
