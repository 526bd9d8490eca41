/** How an event changes the bridges: who hears whom. Pure; empty bridges are not kept. */

import { withEntry, withMember, without, withoutMember } from './maps.ts'

export type Bridges = ReadonlyMap<string, ReadonlySet<string>>

const NOBODY: ReadonlySet<string> = new Set()

/** A channel is in one bridge at most: entering one leaves any other. */
export function entered(bridges: Bridges, bridgeId: string, uniqueId: string): Bridges {
  let next = bridges
  for (const [id, members] of bridges)
    if (id !== bridgeId && members.has(uniqueId)) next = left(next, id, uniqueId)
  return withEntry(next, bridgeId, withMember(next.get(bridgeId) ?? NOBODY, uniqueId))
}

export function left(bridges: Bridges, bridgeId: string, uniqueId: string): Bridges {
  const members = withoutMember(bridges.get(bridgeId) ?? NOBODY, uniqueId)
  return members.size === 0 ? without(bridges, bridgeId) : withEntry(bridges, bridgeId, members)
}

/** The channel ended, wherever it was. */
export function leftAll(bridges: Bridges, uniqueId: string): Bridges {
  let next = bridges
  for (const [id, members] of bridges) if (members.has(uniqueId)) next = left(next, id, uniqueId)
  return next
}

export const destroyed = (bridges: Bridges, bridgeId: string): Bridges => without(bridges, bridgeId)
