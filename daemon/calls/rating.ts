/** What a call costs: tariffs by prefix, time of day and date. Pure, so that past calls can be rated again. */

import { z } from 'zod'

/** Amounts in thousandths of the currency's unit: whole numbers add up exactly. */
const milli = z.int().min(0).max(1_000_000_000)

export const tariffSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(60),
  /** Beginning of the number as E.164 with a plus, or as dialled; empty: every number. The longest that fits counts. */
  prefix: z.string().regex(/^\+?[0-9*#]{0,20}$/),
  /** Lines it holds for; empty: all. */
  lines: z.array(z.string()).max(100).default([]),
  /** Days it is in force: first, and first not any more; null: without end. `2026-01-01` */
  validFrom: z.iso.date().nullable().default(null),
  validTo: z.iso.date().nullable().default(null),
  /** Minutes of the day, site's time, and days of the week (1 Monday … 7 Sunday); empty: always. */
  times: z
    .array(
      z.object({
        days: z.array(z.int().min(1).max(7)).min(1).max(7),
        fromMinute: z.int().min(0).max(1439),
        toMinute: z.int().min(1).max(1440),
      }),
    )
    .max(50)
    .default([]),
  connection: milli.default(0),
  perMinute: milli.default(0),
  /** Shortest time charged, then steps of; seconds. */
  firstSeconds: z.int().min(1).max(3600).default(60),
  stepSeconds: z.int().min(1).max(3600).default(60),
})
export type Tariff = z.infer<typeof tariffSchema>

export interface RatedCall {
  readonly number: string
  readonly line: string
  /** When it was answered; local calendar of the site. */
  readonly date: string
  readonly weekday: number
  readonly minuteOfDay: number
  readonly talkSeconds: number
}

export interface Price {
  readonly tariffId: string
  readonly chargedSeconds: number
  readonly milli: number
}

/** null: no tariff knows the number, which a report must show. A call nobody answered costs nothing. */
export function priceOf(call: RatedCall, tariffs: readonly Tariff[]): Price | null {
  const fitting = tariffs
    .filter(tariff => fits(tariff, call))
    .toSorted(
      (a, b) =>
        b.prefix.length - a.prefix.length ||
        b.lines.length - a.lines.length ||
        b.times.length - a.times.length,
    )
  const [tariff] = fitting
  if (tariff === undefined) return null
  if (call.talkSeconds <= 0) return { tariffId: tariff.id, chargedSeconds: 0, milli: 0 }
  const beyond = Math.max(0, call.talkSeconds - tariff.firstSeconds)
  const chargedSeconds = tariff.firstSeconds + Math.ceil(beyond / tariff.stepSeconds) * tariff.stepSeconds
  return {
    tariffId: tariff.id,
    chargedSeconds,
    milli: tariff.connection + Math.round((tariff.perMinute * chargedSeconds) / 60),
  }
}

function fits({ prefix, lines, validFrom, validTo, times }: Tariff, call: RatedCall): boolean {
  if (!call.number.startsWith(prefix)) return false
  if (lines.length > 0 && !lines.includes(call.line)) return false
  if (validFrom !== null && call.date < validFrom) return false
  if (validTo !== null && call.date >= validTo) return false
  return (
    times.length === 0 ||
    times.some(
      ({ days, fromMinute, toMinute }) =>
        days.includes(call.weekday) && call.minuteOfDay >= fromMinute && call.minuteOfDay < toMinute,
    )
  )
}

/** What a guest or tenant pays: percent on top, rounded up to the step the till knows. */
export const withMargin = (milliAmount: number, percent: number, stepMilli: number): number =>
  Math.ceil(Math.round(milliAmount * (100 + percent)) / 100 / stepMilli) * stepMilli
