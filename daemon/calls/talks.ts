/** Who could hear whom, and when: read off the channels' coming to and leaving bridges. Pure. */

import type { CallEvent } from './call-event.ts'

export interface Talk {
  /** Unique ids of the channels people hold in hand. */
  readonly channels: readonly string[]
  readonly fromMs: number
  readonly toMs: number
}

/** A swap of channels takes Asterisk a moment, in which nobody has said anything. */
const MOMENT_MS = 250

const isLocal = (name: string): boolean => name.startsWith('Local/')
/** Both halves of a Local channel carry what one hears to the other. */
const pairOf = (name: string): string => name.replace(/;[12]$/, '')

/** Events in the order of their time. */
export function talksOf(events: readonly CallEvent[], endMs: number): Talk[] {
  const inside = new Map<string, { readonly bridge: string; readonly name: string }>()
  const holding = new Set<string>()
  const open = new Map<string, Talk>()
  const done: Talk[] = []
  const look = (atMs: number) => {
    const now = new Map(groups(inside, holding).map(channels => [channels.join(' '), channels]))
    for (const [key, talk] of [...open])
      if (!now.has(key)) {
        done.push({ ...talk, toMs: atMs })
        open.delete(key)
      }
    for (const [key, channels] of now)
      if (!open.has(key)) open.set(key, { channels, fromMs: atMs, toMs: atMs })
  }
  for (const event of events) {
    const bridge = event.extra.bridge_id ?? ''
    if (event.type === 'BRIDGE_ENTER') {
      if (event.extra.bridge_technology === 'holding_bridge') holding.add(bridge)
      inside.set(event.uniqueId, { bridge, name: event.channel })
    } else if (event.type === 'BRIDGE_EXIT' && inside.get(event.uniqueId)?.bridge === bridge)
      inside.delete(event.uniqueId)
    else if (event.type === 'CHAN_END' || event.type === 'HANGUP') inside.delete(event.uniqueId)
    else continue
    look(event.atMs)
  }
  for (const talk of open.values()) done.push({ ...talk, toMs: endMs })
  return joined(done.sort((a, b) => a.fromMs - b.fromMs))
}

/** Channels that hear one another, in groups of two or more. Parked and waiting ones hear music. */
function groups(
  inside: ReadonlyMap<string, { readonly bridge: string; readonly name: string }>,
  holding: ReadonlySet<string>,
): string[][] {
  const root = new Map<string, string>()
  const find = (bridge: string): string => {
    const up = root.get(bridge)
    return up === undefined || up === bridge ? bridge : find(up)
  }
  const bridgeOfHalf = new Map<string, string>()
  for (const { bridge, name } of inside.values()) {
    if (!isLocal(name) || holding.has(bridge)) continue
    const other = bridgeOfHalf.get(pairOf(name))
    if (other === undefined) bridgeOfHalf.set(pairOf(name), bridge)
    else root.set(find(other), find(bridge))
  }
  const found = new Map<string, string[]>()
  for (const [uniqueId, { bridge, name }] of inside) {
    if (isLocal(name) || holding.has(bridge)) continue
    const key = find(bridge)
    const members = found.get(key)
    if (members) members.push(uniqueId)
    else found.set(key, [uniqueId])
  }
  return [...found.values()].filter(members => members.length > 1)
}

/** The same people again after a moment never stopped. */
function joined(talks: readonly Talk[]): Talk[] {
  const result: Talk[] = []
  for (const talk of talks) {
    const key = [...talk.channels].sort().join(' ')
    const index = result.findLastIndex(
      one => [...one.channels].sort().join(' ') === key && talk.fromMs - one.toMs <= MOMENT_MS,
    )
    const former = result[index]
    if (former !== undefined) result[index] = { ...former, toMs: Math.max(former.toMs, talk.toMs) }
    else result.push(talk)
  }
  return result.filter(talk => talk.toMs - talk.fromMs >= MOMENT_MS)
}
