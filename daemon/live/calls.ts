/** The calls going on: channels that belong together, who called whom, since when. Pure. */

import { deviceOf } from './devices.ts'
import type { LiveChannel, LiveState, Party } from './live-state.ts'
import { type Directory, holder, noDirectory, wanted } from './parties.ts'

export interface RunningCall {
  /** Linked id of its first channel. */
  readonly id: string
  /** The one that began it. */
  readonly first: LiveChannel
  /** Its other telephones and lines, oldest first; several ring at once, or talk together. */
  readonly others: readonly LiveChannel[]
  readonly from: Party
  /** Who answered; before that, what was dialled. */
  readonly to: Party
  readonly state: 'dialing' | 'ringing' | 'talking'
  /** ms since the epoch. */
  readonly since: number
  readonly answeredAt: number | null
  readonly held: boolean
}

/** Oldest first. A handset that only hears dial tone is no call. */
export function runningCalls(state: LiveState, directory: Directory = noDirectory): readonly RunningCall[] {
  return groups(state)
    .map(channels => describe(channels, directory))
    .filter(call => call !== null)
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))
}

/** Channels with the same linked id, and all who share a bridge, belong together. */
function groups(state: LiveState): LiveChannel[][] {
  const root = new Map<string, string>()
  const find = (id: string): string => {
    const up = root.get(id)
    return up === undefined || up === id ? id : find(up)
  }
  const join = (a: string, b: string) => {
    const [keep = a, drop = b] = [find(a), find(b)].sort()
    if (keep !== drop) root.set(drop, keep)
  }
  for (const members of state.bridges.values()) {
    const linked = [...members].flatMap(id => state.channels.get(id)?.linkedId ?? [])
    for (const id of linked) join(linked[0] ?? id, id)
  }
  return [...Map.groupBy(state.channels.values(), channel => find(channel.linkedId)).values()]
}

function describe(channels: readonly LiveChannel[], directory: Directory): RunningCall | null {
  const legs = channels
    .filter(channel => deviceOf(channel) !== null)
    .sort((a, b) => Number(a.outgoing ?? false) - Number(b.outgoing ?? false) || a.startedAt - b.startedAt)
  const [first, ...others] = legs
  if (first === undefined || !legs.some(leg => RUNNING.has(leg.phase))) return null
  const answered = others.filter(leg => leg.phase === 'up')
  const ringing = others.some(leg => leg.phase === 'ringing')
  const partner = answered[0] ?? (others.length === 1 ? others[0] : undefined)
  const talking = first.phase === 'up' && (answered.length > 0 || others.length === 0)
  return {
    id: first.linkedId,
    first,
    others,
    from: holder(first, directory),
    to: destination(first, partner, directory),
    state: talking ? 'talking' : ringing ? 'ringing' : 'dialing',
    since: Math.min(...legs.map(leg => leg.startedAt)),
    answeredAt: talking
      ? Math.max(...[first, ...answered.slice(0, 1)].map(leg => leg.answeredAt ?? leg.startedAt))
      : null,
    held: legs.some(leg => leg.held),
  }
}

const RUNNING: ReadonlySet<LiveChannel['phase']> = new Set(['dialing', 'ring', 'ringing', 'up', 'busy'])

function destination(first: LiveChannel, partner: LiveChannel | undefined, directory: Directory): Party {
  const dialled = wanted(first)
  if (partner === undefined) return dialled
  const party = holder(partner, directory)
  return party.number === '' ? dialled : party
}
