/** Reports of who: numbers, extensions, departments, trunks, queues, agents. */

import type { ShareTotals } from '../reports/report-desk.ts'
import type { SheetParts } from './build.ts'
import type { Cell, Column, Sheet, SheetId } from './sheet.ts'
import type { SheetSpeech } from './speech.ts'
import { sumOf } from './traffic-sheets.ts'

const MOST_ROWS = 5000
const MOST_BARS = 20

interface Named extends ShareTotals {
  /** On the chart, and the first cells of the row. */
  readonly label: string
  readonly cells: readonly Cell[]
}

const PARTS = ['made', 'taken', 'missed'] as const
type Part = (typeof PARTS)[number]

export const callsIn = ({ made, taken, missed }: ShareTotals): number => made + taken + missed

function shareSheet(
  id: SheetId,
  named: readonly Named[],
  first: readonly Column[],
  parts: readonly Part[],
  speech: SheetSpeech,
): Sheet {
  const { words } = speech
  const { columns } = words
  const shown = named.slice(0, MOST_BARS)
  const mean = (ms: number, count: number) => (count === 0 ? null : ms / count)
  const cells = (one: ShareTotals): Cell[] => [
    callsIn(one),
    ...parts.map(part => one[part]),
    one.talkMs,
    ...(parts.includes('taken') ? [mean(one.waitMs, one.taken + one.missed)] : []),
  ]
  return {
    id,
    ...words.sheets[id],
    chart: {
      is: 'bars',
      categories: shown.map(({ label }) => label),
      series: parts.map(part => ({ name: columns[part], values: shown.map(one => one[part]) })),
      write: value => speech.write('decimal', value),
    },
    columns: [
      ...first,
      { title: columns.calls, kind: 'count' },
      ...parts.map((part): Column => ({ title: columns[part], kind: 'count' })),
      { title: columns.talk, kind: 'duration' },
      ...(parts.includes('taken') ? [{ title: columns.wait, kind: 'duration' as const }] : []),
    ],
    rows: named.map(one => [...one.cells, ...cells(one)]),
    totals: [columns.all, ...first.slice(1).map(() => null), ...cells(together('', named))],
  }
}

const together = (name: string, all: readonly ShareTotals[]): ShareTotals => ({
  name,
  made: sumOf(all, one => one.made),
  taken: sumOf(all, one => one.taken),
  missed: sumOf(all, one => one.missed),
  talkMs: sumOf(all, one => one.talkMs),
  waitMs: sumOf(all, one => one.waitMs),
})

export function numbersSheet({ desk, days, speech }: SheetParts): Sheet | null {
  const found = desk.shares('number', days, 100)
  const { columns } = speech.words
  return found === null
    ? null
    : shareSheet(
        'numbers',
        found.map(one => ({ ...one, label: one.name, cells: [one.name] })),
        [{ title: columns.number, kind: 'text' }],
        PARTS,
        speech,
      )
}

export function extensionsSheet({ desk, days, house, speech }: SheetParts): Sheet | null {
  const found = desk.shares('extension', days, MOST_ROWS)
  const { columns } = speech.words
  return found === null
    ? null
    : shareSheet(
        'extensions',
        found.map(one => ({
          ...one,
          label: one.name,
          cells: [one.name, house.extensions.get(one.name)?.name ?? null],
        })),
        [
          { title: columns.extension, kind: 'text' },
          { title: columns.name, kind: 'text' },
        ],
        PARTS,
        speech,
      )
}

/** As the extensions are charged today. A call between two of one department counts for both of its ends. */
export function departmentsSheet({ desk, days, house, speech }: SheetParts): Sheet | null {
  const found = desk.shares('extension', days, MOST_ROWS)
  if (found === null) return null
  const { columns, noDepartment } = speech.words
  const groups = Map.groupBy(found, ({ name }) => house.extensions.get(name)?.department ?? '')
  const named = [...groups].map(([department, own]): Named => {
    const label = department === '' ? noDepartment : department
    return { ...together(label, own), label, cells: [label] }
  })
  return shareSheet(
    'departments',
    named.toSorted((a, b) => callsIn(b) - callsIn(a)),
    [{ title: columns.department, kind: 'text' }],
    PARTS,
    speech,
  )
}

/** Each trunk, then its lines. Lines of no trunk any more stand for themselves. */
export function trunksSheet({ desk, days, house, speech }: SheetParts): Sheet | null {
  const found = desk.shares('line', days, MOST_ROWS)
  if (found === null) return null
  const { columns } = speech.words
  const inTrunks = new Set(house.trunks.flatMap(({ lines }) => lines))
  const line = (one: ShareTotals): Named => {
    const label = house.lines.get(one.name) ?? one.name
    return { ...one, label, cells: [label, null] }
  }
  const trunks = house.trunks.flatMap(({ name, lines, channels }): Named[] => {
    const own = found.filter(one => lines.includes(one.name))
    return own.length === 0 ? [] : [{ ...together(name, own), label: name, cells: [name, channels] }]
  })
  const sheet = shareSheet(
    'trunks',
    [...trunks, ...found.filter(({ name }) => !inTrunks.has(name)).map(line)],
    [
      { title: columns.trunk, kind: 'text' },
      { title: columns.channels, kind: 'count' },
    ],
    PARTS,
    speech,
  )
  const lines = shareSheet(
    'trunks',
    found.filter(({ name }) => inTrunks.has(name)).map(line),
    [],
    PARTS,
    speech,
  )
  return { ...sheet, rows: [...sheet.rows, ...lines.rows.map(([name, ...cells]) => [`– ${name}`, ...cells])] }
}

export function queuesSheet({ desk, days, house, speech }: SheetParts): Sheet | null {
  const found = desk.shares('queue', days, MOST_ROWS)
  const { columns } = speech.words
  return found === null
    ? null
    : shareSheet(
        'queues',
        found.map(one => {
          const label = house.queues.get(one.name) ?? one.name
          return { ...one, label, cells: [label] }
        }),
        [{ title: columns.queue, kind: 'text' }],
        ['taken', 'missed'],
        speech,
      )
}

export function agentsSheet({ desk, days, house, speech }: SheetParts): Sheet | null {
  const found = desk.shares('agent', days, MOST_ROWS)
  const { columns } = speech.words
  return found === null
    ? null
    : shareSheet(
        'agents',
        found.map(one => ({
          ...one,
          label: one.name,
          cells: [one.name, house.extensions.get(one.name)?.name ?? null],
        })),
        [
          { title: columns.agent, kind: 'text' },
          { title: columns.name, kind: 'text' },
        ],
        ['taken'],
        speech,
      )
}
