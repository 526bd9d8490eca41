/** Reports of calls in time: by day, month, hour and weekday. */

import { dayOf, startOfDay } from '../calendar.ts'
import type { Dated, Days, Totals } from '../reports/report-desk.ts'
import type { SheetParts } from './build.ts'
import type { Cell, Column, Sheet } from './sheet.ts'
import type { SheetSpeech } from './speech.ts'

const DIRECTIONS = ['incoming', 'outgoing', 'internal'] as const

export const meanTalk = ({ answered, talkMs }: { answered: number; talkMs: number }): number | null =>
  answered === 0 ? null : talkMs / answered

export const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)

const trafficColumns = ({ words: { columns } }: SheetSpeech, first: Column): Column[] => [
  first,
  { title: columns.calls, kind: 'count' },
  ...DIRECTIONS.map((direction): Column => ({ title: columns[direction], kind: 'count' })),
  { title: columns.answered, kind: 'count' },
  { title: columns.missed, kind: 'count' },
  { title: columns.talk, kind: 'duration' },
  { title: columns.average, kind: 'duration' },
]

const trafficCells = (totals: Totals): Cell[] => [
  totals.calls,
  totals.incoming,
  totals.outgoing,
  totals.internal,
  totals.answered,
  totals.missed,
  totals.talkMs,
  meanTalk(totals),
]

const together = (all: readonly Totals[]): Totals => ({
  calls: sumOf(all, one => one.calls),
  answered: sumOf(all, one => one.answered),
  missed: sumOf(all, one => one.missed),
  abandoned: sumOf(all, one => one.abandoned),
  incoming: sumOf(all, one => one.incoming),
  outgoing: sumOf(all, one => one.outgoing),
  internal: sumOf(all, one => one.internal),
  talkMs: sumOf(all, one => one.talkMs),
})

function trafficSheet(
  id: 'days' | 'months',
  dated: readonly Dated[],
  speech: SheetSpeech,
  name: { readonly long: (at: number) => string; readonly short: (at: number) => string },
): Sheet {
  const { words } = speech
  return {
    id,
    ...words.sheets[id],
    chart: {
      is: 'bars',
      categories: dated.map(({ at }) => name.short(at)),
      series: DIRECTIONS.map(direction => ({
        name: words.columns[direction],
        values: dated.map(one => one[direction]),
      })),
      write: value => speech.write('decimal', value),
    },
    columns: trafficColumns(speech, {
      title: id === 'days' ? words.columns.day : words.columns.month,
      kind: 'text',
    }),
    rows: dated.map(one => [name.long(one.at), ...trafficCells(one)]),
    totals: [words.columns.all, ...trafficCells(together(dated))],
  }
}

export function daysSheet({ desk, days, speech }: SheetParts): Sheet | null {
  const found = desk.perDay(days)
  return found === null
    ? null
    : trafficSheet('days', found, speech, { long: speech.day, short: speech.shortDay })
}

/** At least the year up to the last day: a single month compares with nothing. */
export function monthsSheet({ desk, days, speech }: SheetParts): Sheet | null {
  const month = Math.floor(days.last / 100)
  const yearBack = (month % 100 === 12 ? month - 11 : month - 99) * 100 + 1
  const found = desk.perMonth({ first: Math.min(days.first, yearBack), last: lastOfMonth(days.last) })
  return found === null
    ? null
    : trafficSheet('months', found, speech, { long: speech.month, short: speech.shortMonth })
}

const firstOfMonth = (day: number): number => Math.floor(day / 100) * 100 + 1
/** The day before the first of the next month. */
const lastOfMonth = (day: number): number => {
  const inNext = dayOf(startOfDay(firstOfMonth(day), 32))
  return dayOf(startOfDay(firstOfMonth(inNext), -1))
}

/** The month of the last day beside the one before. */
export function compareSheet({ desk, days, speech }: SheetParts): Sheet | null {
  const { words } = speech
  const month = firstOfMonth(days.last)
  const before = firstOfMonth(dayOf(startOfDay(month, -1)))
  const whole = (first: number): Days => ({ first, last: lastOfMonth(first) })
  const [now, former] = [desk.perDay(whole(month)), desk.perDay(whole(before))]
  if (now === null || former === null) return null
  const dates = Array.from({ length: Math.max(now.length, former.length) }, (_, index) => index + 1)
  const callsOn = (of: readonly Dated[], date: number) => of[date - 1]?.calls ?? null
  const names = [now, former].map(([first]) => speech.month(Math.floor((first?.at ?? month) / 100)))
  const difference = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b)
  const [all, allFormer] = [sumOf(now, one => one.calls), sumOf(former, one => one.calls)]
  return {
    id: 'compare',
    ...words.sheets.compare,
    chart: {
      is: 'lines',
      categories: dates.map(String),
      series: [now, former].map((of, index) => ({
        name: names[index] ?? '',
        values: of.map(({ calls }) => calls),
      })),
      limit: null,
      write: value => speech.write('decimal', value),
    },
    columns: [
      { title: words.columns.dayOfMonth, kind: 'text' },
      { title: names[0] ?? '', kind: 'count' },
      { title: names[1] ?? '', kind: 'count' },
      { title: words.columns.difference, kind: 'count' },
    ],
    rows: dates.map(date => {
      const [a, b] = [callsOn(now, date), callsOn(former, date)]
      return [String(date), a, b, difference(a, b)]
    }),
    totals: [words.columns.all, all, allFormer, all - allFormer],
  }
}

export function hoursSheet({ desk, days, speech }: SheetParts): Sheet | null {
  const week = desk.perHour(days)
  if (week === null) return null
  const { words, weekdays } = speech
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour))
  return {
    id: 'hours',
    ...words.sheets.hours,
    chart: {
      is: 'heat',
      rows: weekdays,
      columns: hours,
      values: week,
      write: value => speech.write('count', value),
    },
    columns: [
      { title: words.columns.weekday, kind: 'text' },
      ...hours.map(title => ({ title, kind: 'count' as const })),
      { title: words.columns.all, kind: 'count' },
    ],
    rows: week.map((row, index) => [weekdays[index] ?? '', ...row, sumOf(row, count => count)]),
    totals: [
      words.columns.all,
      ...hours.map((_, hour) => sumOf(week, row => row[hour] ?? 0)),
      sumOf(week.flat(), count => count),
    ],
  }
}

export function talkSheet({ desk, days, speech }: SheetParts): Sheet | null {
  const found = desk.perDay(days)
  if (found === null) return null
  const { words } = speech
  const all = together(found)
  return {
    id: 'talk',
    ...words.sheets.talk,
    chart: {
      is: 'bars',
      categories: found.map(({ at }) => speech.shortDay(at)),
      series: [{ name: words.columns.average, values: found.map(one => (meanTalk(one) ?? 0) / 60_000) }],
      write: value => `${speech.write('decimal', value)} min`,
    },
    columns: [
      { title: words.columns.day, kind: 'text' },
      { title: words.columns.answered, kind: 'count' },
      { title: words.columns.talk, kind: 'duration' },
      { title: words.columns.average, kind: 'duration' },
    ],
    rows: found.map(one => [speech.day(one.at), one.answered, one.talkMs, meanTalk(one)]),
    totals: [words.columns.all, all.answered, all.talkMs, meanTalk(all)],
  }
}
