/** Tariffs from a CSV as offices and operators have them, line by line, with what is wrong in each. Pure. */

import { csvLine } from './csv.ts'
import { type Tariff, tariffSchema } from './rating.ts'

export interface TariffFault {
  /** As an editor counts; the heading is line 1. */
  readonly line: number
  readonly column: string
}

export interface ReadTariffs {
  readonly tariffs: readonly Tariff[]
  readonly faults: readonly TariffFault[]
}

export const TARIFF_COLUMNS = [
  'id',
  'name',
  'prefix',
  'connection',
  'per minute',
  'first seconds',
  'step seconds',
  'valid from',
  'valid to',
  'days',
  'from',
  'to',
  'lines',
] as const
type ColumnName = (typeof TARIFF_COLUMNS)[number]

const FIELDS: Readonly<Record<string, ColumnName>> = {
  id: 'id',
  name: 'name',
  prefix: 'prefix',
  connection: 'connection',
  perMinute: 'per minute',
  firstSeconds: 'first seconds',
  stepSeconds: 'step seconds',
  validFrom: 'valid from',
  validTo: 'valid to',
  times: 'days',
  lines: 'lines',
}

/** Commas or semicolons, with a heading. Lines of one id are one tariff at several times of the week. */
export function readTariffs(text: string): ReadTariffs {
  const [heading = [], ...rows] = csvRows(text)
  const columns = heading.map(title => title.trim().toLowerCase())
  const missing = (['id', 'prefix', 'per minute'] as const).filter(name => !columns.includes(name))
  if (missing.length > 0) return { tariffs: [], faults: missing.map(column => ({ line: 1, column })) }
  const faults: TariffFault[] = []
  const byId = new Map<string, Tariff>()
  for (const [index, row] of rows.entries()) {
    if (row.every(cell => cell.trim() === '')) continue
    const line = index + 2
    const cell = (name: ColumnName) => (row[columns.indexOf(name)] ?? '').trim()
    const parsed = tariffSchema.safeParse(candidate(cell))
    if (!parsed.success) {
      const [first] = parsed.error.issues
      faults.push({ line, column: FIELDS[String(first?.path[0])] ?? 'id' })
      continue
    }
    const former = byId.get(parsed.data.id)
    if (former === undefined) byId.set(parsed.data.id, parsed.data)
    else if (sameBut(former, parsed.data))
      byId.set(former.id, { ...former, times: [...former.times, ...parsed.data.times] })
    else faults.push({ line, column: 'id' })
  }
  return { tariffs: [...byId.values()], faults }
}

/** As `readTariffs` reads it. */
export function writeTariffs(tariffs: readonly Tariff[]): string {
  const amount = (milli: number) => String(milli / 1000)
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const rows = tariffs.flatMap(one =>
    (one.times.length === 0 ? [null] : one.times).map(time => [
      one.id,
      one.name,
      one.prefix,
      amount(one.connection),
      amount(one.perMinute),
      one.firstSeconds,
      one.stepSeconds,
      one.validFrom,
      one.validTo,
      time === null ? '' : time.days.join(' '),
      time === null ? '' : clock(time.fromMinute),
      time === null ? '' : clock(time.toMinute),
      one.lines.join(' '),
    ]),
  )
  return [TARIFF_COLUMNS, ...rows].map(csvLine).join('')
}

/** The same line of the book, at another time: everything else agrees. */
const sameBut = (a: Tariff, b: Tariff): boolean =>
  JSON.stringify({ ...a, times: [] }) === JSON.stringify({ ...b, times: [] })

function candidate(cell: (name: ColumnName) => string): unknown {
  const [days, from, to] = [cell('days'), cell('from'), cell('to')]
  const whenever = days === '' && from === '' && to === ''
  return {
    id: cell('id'),
    name: cell('name') || cell('id'),
    prefix: cell('prefix').replace(/[\s./()-]/g, ''),
    connection: milliOf(cell('connection') || '0'),
    perMinute: milliOf(cell('per minute')),
    firstSeconds: Number(cell('first seconds') || '60'),
    stepSeconds: Number(cell('step seconds') || '60'),
    validFrom: cell('valid from') || null,
    validTo: cell('valid to') || null,
    lines: cell('lines')
      .split(/\s+/)
      .filter(line => line !== ''),
    times: whenever
      ? []
      : [
          {
            days: daysOf(days || '1-7'),
            fromMinute: minuteOf(from || '00:00'),
            toMinute: minuteOf(to || '24:00'),
          },
        ],
  }
}

/** `0.05` of the currency is 50; an empty or strange one is refused by the schema. */
const milliOf = (text: string): number =>
  text === '' ? Number.NaN : Math.round(Number(text.replace(',', '.').replace(/['\s]/g, '')) * 1000)

const minuteOf = (text: string): number => {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  return hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute)
}

/** `1-5`, `6 7`. */
const daysOf = (text: string): number[] =>
  text.split(/[\s,]+/).flatMap(part => {
    const [, first, last] = /^([1-7])(?:-([1-7]))?$/.exec(part) ?? []
    if (first === undefined) return [Number.NaN]
    const count = Number(last ?? first) - Number(first) + 1
    return Array.from({ length: Math.max(0, count) }, (_, step) => Number(first) + step)
  })

/** RFC 4180; whichever of comma, semicolon and tab the first line has more of. */
export function csvRows(text: string): string[][] {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const separator = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index] ?? ''
    if (quoted) {
      if (character !== '"') cell += character
      else if (source[index + 1] === '"') {
        cell += '"'
        index += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator) endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else cell += character
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) endCell()
  else rows.pop()
  return rows
}
