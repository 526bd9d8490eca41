/** Dates of lists that people's programs made: the day or the month first, with or without seconds, with AM and PM. Pure. */

import type { SqlRow } from '../sql/rows.ts'

export type DayOrder = 'day-first' | 'month-first'

const WRITTEN =
  /^([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?:[ T,]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\s*([ap]m)?)?$/i
/** Year first, but without seconds or with other signs than Asterisk's. */
const YEAR_FIRST =
  /^([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})(?:[ T,]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:\.[0-9]+)?\s*([ap]m)?)?$/i

/** What all of them together tell; where nothing does, slashes with AM and PM are of the United States, the rest is not. */
export function dayOrder(times: readonly string[]): DayOrder {
  for (const time of times) {
    const [, first, , second] = WRITTEN.exec(time.trim()) ?? []
    if (Number(first) > 12) return 'day-first'
    if (Number(second) > 12) return 'month-first'
  }
  return times.some(time => time.includes('/') && /[ap]m$/i.test(time.trim())) ? 'month-first' : 'day-first'
}

/** With `calldate` as Asterisk writes it where it is understood; a column of its own for the time of the day is used up. */
export function writtenTime(row: SqlRow, order: DayOrder): SqlRow {
  const [date, time] = [row.calldate?.trim() ?? '', row.time?.trim() ?? '']
  const text = time === '' || /[0-9]:[0-9]/.test(date) ? date : `${date} ${time}`
  const plain = asWritten(text, order)
  return plain === null ? row : { ...row, calldate: plain }
}

function asWritten(text: string, order: DayOrder): string | null {
  // With its zone a time is the same everywhere: seconds since the epoch.
  if (/T.*(?:Z|[+-][0-9]{2}:?[0-9]{2})$/.test(text) && !Number.isNaN(Date.parse(text)))
    return String(Date.parse(text) / 1000)
  const year = YEAR_FIRST.exec(text)
  if (year !== null) {
    const [, y = '', m = '', d = '', hour, minute, second, half] = year
    return said([y, m, d], [hour, minute, second], half)
  }
  const [, first = '', , second = '', y = '', hour, minute, seconds, half] = WRITTEN.exec(text) ?? []
  if (y === '') return null
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return said([y.length === 2 ? `20${y}` : y, month, day], [hour, minute, seconds], half)
}

function said(
  date: readonly string[],
  [hour = '0', minute = '00', second = '00']: readonly (string | undefined)[],
  half: string | undefined,
): string {
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const two = (value: string | number) => String(value).padStart(2, '0')
  return `${date.map(two).join('-')} ${two(hours)}:${minute}:${second}`
}
