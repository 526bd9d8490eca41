/**
 * How a page of conversations is found. SQLite knows nothing of how many calls fit a filter and would often walk through all of
 * them; here each part of the filter that has an index is counted first, as far as a few thousand. In this order:
 *
 * 1. A part that few calls fit: these are looked at one by one, and sorted.
 * 2. In the order of time, one or some numbers that many calls have: the page's worth of each, from the index that has them in this
 *    order, and the first of all of those.
 * 3. Otherwise many calls fit each part: the table is walked in the page's order until the page is full.
 */

import { all, type Condition, conversationRest, partyColumns } from './conditions.ts'
import type { Database, Value } from './database.ts'
import type { ConversationFilter } from './filter.ts'
import type { CONVERSATION_ORDERS, PageOf } from './search.ts'
import { indexOf, isTold, SEARCHED, type Searched, seenLines, seenTexts } from './seen.ts'

type ConversationPage = PageOf<(typeof CONVERSATION_ORDERS)[number]>

export interface PlanLimits {
  /** Calls that are looked at one by one in some milliseconds. */
  readonly few: number
  /** Steps of an index that are counted in some milliseconds. */
  readonly steps: number
  /** Streams that are merged; each costs as much as a page of one number. */
  readonly streams: number
}
const USUAL: PlanLimits = { few: 4000, steps: 40_000, streams: 200 }

/** Calls that have one of these texts in one of these columns. */
interface OneOf {
  readonly columns: readonly Searched[]
  readonly values: readonly string[]
}

/** Ids of the page's calls and of one more, in its order. */
export function pageIds(
  database: Database,
  filter: ConversationFilter,
  page: ConversationPage,
  limits = USUAL,
): readonly number[] {
  const resolved = resolve(database, filter)
  if (resolved === null) return []
  const { oneOf, rest, isCommon } = resolved
  const period = periodOf(filter, page)
  const conditions = all([...oneOf.map(conditionOf), ...rest, behind(page)])
  const idsOf = (from: string, values: readonly Value[], own: Condition): number[] =>
    database
      .prepare(
        `SELECT id, ${page.by} FROM conversation ${from} AND ${period.sql} AND ${own.sql} ORDER BY ${orderOf(page)} LIMIT ?`,
      )
      .all(...values, ...period.values, ...own.values, page.size + 1)
      .map(({ id }) => Number(id))

  const few = fewest(database, filter, { period, oneOf, limits })
  if (few !== null) return idsOf(`NOT INDEXED WHERE id IN (${few.sql})`, few.values, conditions)
  const most = isCommon ? 1 : limits.streams
  const streams = page.by === 'started_ms' ? fewestStreams(oneOf, most) : null
  if (streams !== null) {
    const own = all([...oneOf.filter(one => one !== streams).map(conditionOf), ...rest, behind(page)])
    return merged(database, page, streams, period, own)
  }
  return idsOf(`INDEXED BY ${ORDER_INDEX[page.by]} WHERE TRUE`, [], conditions)
}

const ORDER_INDEX = {
  started_ms: 'conversation_search',
  from_number: indexOf('from_number'),
  dialled: indexOf('dialled'),
  talk_ms: 'conversation_by_talk',
  outcome: 'conversation_by_outcome',
} satisfies Record<ConversationPage['by'], string>

const orderOf = ({ by, descending }: ConversationPage): string => {
  const way = descending ? 'DESC' : 'ASC'
  return `${by} ${way}, id ${way}`
}

const behind = ({ by, descending, after }: ConversationPage): Condition =>
  after === null
    ? { sql: 'TRUE', values: [] }
    : { sql: `(${by}, id) ${descending ? '<' : '>'} (?, ?)`, values: [after.value, after.id] }

/** The page before says where in time this one begins. */
function periodOf(
  { fromMs, toMs }: ConversationFilter,
  { by, descending, after }: ConversationPage,
): Condition {
  const at = by === 'started_ms' && after !== null ? Number(after.value) : null
  return {
    sql: 'started_ms >= ? AND started_ms < ?',
    values: [
      at === null || descending ? fromMs : Math.max(fromMs, at),
      at === null || !descending ? toMs : Math.min(toMs, at + 1),
    ],
  }
}

interface Resolved {
  readonly oneOf: readonly OneOf[]
  readonly rest: readonly Condition[]
  /** A text is asked for that very many have: each number's calls would be read to see it. */
  readonly isCommon: boolean
}

/** null: no call has such a text. */
function resolve(database: Database, filter: ConversationFilter): Resolved | null {
  const oneOf: OneOf[] = []
  const many: ConversationFilter['texts'] = {}
  for (const column of SEARCHED) {
    const test = filter.texts[column]
    if (test === undefined) continue
    const values = test.how === 'equals' ? [test.text] : seenTexts(database, column, test)
    if (values === null) many[column] = test
    else if (values.length === 0) return null
    else oneOf.push({ columns: [column], values })
  }
  if (filter.party !== null) oneOf.push({ columns: partyColumns, values: [filter.party] })
  if (filter.parties !== null) oneOf.push({ columns: partyColumns, values: filter.parties })
  const isCommon = Object.keys(many).length > 0
  return { oneOf, rest: conversationRest({ ...filter, texts: many }), isCommon }
}

const isIn = (column: Searched, values: readonly string[]): Condition =>
  values.length === 1
    ? { sql: `${column} = ? AND ${isTold(column)}`, values }
    : {
        sql: `${column} IN (SELECT value FROM json_each(?)) AND ${isTold(column)}`,
        values: [JSON.stringify(values)],
      }

