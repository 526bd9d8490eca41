/** Events of queues, parked calls, conferences, recordings: fields as Asterisk 22's app_queue, res_parking and app_confbridge name them. */

import type { AmiEventBody } from './event-types.ts'
import { type Frame, field, numberField } from './frame.ts'

export interface QueueMember {
  /** Id of the queue. */
  readonly queue: string
  /** `Local/101@members/n`. */
  readonly interface: string
  /** An extension's number; whatever was named otherwise. */
  readonly name: string
  readonly paused: boolean
  readonly inCall: boolean
  /** enum ast_device_state: 1 idle, 2 in use, 5 unavailable, 6 ringing… */
  readonly status: number
}

export interface QueueCaller {
  readonly queue: string
  readonly uniqueId: string
  readonly number: string
  readonly name: string
  readonly position: number
}

export interface ParkedCall {
  /** Of the channel that waits. */
  readonly uniqueId: string
  readonly slot: string
  readonly number: string
  readonly name: string
  /** Seconds since it was parked, and until it goes on by itself. */
  readonly parkedSeconds: number
  readonly leftSeconds: number
}

export interface Participant {
  /** Number of the room. */
  readonly conference: string
  readonly uniqueId: string
  readonly number: string
  readonly name: string
  readonly muted: boolean
  readonly admin: boolean
}

type Parser = (frame: Frame) => AmiEventBody | null

export function queueMember(frame: Frame): QueueMember | null {
  const queue = field(frame, 'queue')
  const location = field(frame, 'interface') || field(frame, 'location')
  if (queue === '' || location === '') return null
  return {
    queue,
    interface: location,
    name: field(frame, 'membername') || field(frame, 'name') || location,
    paused: field(frame, 'paused') === '1',
    inCall: field(frame, 'incall') === '1',
    status: numberField(frame, 'status') ?? 0,
  }
}

export function queueCaller(frame: Frame): QueueCaller | null {
  const queue = field(frame, 'queue')
  const uniqueId = field(frame, 'uniqueid')
  return queue === '' || uniqueId === ''
    ? null
    : {
        queue,
        uniqueId,
        number: field(frame, 'calleridnum'),
        name: field(frame, 'calleridname'),
        position: numberField(frame, 'position') ?? 0,
      }
}

export function parkedCall(frame: Frame): ParkedCall | null {
  const uniqueId = field(frame, 'parkeeuniqueid')
  const slot = field(frame, 'parkingspace')
  return uniqueId === '' || slot === ''
    ? null
    : {
        uniqueId,
        slot,
        number: field(frame, 'parkeecalleridnum'),
        name: field(frame, 'parkeecalleridname'),
        parkedSeconds: numberField(frame, 'parkingduration') ?? 0,
        leftSeconds: numberField(frame, 'parkingtimeout') ?? 0,
      }
}

const yes = (text: string) => text.toLowerCase() === 'yes'

export function participant(frame: Frame): Participant | null {
  const conference = field(frame, 'conference')
  const uniqueId = field(frame, 'uniqueid')
  return conference === '' || uniqueId === ''
    ? null
    : {
        conference,
        uniqueId,
        number: field(frame, 'calleridnum'),
        name: field(frame, 'calleridname'),
        muted: yes(field(frame, 'muted')),
        admin: yes(field(frame, 'admin')),
      }
}

const member: Parser = frame => {
  const one = queueMember(frame)
  return one && { kind: 'queue-member', member: one }
}
const parkedAway: Parser = frame => {
  const uniqueId = field(frame, 'parkeeuniqueid')
  return uniqueId ? { kind: 'unparked', uniqueId } : null
}
const mute =
  (muted: boolean): Parser =>
  frame => {
    const one = participant(frame)
    return one && { kind: 'conference-mute', conference: one.conference, uniqueId: one.uniqueId, muted }
  }
const recording =
  (on: boolean): Parser =>
  frame => {
    const uniqueId = field(frame, 'uniqueid')
    return uniqueId ? { kind: 'recording', uniqueId, on } : null
  }

export const serviceParsers: readonly (readonly [name: string, parser: Parser])[] = [
  ['QueueMemberAdded', member],
  ['QueueMemberStatus', member],
  ['QueueMemberPause', member],
  [
    'QueueMemberRemoved',
    frame => {
      const one = queueMember(frame)
      return one && { kind: 'queue-member-gone', queue: one.queue, interface: one.interface }
    },
  ],
  [
    'QueueCallerJoin',
    frame => {
      const caller = queueCaller(frame)
      return caller && { kind: 'queue-caller', caller }
    },
  ],
  [
    'QueueCallerLeave',
    frame => {
      const caller = queueCaller(frame)
      return caller && { kind: 'queue-caller-gone', queue: caller.queue, uniqueId: caller.uniqueId }
    },
  ],
  [
    'ParkedCall',
    frame => {
      const call = parkedCall(frame)
      return call && { kind: 'parked', call }
    },
  ],
  ['UnParkedCall', parkedAway],
  ['ParkedCallTimeOut', parkedAway],
  ['ParkedCallGiveUp', parkedAway],
  [
    'ConfbridgeJoin',
    frame => {
      const one = participant(frame)
      return one && { kind: 'conference-join', participant: one }
    },
  ],
  [
    'ConfbridgeLeave',
    frame => {
      const one = participant(frame)
      return one && { kind: 'conference-leave', conference: one.conference, uniqueId: one.uniqueId }
    },
  ],
  [
    'ConfbridgeEnd',
    frame => {
      const conference = field(frame, 'conference')
      return conference ? { kind: 'conference-end', conference } : null
    },
  ],
  ['ConfbridgeMute', mute(true)],
  ['ConfbridgeUnmute', mute(false)],
  ['MixMonitorStart', recording(true)],
  ['MixMonitorStop', recording(false)],
]
