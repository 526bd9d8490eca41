/** What is to be asked of Asterisk for one act of an operator, or why not. Pure: the state and the model decide. */

import { NUMBERS } from '../../asterisk-conf/contexts/flow/numbers.ts'
import { PARKING, slotsOf } from '../../asterisk-conf/contexts/incall/parking.ts'
import { deviceName } from '../../asterisk-conf/devices.ts'
import { CONTEXTS, contextOf, EXTENSIONS, FROM_HANDSET, PANEL_VOICEMAIL } from '../../asterisk-conf/names.ts'
import type { LiveChannel, LiveState } from '../live/live-state.ts'
import { indexModel } from '../live/model-index.ts'
import { callerOf, peerOf } from '../live/parties.ts'
import type { Extension, GatewayModel } from '../model/gateway-model.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { type Person, seesPanel } from '../users/person.ts'
import { type PanelAct, RIGHT_OF } from './desk.ts'
import { panelIssue } from './panel-issue.ts'

export type Order =
  | {
      readonly do: 'originate'
      readonly channel: string
      readonly callerId: { readonly number: string; readonly name: string }
      readonly target:
        | { readonly context: string; readonly exten: string }
        | { readonly application: string; readonly data: string }
    }
  | { readonly do: 'redirect'; readonly channel: string; readonly context: string; readonly exten: string }
  | { readonly do: 'consult'; readonly channel: string; readonly context: string; readonly exten: string }
  /** `slot`: null: the first free one. */
  | { readonly do: 'park'; readonly channel: string; readonly parker: string; readonly slot: string | null }
  | { readonly do: 'hang-up'; readonly channel: string }
  | { readonly do: 'keys'; readonly channel: string; readonly keys: string }
  | {
      readonly do: 'mute' | 'unmute' | 'kick'
      readonly conference: string
      readonly channel: string
    }
  | {
      readonly do: 'queue-add' | 'queue-remove' | 'queue-pause' | 'queue-resume'
      readonly queue: string
      readonly agent: string
      readonly interface: string
    }
  | { readonly do: 'switch'; readonly index: number; readonly isNight: boolean }
  | { readonly do: 'presence'; readonly extension: string; readonly text: string }

type Decided = Result<Order>

const not = (code: string, params: Issue['params'] = {}): Decided => refused([panelIssue(code, params)])

