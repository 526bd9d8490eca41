/** What the calls of a period cost. From the calls and the tariffs alone: rated again, it is the same. */

import { setImmediate } from 'node:timers/promises'
import type { CountryPack } from '../model/gateway-model.ts'
import { internationalOf } from '../model/international.ts'
import { dayOf, isoDay, startOfDay, weekdayOf } from './calendar.ts'
import type { Database } from './database.ts'
import { type Price, priceOf, type Tariff } from './rating.ts'
import type { Days } from './reports/report-desk.ts'

export interface CostLine {
  readonly name: string
  readonly calls: number
  readonly talkMs: number
  readonly milli: number
  /** Calls that no tariff knows. */
  readonly unrated: number
}

export interface Costs {
  readonly extensions: readonly CostLine[]
  readonly tariffs: readonly CostLine[]
  readonly calls: number
}

/** In place of a tariff: what the exchange said. No tariff's id and no name begins with a star. */
export const ADVISED = '*'

/** Rows in one go: others have their turn in between. */
const AT_ONCE = 2000

export async function costsOf(
  database: Database,
  days: Days,
  tariffs: readonly Tariff[],
  country: Pick<CountryPack, 'internationalPrefix' | 'nationalPrefix' | 'numbering'>,
  signal?: AbortSignal,
): Promise<Costs> {
  const price = pricerOf(tariffs, country)
  const names = new Map(tariffs.map(({ id, name }) => [id, name]))
  const [extensions, byTariff] = [new Map<string, CostLine>(), new Map<string, CostLine>()]
  const next = database.prepare(
    `SELECT id, started_ms, answered_ms, talk_ms, from_number, dialled, lines, advised_milli FROM conversation
     WHERE (started_ms, id) > (?, ?) AND started_ms < ? AND direction = 'outgoing' AND answered_ms IS NOT NULL
     ORDER BY started_ms, id LIMIT ?`,
  )
  let calls = 0
  let [atMs, id] = [startOfDay(days.first) - 1, Number.MAX_SAFE_INTEGER]
  for (;;) {
    const rows = next.all(atMs, id, startOfDay(days.last, 1), AT_ONCE)
    for (const row of rows) {
      const lines = JSON.parse(String(row.lines)) as string[]
      const talkMs = Number(row.talk_ms)
      const found =
        row.advised_milli === null
          ? price(String(row.dialled), lines.at(-1) ?? '', Number(row.answered_ms), talkMs)
          : { tariffId: ADVISED, chargedSeconds: 0, milli: Number(row.advised_milli) }
      add(extensions, String(row.from_number), talkMs, found)
      add(byTariff, found === null ? '' : (names.get(found.tariffId) ?? found.tariffId), talkMs, found)
    }
    calls += rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) break
    ;[atMs, id] = [Number(last.started_ms), Number(last.id)]
    await setImmediate()
    signal?.throwIfAborted()
  }
  return { calls, extensions: dearestFirst(extensions), tariffs: dearestFirst(byTariff) }
}

export type Pricer = (number: string, line: string, answeredMs: number, talkMs: number) => Price | null

/** Only tariffs whose prefix fits are looked at: there may be thousands. */
export function pricerOf(
  tariffs: readonly Tariff[],
  country: Pick<CountryPack, 'internationalPrefix' | 'nationalPrefix' | 'numbering'>,
): Pricer {
  const prefixes = new Map(tariffs.map(({ id, prefix }) => [id, prefix]))
  const byPrefix = Map.groupBy(tariffs, ({ prefix }) => prefix)
  const fitting = (number: string) =>
    Array.from(
      { length: number.length + 1 },
      (_, length) => byPrefix.get(number.slice(0, length)) ?? [],
    ).flat()
  return (number, line, answeredMs, talkMs) => {
    const at = new Date(answeredMs)
    const call = {
      line,
      date: isoDay(dayOf(answeredMs)),
      weekday: weekdayOf(answeredMs),
      minuteOfDay: at.getHours() * 60 + at.getMinutes(),
      talkSeconds: Math.ceil(talkMs / 1000),
    }
    // As dialled, and as the world writes it: the longer of the two beginnings counts.
    const written = [number, internationalOf(number, country)].flatMap(one => (one === null ? [] : [one]))
    const prices = written.flatMap(one => {
      const found = priceOf({ ...call, number: one }, fitting(one))
      const prefix = prefixes.get(found?.tariffId ?? '')
      return found === null || prefix === undefined ? [] : [{ found, digits: digitsTold(prefix, country) }]
    })
    return prices.toSorted((a, b) => b.digits - a.digits)[0]?.found ?? null
  }
}

/** How much of a number a prefix tells, in digits of E.164. */
const digitsTold = (prefix: string, country: Parameters<typeof internationalOf>[1]): number =>
  (internationalOf(prefix, country) ?? prefix).length

function add(lines: Map<string, CostLine>, name: string, talkMs: number, price: Price | null): void {
  const former = lines.get(name) ?? { name, calls: 0, talkMs: 0, milli: 0, unrated: 0 }
  lines.set(name, {
    name,
    calls: former.calls + 1,
    talkMs: former.talkMs + talkMs,
    milli: former.milli + (price?.milli ?? 0),
    unrated: former.unrated + (price === null ? 1 : 0),
  })
}

const dearestFirst = (lines: ReadonlyMap<string, CostLine>): CostLine[] =>
  [...lines.values()].sort((a, b) => b.milli - a.milli || b.calls - a.calls || (a.name < b.name ? -1 : 1))
