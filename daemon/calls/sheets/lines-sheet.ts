/** How busy the lines are beside how many there are, and how many would be needed. */

import { linesFor } from '../erlang.ts'
import type { LineLoad } from '../reports/report-desk.ts'
import type { SheetParts } from './build.ts'
import { allChannels } from './house.ts'
import type { Sheet } from './sheet.ts'
import { sumOf } from './traffic-sheets.ts'

/** One call of a hundred: what offices are dimensioned for. */
const LOST = 0.01

/** Traffic that lines are dimensioned for: the mean of each day's busiest hour (ITU-T E.500, average daily peak hour). */
export const busyHourErlangs = ({ busiest }: LineLoad): number =>
  busiest.length === 0 ? 0 : sumOf(busiest, day => day.erlangs) / busiest.length

export function linesSheet({ desk, days, house, speech }: SheetParts): Sheet | null {
  const load = desk.lineLoad(days, [])
  if (load === null) return null
  const { words } = speech
  const { columns } = words
  const channels = allChannels(house)
  const erlangs = busyHourErlangs(load)
  const needed = linesFor(erlangs, LOST)
  return {
    id: 'lines',
    title: words.sheets.lines.title,
    text:
      erlangs === 0
        ? words.sheets.lines.text
        : `${words.sheets.lines.text} ${words.needed(needed, speech.write('decimal', erlangs), speech.write('percent', LOST))}`,
    chart: {
      is: 'lines',
      categories: load.hours.map(({ hour }) => String(hour)),
      series: [
        { name: columns.peak, values: load.hours.map(({ peak }) => peak) },
        { name: columns.mostErlangs, values: load.hours.map(({ mostErlangs }) => mostErlangs) },
        { name: columns.meanErlangs, values: load.hours.map(({ meanErlangs }) => meanErlangs) },
      ],
      limit: channels === null || channels === 0 ? null : { name: words.capacity(channels), value: channels },
      write: value => speech.write('decimal', value),
    },
    columns: [
      { title: columns.hour, kind: 'text' },
      { title: columns.meanErlangs, kind: 'decimal' },
      { title: columns.mostErlangs, kind: 'decimal' },
      { title: columns.peak, kind: 'count' },
      { title: columns.needed, kind: 'count' },
    ],
    rows: load.hours.map(({ hour, meanErlangs, mostErlangs, peak }) => [
      `${hour}–${hour + 1}`,
      meanErlangs,
      mostErlangs,
      peak,
      linesFor(mostErlangs, LOST),
    ]),
    totals: null,
  }
}
