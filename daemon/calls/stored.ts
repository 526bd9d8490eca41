/** A conversation as a row of our table, and back. */

import type { Conversation, Leg, Party } from './conversation.ts'
import type { Row, Value } from './database.ts'

const COLUMNS = [
  'key',
  'started_ms',
  'answered_ms',
  'ended_ms',
  'talk_ms',
  'wait_ms',
  'direction',
  'outcome',
  'from_kind',
  'from_number',
  'from_name',
  'dialled',
  'answered_kind',
  'answered_number',
  'answered_name',
  'ended_kind',
  'ended_number',
  'ended_name',
  'lines',
  'user_field',
  'legs',
  'linkedids',
] as const

const changed = [...COLUMNS.slice(1).map(column => `${column} = excluded.${column}`), 'summed = 0']

/** Told again with more events, a conversation takes the place of what was known of it. */
export const KEEP_CONVERSATION = `INSERT INTO conversation (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')}) ON CONFLICT (key) DO UPDATE SET ${changed.join(', ')}`

export function storedConversation(told: Conversation, linkedIds: readonly string[]): Value[] {
  return [
    told.id,
    told.startedMs,
    told.answeredMs,
    told.endedMs,
    told.talkMs,
    told.waitMs,
    told.direction,
    told.outcome,
    ...partyColumns(told.from),
    told.dialled,
    ...partyColumns(told.answeredBy),
    ...partyColumns(told.endedWith),
    JSON.stringify(told.lines),
    told.userField,
    JSON.stringify(told.legs),
    JSON.stringify(linkedIds),
  ]
}

/** The kind holds the line of somebody outside: `outside:pri-1`. */
const partyColumns = (party: Party | null): Value[] => {
  if (party === null) return [null, null, null]
  return [party.is === 'outside' ? `outside:${party.line}` : 'extension', party.number, party.name]
}

/** Written by us alone; a row that cannot be read is a fault of ours and throws. */
export function readConversation(row: Row): Conversation {
  const party = (prefix: string): Party | null => {
    const kind = row[`${prefix}_kind`]
    if (typeof kind !== 'string') return null
    const [number, name] = [String(row[`${prefix}_number`]), String(row[`${prefix}_name`])]
    return kind === 'extension'
      ? { is: 'extension', number, name }
      : { is: 'outside', number, name, line: kind.slice('outside:'.length) }
  }
  const from = party('from')
  if (from === null) throw new Error(`conversation ${String(row.key)} has no caller`)
  return {
    id: String(row.key),
    startedMs: Number(row.started_ms),
    answeredMs: row.answered_ms === null ? null : Number(row.answered_ms),
    endedMs: Number(row.ended_ms),
    direction: row.direction as Conversation['direction'],
    outcome: row.outcome as Conversation['outcome'],
    from,
    dialled: String(row.dialled),
    answeredBy: party('answered'),
    endedWith: party('ended'),
    talkMs: Number(row.talk_ms),
    waitMs: Number(row.wait_ms),
    lines: JSON.parse(String(row.lines)) as string[],
    userField: String(row.user_field),
    legs: JSON.parse(String(row.legs)) as Leg[],
  }
}
