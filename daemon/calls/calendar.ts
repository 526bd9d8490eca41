/** Days as numbers that sort (`20261125`), in the machine's time zone, and back. Pure but for that zone. */

export const dayOf = (ms: number): number => dayOfDate(new Date(ms))

export const startOfDay = (day: number, daysLater = 0): number =>
  new Date(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, (day % 100) + daysLater).getTime()

export const startOfHour = (ms: number): number => new Date(ms).setMinutes(0, 0, 0)

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (ms: number): number => new Date(ms).getDay() || 7

/** `2026-11-25` */
export const isoDay = (day: number): string => String(day).replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3')

/** From the first day to the last, both in it. */
export function daysBetween(first: number, last: number): number[] {
  const days: number[] = []
  for (let step = 0, day = first; day <= last; day = dayOf(startOfDay(first, ++step))) days.push(day)
  return days
}

const dayOfDate = (date: Date): number =>
  date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate()
