/** The way through groups, queues, menus, schedules, switches and announcements, from destination to destination. */

import type { Destination, Queue, RingGroup } from '../model/switchboard.ts'
import { type Caller, stateUntil, type Ways } from './house.ts'
import { member, scheduleNow } from './rights.ts'
import type { Place, TraceStep } from './steps.ts'

/** `been`: places the call has come through without anybody who could have taken it. */
export function follow(
  destination: Destination,
  caller: Caller,
  house: Ways,
  been: readonly string[] = [],
): TraceStep[] {
  const { model } = house
  if (!('id' in destination)) return ends(destination, caller, house, been)
  const place = `${destination.kind}:${destination.id}`
  if (been.includes(place)) return [{ is: 'circle', place }]
  const on = (next: Destination) => follow(next, caller, house, [...been, place])
  const find = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
    things.find(({ id }) => id === destination.id)
  switch (destination.kind) {
    case 'ring-group': {
      const group = find(model.ringGroups)
      if (group === undefined) return missing
      const { id, name, strategy, ringSeconds: seconds } = group
      return [
        { is: 'group', id, name, strategy, seconds },
        ...membersOf(group, house),
        { is: 'otherwise' },
        ...on(group.otherwise),
      ]
    }
    case 'queue': {
      const queue = find(model.queues)
      if (queue === undefined) return missing
      const { id, name, strategy, maxWaitSeconds } = queue
      const agents = agentsOf(queue, house)
      const isEmpty = agents.length === 0 && !queue.joinWhenEmpty
      return [
        { is: 'queue', id, name, agents, strategy, maxWaitSeconds, isEmpty },
        ...(isEmpty ? [] : [{ is: 'otherwise' } as const]),
        ...on(queue.otherwise),
      ]
    }
    case 'menu': {
      const menu = find(model.menus)
      if (menu === undefined) return missing
      const { id, name, tries, directDial } = menu
      return [
        { is: 'menu', id, name, tries, directDial },
        ...menu.keys.map(
          ({ key, destination: to }): TraceStep => ({ is: 'key', key, place: placeOf(to, house) }),
        ),
        { is: 'otherwise' },
        ...on(menu.otherwise),
      ]
    }
    case 'schedule': {
      const schedule = find(model.schedules)
      if (schedule === undefined) return missing
      const state = scheduleNow(schedule, house)
      const next = {
        open: schedule.open,
        closed: schedule.closed,
        holiday: schedule.onHoliday ?? schedule.closed,
      }
      return [{ is: 'schedule', id: schedule.id, name: schedule.name, state }, ...on(next[state.is])]
    }
    case 'switch': {
      const one = find(model.switches)
      if (one === undefined) return missing
      const night = house.state(`DAYNIGHT/C${one.index}`) === 'NIGHT'
      return [{ is: 'switch', id: one.id, name: one.name, night }, ...on(night ? one.night : one.day)]
    }
    case 'announcement': {
      const one = find(model.announcements)
      if (one === undefined) return missing
      return [{ is: 'announcement', id: one.id, name: one.name, answer: one.answer }, ...on(one.afterwards)]
    }
    case 'conference': {
      const room = find(model.conferences)
      if (room === undefined) return missing
      const { id, name, pin, adminPin, waitForAdmin } = room
      return [
        { is: 'conference', id, name, pin: pin !== null || adminPin !== null, waitsForAdmin: waitForAdmin },
      ]
    }
    case 'disa':
      return [{ is: 'disa' }]
  }
}

const missing: TraceStep[] = [{ is: 'hang-up' }]

function ends(
  destination: Exclude<Destination, { readonly id: string }>,
  caller: Caller,
  house: Ways,
  been: readonly string[],
): TraceStep[] {
  switch (destination.kind) {
    case 'extension':
      return house.extension(destination.number, caller, house, been)
    case 'voicemail':
      return [{ is: 'mailbox', number: destination.number, greeting: destination.greeting }]
    case 'outside':
      return house.dial(
        destination.number,
        { is: 'extension', number: '', classOfService: destination.classOfService, own: null },
        house,
        been,
      )
    case 'hangup':
      return [{ is: 'hang-up' }]
    default:
      return [{ is: destination.kind }]
  }
}

/** Where the group follows forwards, a member who forwards all calls to another extension is rung there. */
const membersOf = (group: RingGroup, house: Ways): TraceStep[] =>
  group.members.map(number => {
    const to = group.skipForwards ? null : stateUntil(house, 'CF', number)
    const isPerson = to !== null && house.model.extensions.some(one => one.number === to)
    return member(isPerson ? to : number, house)
  })

/** Who belongs to it always, and who has logged on (app_queue.c keeps them in AstDB). */
function agentsOf({ id, agents }: Queue, { state }: Ways): string[] {
  const loggedOn = [...(state(`Queue/PersistentMembers/${id}`) ?? '').matchAll(/Local\/([0-9]+)@/g)]
  return [...new Set([...agents.map(({ number }) => number), ...loggedOn.map(([, number = '']) => number)])]
}

/** For the list of a menu's keys: what is behind one, without going there. */
export function placeOf(destination: Destination, { model }: Ways): Place {
  const { kind } = destination
  if (kind === 'extension' || kind === 'voicemail') {
    const name = model.extensions.find(({ number }) => number === destination.number)?.name ?? null
    return { kind, name, number: destination.number }
  }
  if (kind === 'outside') return { kind, name: null, number: destination.number }
  if (!('id' in destination)) return { kind, name: null, number: null }
  const things = {
    'ring-group': model.ringGroups,
    queue: model.queues,
    menu: model.menus,
    schedule: model.schedules,
    switch: model.switches,
    announcement: model.announcements,
    conference: model.conferences,
    disa: model.disa,
  } as const
  const list: readonly { readonly id: string; readonly name: string; readonly number?: string | null }[] =
    things[destination.kind]
  const found = list.find(({ id }) => id === destination.id)
  return { kind, name: found?.name ?? destination.id, number: found?.number ?? null }
}
