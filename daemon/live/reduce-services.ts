/** How an event changes queues, parked calls, conferences, recordings and lamps. Pure. */

import type { QueueMember } from '../ami/service-events.ts'
import type { LiveEvent } from './live-event.ts'
import { withEntry, withFields, withMember, without, withoutMember } from './maps.ts'
import {
  isLit,
  type LiveParticipant,
  type LiveServices,
  lampOf,
  noServices,
  parkedAt,
  type ServiceLists,
} from './services.ts'

type Table<V> = ReadonlyMap<string, ReadonlyMap<string, V>>

export function serviceChanges(services: LiveServices, event: LiveEvent): LiveServices {
  return withFields(services, changesOf(services, event))
}

function changesOf(services: LiveServices, event: LiveEvent): Partial<LiveServices> {
  const at = event.receivedAt
  const { members, waiting, parked, conferences, recorded, lamps } = services
  switch (event.kind) {
    case 'queue-member':
      return { members: withMemberAs(members, event.member) }
    case 'queue-member-gone':
      return { members: removed(members, event.queue, event.interface) }
    case 'queue-caller': {
      const { queue, uniqueId } = event.caller
      const since = waiting.get(queue)?.get(uniqueId)?.since ?? at
      return { waiting: put(waiting, queue, uniqueId, { ...event.caller, since }) }
    }
    case 'queue-caller-gone':
      return { waiting: removed(waiting, event.queue, event.uniqueId) }
    case 'parked':
      return { parked: withEntry(parked, event.call.uniqueId, parkedAt(event.call, at)) }
    case 'unparked':
      return { parked: without(parked, event.uniqueId) }
    case 'conference-join': {
      const { conference, uniqueId } = event.participant
      const since = conferences.get(conference)?.get(uniqueId)?.since ?? at
      return { conferences: put(conferences, conference, uniqueId, { ...event.participant, since }) }
    }
    case 'conference-leave':
      return { conferences: removed(conferences, event.conference, event.uniqueId) }
    case 'conference-end':
      return { conferences: without(conferences, event.conference) }
    case 'conference-mute':
      return { conferences: muted(conferences, event.conference, event.uniqueId, event.muted) }
    case 'recording':
      return { recorded: (event.on ? withMember : withoutMember)(recorded, event.uniqueId) }
    case 'device-state': {
      const lamp = lampOf(event.device)
      return lamp === null ? {} : { lamps: (isLit(event.state) ? withMember : withoutMember)(lamps, lamp) }
    }
    case 'hangup':
      return {
        waiting: removedEverywhere(waiting, event.uniqueId),
        parked: without(parked, event.uniqueId),
        conferences: removedEverywhere(conferences, event.uniqueId),
        recorded: withoutMember(recorded, event.uniqueId),
      }
    default:
      return {}
  }
}

/** As the lists of a login tell it. What is recorded no list says, so it is known of channels that still run. */
export function servicesFromLists(
  before: LiveServices,
  lists: ServiceLists,
  running: ReadonlySet<string>,
  at: number,
): LiveServices {
  let { members, waiting, conferences } = noServices
  for (const one of lists.queues)
    if (one.is === 'member') members = withMemberAs(members, one.member)
    else {
      const { queue, uniqueId } = one.caller
      const since = before.waiting.get(queue)?.get(uniqueId)?.since ?? at - one.waitedSeconds * 1000
      waiting = put(waiting, queue, uniqueId, { ...one.caller, since })
    }
  for (const one of lists.participants) {
    const since = before.conferences.get(one.conference)?.get(one.uniqueId)?.since ?? at
    conferences = put(conferences, one.conference, one.uniqueId, { ...one, since })
  }
  return {
    members,
    waiting,
    conferences,
    parked: new Map(lists.parked.map(call => [call.uniqueId, parkedAt(call, at)])),
    recorded: new Set([...before.recorded].filter(id => running.has(id))),
    lamps: new Set(
      lists.deviceStates.flatMap(({ device, state }) => (isLit(state) ? (lampOf(device) ?? []) : [])),
    ),
  }
}

/** Without a connection nobody is known to wait or talk; agents and lamps are the last news. */
export function nothingWaiting(services: LiveServices): LiveServices {
  const { members, lamps, waiting, parked, conferences, recorded } = services
  const isQuiet = [waiting, parked, conferences, recorded].every(({ size }) => size === 0)
  return isQuiet ? services : { ...noServices, members, lamps }
}

/** The events of a member come often and mostly say the same. */
function withMemberAs(members: Table<QueueMember>, member: QueueMember): Table<QueueMember> {
  const before = members.get(member.queue)?.get(member.interface)
  return before !== undefined && withFields(before, member) === before
    ? members
    : put(members, member.queue, member.interface, member)
}

function put<V>(table: Table<V>, row: string, key: string, value: V): Table<V> {
  return withEntry(table, row, withEntry<string, V>(table.get(row) ?? new Map(), key, value))
}

function removed<V>(table: Table<V>, row: string, key: string): Table<V> {
  const before = table.get(row)
  if (before === undefined) return table
  const rest = without(before, key)
  return rest.size === 0 ? without(table, row) : withEntry(table, row, rest)
}

const removedEverywhere = <V>(table: Table<V>, key: string): Table<V> =>
  [...table.keys()].reduce((next, row) => removed(next, row, key), table)

function muted(
  table: Table<LiveParticipant>,
  room: string,
  uniqueId: string,
  isMuted: boolean,
): Table<LiveParticipant> {
  const one = table.get(room)?.get(uniqueId)
  return one === undefined ? table : put(table, room, uniqueId, withFields(one, { muted: isMuted }))
}
