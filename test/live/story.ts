/** Tells the reducer what Asterisk would: short words for the events of chan_dahdi and chan_pjsip, in their real order. */

import type { AmiEventBody, ChannelEventKind, ChannelSnapshot } from '../../daemon/ami/event-types.ts'
import type { LiveEvent } from '../../daemon/live/live-event.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { emptyLiveState, reduce } from '../../daemon/live/reduce.ts'

export const START = 1_800_000_000_000

export const snapshot = (
  uniqueId: string,
  name: string,
  fields: Partial<ChannelSnapshot> = {},
): ChannelSnapshot => ({
  uniqueId,
  linkedId: uniqueId,
  name,
  phase: 'down',
  callerNumber: '',
  callerName: '',
  connectedNumber: '',
  connectedName: '',
  exten: '',
  context: 'inside',
  ...fields,
})

/** One second passes with each thing told. */
export class Story {
  state: LiveState
  now = START
  readonly #channels = new Map<string, ChannelSnapshot>()

  constructor(state: LiveState = running()) {
    this.state = state
  }

  tell(...events: readonly AmiEventBody[]): this {
    for (const event of events) {
      this.now += 1000
      this.state = reduce(this.state, { ...event, receivedAt: this.now })
    }
    return this
  }

  /** A channel event; fields not given stay as they were last. */
  channel(kind: ChannelEventKind, uniqueId: string, fields: Partial<ChannelSnapshot>): this {
    return this.tell({ kind, channel: this.#remember(uniqueId, fields) })
  }

  dial(caller: string | null, called: string, dialString: string): this {
    const snapshotOf = (id: string) => this.#remember(id, {})
    return this.tell({
      kind: 'dial-begin',
      caller: caller === null ? null : snapshotOf(caller),
      called: snapshotOf(called),
      dialString,
    })
  }

  bridge(bridgeId: string, ...uniqueIds: readonly string[]): this {
    for (const id of uniqueIds) this.tell({ kind: 'bridge-enter', bridgeId, channel: this.#remember(id, {}) })
    return this
  }

  leave(bridgeId: string, uniqueId: string): this {
    return this.tell({ kind: 'bridge-leave', bridgeId, channel: this.#remember(uniqueId, {}) })
  }

  hangup(...uniqueIds: readonly string[]): this {
    return this.tell(...uniqueIds.map(uniqueId => ({ kind: 'hangup' as const, uniqueId, cause: 16 })))
  }

  #remember(uniqueId: string, fields: Partial<ChannelSnapshot>): ChannelSnapshot {
    const next = { ...(this.#channels.get(uniqueId) ?? snapshot(uniqueId, '')), ...fields }
    this.#channels.set(uniqueId, next)
    return next
  }
}

/** Asterisk up, ports 1 to 6 and the B-channels 49 and 50 open. */
export function running(): LiveState {
  const port = { signalling: '', context: '', doNotDisturb: false, alarm: null, uniqueId: '' }
  const lists: LiveEvent = {
    kind: 'resynced',
    services: { queues: [], parked: [], participants: [], deviceStates: [] },
    receivedAt: START,
    upSince: START - 60_000,
    version: '22.10.1',
    systemName: '',
    channels: [],
    contacts: [{ endpoint: '103', uri: 'sip:103@127.0.0.1', reachable: true }],
    mailboxes: [{ mailbox: '102', context: 'default', fresh: 0, old: 0 }],
    hardware: {
      ports: [1, 2, 3, 4, 5, 6, 49, 50].map(dahdiChannel => ({ ...port, dahdiChannel })),
      dChannels: [{ span: 3, dahdiChannel: 51, up: true, active: true, inAlarm: false }],
    },
  }
  return reduce(emptyLiveState(START), lists)
}

/** Handset 1 lifts, dials 102; handset 2 rings, answers (channels/sig_analog.c: analog_handle_init_event, analog_request). */
export const handsetsTalk = (story = new Story()) =>
  dialsHandset(story)
    .channel('new-state', 'b', { phase: 'up' })
    .channel('new-state', 'a', { phase: 'up' })
    .bridge('bridge-1', 'b', 'a')

export const lifts = (story = new Story()) =>
  story.channel('new-channel', 'a', {
    name: 'DAHDI/1-1',
    phase: 'reserved',
    callerNumber: '101',
    callerName: 'Reception',
  })

export const dialsHandset = (story = new Story()) =>
  lifts(story)
    .channel('new-state', 'a', { phase: 'ring', exten: '102' })
    .channel('new-exten', 'a', { exten: 's', context: 'dial-extension' })
    .channel('new-channel', 'b', { name: 'DAHDI/2-1', phase: 'reserved', linkedId: 'a' })
    .channel('new-caller-id', 'b', { callerNumber: '102', callerName: 'Reception', exten: 's' })
    .channel('new-connected-line', 'b', { connectedNumber: '101', connectedName: 'Reception' })
    .dial('a', 'b', '2')
    .channel('new-state', 'b', { phase: 'ringing' })

/** The exchange rings the line on port 5; the first extension rings. */
export const lineRings = (story = new Story()) =>
  story
    .channel('new-channel', 'l', { name: 'DAHDI/5-1', phase: 'ring', exten: 's', context: 'from-line' })
    .channel('new-caller-id', 'l', { callerNumber: '0227001122', callerName: 'CALLER' })
    .channel('new-channel', 'h', { name: 'DAHDI/1-1', phase: 'reserved', linkedId: 'l' })
    .channel('new-connected-line', 'h', {
      callerNumber: '101',
      connectedNumber: '0227001122',
      connectedName: 'CALLER',
    })
    .dial('l', 'h', '1')
    .channel('new-state', 'h', { phase: 'ringing' })

/** Handset 1 dials 0 and a number; it goes out on ISDN span 3. */
export const callsOut = (story = new Story()) =>
  lifts(story)
    .channel('new-state', 'a', { phase: 'ring', exten: '00227001122' })
    .channel('new-exten', 'a', { exten: 's', context: 'outside' })
    .channel('new-channel', 'o', { name: 'DAHDI/i3/0227001122-1', linkedId: 'a' })
    .channel('new-caller-id', 'o', { callerNumber: 's', connectedNumber: '101' })
    .dial('a', 'o', 'g1/0227001122')
    .tell({ kind: 'dahdi-channel', uniqueId: 'o', span: 3, dahdiChannel: 49 })
    .channel('new-state', 'o', { phase: 'dialing' })
