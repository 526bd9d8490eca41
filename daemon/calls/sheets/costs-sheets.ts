/** What calls cost, by extension, department and tariff; with what is put on top where something is. */

import { ADVISED, type CostLine, type Costs } from '../costs.ts'
import { withMargin } from '../rating.ts'
import type { House } from './house.ts'
import type { Cell, Column, Sheet } from './sheet.ts'
import type { SheetSpeech } from './speech.ts'
import { sumOf } from './traffic-sheets.ts'

export interface Margin {
  readonly marginPercent: number
  readonly stepMilli: number
}

const MOST_BARS = 20

export function costsSheets(
  costs: Costs,
  { marginPercent, stepMilli }: Margin,
  house: House,
  speech: SheetSpeech,
): Sheet[] {
  const { words } = speech
  const { columns } = words
  const priceOf = (milli: number) => withMargin(milli, marginPercent, stepMilli)
  const sheet = (
    id: keyof typeof words.costs,
    first: readonly Column[],
    rows: readonly { readonly line: CostLine; readonly cells: readonly Cell[] }[],
  ): Sheet => {
    const cells = ({ calls, talkMs, unrated, milli }: CostLine, price: number): Cell[] => [
      calls,
      talkMs,
      unrated,
      milli,
      ...(marginPercent === 0 ? [] : [price]),
    ]
    const lines = rows.map(({ line }) => line)
    return {
      id: `costs-${id}`,
      title: words.costs[id],
      text: words.costsText,
      chart: {
        is: 'bars',
        categories: rows.slice(0, MOST_BARS).map(row => String(row.cells[0])),
        series: [{ name: columns.cost, values: lines.slice(0, MOST_BARS).map(({ milli }) => milli) }],
        write: value => speech.write('money', value),
      },
      columns: [
        ...first,
        { title: columns.calls, kind: 'count' },
        { title: columns.talk, kind: 'duration' },
        { title: columns.unrated, kind: 'count' },
        { title: columns.cost, kind: 'money' },
        ...(marginPercent === 0 ? [] : [{ title: columns.price, kind: 'money' as const }]),
      ],
      rows: rows.map(row => [...row.cells, ...cells(row.line, priceOf(row.line.milli))]),
      // Each pays a rounded price: their sum is what the till takes.
      totals: [
        columns.all,
        ...first.slice(1).map(() => null),
        ...cells(
          together('', lines),
          sumOf(lines, ({ milli }) => priceOf(milli)),
        ),
      ],
    }
  }
  const departments = [
    ...Map.groupBy(costs.extensions, ({ name }) => house.extensions.get(name)?.department ?? ''),
  ]
    .map(([name, lines]) => together(name, lines))
    .sort((a, b) => b.milli - a.milli)
  const text = (title: string): Column => ({ title, kind: 'text' })
  return [
    sheet(
      'extensions',
      [text(columns.extension), text(columns.name)],
      costs.extensions.map(line => ({
        line,
        cells: [line.name, house.extensions.get(line.name)?.name ?? null],
      })),
    ),
    sheet(
      'departments',
      [text(columns.department)],
      departments.map(line => ({ line, cells: [line.name || words.noDepartment] })),
    ),
    sheet(
      'tariffs',
      [text(columns.tariff)],
      costs.tariffs.map(line => ({
        line,
        cells: [line.name === ADVISED ? columns.advised : line.name || columns.unrated],
      })),
    ),
  ]
}

const together = (name: string, lines: readonly CostLine[]): CostLine => ({
  name,
  calls: sumOf(lines, one => one.calls),
  talkMs: sumOf(lines, one => one.talkMs),
  milli: sumOf(lines, one => one.milli),
  unrated: sumOf(lines, one => one.unrated),
})
