/** Finding calls again: every filter against the same rows filtered by hand, and pages that neither skip nor repeat. */

import { beforeAll, describe, expect, it } from 'vitest'
import { callRows } from '../../daemon/calls/calls-csv.ts'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { csvCell, csvLine, csvPieces } from '../../daemon/calls/csv.ts'
import { type Database, openDatabase } from '../../daemon/calls/database.ts'
import { callDesk } from '../../daemon/calls/desk.ts'
import { conversationFilter, recordFilter } from '../../daemon/calls/filter.ts'
import { INSERT_RECORD, recordOf } from '../../daemon/calls/record.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import {
  CONVERSATION_ORDERS,
  type Cursor,
  searchConversations,
  searchRecords,
} from '../../daemon/calls/search.ts'
import { KEEP_CONVERSATION, storedConversation } from '../../daemon/calls/stored.ts'

const START = 1_790_000_000_000
const NUMBERS = ['101', '102', '110', '0227001122', '+41791112233', '0791112233']
const OUTCOMES = ['answered', 'missed', 'busy', 'voicemail'] as const

const conversation = (index: number): Conversation => {
  const pick = <T>(list: readonly T[], step: number): T => list[(index * step) % list.length] as T
  return {
    id: `c${index}`,
    startedMs: START + Math.floor(index / 2) * 1000,
    answeredMs: null,
    endedMs: START + index * 1000 + 500,
    direction: pick(['internal', 'incoming', 'outgoing'] as const, 1),
    outcome: pick(OUTCOMES, 3),
    from: { is: 'extension', number: pick(NUMBERS, 1), name: pick(['Reception', 'Größe', '50% _x'], 2) },
    dialled: pick(NUMBERS, 5),
    answeredBy: index % 3 === 0 ? { is: 'outside', number: pick(NUMBERS, 3), name: '', line: 'pri-1' } : null,
    endedWith: null,
    talkMs: (index % 7) * 1500,
    waitMs: 0,
    lines: index % 3 === 0 ? ['pri-1'] : [],
    userField: '',
    legs: [],
  }
}
const everything = Array.from({ length: 200 }, (_, index) => conversation(index))

let database: Database
beforeAll(() => {
  database = openDatabase(':memory:', MIGRATIONS)
  const keep = database.prepare(KEEP_CONVERSATION)
  for (const one of everything) keep.run(...storedConversation(one, [one.id]))
  const insert = database.prepare(INSERT_RECORD)
  for (let index = 0; index < 50; index++)
    insert.run(
      ...recordOf({
        uniqueid: `u${index}`,
        linkedid: 'l',
        sequence: index,
        started: START / 1000 + index,
        ended: 0,
        billsec: index,
        src: NUMBERS[index % 6],
        dst: '102',
        clid: `"O'Neil" <101>`,
        disposition: 'ANSWERED',
      }),
    )
})

const period = { fromMs: START, toMs: START + 1_000_000 }
const find = (filter: object, size = 1000) =>
  searchConversations(database, conversationFilter.parse({ ...period, ...filter }), {
    by: 'started_ms',
    descending: false,
    size,
    after: null,
  }).rows.map(({ id }) => id)
const expected = (fits: (one: Conversation) => boolean) => everything.filter(fits).map(({ id }) => id)

