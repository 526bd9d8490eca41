/** A report as it is read: a title, a picture, a table. Pages, papers, files and mails show the same. */

import type { Chart } from '../../charts/chart.ts'

export const SHEETS = [
  'days',
  'months',
  'compare',
  'hours',
  'lines',
  'answering',
  'lost',
  'talk',
  'numbers',
  'extensions',
  'departments',
  'trunks',
  'queues',
  'agents',
] as const
export type SheetId = (typeof SHEETS)[number]

/** `duration`: ms. `money`: thousandths of the currency. */
export type ColumnKind = 'text' | 'count' | 'duration' | 'decimal' | 'percent' | 'money'

export interface Column {
  readonly title: string
  readonly kind: ColumnKind
}

/** null: nothing to say, `–`. */
export type Cell = string | number | null

export interface Sheet {
  readonly id: string
  readonly title: string
  /** What is to be seen, in one sentence. */
  readonly text: string
  readonly chart: Chart | null
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Of all rows; null where a sum says nothing. */
  readonly totals: readonly Cell[] | null
}

/** Heads and rows as a program reads them: durations in seconds. */
export const csvOf = ({ columns, rows }: Sheet): [string[], (string | number | null)[][]] => [
  columns.map(({ title, kind }) => (kind === 'duration' ? `${title} (s)` : title)),
  rows.map(row =>
    row.map((cell, index) =>
      columns[index]?.kind === 'duration' && typeof cell === 'number' ? Math.round(cell / 1000) : cell,
    ),
  ),
]
