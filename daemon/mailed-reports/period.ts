/** Which days a mailed report is about: the last whole day, week or month. Pure but for the machine's time zone. */

import { dayOf, startOfDay, weekdayOf } from '../calls/calendar.ts'
import type { Days } from '../calls/reports/report-desk.ts'

export type Every = 'day' | 'week' | 'month'

/** Before that the night's calls may still be told. */
const FROM_HOUR = 6

/** As of a moment; until six in the morning it is that of the day before. */
export function lastPeriod(every: Every, nowMs: number): Days {
  const today = dayOf(nowMs - FROM_HOUR * 3_600_000)
  switch (every) {
    case 'day': {
      const day = dayOf(startOfDay(today, -1))
      return { first: day, last: day }
    }
    case 'week': {
      const monday = dayOf(startOfDay(today, 1 - weekdayOf(startOfDay(today))))
      return { first: dayOf(startOfDay(monday, -7)), last: dayOf(startOfDay(monday, -1)) }
    }
    case 'month': {
      const last = dayOf(startOfDay(Math.floor(today / 100) * 100 + 1, -1))
      return { first: Math.floor(last / 100) * 100 + 1, last }
    }
  }
}
