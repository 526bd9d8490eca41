/** How callers fared: how long they waited, and who was never answered. */

import type { SheetParts } from './build.ts'
import type { Sheet } from './sheet.ts'
import { sumOf } from './traffic-sheets.ts'

export function answeringSheet({ desk, days, speech }: SheetParts): Sheet | null {
  const found = desk.answering(days)
  if (found === null) return null
  const { words } = speech
  const { untilSeconds, answered, lost, averageMs } = found
  const names = answered.map((_, bucket) => {
    const seconds = untilSeconds[bucket]
    return seconds === undefined ? words.longer(untilSeconds.at(-1) ?? 0) : words.upTo(seconds)
  })
  const all = sumOf(answered, count => count)
  let soFar = 0
  return {
    id: 'answering',
    title: words.sheets.answering.title,
    text:
      averageMs === null
        ? words.sheets.answering.text
        : `${words.sheets.answering.text} ${words.columns.wait}: ${speech.write('duration', averageMs)}.`,
    chart: {
      is: 'bars',
      categories: names,
      series: [
        { name: words.columns.answered, values: answered },
        { name: words.columns.lost, values: lost },
      ],
      write: value => speech.write('decimal', value),
    },
    columns: [
      { title: words.columns.waited, kind: 'text' },
      { title: words.columns.answered, kind: 'count' },
      { title: words.columns.share, kind: 'percent' },
      { title: words.columns.lost, kind: 'count' },
    ],
    rows: names.map((name, bucket) => {
      soFar += answered[bucket] ?? 0
      return [name, answered[bucket] ?? 0, all === 0 ? null : soFar / all, lost[bucket] ?? 0]
    }),
    totals: [words.columns.all, all, null, sumOf(lost, count => count)],
  }
}

export function lostSheet({ desk, days, speech }: SheetParts): Sheet | null {
  const found = desk.perDay(days)
  if (found === null) return null
  const { words } = speech
  const share = (lost: number, incoming: number) => (incoming === 0 ? null : lost / incoming)
  const [missed, abandoned, incoming] = [
    sumOf(found, one => one.missed),
    sumOf(found, one => one.abandoned),
    sumOf(found, one => one.incoming),
  ]
  return {
    id: 'lost',
    ...words.sheets.lost,
    chart: {
      is: 'bars',
      categories: found.map(({ at }) => speech.shortDay(at)),
      series: [
        { name: words.columns.missed, values: found.map(one => one.missed) },
        { name: words.columns.abandoned, values: found.map(one => one.abandoned) },
      ],
      write: value => speech.write('decimal', value),
    },
    columns: [
      { title: words.columns.day, kind: 'text' },
      { title: words.columns.incoming, kind: 'count' },
      { title: words.columns.missed, kind: 'count' },
      { title: words.columns.abandoned, kind: 'count' },
      { title: words.columns.share, kind: 'percent' },
    ],
    rows: found.map(one => [
      speech.day(one.at),
      one.incoming,
      one.missed,
      one.abandoned,
      share(one.missed + one.abandoned, one.incoming),
    ]),
    totals: [words.columns.all, incoming, missed, abandoned, share(missed + abandoned, incoming)],
  }
}
