/** Times as GotoIfTime writes them, `08:00-17:00|mon-fri|24-26|dec`, as our hours and holidays. */

import { WEEKDAYS } from '../../model/schedules.ts'
import type { ScheduleSettings } from '../../settings/areas/call-flow.ts'
import { remark } from '../remarks.ts'
import type { Notes } from './context.ts'

type Hours = ScheduleSettings['hours'][number]
type Holiday = ScheduleSettings['holidays'][number]

export interface Times {
  readonly hours: readonly Hours[]
  /** Days of the year, each with its times: all day long here. */
  readonly dates: readonly Holiday[]
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** What can be said neither as hours of a week nor as days of the year is left, with a remark. */
export function timesOf(written: readonly string[], name: string, to: Notes): Times {
  const hours: Hours[] = []
  const dates: Holiday[] = []
  for (const line of written) {
    const [time = '*', weekday = '*', day = '*', month = '*'] = line
      .split(/[|,]/)
      .map(part => part.trim().toLowerCase())
    const isWholeYear = isAny(day) && isAny(month)
    const made = isWholeYear
      ? hoursOf(time, weekday)
      : isAny(time) && isAny(weekday)
        ? datesOf(day, month, name)
        : null
    if (made === null) to.add(remark('time-left', { value: line.slice(0, 60) }))
    else if ('days' in made) hours.push(made)
    else dates.push(...made.dates)
  }
  return { hours: hours.slice(0, 50), dates: dates.slice(0, 200) }
}

const isAny = (part: string): boolean => part === '*' || part === ''

function hoursOf(time: string, weekday: string): Hours | null {
  const days = namesIn(weekday, WEEKDAYS)
  if (days === null) return null
  // The same twice is a whole day.
  if (isAny(time)) return { days: [...days], from: '00:00', to: '00:00' }
  const [, from, to] = /^([0-9]{1,2}:[0-9]{2})-([0-9]{1,2}:[0-9]{2})$/.exec(time) ?? []
  const [first, last] = [clock(from), clock(to)]
  if (first === null || last === null) return null
  // Its last minute counts there; ours ends before it.
  return { days: [...days], from: first, to: last === '23:59' ? '00:00' : last }
}

const clock = (text = ''): string | null => {
  const padded = text.padStart(5, '0')
  return /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/.test(padded) ? padded : null
}

/** `mon-fri`, `sat-mon`, `mon&wed`; null for what is no day. */
function namesIn<T extends string>(written: string, names: readonly T[]): T[] | null {
  if (isAny(written)) return [...names]
  const found = new Set<T>()
  for (const part of written.split('&')) {
    const [first, last = first] = part.split('-').map(name => names.indexOf(name.trim().slice(0, 3) as T))
    if (first === undefined || last === undefined || first < 0 || last < 0) return null
    for (let at = first; ; at = (at + 1) % names.length) {
      const name = names[at]
      if (name !== undefined) found.add(name)
      if (at === last) break
    }
  }
  return names.filter(name => found.has(name))
}

function datesOf(day: string, month: string, name: string): { readonly dates: Holiday[] } | null {
  const months = namesIn(month, MONTHS)
  if (months === null) return null
  const [, first = '1', last = first] = isAny(day)
    ? ['', '1', '31']
    : (/^([0-9]{1,2})(?:-([0-9]{1,2}))?$/.exec(day) ?? [])
  if (!isAny(day) && !/^[0-9]{1,2}(?:-[0-9]{1,2})?$/.test(day)) return null
  const dates = months.flatMap((one): Holiday[] => {
    const index = MONTHS.indexOf(one)
    const longest = DAYS_IN[index] ?? 31
    const [from, to] = [Number(first), Math.min(Number(last), longest)]
    if (from < 1 || from > to) return []
    const date = (value: number) => `${two(index + 1)}-${two(value)}`
    return [{ name: name.slice(0, 60) || one, from: date(from), to: date(to) }]
  })
  return dates.length === 0 ? null : { dates }
}

const two = (value: number): string => String(value).padStart(2, '0')
