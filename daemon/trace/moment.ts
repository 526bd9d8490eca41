/** The moment of a trace, from what a person writes to both of its clocks. */

import { type WallClock, wallClock, weekdayOf } from '../model/schedules.ts'
import type { House } from './house.ts'

export type Moment = Pick<House, 'at' | 'epoch'>

/** `epochMs`: ms since the epoch; the zone's IANA name, null for the machine's. */
export const momentAt = (epochMs: number, timeZone: string | null): Moment => ({
  at: wallClock(epochMs, timeZone),
  epoch: Math.floor(epochMs / 1000),
})

/** `2026-08-01 18:03`, or with the `T` of a browser's field. */
export function parseWallClock(text: string): WallClock | 'unreadable' | 'impossible' {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})$/.exec(text)
  if (match === null) return 'unreadable'
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59)
    return 'impossible'
  return { year, month, day, weekday: weekdayOf(year, month, day), minute: hour * 60 + minute }
}

/** The first instant, in seconds, at which the clock of the site shows this: two looks at how far it is from UTC. */
export function epochOf(wall: WallClock, timeZone: string | null): number {
  const asUtc = ({ year, month, day, minute }: WallClock) => Date.UTC(year, month - 1, day, 0, minute)
  let guess = asUtc(wall)
  for (let look = 0; look < 2; look += 1) guess += asUtc(wall) - asUtc(wallClock(guess, timeZone))
  return Math.floor(guess / 1000)
}

/** As a browser's field has it. */
export function wallClockText({ year, month, day, minute }: WallClock): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
