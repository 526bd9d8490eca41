/** A made office and its calls: the same for the same seed, with busy hours, short and long talks, and missed calls. */

import type { Conversation, Leg, Party } from '../../daemon/calls/conversation.ts'
import type { Database } from '../../daemon/calls/database.ts'
import { KEEP_CONVERSATION, storedConversation } from '../../daemon/calls/stored.ts'

/** Mulberry32: 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Calls begun in each hour of a working day, of 100. */
const HOURS = [0, 0, 0, 0, 0, 0, 0, 2, 8, 13, 14, 11, 6, 9, 13, 12, 8, 3, 1, 0, 0, 0, 0, 0]

const extension = (number: string): Party => ({ is: 'extension', number, name: `Person ${number}` })

export interface MadeOptions {
  readonly seed?: number
  readonly fromMs: number
  readonly days: number
  readonly perDay: number
  readonly extensions?: number
}

/** In the order of their beginning within each day. */
export function* madeCalls({
  seed = 1,
  fromMs,
  days,
  perDay,
  extensions = 20,
}: MadeOptions): Generator<Conversation> {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  let index = 0
  for (let day = 0; day < days; day += 1) {
    const date = new Date(fromMs)
    date.setDate(date.getDate() + day)
    const isWeekend = date.getDay() % 6 === 0
    const moments = Array.from({ length: isWeekend ? Math.ceil(perDay / 10) : perDay }, () => {
      let hour = 0
      for (let left = below(100); left >= (HOURS[hour] ?? 0) && hour < 23; hour += 1) left -= HOURS[hour] ?? 0
      return new Date(date.getFullYear(), date.getMonth(), date.getDate(), hour).getTime() + below(3_600_000)
    }).sort((a, b) => a - b)
    for (const startedMs of moments) yield madeCall(index++, startedMs, { random, below, extensions })
  }
}

interface Chance {
  readonly random: () => number
  readonly below: (count: number) => number
  readonly extensions: number
}

function madeCall(index: number, startedMs: number, { random, below, extensions }: Chance): Conversation {
  const kind = random()
  const direction = kind < 0.45 ? 'incoming' : kind < 0.8 ? 'outgoing' : 'internal'
  const line = `pri-${1 + below(2)}`
  // A few call often, most seldom.
  const outside: Party = {
    is: 'outside',
    number: `02${String(20_000_000 + Math.floor(random() ** 3 * 40_000)).slice(0, 8)}`,
    name: '',
    line,
  }
  const inside = extension(String(101 + below(extensions)))
  const other = extension(String(101 + below(extensions)))
  const [from, to] =
    direction === 'incoming'
      ? [outside, inside]
      : direction === 'outgoing'
        ? [inside, outside]
        : [inside, other]
  const waitMs = Math.round(1000 + -Math.log(1 - random()) * 9000)
  const isAnswered = random() < 0.78
  const isQueued = direction === 'incoming' && random() < 0.3
  const talkMs = isAnswered ? Math.round(-Math.log(1 - random()) * 170_000) + 1000 : 0
  const answeredMs = isAnswered ? startedMs + waitMs : null
  const endedMs = startedMs + waitMs + talkMs
  const legs: Leg[] = [
    ...(isQueued
      ? [
          {
            is: 'queue' as const,
            parties: [from],
            fromMs: startedMs,
            toMs: startedMs + waitMs,
            place: 'sales',
          },
        ]
      : []),
    { is: 'ring', parties: [to], fromMs: startedMs, toMs: startedMs + waitMs, place: '' },
    ...(answeredMs === null
      ? []
      : [{ is: 'talk' as const, parties: [from, to], fromMs: answeredMs, toMs: endedMs, place: '' }]),
  ]
  return {
    id: `${Math.floor(startedMs / 1000)}.${index}`,
    startedMs,
    answeredMs,
    endedMs,
    direction,
    outcome: isAnswered ? 'answered' : isQueued ? 'abandoned' : random() < 0.3 ? 'busy' : 'missed',
    from,
    dialled: to.number,
    answeredBy: isAnswered ? to : null,
    endedWith: isAnswered ? to : null,
    talkMs,
    waitMs,
    lines: direction === 'internal' ? [] : [line],
    userField: direction === 'internal' ? '' : `${direction}:main`,
    legs,
  }
}

/** Written, but in no sum yet. Gives how many. */
export function writeCalls(database: Database, calls: Iterable<Conversation>): number {
  const keep = database.prepare(KEEP_CONVERSATION)
  let count = 0
  for (const call of calls) {
    keep.run(...storedConversation(call, [call.id]))
    count += 1
  }
  return count
}
