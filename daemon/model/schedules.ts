/** Is a schedule open? Said for any moment, with and without an override; the dialplan decides by the same rules. */

import type { Schedule } from './switchboard.ts'

/** A moment as the clock on the wall shows it. */
export interface WallClock {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** 0 Monday to 6 Sunday. */
  readonly weekday: number
  /** Since midnight. */
  readonly minute: number
}

/** What AstDB's `TC/<index>` and `TCUNTIL/<index>` say, as far as it is in force. */
export type Override = 'open' | 'closed' | null

export type ScheduleState =
  | { readonly is: 'open'; readonly because: 'hours'; readonly hours: Schedule['hours'][number] }
  | { readonly is: 'holiday'; readonly because: 'holiday'; readonly name: string }
  | { readonly is: 'closed'; readonly because: 'hours' }
  | { readonly is: 'open' | 'closed'; readonly because: 'override' }

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const DAY_MINUTES = 24 * 60
export const WEEK_MINUTES = 7 * DAY_MINUTES

/** An override wins over holidays, holidays over hours. Hours that go over midnight count by the day they began on. */
export function scheduleAt(schedule: Schedule, at: WallClock, override: Override): ScheduleState {
  if (override !== null) return { is: override, because: 'override' }
  const holiday = schedule.holidays.find(({ from, to }) => isWithin(at, from, to))
  if (holiday !== undefined) return { is: 'holiday', because: 'holiday', name: holiday.name }
  const minute = at.weekday * DAY_MINUTES + at.minute
  const hours = schedule.hours.find(one => spansOf(one).some(span => minuteIsIn(minute, span)))
  return hours === undefined ? { is: 'closed', because: 'hours' } : { is: 'open', because: 'hours', hours }
}

/** Minutes of the week from Monday 0:00: from, up to but not including; `to` may lie in the next week. */
export interface WeekSpan {
  readonly from: number
  readonly to: number
}

/** An end at or before the beginning is on the next day: `22:00` to `06:00`; the same twice is a whole day. */
export const spansOf = ({ days, from, to }: Schedule['hours'][number]): WeekSpan[] => {
  const [begin, end] = [minuteOf(from), minuteOf(to)]
  return [...new Set(days)].map(day => {
    const midnight = WEEKDAYS.indexOf(day) * DAY_MINUTES
    return { from: midnight + begin, to: midnight + (end <= begin ? end + DAY_MINUTES : end) }
  })
}

const minuteIsIn = (minute: number, { from, to }: WeekSpan): boolean =>
  (minute >= from && minute < to) || (minute + WEEK_MINUTES >= from && minute + WEEK_MINUTES < to)

/** Minutes of the week, ascending, at which the hours open or close. */
export function weeklyChanges({ hours }: Pick<Schedule, 'hours'>): number[] {
  const spans = hours.flatMap(spansOf)
  const isOpen = (minute: number) => spans.some(span => minuteIsIn(minute, span))
  const edges = new Set(spans.flatMap(({ from, to }) => [from % WEEK_MINUTES, to % WEEK_MINUTES]))
  return [...edges]
    .filter(edge => isOpen(edge) !== isOpen((edge + WEEK_MINUTES - 1) % WEEK_MINUTES))
    .sort((a, b) => a - b)
}

export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Of one year (`2026-08-01`) where the date says so, else of every year. */
export const isDated = (date: string): boolean => date.length > 5

/** Both ends included; a range of every year may go over New Year. Dates of two sorts together never fit. */
function isWithin(at: WallClock, from: string, to: string): boolean {
  if (isDated(from) !== isDated(to)) return false
  const ofYear = at.month * 100 + at.day
  const today = isDated(from) ? at.year * 10_000 + ofYear : ofYear
  const [first, last] = [dateNumber(from), dateNumber(to)]
  if (first <= last) return first <= today && today <= last
  return !isDated(from) && (today >= first || today <= last)
}

/** `2026-08-01` → 20260801, `08-01` → 801. */
export const dateNumber = (date: string): number => Number(date.replaceAll('-', ''))

/** AstDB's value; `untilEpoch`: seconds, null where it has no end. */
export function overrideOf(value: string | null, untilEpoch: number | null, nowEpoch: number): Override {
  if (value === 'true_sticky') return 'open'
  if (value === 'false_sticky') return 'closed'
  if (untilEpoch !== null && untilEpoch <= nowEpoch) return null
  return value === 'true' ? 'open' : value === 'false' ? 'closed' : null
}

/** Of an instant (ms since the epoch) in an IANA time zone; null: the machine's. */
export function wallClock(epochMs: number, timeZone: string | null): WallClock {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...(timeZone === null ? {} : { timeZone }),
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    hourCycle: 'h23',
  }).formatToParts(epochMs)
  const value = (type: string) => Number(parts.find(part => part.type === type)?.value)
  const [year, month, day] = [value('year'), value('month'), value('day')]
  return {
    year,
    month,
    day,
    weekday: weekdayOf(year, month, day),
    minute: value('hour') * 60 + value('minute'),
  }
}

/** 0 Monday to 6 Sunday. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