describe('conversations', () => {
  it.each([
    ['equals', '101', (n: string) => n === '101'],
    ['begins', '10', (n: string) => n.startsWith('10')],
    ['begins', '+41', (n: string) => n.startsWith('+41')],
    ['contains', '791', (n: string) => n.includes('791')],
    ['ends', '22', (n: string) => n.endsWith('22')],
    ['contains', '%', () => false],
  ] as const)('whose caller %s %s', (how, text, fits) => {
    expect(find({ texts: { from_number: { how, text } } })).toEqual(expected(one => fits(one.from.number)))
  })

  it('by name, whatever characters', () => {
    expect(find({ texts: { from_name: { how: 'contains', text: '% _' } } })).toEqual(
      expected(one => one.from.name.includes('% _')),
    )
    expect(find({ texts: { from_name: { how: 'begins', text: 'Grö' } } })).toEqual(
      expected(one => one.from.name.startsWith('Grö')),
    )
    expect(find({ texts: { from_name: { how: 'equals', text: "' OR 1=1 --" } } })).toEqual([])
  })

  it('by whoever took part', () => {
    expect(find({ party: '0227001122' })).toEqual(
      expected(one => [one.from.number, one.dialled, one.answeredBy?.number].includes('0227001122')),
    )
  })

  it('by direction, outcome, line and length', () => {
    expect(find({ directions: ['incoming'], outcomes: ['busy', 'missed'] })).toEqual(
      expected(one => one.direction === 'incoming' && ['busy', 'missed'].includes(one.outcome)),
    )
    expect(find({ line: 'pri-1' })).toEqual(expected(one => one.lines.includes('pri-1')))
    expect(find({ line: 'pri' })).toEqual([])
    expect(
      find({
        talk: [
          { how: '>=', seconds: 3 },
          { how: '<', seconds: 6 },
        ],
      }),
    ).toEqual(expected(one => Math.floor(one.talkMs / 1000) >= 3 && Math.floor(one.talkMs / 1000) < 6))
  })

  it.each(CONVERSATION_ORDERS.flatMap(by => [true, false].map(descending => [by, descending] as const)))(
    'in pages by %s (descending: %s): every one once, in order',
    (by, descending) => {
      const seen: Conversation[] = []
      let after: Cursor | null = null
      do {
        const page = searchConversations(database, conversationFilter.parse(period), {
          by,
          descending,
          size: 7,
          after,
        })
        seen.push(...page.rows)
        after = page.next
      } while (after !== null)
      expect(new Set(seen.map(({ id }) => id)).size).toBe(everything.length)
      expect(seen).toHaveLength(everything.length)
      const value = (one: Conversation) =>
        ({
          started_ms: one.startedMs,
          from_number: one.from.number,
          dialled: one.dialled,
          talk_ms: one.talkMs,
          outcome: one.outcome,
        })[by]
      const inOrder = seen.slice(1).every((one, index) => {
        const [a, b] = [value(seen[index] as Conversation), value(one)]
        return descending ? a >= b : a <= b
      })
      expect(inOrder).toBe(true)
    },
  )

  it('are read back as they were told', () => {
    const { rows } = searchConversations(database, conversationFilter.parse(period), {
      by: 'started_ms',
      descending: false,
      size: 1000,
      after: null,
    })
    expect(rows).toEqual(everything)
  })
})

it('records are found by the columns of the field', () => {
  const page = { by: 'started_ms', descending: true, size: 25, after: null } as const
  const filter = recordFilter.parse({
    ...period,
    texts: { src: { how: 'equals', text: '101' }, clid: { how: 'contains', text: "o'neil" } },
    durations: [{ how: '>', seconds: 20 }],
  })
  const { rows, next } = searchRecords(database, filter, page)
  expect(rows.map(({ billsec }) => billsec)).toEqual([48, 42, 36, 30, 24])
  expect(next).toBeNull()
})

it('what is no filter is refused', () => {
  for (const bad of [
    { ...period, texts: { 'src; DROP TABLE cdr': { how: 'equals', text: 'x' } } },
    { ...period, durations: [{ how: 'OR', seconds: 1 }] },
    { fromMs: 'x', toMs: 1 },
  ])
    expect(recordFilter.safeParse(bad).success).toBe(false)
})

describe('CSV', () => {
  it('is the same from the rows as from the calls', () => {
    const desk = callDesk(() => database)
    const filter = conversationFilter.parse({ fromMs: 0, toMs: START * 2 })
    const rows = [...desk.everyRow(filter)]
    expect(rows.length).toBeGreaterThan(50)
    const told = [...callRows(desk.everyConversation(filter))]
    expect(rows.map(csvLine)).toEqual(told.map(csvLine))
  })

  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['+41 22 700', '+41 22 700'],
    [-5, '-5'],
    [null, ''],
  ])('%j becomes %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it('comes in pieces that make one file', () => {
    const rows = Array.from({ length: 9000 }, (_, index) => [index, 'abcdefgh', 'x,y'])
    const pieces = [...csvPieces(['n', 'text', 'odd'], rows)]
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.join('')).toBe(csvLine(['n', 'text', 'odd']) + rows.map(csvLine).join(''))
  })
})
