/** The reducer: single events, whole calls as captured, and any events in any order. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AmiEvent } from '../../daemon/ami/event-types.ts'
import { parseEvent } from '../../daemon/ami/events.ts'
import { runningCalls } from '../../daemon/live/calls.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { emptyLiveState, reduce } from '../../daemon/live/reduce.ts'
import { rawFrames } from '../fake-ami/raw-frames.ts'
import { type Seeded, seeded } from '../fake-ami/seeded.ts'
import { callsOut, handsetsTalk, lineRings, running, START, Story } from './story.ts'

const captured = (name: string): readonly AmiEvent[] =>
  rawFrames(readFileSync(`${import.meta.dirname}/../ami/fixtures/${name}.txt`, 'utf8'))
    .filter(frame => frame.event !== undefined)
    .map((frame, at) => parseEvent(frame, START + at * 1000))

const play = (events: readonly AmiEvent[], from: LiveState = running()) => events.reduce(reduce, from)

describe('captured calls', () => {
  it.each(['pjsip-call', 'local-call'])('%s leaves nothing behind', name => {
    const end = play(captured(name))
    expect(end.channels.size).toBe(0)
    expect(end.bridges.size).toBe(0)
    expect(end.revision).toBeGreaterThan(5)
  })

  it('shows the call while it lasts', () => {
    const events = captured('pjsip-call')
    const answered = events.findLastIndex(event => event.kind === 'bridge-enter')
    const talking = play(events.slice(0, answered + 1))
    expect([...talking.bridges.values()].map(members => [...members])).toEqual([
      ['1795415354.2', '1795415354.1'],
    ])
    const call = runningCalls(talking).find(one => one.first.uniqueId === '1795415354.1')
    expect(call).toMatchObject({
      state: 'talking',
      from: { number: '103', name: 'Workshop' },
      to: { number: '107' },
    })
    expect(call?.answeredAt).toBeGreaterThan(call?.since ?? 0)
  })

  it('follows registrations and messages', () => {
    const before = running()
    const registered = captured('register').findIndex(event => event.kind === 'contact-status')
    const there = play(captured('register').slice(0, registered + 1))
    expect(there.contacts.get('106')).toBe(1)
    expect(play(captured('register')).contacts).toEqual(before.contacts)
    const lamp = captured('voicemail').findIndex(event => event.kind === 'message-waiting')
    expect(play(captured('voicemail').slice(0, lamp + 1)).mailboxes.get('102')).toEqual({ fresh: 1, old: 0 })
  })
})

describe('one event', () => {
  it('that changes nothing gives back the same state', () => {
    const { state } = handsetsTalk()
    const again: AmiEvent[] = [
      { kind: 'other', name: 'VarSet', receivedAt: 1 },
      { kind: 'alarm-clear', dahdiChannel: 3, receivedAt: 1 },
      { kind: 'hangup', uniqueId: 'nobody', cause: 0, receivedAt: 1 },
      { kind: 'rename', uniqueId: 'nobody', newName: 'x', receivedAt: 1 },
      { kind: 'bridge-destroy', bridgeId: 'none', receivedAt: 1 },
      { kind: 'contact-status', endpoint: '103', uri: 'sip:103@127.0.0.1', reachable: true, receivedAt: 1 },
      {
        kind: 'message-waiting',
        mailbox: '102',
        context: 'default',
        waiting: false,
        fresh: 0,
        old: 0,
        receivedAt: 1,
      },
      {
        kind: 'message-waiting',
        mailbox: '102',
        context: 'else',
        waiting: true,
        fresh: 9,
        old: 0,
        receivedAt: 1,
      },
      { kind: 'bridge-enter', bridgeId: 'bridge-1', channel: snapshotOf(state, 'a'), receivedAt: 1 },
      { kind: 'new-state', channel: snapshotOf(state, 'a'), receivedAt: 1 },
    ]
    for (const event of again) expect(reduce(state, event), event.kind).toBe(state)
  })

  it('that changes something makes the next revision and leaves the old state alone', () => {
    const before = running()
    const after = reduce(before, { kind: 'alarm', dahdiChannel: 5, alarm: 'red', receivedAt: 1 })
    expect(after.revision).toBe(before.revision + 1)
    expect([...after.portAlarms]).toEqual([[5, 'red']])
    expect(before.portAlarms.size).toBe(0)
    expect(after.channels).toBe(before.channels)
  })

  it('of a lamp without counts turns it on or off', () => {
    const lamp = {
      kind: 'message-waiting',
      mailbox: '102',
      context: 'default',
      fresh: null,
      old: null,
    } as const
    const on = reduce(running(), { ...lamp, waiting: true, receivedAt: 1 })
    expect(on.mailboxes.get('102')).toEqual({ fresh: 1, old: 0 })
    expect(reduce(on, { ...lamp, waiting: false, receivedAt: 1 }).mailboxes.get('102')).toEqual({
      fresh: 0,
      old: 0,
    })
  })

  it('counts several contacts of one telephone, each once', () => {
    const contact = (uri: string, reachable: boolean) =>
      ({ kind: 'contact-status', endpoint: '103', uri, reachable, receivedAt: 1 }) as const
    const two = play([contact('sip:b', true), contact('sip:b', true), contact('sip:c', false)])
    expect(two.contacts.get('103')).toBe(2)
    const none = play([contact('sip:b', false), contact('sip:103@127.0.0.1', false)], two)
    expect(none.contacts.has('103')).toBe(false)
  })
})

describe('what a channel keeps', () => {
  it('the number dialled, while the dialplan moves on', () => {
    const { state } = callsOut()
    expect(state.channels.get('a')).toMatchObject({ exten: 's', dialled: '00227001122' })
    expect(state.channels.get('o')).toMatchObject({ outgoing: true, dialled: '0227001122', dahdiChannel: 49 })
  })

  it('digits that come one by one', () => {
    const story = new Story().channel('new-channel', 'd', {
      name: 'DAHDI/i3/1-1',
      phase: 'reserved',
      exten: '1',
    })
    story
      .channel('new-state', 'd', { phase: 'ring', exten: '102' })
      .channel('new-exten', 'd', { exten: '555' })
    expect(story.state.channels.get('d')?.dialled).toBe('102')
  })

  it('when it began and when it was answered', () => {
    const { state } = handsetsTalk()
    const channel = state.channels.get('b')
    expect(channel?.startedAt).toBeLessThan(channel?.answeredAt ?? 0)
    const later = new Story(state).channel('new-state', 'b', {
      name: 'DAHDI/2-1',
      phase: 'up',
      linkedId: 'a',
    })
    expect(later.state.channels.get('b')?.answeredAt).toBe(channel?.answeredAt)
  })

  it('its port follows its name', () => {
    const story = handsetsTalk()
    story.tell({ kind: 'rename', uniqueId: 'b', newName: 'DAHDI/4-1' })
    expect(story.state.channels.get('b')?.dahdiChannel).toBe(4)
    story.tell({ kind: 'rename', uniqueId: 'b', newName: 'PJSIP/103-00000001' })
    expect(story.state.channels.get('b')).not.toHaveProperty('dahdiChannel')
  })

  it('hold, until it is taken back', () => {
    const story = handsetsTalk().channel('hold', 'a', {})
    expect(story.state.channels.get('a')?.held).toBe(true)
    expect(story.channel('unhold', 'a', {}).state.channels.get('a')?.held).toBe(false)
  })
})

describe('losing Asterisk', () => {
  it('clears what runs, keeps alarms and messages, and remembers since when', () => {
    const { state } = lineRings(
      new Story(reduce(running(), { kind: 'alarm', dahdiChannel: 6, alarm: 'red', receivedAt: 1 })),
    )
    const down = reduce(state, { kind: 'connection-lost', reason: 'dropped', receivedAt: 5 })
    expect(down).toMatchObject({
      asterisk: { is: 'down', since: 5, reason: 'dropped' },
      revision: state.revision + 1,
    })
    expect([down.channels.size, down.bridges.size, down.openPorts.size, down.contacts.size]).toEqual([
      0, 0, 0, 0,
    ])
    expect([down.portAlarms.size, down.mailboxes.size]).toEqual([1, 1])
    expect(reduce(down, { kind: 'connection-lost', reason: 'dropped', receivedAt: 9 })).toBe(down)
    expect(reduce(down, { kind: 'connection-lost', reason: 'unreachable', receivedAt: 9 }).asterisk).toEqual({
      is: 'down',
      since: 5,
      reason: 'unreachable',
    })
    const connecting = reduce(down, { kind: 'connecting', receivedAt: 10 })
    expect(connecting.asterisk).toEqual({ is: 'connecting' })
    expect(reduce(connecting, { kind: 'connecting', receivedAt: 11 })).toBe(connecting)
  })
})

describe('any events in any order', () => {
  it('never throw, keep every map bounded, and a hangup removes all traces', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seeded(seed)
      let state = running()
      for (let n = 0; n < 400; n++) {
        const before = state
        state = reduce(state, randomEvent(random, n))
        expect(state.revision === before.revision).toBe(state === before)
        expect(state.revision).toBeLessThanOrEqual(before.revision + 1)
      }
      expect(state.channels.size).toBeLessThanOrEqual(IDS.length)
      expect(state.bridges.size).toBeLessThanOrEqual(IDS.length)
      expect(state.spans.size + state.portAlarms.size).toBeLessThanOrEqual(12)
      for (const members of state.bridges.values()) {
        expect(members.size).toBeGreaterThan(0)
        for (const other of state.bridges.values())
          if (other !== members) expect([...members].some(id => other.has(id))).toBe(false)
      }
      for (const uniqueId of IDS)
        state = reduce(state, { kind: 'hangup', uniqueId, cause: 16, receivedAt: START })
      expect([state.channels.size, state.bridges.size]).toEqual([0, 0])
      expect(runningCalls(state)).toEqual([])
    }
  })

  it('heal: the captured call ends empty even when any one event is missing or told twice', () => {
    const events = captured('pjsip-call')
    const hangups = events.filter(event => event.kind === 'hangup')
    for (let at = 0; at < events.length; at++) {
      const lost = play([...events.slice(0, at), ...events.slice(at + 1), ...hangups])
      const twice = play([...events.slice(0, at + 1), ...events.slice(at)])
      for (const end of [lost, twice]) expect([end.channels.size, end.bridges.size]).toEqual([0, 0])
    }
  })
})

const IDS = ['1', '2', '3', '4', '5']
const NAMES = [
  'DAHDI/1-1',
  'DAHDI/5-1',
  'DAHDI/i3/0227-1',
  'PJSIP/103-00000001',
  'Local/1@x-00000001;1',
  '',
  'DAHDI/pseudo-1',
]
const PHASES = ['down', 'reserved', 'ring', 'ringing', 'dialing', 'up', 'busy', 'unknown'] as const

function randomEvent(random: Seeded, n: number): AmiEvent {
  const channel = () => ({
    uniqueId: random.pick(IDS),
    linkedId: random.pick(IDS),
    name: random.pick(NAMES),
    phase: random.pick(PHASES),
    callerNumber: random.pick(['', '101', 's']),
    callerName: '',
    connectedNumber: random.pick(['', '102']),
    connectedName: '',
    exten: random.pick(['', 's', '102', '*97']),
    context: 'inside',
  })
  const receivedAt = START + n
  const uniqueId = random.pick(IDS)
  const bridgeId = random.pick(['x', 'y', 'z'])
  const dahdiChannel = 1 + random.below(6)
  const make: (() => AmiEvent)[] = [
    () => ({
      kind: random.pick(['new-channel', 'new-state', 'new-exten', 'hold', 'unhold']),
      channel: channel(),
      receivedAt,
    }),
    () => ({ kind: random.pick(['bridge-enter', 'bridge-leave']), bridgeId, channel: channel(), receivedAt }),
    () => ({ kind: 'bridge-destroy', bridgeId, receivedAt }),
    () => ({ kind: 'hangup', uniqueId, cause: 0, receivedAt }),
    () => ({ kind: 'rename', uniqueId, newName: random.pick(NAMES), receivedAt }),
    () => ({
      kind: 'dial-begin',
      caller: null,
      called: channel(),
      dialString: random.pick(['', '1', 'g1/02', '/']),
      receivedAt,
    }),
    () => ({ kind: 'dahdi-channel', uniqueId, span: 3, dahdiChannel: random.pick([null, 49]), receivedAt }),
    () => ({ kind: 'alarm', dahdiChannel, alarm: 'red', receivedAt }),
    () => ({ kind: 'alarm-clear', dahdiChannel, receivedAt }),
    () => ({ kind: 'span-alarm', span: 1 + random.below(4), alarm: 'blue', receivedAt }),
    () => ({ kind: 'span-alarm-clear', span: 1 + random.below(4), receivedAt }),
  ]
  return random.pick(make)()
}

function snapshotOf(state: LiveState, id: string) {
  const channel = state.channels.get(id)
  if (channel === undefined) throw new Error(`no channel ${id}`)
  const {
    startedAt: _s,
    answeredAt: _a,
    held: _h,
    dahdiChannel: _c,
    dialled: _d,
    outgoing: _o,
    ...snapshot
  } = channel
  return snapshot
}

it('starts as down', () => {
  expect(emptyLiveState(3).asterisk).toEqual({ is: 'down', since: 3, reason: 'not-started' })
})
