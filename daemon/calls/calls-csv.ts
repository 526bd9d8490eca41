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

/** The columns of our table that `callCells` takes, in its order. */
export const CALL_CELLS =
  'started_ms, direction, outcome, from_number, from_name, dialled, answered_number, ended_number, talk_ms, wait_ms, lines'

/** The same rows from the table itself: a call is not built for each, and its legs are not read. */
export function* callCells(rows: Iterable<readonly unknown[]>): Generator<readonly unknown[]> {
  const lines = new Map<unknown, string>()
  for (const row of rows) {
    const cells = [...row]
    cells[0] = new Date(row[0] as number).toISOString()
    cells[8] = Math.floor((row[8] as number) / 1000)
    cells[9] = Math.floor((row[9] as number) / 1000)
    let used = lines.get(row[10])
    if (used === undefined) {
      used = (JSON.parse(String(row[10])) as string[]).join(' ')
      lines.set(row[10], used)
    }
    cells[10] = used
    yield cells
  }
}