/** What a handset can dial: digits, `*`, `#`. Spaces and such between them are how people write. */
export function dialable(typed: string): string | null {
  const number = typed.replace(/[\s().\-/]/g, '')
  return /^[0-9*#]{1,40}$/.test(number) ? number : null
}

interface Room {
  readonly state: LiveState
  readonly model: GatewayModel
  readonly person: Person
  readonly own: Extension | null
}

/** A word beside one's own name is everybody's who sees the panel. */
export const mayAct = (person: Person, act: PanelAct): boolean =>
  seesPanel(person) &&
  (person.panelRights.includes(RIGHT_OF[act.do]) ||
    (act.do === 'presence' && act.extension === person.extension))

export function decide(state: LiveState, model: GatewayModel | null, person: Person, act: PanelAct): Decided {
  if (!mayAct(person, act)) return not('panel-not-allowed')
  if (model === null || state.asterisk.is !== 'up') return not('panel-asterisk-down')
  const own = model.extensions.find(({ number }) => number === person.extension) ?? null
  const room: Room = { state, model, person, own }
  switch (act.do) {
    case 'call':
      return call(room, act.from, act.to)
    case 'invite':
      return invite(room, act.conference, act.to)
    case 'transfer':
      return transfer(room, act.call, act.to)
    case 'take':
      return own === null ? not('panel-no-telephone') : transfer(room, act.call, own.number)
    case 'voicemail': {
      const box = model.extensions.find(({ number }) => number === act.to)
      if (!box?.voicemail) return not('panel-no-such-place')
      return redirected(room, act.call, { context: PANEL_VOICEMAIL, exten: box.number })
    }
    case 'consult':
      return consult(room, act.call, act.to)
    case 'park':
      return parked(room, act.call, act.slot)
    case 'bring-back':
      return broughtBack(room, act.call, act.to)
    case 'hang-up': {
      const channel = state.channels.get(act.call)
      return channel === undefined ? not('panel-call-gone') : ok({ do: 'hang-up', channel: channel.name })
    }
    case 'listen':
    case 'whisper':
    case 'barge':
      return listen(room, act.call, act.do)
    case 'record': {
      const channel = talkingLeg(room, act.call)
      const key = model.codes.find(({ feature }) => feature === 'record-call')?.code
      if (channel === null) return not('panel-call-gone')
      return key === undefined ? not('panel-no-key') : ok({ do: 'keys', channel: channel.name, keys: key })
    }
    case 'mute':
    case 'unmute':
    case 'kick': {
      const inside = state.services.conferences.get(act.conference)?.has(act.call) ?? false
      const channel = state.channels.get(act.call)
      return channel === undefined || !inside
        ? not('panel-call-gone')
        : ok({ do: act.do, conference: act.conference, channel: channel.name })
    }
    case 'log-on':
    case 'log-off':
    case 'pause':
    case 'resume':
      return agent(room, act)
    case 'day':
    case 'night': {
      const one = model.switches.find(({ id }) => id === act.switch)
      return one === undefined
        ? not('panel-no-such-place')
        : ok({ do: 'switch', index: one.index, isNight: act.do === 'night' })
    }
    case 'presence':
      return model.extensions.some(({ number }) => number === act.extension)
        ? ok({ do: 'presence', extension: act.extension, text: act.text })
        : not('panel-no-such-place')
  }
}

/** From the telephone of the house: its own port or endpoint gives the call its rights, as if it had dialled. */
function call(room: Room, from: string | null, typed: string): Decided {
  const { model, own } = room
  const to = dialable(typed)
  if (to === null) return not('panel-bad-number')
  const first = from === null ? own : model.extensions.find(({ number }) => number === from)
  if (first === null) return not('panel-no-telephone')
  if (first === undefined) return not('panel-no-such-place')
  // In somebody else's name only within the house: outside, it would be at that person's rights and expense.
  if (first !== own && !isWithin(model, to)) return not('panel-not-allowed')
  return rung(room, first, { context: FROM_HANDSET, exten: to }, to)
}

function invite(room: Room, conference: string, to: string): Decided {
  const { model } = room
  const known = model.conferences.some(({ number }) => number === conference)
  const guest = model.extensions.find(({ number }) => number === to)
  if (!known || guest === undefined) return not('panel-no-such-place')
  return rung(room, guest, { context: NUMBERS, exten: conference }, conference)
}

/** The first telephone that can ring; Originate calls one channel only. */
function rung(
  { state, model }: Room,
  extension: Extension,
  target: Extract<Order, { do: 'originate' }>['target'],
  shown: string,
): Decided {
  const device = extension.devices.find(one =>
    one.kind === 'analog'
      ? state.openPorts.has(one.channel)
      : one.kind === 'iax2' || (state.contacts.get(one.username) ?? 0) > 0,
  )
  if (device === undefined) return not('panel-no-telephone')
  const name = model.extensions.find(({ number }) => number === shown)?.name ?? ''
  return ok({
    do: 'originate',
    channel: deviceName(device),
    callerId: { number: shown, name },
    target,
  })
}

const isWithin = (model: GatewayModel, number: string): boolean => placeOf(model, number) !== null

/** Extensions, and the numbers of groups, queues, menus, conferences… */
function placeOf(model: GatewayModel, number: string) {
  if (model.extensions.some(one => one.number === number)) return { context: EXTENSIONS, exten: number }
  if (model.parking?.number === number) return { context: PARKING, exten: number }
  const numbered = [
    model.ringGroups,
    model.queues,
    model.menus,
    model.schedules,
    model.switches,
    model.announcements,
    model.conferences,
  ].flatMap(list => list.map(one => one.number))
  return numbered.includes(number) ? { context: NUMBERS, exten: number } : null
}

/** Outside numbers go out with the rights of the operator, whoever's call it is. */
function transfer(room: Room, id: string, typed: string): Decided {
  const to = dialable(typed)
  if (to === null) return not('panel-bad-number')
  const place = placeOf(room.model, to)
  if (place !== null) return redirected(room, id, place)
  if (room.own === null) return not('panel-no-telephone')
  return redirected(room, id, { context: contextOf('call-as', room.own.classOfService), exten: to })
}

function redirected(
  room: Room,
  id: string,
  to: { readonly context: string; readonly exten: string },
): Decided {
  const channel = movable(room, id)
  return channel === null ? not('panel-call-gone') : ok({ do: 'redirect', channel: channel.name, ...to })
}

/**
 * Who is sent elsewhere: of an extension's call the other end; of somebody who waits, is parked or is in a conference, that one.
 */
function movable({ state, model }: Room, id: string): LiveChannel | null {
  const channel = state.channels.get(id)
  if (channel === undefined) return null
  const { directory } = indexModel(model)
  if (isOnItsOwn(state, id) || directory(channel) === null)
    return channel.phase === 'up' || !channel.outgoing ? channel : null
  return channel.phase === 'ringing' ? callerOf(state, channel) : peerOf(state, channel)
}

/** Waits, is parked or in a conference. */
export const isOnItsOwn = ({ services }: LiveState, id: string): boolean =>
  services.parked.has(id) ||
  [...services.waiting.values(), ...services.conferences.values()].some(inside => inside.has(id))

/** The leg of an extension that talks with somebody. */
function talkingLeg({ state, model }: Room, id: string): LiveChannel | null {
  const channel = state.channels.get(id)
  if (channel?.phase !== 'up' || peerOf(state, channel) === null) return null
  return indexModel(model).directory(channel) === null ? null : channel
}

/** Its rights are those of the telephone that asks, so it has to be the operator's own where it leads outside. */
function consult(room: Room, id: string, typed: string): Decided {
  const to = dialable(typed)
  if (to === null) return not('panel-bad-number')
  const channel = talkingLeg(room, id)
  if (channel === null) return not('panel-call-gone')
  const key = room.model.codes.some(({ feature }) => feature === 'attended-transfer')
  if (!key) return not('panel-no-key')
  const isOwn = indexModel(room.model).directory(channel)?.number === room.own?.number
  if (!isOwn && !isWithin(room.model, to)) return not('panel-not-allowed')
  return ok({ do: 'consult', channel: channel.name, context: CONTEXTS.transfers, exten: to })
}

function parked(room: Room, id: string, slot: string | null): Decided {
  const { parking } = room.model
  if (parking === null || (slot !== null && !slotsOf(parking).includes(slot)))
    return not('panel-no-such-place')
  if (slot !== null && [...room.state.services.parked.values()].some(call => call.slot === slot))
    return not('panel-slot-taken')
  const leg = room.state.channels.get(id)
  const other = movable(room, id)
  if (leg === undefined || other === null || other.phase !== 'up') return not('panel-call-gone')
  return ok({ do: 'park', channel: other.name, parker: leg.name, slot })
}

/** What an operator sent away comes back, unless somebody has taken it meanwhile. */
function broughtBack({ state, model }: Room, id: string, to: string): Decided {
  const channel = state.channels.get(id)
  if (channel === undefined) return not('panel-call-gone')
  const isTaken = !isOnItsOwn(state, id) && peerOf(state, channel) !== null
  if (isTaken) return not('panel-taken-meanwhile')
  if (!model.extensions.some(({ number }) => number === to)) return not('panel-no-such-place')
  return ok({ do: 'redirect', channel: channel.name, context: EXTENSIONS, exten: to })
}

/** ChanSpy: q quietly, E ends with the call, w whispers to the person, B talks to both (apps/app_chanspy.c). */
const SPY = { listen: 'qES', whisper: 'qESw', barge: 'qESB' } as const

function listen(room: Room, id: string, how: keyof typeof SPY): Decided {
  const channel = talkingLeg(room, id)
  if (channel === null) return not('panel-call-gone')
  if (room.own === null) return not('panel-no-telephone')
  const heard = indexModel(room.model).directory(channel)?.number ?? ''
  return rung(room, room.own, { application: 'ChanSpy', data: `${channel.name},${SPY[how]}` }, heard)
}

function agent(
  { state, model }: Room,
  act: Extract<PanelAct, { do: 'log-on' | 'log-off' | 'pause' | 'resume' }>,
): Decided {
  const queue = model.queues.find(({ id }) => id === act.queue)
  const person = model.extensions.find(({ number }) => number === act.agent)
  if (queue === undefined || person === undefined) return not('panel-no-such-place')
  const place = `Local/${person.number}@${CONTEXTS.members}/n`
  const isMember = state.services.members.get(queue.id)?.has(place) ?? false
  const order = { queue: queue.id, agent: person.number, interface: place }
  if (act.do === 'log-on') {
    const mayLogOn = queue.mayLogOn.length === 0 || queue.mayLogOn.includes(person.number)
    if (!mayLogOn) return not('panel-not-allowed')
    return isMember ? not('panel-call-gone') : ok({ do: 'queue-add', ...order })
  }
  if (!isMember) return not('panel-call-gone')
  if (act.do !== 'log-off') return ok({ do: act.do === 'pause' ? 'queue-pause' : 'queue-resume', ...order })
  // Asterisk removes only who has logged on: the others are the queue's own.
  const isFixed = queue.agents.some(({ number }) => number === person.number)
  return isFixed ? not('panel-not-allowed') : ok({ do: 'queue-remove', ...order })
}
