/** Filters as SQL: every value is a parameter, every name comes from our own lists. Pure. */

import type { Value } from './database.ts'
import type { ConversationFilter, DurationTest, RecordFilter, TextTest } from './filter.ts'

export interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
}

export const all = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? 'TRUE' : conditions.map(({ sql }) => `(${sql})`).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
})

const any = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' OR '),
  values: conditions.flatMap(({ values }) => values),
})

/** `begins` as a range, so that an index serves it; the others compare every row, whatever case. */
export function textCondition(column: string, { how, text }: TextTest): Condition {
  switch (how) {
    case 'equals':
      return { sql: `${column} = ?`, values: [text] }
    case 'begins':
      return { sql: `${column} >= ? AND ${column} < ?`, values: [text, after(text)] }
    case 'contains':
      // A number has no case, and folding that of a million rows takes most of the time.
      return /^[0-9+*#]*$/.test(text)
        ? { sql: `instr(${column}, ?) > 0`, values: [text] }
        : { sql: `instr(lower(${column}), lower(?)) > 0`, values: [text] }
    case 'ends':
      return { sql: `substr(${column}, -length(?)) = ?`, values: [text, text] }
  }
}

/** The first text that no longer begins with this one; SQLite compares by code points. */
const after = (text: string): string => `${text}\u{10ffff}`

const COMPARE = { '=': '=', '<': '<', '>': '>', '<=': '<=', '>=': '>=' } as const

/** Whole seconds, as a person sees them, of a column that has `perSecond` to the second. */
const durationCondition = (column: string, { how, seconds }: DurationTest, perSecond: number): Condition => ({
  sql: `${column} / ${perSecond} ${COMPARE[how]} ?`,
  values: [seconds],
})

const oneOf = (column: string, values: readonly string[]): Condition[] =>
  values.length === 0 ? [] : [{ sql: `${column} IN (${values.map(() => '?').join(', ')})`, values }]

const period = ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): Condition => ({
  sql: 'started_ms >= ? AND started_ms < ?',
  values: [fromMs, toMs],
})

const texts = (tests: Readonly<Partial<Record<string, TextTest>>>): Condition[] =>
  Object.entries(tests).flatMap(([column, test]) => (test === undefined ? [] : [textCondition(column, test)]))

export const recordCondition = (filter: RecordFilter): Condition =>
  all([
    period(filter),
    ...texts(filter.texts),
    ...filter.durations.map(test => durationCondition('billsec', test, 1)),
    ...oneOf('disposition', filter.dispositions),
  ])

export const conversationCondition = (filter: ConversationFilter): Condition =>
  all([
    period(filter),
    ...(filter.party === null
      ? []
      : [any(partyColumns.map(column => ({ sql: `${column} = ?`, values: [filter.party] })))]),
    ...(filter.parties === null
      ? []
      : [
          any(
            partyColumns.map(column => ({
              sql: `${column} IN (SELECT value FROM json_each(?))`,
              values: [JSON.stringify(filter.parties)],
            })),
          ),
        ]),
    ...conversationRest(filter),
  ])

/** Everything but the days and who took part. */
export const conversationRest = (filter: ConversationFilter): Condition[] => [
  ...texts(filter.texts),
  ...(filter.anyText === ''
    ? []
    : [
        any(
          [...partyColumns, 'from_name', 'answered_name'].map(column =>
            textCondition(column, { how: 'contains', text: filter.anyText }),
          ),
        ),
      ]),
  ...filter.talk.map(test => durationCondition('talk_ms', test, 1000)),
  ...oneOf('direction', filter.directions),
  ...oneOf('outcome', filter.outcomes),
  ...(filter.lines.length === 0
    ? []
    : [any(filter.lines.map(line => ({ sql: 'instr(lines, ?) > 0', values: [JSON.stringify(line)] })))]),
  ...(filter.line === null ? [] : [{ sql: 'instr(lines, ?) > 0', values: [JSON.stringify(filter.line)] }]),
]

export const partyColumns = ['from_number', 'dialled', 'answered_number', 'ended_number'] as const
