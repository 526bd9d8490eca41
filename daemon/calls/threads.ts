/** Which linked ids are one conversation: a channel that was in two of them joins them. Pure. */

import type { CallEvent } from './call-event.ts'

export interface Thread {
  readonly linkedIds: readonly string[]
  readonly events: readonly CallEvent[]
  /** Every channel that came has gone. */
  readonly isOver: boolean
}

/** Groups events by the conversation they belong to, in the order of their first events. */
export function threadsOf(events: readonly CallEvent[]): Thread[] {
  const root = new Map<string, string>()
  const find = (id: string): string => {
    let up = id
    for (let next = root.get(up); next !== undefined && next !== up; next = root.get(up)) up = next
    return up
  }
  const linkOfChannel = new Map<string, string>()
  for (const { uniqueId, linkedId } of events) {
    const other = linkOfChannel.get(uniqueId)
    if (other === undefined) linkOfChannel.set(uniqueId, linkedId)
    else if (find(other) !== find(linkedId)) root.set(find(linkedId), find(other))
  }
  const groups = Map.groupBy(events, event => find(event.linkedId))
  return [...groups.values()].map(own => ({
    linkedIds: [...new Set(own.map(event => event.linkedId))],
    events: own,
    isOver: isOver(own),
  }))
}

/** A channel seen only in other events was there before we began to read: it must be seen to end, too. */
function isOver(events: readonly CallEvent[]): boolean {
  const ended = new Set(events.filter(({ type }) => type === 'CHAN_END').map(({ uniqueId }) => uniqueId))
  return events.every(({ uniqueId }) => ended.has(uniqueId))
}
