/** What is asked of the list of calls: from the address to a filter, and back into the address of the next page. */

import {
  CONVERSATION_TEXTS,
  type ConversationFilter,
  conversationFilter,
} from '../../../daemon/calls/filter.ts'
import { CONVERSATION_ORDERS, type Cursor } from '../../../daemon/calls/search.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { cursorFrom, cursorText, durationTests, type Order, orderFrom, textTests } from './search-fields.ts'

export const DIRECTIONS = ['incoming', 'outgoing', 'internal'] as const
export const OUTCOMES = ['answered', 'voicemail', 'missed', 'busy', 'failed', 'abandoned', 'service'] as const

/** As typed: what makes no sense is shown again, and passed over. */
export interface Question {
  /** `2026-11-01`, first and last day. */
  readonly from: string
  readonly to: string
  readonly party: string
  /** Part of a number or name of whoever took part. */
  readonly text: string
  readonly direction: string
  readonly outcome: string
  readonly longerThan: string
  readonly after: string
  /** The rest of the form: texts, lengths, trunk, department, order. */
  readonly more: URLSearchParams
}

/** Names of the fields in `more`. */
const MORE = [
  ...CONVERSATION_TEXTS.flatMap(column => [column, `${column}-how`]),
  ...['long1', 'long1-how', 'long2', 'long2-how', 'unit', 'trunk', 'department', 'by', 'way'],
]

/** The part of the settings that says which lines are a trunk and which extensions a department. */
export type Grouping = Pick<Settings, 'trunks' | 'extensions'>
const noGrouping: Grouping = { trunks: [], extensions: [] }

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** The month so far, when nothing is asked. */
export function readQuestion(query: URLSearchParams, nowMs: number): Question {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 80)
  const day = (name: string, usual: string) => (DAY.test(text(name)) ? text(name) : usual)
  const today = isoDay(nowMs)
  return {
    from: day('from', `${today.slice(0, 8)}01`),
    to: day('to', today),
    party: text('party').replace(/[\s./()\u00a0\u202f-]/g, ''),
    text: text('text'),
    direction: text('direction'),
    outcome: text('outcome'),
    longerThan: text('longerThan'),
    after: (query.get('after') ?? '').slice(0, 120),
    more: new URLSearchParams(
      MORE.flatMap((name): [string, string][] => (text(name) === '' ? [] : [[name, text(name)]])),
    ),
  }
}

/** Days are those of the machine's time zone. */
export function filterOf(
  question: Question,
  { trunks, extensions }: Grouping = noGrouping,
): ConversationFilter {
  const { more } = question
  const trunk = trunks.find(({ id }) => id === more.get('trunk'))
  const department = more.get('department')
  const seconds = Number(question.longerThan)
  const parsed = conversationFilter.safeParse({
    fromMs: startOf(question.from),
    toMs: startOf(question.to, 1),
    party: /^[0-9+*#]{1,30}$/.test(question.party) ? question.party : null,
    directions: DIRECTIONS.filter(one => one === question.direction),
    outcomes: OUTCOMES.filter(one => one === question.outcome),
    texts: textTests(more, CONVERSATION_TEXTS),
    // A trunk without lines has no calls.
    lines: trunk === undefined ? [] : ['', ...trunk.lines.map(({ id }) => id)],
    parties:
      department === null
        ? null
        : extensions.flatMap(({ number, accountCode }) => (accountCode === department ? [number] : [])),
    talk:
      /^\d{1,6}$/.test(question.longerThan) && seconds > 0 ? [{ how: '>=', seconds }] : durationTests(more),
  })
  // A date before 1970, or an end before the beginning: nothing can be found.
  return parsed.success ? parsed.data : conversationFilter.parse({ fromMs: 0, toMs: 0 })
}

export const cursorOf = ({ after }: Question): Cursor | null => cursorFrom(after)

export const orderOf = ({ more }: Question): Order<(typeof CONVERSATION_ORDERS)[number]> =>
  orderFrom(more, CONVERSATION_ORDERS)

/** The same question on another page; empty fields are left out. */
export function addressOf(path: string, question: Question, next: Cursor | null): string {
  const { after: _, more, ...asked } = question
  const query = new URLSearchParams([...Object.entries(asked).filter(([, value]) => value !== ''), ...more])
  if (next !== null) query.set('after', cursorText(next))
  return `${path}?${query}`
}

export function startOf(day: string, daysLater = 0): number {
  const [, year, month, date] = DAY.exec(day) ?? []
  return new Date(Number(year), Number(month) - 1, Number(date) + daysLater).getTime()
}

export function isoDay(ms: number): string {
  const date = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
