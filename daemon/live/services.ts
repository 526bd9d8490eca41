/** Queues, parked calls, conferences, recordings and lamps as they are now; part of the live state. */

import type { ListedDeviceState, ListedInQueue } from '../ami/service-actions.ts'
import type { ParkedCall, Participant, QueueCaller, QueueMember } from '../ami/service-events.ts'

export interface LiveServices {
  /** By queue id, then by interface. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, QueueMember>>
  /** By queue id, then by unique id, in the order they came. */
  readonly waiting: ReadonlyMap<string, ReadonlyMap<string, WaitingCaller>>
  /** By unique id of the channel that waits. */
  readonly parked: ReadonlyMap<string, LiveParked>
  /** By number of the room, then by unique id. */
  readonly conferences: ReadonlyMap<string, ReadonlyMap<string, LiveParticipant>>
  /** Unique ids of channels that are recorded. */
  readonly recorded: ReadonlySet<string>
  /** Lamps that are lit, without `Custom:`: `DND101`, `CF101`, `FOLLOWME101`, `DAYNIGHT1` (asterisk-conf/astdb.ts). */
  readonly lamps: ReadonlySet<string>
}

export interface WaitingCaller extends QueueCaller {
  /** ms since the epoch. */
  readonly since: number
}

export interface LiveParked extends Omit<ParkedCall, 'parkedSeconds' | 'leftSeconds'> {
  readonly since: number
  /** When it goes on by itself. */
  readonly until: number
}

export interface LiveParticipant extends Participant {
  readonly since: number
}

/** The lists that a login begins with. */
export interface ServiceLists {
  readonly queues: readonly ListedInQueue[]
  readonly parked: readonly ParkedCall[]
  readonly participants: readonly Participant[]
  readonly deviceStates: readonly ListedDeviceState[]
}

export const noServices: LiveServices = {
  members: new Map(),
  waiting: new Map(),
  parked: new Map(),
  conferences: new Map(),
  recorded: new Set(),
  lamps: new Set(),
}

export const parkedAt = ({ parkedSeconds, leftSeconds, ...call }: ParkedCall, at: number): LiveParked => ({
  ...call,
  since: at - parkedSeconds * 1000,
  until: at + leftSeconds * 1000,
})

/** null: not a lamp of ours. */
export const lampOf = (device: string): string | null =>
  device.startsWith('Custom:') ? device.slice('Custom:'.length) : null

export const isLit = (state: string): boolean => !['NOT_INUSE', 'UNKNOWN', 'INVALID', ''].includes(state)
