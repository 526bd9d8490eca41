/** What is asked of the list of calls: from the address to a filter, and back into the address of the next page. */

import { type ConversationFilter, conversationFilter } from '../../../daemon/calls/filter.ts'
import type { Cursor } from '../../../daemon/calls/search.ts'

export const DIRECTIONS = ['incoming', 'outgoing', 'internal'] as const
export const OUTCOMES = ['answered', 'voicemail', 'missed', 'busy', 'failed', 'abandoned', 'service'] as const

/** As typed: what makes no sense is shown again, and passed over. */
export interface Question {
  /** `2026-11-01`, first and last day. */
  readonly from: string
  readonly to: string
  readonly party: string
  readonly direction: string
  readonly outcome: string
  readonly longerThan: string
  readonly after: string
}

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
    direction: text('direction'),
    outcome: text('outcome'),
    longerThan: text('longerThan'),
    after: text('after'),
  }
}

/** Days are those of the machine's time zone. */
export function filterOf(question: Question): ConversationFilter {
  const seconds = Number(question.longerThan)
  const parsed = conversationFilter.safeParse({
    fromMs: startOf(question.from),
    toMs: startOf(question.to, 1),
    party: /^[0-9+*#]{1,30}$/.test(question.party) ? question.party : null,
    directions: DIRECTIONS.filter(one => one === question.direction),
    outcomes: OUTCOMES.filter(one => one === question.outcome),
    talk: /^\d{1,6}$/.test(question.longerThan) && seconds > 0 ? [{ how: '>=', seconds }] : [],
  })
  // A date before 1970, or an end before the beginning: nothing can be found.
  return parsed.success ? parsed.data : conversationFilter.parse({ fromMs: 0, toMs: 0 })
}

export function cursorOf({ after }: Question): Cursor | null {
  const [, value, id] = /^(\d{1,15})\.(\d{1,15})$/.exec(after) ?? []
  return value === undefined || id === undefined ? null : { value: Number(value), id: Number(id) }
}

/** The same question on another page; empty fields are left out. */
export function addressOf(path: string, question: Question, next: Cursor | null): string {
  const { after: _, ...asked } = question
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  if (next !== null) query.set('after', `${next.value}.${next.id}`)
  return `${path}?${query}`
}

function startOf(day: string, daysLater = 0): number {
  const [, year, month, date] = DAY.exec(day) ?? []
  return new Date(Number(year), Number(month) - 1, Number(date) + daysLater).getTime()
}

function isoDay(ms: number): string {
  const date = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
