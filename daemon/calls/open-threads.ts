/** Events of conversations that are going on: kept between two looks, told when they are over. */

import { type CallEvent, parseEvent } from './call-event.ts'
import type { Database, Row } from './database.ts'
import { KEEP_CONVERSATION, storedConversation } from './stored.ts'
import { summarise, takeOut } from './summary.ts'
import { tell } from './tell.ts'
import { type Thread, threadsOf } from './threads.ts'

/** Events of a conversation may come in late, as it is written by several threads of Asterisk; then it is told anew. */
const GRACE_MS = 10 * 60_000
/** Calls of an older version are added piece by piece, too. */
const SUMMED_AT_ONCE = 5000

/** Within a transaction. Returns how many conversations were told. */
export function takeEvents(database: Database, rows: readonly Row[]): number {
  const events = rows.flatMap(row => parseEvent(row) ?? []).filter(({ type }) => type !== 'LINKEDID_END')
  if (events.length === 0) return 0
  const insert = database.prepare('INSERT OR IGNORE INTO open_event VALUES (?, ?, ?, ?, ?)')
  for (const event of events)
    insert.run(event.linkedId, event.id, event.uniqueId, event.atMs, JSON.stringify(event))
  const touched = new Set(events.map(({ linkedId }) => linkedId))
  const over = threadsOf(eventsAround(database, touched)).filter(thread => thread.isOver)
  for (const thread of over) keep(database, thread)
  if (over.length > 0) summarise(database, SUMMED_AT_ONCE)
  forget(database, Math.max(...events.map(({ atMs }) => atMs)) - GRACE_MS)
  return over.length
}

/**
 * Conversations whose channels ended without a word, because Asterisk was killed: what began before it started again and is
 * not over is over now. Within a transaction.
 */
export function closeInterrupted(database: Database, asteriskStartedMs: number): number {
  const open = database
    .prepare('SELECT DISTINCT linkedid FROM open_event WHERE linkedid NOT IN (SELECT linkedid FROM over)')
    .all()
    .map(({ linkedid }) => String(linkedid))
  const interrupted = threadsOf(eventsAround(database, new Set(open))).filter(
    ({ events, isOver }) => !isOver && events.every(({ atMs }) => atMs < asteriskStartedMs),
  )
  for (const thread of interrupted) keep(database, thread)
  summarise(database, SUMMED_AT_ONCE)
  return interrupted.length
}

function keep(database: Database, { events, linkedIds }: Thread): void {
  const told = tell(events)
  takeOut(database, told === null ? linkedIds : [told.id, ...linkedIds])
  if (told !== null) database.prepare(KEEP_CONVERSATION).run(...storedConversation(told, linkedIds))
  const over = database.prepare('INSERT OR REPLACE INTO over VALUES (?, ?)')
  const endedMs = Math.max(...events.map(({ atMs }) => atMs))
  for (const linkedId of linkedIds) over.run(linkedId, endedMs)
  // Once told apart, before a channel joined them.
  const remove = database.prepare('DELETE FROM conversation WHERE key = ? AND key <> ?')
  for (const linkedId of linkedIds) remove.run(linkedId, told?.id ?? '')
}

/** All events kept of these linked ids, and of those that share a channel with them, however far. */
function eventsAround(database: Database, linkedIds: ReadonlySet<string>): CallEvent[] {
  const ofThread = database.prepare('SELECT event, uniqueid FROM open_event WHERE linkedid = ?')
  const ofChannel = database.prepare('SELECT DISTINCT linkedid FROM open_event WHERE uniqueid = ?')
  const found: CallEvent[] = []
  const seen = new Set<string>()
  const channels = new Set<string>()
  const waiting = [...linkedIds]
  for (let linkedId = waiting.pop(); linkedId !== undefined; linkedId = waiting.pop()) {
    if (seen.has(linkedId)) continue
    seen.add(linkedId)
    for (const { event, uniqueid } of ofThread.all(linkedId)) {
      found.push(JSON.parse(String(event)) as CallEvent)
      const channel = String(uniqueid)
      if (channels.has(channel)) continue
      channels.add(channel)
      for (const row of ofChannel.all(channel)) waiting.push(String(row.linkedid))
    }
  }
  return found.sort((a, b) => a.id - b.id)
}

function forget(database: Database, beforeMs: number): void {
  database
    .prepare('DELETE FROM open_event WHERE linkedid IN (SELECT linkedid FROM over WHERE ended_ms < ?)')
    .run(beforeMs)
  database.prepare('DELETE FROM over WHERE ended_ms < ?').run(beforeMs)
}
