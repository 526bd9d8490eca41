/** What people ask of the list of calls: made filters, the same for the same seed. */

import { type ConversationFilter, conversationFilter } from '../../../daemon/calls/filter.ts'
import { CONVERSATION_ORDERS } from '../../../daemon/calls/search.ts'
import { randomFrom } from '../../calls/made-calls.ts'
import { EXTENSIONS, FROM } from './fill.ts'

export interface Asked {
  readonly filter: ConversationFilter
  readonly by: (typeof CONVERSATION_ORDERS)[number]
  readonly descending: boolean
  /** Pages turned before this one. */
  readonly turned: number
}

const DAY_MS = 86_400_000

export function askedFilters(count: number, seed = 7): Asked[] {
  const random = randomFrom(seed)
  const below = (most: number) => Math.floor(random() * most)
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const digits = (length: number) => Array.from({ length }, () => below(10)).join('')
  const extension = () => String(101 + below(EXTENSIONS))
  const outside = () => `02${20_000_000 + Math.floor(random() ** 3 * 40_000)}`
  const text = () =>
    one([
      () => ({ how: 'equals', text: one([extension, outside])() }),
      () => ({ how: 'begins', text: outside().slice(0, 5 + below(4)) }),
      () => ({ how: 'contains', text: digits(2 + below(4)) }),
      () => ({ how: 'ends', text: digits(2 + below(3)) }),
    ])()
  /** Each part of the search form. */
  const parts: readonly (() => object)[] = [
    () => ({ party: one([extension, outside])() }),
    () => ({ texts: { dialled: text() } }),
    () => ({ texts: { from_number: text() } }),
    () => ({ texts: { answered_number: text() } }),
    () => ({ texts: { ended_number: text() } }),
    () => ({ texts: { from_name: { how: 'contains', text: `on ${digits(1 + below(3))}` } } }),
    () => ({ texts: { user_field: { how: 'begins', text: one(['incoming', 'outgoing:m', 'emergency']) } } }),
    () => ({ directions: [one(['incoming', 'outgoing', 'internal'])] }),
    () => ({ outcomes: [one(['answered', 'missed', 'busy', 'abandoned', 'failed', 'voicemail'])] }),
    () => ({ talk: [{ how: one(['>', '<', '>=', '<=', '=']), seconds: one([0, 10, 60, 600, 1800, 3600]) }] }),
    () => ({ lines: one([['pri-1'], ['pri-2'], ['pri-1', 'pri-2']]) }),
    () => ({ parties: Array.from({ length: 20 }, extension) }),
  ]
  return Array.from({ length: count }, () => {
    const days = one([1, 7, 30, 90, 365, 365])
    const fromMs = FROM + below(366 - days) * DAY_MS
    const chosen = Array.from({ length: below(4) }, () => one(parts)())
    const isByTime = random() < 0.7
    return {
      filter: conversationFilter.parse(Object.assign({ fromMs, toMs: fromMs + days * DAY_MS }, ...chosen)),
      by: isByTime ? 'started_ms' : one(CONVERSATION_ORDERS),
      descending: random() < 0.75,
      turned: one([0, 0, 0, 1, 3, 10]),
    }
  })
}
