/** Actions and lists of queues, parking, conferences and recordings; what came of an action is seen in the events alone. */

import { type Asker, type Asking, askDone, askList } from './ask.ts'
import { field } from './frame.ts'
import {
  type ParkedCall,
  type Participant,
  parkedCall,
  participant,
  type QueueCaller,
  type QueueMember,
  queueCaller,
  queueMember,
} from './service-events.ts'

export type ListedInQueue =
  | { readonly is: 'member'; readonly member: QueueMember }
  | { readonly is: 'caller'; readonly caller: QueueCaller; readonly waitedSeconds: number }

export const queueStatus = (asker: Asker): Asking<readonly ListedInQueue[]> =>
  askList(asker, { action: 'QueueStatus' }, frame => {
    const event = field(frame, 'event')
    if (event === 'QueueMember') {
      const member = queueMember(frame)
      return member && { is: 'member', member }
    }
    const caller = event === 'QueueEntry' ? queueCaller(frame) : null
    return caller && { is: 'caller', caller, waitedSeconds: Number(field(frame, 'wait')) || 0 }
  })

export const parkedCalls = (asker: Asker): Asking<readonly ParkedCall[]> =>
  askList(asker, { action: 'ParkedCalls' }, parkedCall)

export const conferenceRooms = (asker: Asker): Asking<readonly string[]> =>
  askList(asker, { action: 'ConfbridgeListRooms' }, frame => field(frame, 'conference') || null)

export const conferenceList = (asker: Asker, conference: string): Asking<readonly Participant[]> =>
  askList(asker, { action: 'ConfbridgeList', headers: { Conference: conference } }, participant)

export interface ListedDeviceState {
  readonly device: string
  readonly state: string
}

export const deviceStates = (asker: Asker): Asking<readonly ListedDeviceState[]> =>
  askList(asker, { action: 'DeviceStateList' }, frame => {
    const device = field(frame, 'device')
    return device ? { device, state: field(frame, 'state') } : null
  })

/** `parker`: the channel it is announced to, and rung again when nobody takes the call. */
export const park = (asker: Asker, channel: string, parker: string, lot: string): Asking<true> =>
  askDone(asker, {
    action: 'Park',
    headers: { Channel: channel, TimeoutChannel: parker, Parkinglot: lot },
  })

/** As if the key for it had been pressed on `channel`: needs the right to transfer there (main/manager.c, action_atxfer). */
export const attendedTransfer = (
  asker: Asker,
  channel: string,
  exten: string,
  context: string,
): Asking<true> =>
  askDone(asker, { action: 'Atxfer', headers: { Channel: channel, Exten: exten, Context: context } })

/** As if the person at `channel` had pressed the key. */
export const pressKey = (asker: Asker, channel: string, digit: string): Asking<true> =>
  askDone(asker, {
    action: 'PlayDTMF',
    headers: { Channel: channel, Digit: digit, Receive: 'true' },
  })

export const muteParticipant = (
  asker: Asker,
  conference: string,
  channel: string,
  muted: boolean,
): Asking<true> =>
  askDone(asker, {
    action: muted ? 'ConfbridgeMute' : 'ConfbridgeUnmute',
    headers: { Conference: conference, Channel: channel },
  })

export const kickParticipant = (asker: Asker, conference: string, channel: string): Asking<true> =>
  askDone(asker, { action: 'ConfbridgeKick', headers: { Conference: conference, Channel: channel } })

export const queueAdd = (
  asker: Asker,
  member: {
    readonly queue: string
    readonly interface: string
    readonly name: string
    readonly state: string
  },
): Asking<true> =>
  askDone(asker, {
    action: 'QueueAdd',
    headers: {
      Queue: member.queue,
      Interface: member.interface,
      MemberName: member.name,
      StateInterface: member.state,
    },
  })

export const queueRemove = (asker: Asker, queue: string, location: string): Asking<true> =>
  askDone(asker, { action: 'QueueRemove', headers: { Queue: queue, Interface: location } })

export const queuePause = (asker: Asker, queue: string, location: string, paused: boolean): Asking<true> =>
  askDone(asker, {
    action: 'QueuePause',
    headers: { Queue: queue, Interface: location, Paused: String(paused) },
  })

export const databasePut = (asker: Asker, family: string, key: string, value: string): Asking<true> =>
  askDone(asker, { action: 'DBPut', headers: { Family: family, Key: key, Val: value } })

/** Of one channel, by its name. */
export const setVariable = (asker: Asker, channel: string, variable: string, value: string): Asking<true> =>
  askDone(asker, { action: 'Setvar', headers: { Channel: channel, Variable: variable, Value: value } })

/** `variable` may be a function that is written, such as `DEVICE_STATE(Custom:…)`. */
export const setGlobal = (asker: Asker, variable: string, value: string): Asking<true> =>
  askDone(asker, { action: 'Setvar', headers: { Variable: variable, Value: value } })
