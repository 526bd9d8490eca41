/** What was read of the spans in the last minutes, and since when what has been in alarm. Pure; times are ms since the epoch. */

import type { SpanReading } from '../../dahdi/detect/span-readings.ts'
import type { LiveState } from '../live/live-state.ts'
import type { SpanCounters } from '../model/inventory.ts'

export interface Reading {
  readonly at: number
  readonly spans: readonly SpanReading[]
}

export interface History {
  /** Oldest first. */
  readonly readings: readonly Reading[]
  /** `port:<channel>`, `span:<number>`, `d-channel:<span>`. */
  readonly troubleSince: ReadonlyMap<string, number>
}

export const noHistory: History = { readings: [], troubleSince: new Map() }

/** Errors are counted over this long. */
export const WINDOW_MS = 10 * 60_000

export const read = (history: History, reading: Reading): History => ({
  ...history,
  readings: [
    ...history.readings.filter(({ at }) => at <= reading.at && reading.at - at <= WINDOW_MS),
    reading,
  ],
})

export const latest = (history: History, span: number): SpanReading | null =>
  history.readings.at(-1)?.spans.find(({ number }) => number === span) ?? null

/** Keeps the time of what goes on, forgets what is over. The same history comes back when nothing changed. */
export function looked(history: History, live: LiveState, at: number): History {
  const present = troubles(history, live)
  const { troubleSince } = history
  if (present.size === troubleSince.size && [...present].every(key => troubleSince.has(key))) return history
  return {
    ...history,
    troubleSince: new Map([...present].map(key => [key, Math.min(at, troubleSince.get(key) ?? at)])),
  }
}

/** Asterisk hears of an alarm at once, but only on ports it has open; for the others the last reading counts. */
function troubles({ readings }: History, live: LiveState): ReadonlySet<string> {
  const isUp = live.asterisk.is === 'up'
  const spans = readings.at(-1)?.spans ?? []
  return new Set([
    ...[...live.portAlarms.keys()].filter(() => isUp).map(channel => `port:${channel}`),
    ...spans
      .flatMap(span => [...span.portAlarms.keys()])
      .filter(channel => !isUp || !live.openPorts.has(channel))
      .map(channel => `port:${channel}`),
    ...[...live.spans].flatMap(([span, { alarm, dChannel }]) => [
      ...(alarm === null ? [] : [`span:${span}`]),
      ...(dChannel === 'down' ? [`d-channel:${span}`] : []),
    ]),
    ...spans.filter(span => span.alarms.length > 0).map(span => `span:${span.number}`),
  ])
}

/**
 * How much a counter grew over the window, and over how many minutes. A smaller count than before is a driver loaded anew;
 * another name is another span. A rise that ended counts for half the window, so that a mended line is soon quiet.
 */
export function rise(
  { readings }: History,
  span: number,
  counter: keyof SpanCounters,
): { readonly by: number; readonly minutes: number } {
  let by = 0
  let before: { readonly at: number; readonly of: SpanReading } | null = null
  let first: number | null = null
  const last = readings.at(-1)?.at ?? 0
  let lastRise = Number.NEGATIVE_INFINITY
  for (const { at, spans } of readings) {
    const of = spans.find(({ number }) => number === span)
    if (of === undefined) continue
    if (before !== null && before.of.name === of.name) {
      const grown = Math.max(0, of.counters[counter] - before.of.counters[counter])
      by += grown
      if (grown > 0) lastRise = at
    }
    first ??= at
    before = { at, of }
  }
  const minutes = Math.max(1, Math.round((last - (first ?? last)) / 60_000))
  return last - lastRise > WINDOW_MS / 2 ? { by: 0, minutes } : { by, minutes }
}
