/** How busy the lines were, hour by hour of the day, and in the busiest hour of each day (ITU-T E.500: what lines are dimensioned for). */

import { dayOf, daysBetween, startOfDay } from '../calendar.ts'
import type { Database } from '../database.ts'
import type { Days, LineLoad } from './report-desk.ts'

const HOUR_MS = 3_600_000

/** Of several lines the peaks are added up: they need not have been in the same moment. */
export function lineLoad(database: Database, days: Days, lines: readonly string[]): LineLoad {
  const names = lines.length === 0 ? [''] : lines
  const rows = database
    .prepare(
      `SELECT hour_ms, sum(busy_ms) AS busy_ms, sum(peak) AS peak FROM line_hour
       WHERE hour_ms >= ? AND hour_ms < ? AND line IN (${names.map(() => '?').join(', ')}) GROUP BY hour_ms`,
    )
    .all(startOfDay(days.first), startOfDay(days.last, 1), ...names)
  const hours = Array.from({ length: 24 }, (_, hour) => ({ hour, sum: 0, mostErlangs: 0, peak: 0 }))
  const busiest = new Map<number, { erlangs: number; peak: number }>()
  for (const row of rows) {
    const atMs = Number(row.hour_ms)
    const erlangs = Number(row.busy_ms) / HOUR_MS
    const peak = Number(row.peak)
    const hour = hours[new Date(atMs).getHours()]
    if (hour !== undefined) {
      hour.sum += erlangs
      hour.mostErlangs = Math.max(hour.mostErlangs, erlangs)
      hour.peak = Math.max(hour.peak, peak)
    }
    const day = dayOf(atMs)
    const former = busiest.get(day)
    busiest.set(day, {
      erlangs: Math.max(former?.erlangs ?? 0, erlangs),
      peak: Math.max(former?.peak ?? 0, peak),
    })
  }
  const count = daysBetween(days.first, days.last).length
  return {
    hours: hours.map(({ sum, ...hour }) => ({ ...hour, meanErlangs: count === 0 ? 0 : sum / count })),
    busiest: [...busiest].sort(([a], [b]) => a - b).map(([day, load]) => ({ day, ...load })),
  }
}