function conditionOf({ columns, values }: OneOf): Condition {
  const each = columns.map(column => isIn(column, values))
  return {
    sql: `(${each.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    values: each.flatMap(one => one.values),
  }
}

/** A selection of ids, the smallest of those that are small; null: none is. */
function fewest(
  database: Database,
  filter: ConversationFilter,
  { period, oneOf, limits }: { period: Condition; oneOf: readonly OneOf[]; limits: PlanLimits },
): Condition | null {
  let [best, least]: [Condition | null, number] = [null, limits.few + 1]
  for (const selection of [byTime(period), ...oneOf.map(one => byTexts(one, period))]) {
    const count = counted(database, selection, least)
    if (count < least) [best, least] = [selection, count]
  }
  const kind = byKind(database, filter, period)
  if (kind !== null) {
    const { steps, fitting } = stepsOf(database, kind.all, period, limits.steps)
    if (steps <= limits.steps && fitting < least) best = kind.ofPeriod
  }
  return best
}

const byTime = ({ sql, values }: Condition): Condition => ({
  sql: `SELECT id FROM conversation INDEXED BY conversation_search WHERE ${sql}`,
  values,
})

const byTexts = ({ columns, values }: OneOf, period: Condition): Condition => {
  const each = columns.map(column => ({ column, own: isIn(column, values) }))
  return {
    sql: each
      .map(
        ({ column, own }) =>
          `SELECT id FROM conversation INDEXED BY ${indexOf(column)} WHERE ${own.sql} AND ${period.sql}`,
      )
      .join(' UNION ALL '),
    values: each.flatMap(({ own }) => [...own.values, ...period.values]),
  }
}

const DIRECTIONS = ['internal', 'incoming', 'outgoing']
const OUTCOMES = ['answered', 'voicemail', 'missed', 'busy', 'failed', 'abandoned', 'service']

/** By direction, outcome, lines and length together; null where the filter asks for none of these. */
function byKind(
  database: Database,
  { directions, outcomes, lines, line, talk }: ConversationFilter,
  period: Condition,
): { readonly all: Condition; readonly ofPeriod: Condition } | null {
  const asksLines = lines.length > 0 || line !== null
  if (directions.length === 0 && outcomes.length === 0 && talk.length === 0 && !asksLines) return null
  const wanted = [lines, line === null ? [] : [line]].filter(one => one.length > 0)
  const fits = (text: string) => wanted.every(some => some.some(id => text.includes(JSON.stringify(id))))
  const own = all([
    {
      sql: 'lines IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify(seenLines(database).filter(fits))],
    },
    among('direction', directions.length > 0 ? directions : DIRECTIONS),
    among('outcome', outcomes.length > 0 ? outcomes : OUTCOMES),
    ...talk.map(({ how, seconds }) => lengthRange(how, seconds)),
  ])
  const selected = `FROM conversation INDEXED BY conversation_kind WHERE ${own.sql}`
  return {
    all: { sql: `SELECT started_ms ${selected}`, values: own.values },
    ofPeriod: { sql: `SELECT id ${selected} AND ${period.sql}`, values: [...own.values, ...period.values] },
  }
}

const among = (column: string, values: readonly string[]): Condition => ({
  sql: `${column} IN (${values.map(() => '?').join(', ')})`,
  values,
})

/** Whole seconds as a range of milliseconds, so that an index serves it. */
function lengthRange(how: ConversationFilter['talk'][number]['how'], seconds: number): Condition {
  const [from, to] = [seconds * 1000, seconds * 1000 + 1000]
  switch (how) {
    case '=':
      return { sql: 'talk_ms >= ? AND talk_ms < ?', values: [from, to] }
    case '<':
      return { sql: 'talk_ms < ?', values: [from] }
    case '<=':
      return { sql: 'talk_ms < ?', values: [to] }
    case '>':
      return { sql: 'talk_ms >= ?', values: [to] }
    case '>=':
      return { sql: 'talk_ms >= ?', values: [from] }
  }
}

const counted = (database: Database, { sql, values }: Condition, most: number): number =>
  Number(database.prepare(`SELECT count(*) AS n FROM (${sql} LIMIT ?)`).get(...values, most)?.n)

function stepsOf(
  database: Database,
  { sql, values }: Condition,
  period: Condition,
  most: number,
): { readonly steps: number; readonly fitting: number } {
  const row = database
    .prepare(`SELECT count(*) AS steps, coalesce(sum(${period.sql}), 0) AS fitting FROM (${sql} LIMIT ?)`)
    .get(...period.values, ...values, most + 1)
  return { steps: Number(row?.steps), fitting: Number(row?.fitting) }
}

const fewestStreams = (oneOf: readonly OneOf[], most: number): OneOf | null =>
  oneOf
    .filter(({ columns, values }) => columns.length * values.length <= most)
    .toSorted((a, b) => a.columns.length * a.values.length - b.columns.length * b.values.length)[0] ?? null

function merged(
  database: Database,
  page: ConversationPage,
  { columns, values }: OneOf,
  period: Condition,
  own: Condition,
): readonly number[] {
  const found = new Map<number, number>()
  for (const column of columns) {
    const next = database.prepare(
      `SELECT id, started_ms FROM conversation INDEXED BY ${indexOf(column)}
       WHERE ${column} = ? AND ${isTold(column)} AND ${period.sql} AND ${own.sql} ORDER BY ${orderOf(page)} LIMIT ?`,
    )
    for (const value of values)
      for (const { id, started_ms } of next.all(value, ...period.values, ...own.values, page.size + 1))
        found.set(Number(id), Number(started_ms))
  }
  const sign = page.descending ? -1 : 1
  return [...found]
    .sort(([a, atA], [b, atB]) => sign * (atA - atB || a - b))
    .slice(0, page.size + 1)
    .map(([id]) => id)
}
