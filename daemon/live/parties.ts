/** Who is at the other end: of a channel that talks, rings or dials. */

import { deviceOf } from './devices.ts'
import type { LiveChannel, LiveState, Party } from './live-state.ts'

/** Knows the house's own telephones: their number and name, whatever a channel claims. null for anybody else. */
export type Directory = (channel: LiveChannel) => Party | null

export const noDirectory: Directory = () => null

/** Numbers that Asterisk fills in from the dialplan's own plumbing when it has none (`s`). */
const numberOr = (...candidates: readonly (string | undefined)[]): string =>
  candidates.find(number => number !== undefined && /^\+?[0-9*#]+$/.test(number)) ?? ''

/**
 * Until DialBegin comes, a channel made for somebody else's call is known by its linked id. Not once it is up: then a
 * transfer may have linked a calling channel to an older call.
 */
export const isCalled = (channel: LiveChannel): boolean =>
  channel.outgoing === true ||
  (channel.linkedId !== channel.uniqueId && channel.phase !== 'ring' && channel.phase !== 'up')

/** `DAHDI/i3/0227001122-1`: the number called, or calling. */
const isdnNumber = (name: string) => /^DAHDI\/i[0-9]+\/([^:-]+)/.exec(name)?.[1]

/** The person holding this channel. On an outside line that is whoever is out there. */
export function holder(channel: LiveChannel, directory: Directory): Party {
  const own = directory(channel)
  if (own !== null) return own
  // The name on a called channel is a copy of the caller's (app_dial); the connected side never speaks of the holder.
  return isCalled(channel)
    ? { number: numberOr(channel.dialled, isdnNumber(channel.name), channel.callerNumber), name: '' }
    : { number: channel.callerNumber, name: channel.callerName }
}

/** What a calling channel dialled, until somebody answers. */
export function wanted(channel: LiveChannel): Party {
  return {
    number:
      numberOr(channel.dialled, channel.connectedNumber) || (channel.exten === 's' ? '' : channel.exten),
    name: '',
  }
}

/** Who shares a bridge or a call with whom. Made once per state: a panel asks for each of five hundred telephones. */
interface Together {
  /** By unique id: the members of the bridge it is in. */
  readonly bridgeOf: ReadonlyMap<string, ReadonlySet<string>>
  /** By linked id, in the state's order. */
  readonly ofCall: ReadonlyMap<string, readonly LiveChannel[]>
}

const together = new WeakMap<LiveState['channels'], { bridges: LiveState['bridges']; made: Together }>()

function togetherOf({ channels, bridges }: LiveState): Together {
  const before = together.get(channels)
  if (before?.bridges === bridges) return before.made
  const bridgeOf = new Map<string, ReadonlySet<string>>()
  for (const members of bridges.values()) for (const id of members) bridgeOf.set(id, members)
  const made = { bridgeOf, ofCall: Map.groupBy(channels.values(), ({ linkedId }) => linkedId) }
  together.set(channels, { bridges, made })
  return made
}

/** The channel a person talks with: in the same bridge, or up in the same call when Local channels stand between. */
export function peerOf(state: LiveState, channel: LiveChannel): LiveChannel | null {
  for (const id of togetherOf(state).bridgeOf.get(channel.uniqueId) ?? []) {
    const other = state.channels.get(id)
    if (other && id !== channel.uniqueId && deviceOf(other) !== null) return other
  }
  return firstOther(state, channel, other => other.phase === 'up')
}

/** The channel whose call makes this one ring. */
export function callerOf(state: LiveState, channel: LiveChannel): LiveChannel | null {
  return firstOther(state, channel, other => other.outgoing !== true)
}

function firstOther(
  state: LiveState,
  channel: LiveChannel,
  fits: (other: LiveChannel) => boolean,
): LiveChannel | null {
  for (const other of togetherOf(state).ofCall.get(channel.linkedId) ?? [])
    if (other.uniqueId !== channel.uniqueId && deviceOf(other) !== null && fits(other)) return other
  return null
}
