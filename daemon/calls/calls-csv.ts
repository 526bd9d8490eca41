/** Calls as rows of a CSV: ISO 8601 and seconds, for a program, whatever language its user speaks. */

import type { Conversation } from './conversation.ts'

export const CALL_COLUMNS = [
  'started',
  'direction',
  'outcome',
  'from',
  'from name',
  'dialled',
  'answered by',
  'ended with',
  'talk seconds',
  'wait seconds',
  'lines',
] as const

export function* callRows(calls: Iterable<Conversation>): Generator<readonly unknown[]> {
  for (const call of calls)
    yield [
      new Date(call.startedMs).toISOString(),
      call.direction,
      call.outcome,
      call.from.number,
      call.from.name,
      call.dialled,
      call.answeredBy?.number,
      call.endedWith?.number,
      Math.floor(call.talkMs / 1000),
      Math.floor(call.waitMs / 1000),
      call.lines.join(' '),
    ]
}
