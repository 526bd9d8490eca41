/** The days a report is about: from the address, with the usual ones at hand. */

import { dayOf, isoDay, startOfDay } from '../../../../daemon/calls/calendar.ts'
import type { Days } from '../../../../daemon/calls/office.ts'

export const USUAL_PERIODS = ['week', 'month', 'last-month', 'year'] as const
export type UsualPeriod = (typeof USUAL_PERIODS)[number]

/** Longer ones are cut: every day has a bar. */
const MOST_DAYS = 3 * 366

export function usualPeriod(period: UsualPeriod, nowMs: number): Days {
  const today = dayOf(nowMs)
  const month = Math.floor(today / 100) * 100 + 1
  switch (period) {
    case 'week':
      return { first: dayOf(startOfDay(today, -6)), last: today }
    case 'month':
      return { first: month, last: today }
    case 'last-month': {
      const last = dayOf(startOfDay(month, -1))
      return { first: Math.floor(last / 100) * 100 + 1, last }
    }
    case 'year':
      return { first: dayOf(startOfDay(today, -364)), last: today }
  }
}

/** The month so far where nothing sensible is asked. */
export function readDays(query: URLSearchParams, nowMs: number): Days {
  const usual = usualPeriod('month', nowMs)
  const first = dayFrom(query.get('from')) ?? usual.first
  const last = dayFrom(query.get('to')) ?? usual.last
  if (last < first) return { first, last: first }
  return startOfDay(last) - startOfDay(first) > MOST_DAYS * 86_400_000
    ? { first: dayOf(startOfDay(last, -MOST_DAYS)), last }
    : { first, last }
}

/** null for what is no day of the calendar: `2026-02-30`. */
function dayFrom(text: string | null): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? []
  if (year === undefined || Number(year) < 1971) return null
  const day = Number(`${year}${month}${date}`)
  return dayOf(startOfDay(day)) === day ? day : null
}

export const daysQuery = ({ first, last }: Days): string => `from=${isoDay(first)}&to=${isoDay(last)}`
