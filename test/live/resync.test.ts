/** The state built from lists, and that replaying the events since the lists were asked for changes nothing for the worse. */

import { describe, expect, it } from 'vitest'
import type { ListedChannel } from '../../daemon/ami/actions.ts'
import type { ListedPort } from '../../daemon/ami/dahdi-actions.ts'
import type { ResyncedEvent } from '../../daemon/live/live-event.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { emptyLiveState, reduce } from '../../daemon/live/reduce.ts'
import { handsetsTalk, START, snapshot } from './story.ts'

const port = (dahdiChannel: number, fields: Partial<ListedPort> = {}): ListedPort => ({
  dahdiChannel,
  signalling: 'FXO Kewlstart',
  context: 'inside',
  doNotDisturb: false,
  alarm: null,
  uniqueId: '',
  ...fields,
})

const listed = (uniqueId: string, name: string, fields: Partial<ListedChannel> = {}): ListedChannel => ({
  ...snapshot(uniqueId, name, { phase: 'up' }),
  bridgeId: '',
  durationSeconds: 90,
  application: '',
  applicationData: '',
  ...fields,
})

const lists = (fields: Partial<ResyncedEvent> = {}): ResyncedEvent => ({
  kind: 'resynced',
  services: { queues: [], parked: [], participants: [], deviceStates: [] },
  receivedAt: START,
  upSince: START - 1000,
  version: '22.10.1',
  systemName: 'pbx',
  channels: [],
  contacts: [],
  mailboxes: [],
  hardware: { ports: [port(1), port(2)], dChannels: [] },
  ...fields,
})

const resynced = (event: ResyncedEvent, before: LiveState = emptyLiveState(0)) => reduce(before, event)

describe('the lists of a login', () => {
  it('make the whole state', () => {
    const state = resynced(
      lists({
        channels: [
          listed('a', 'DAHDI/1-1', { bridgeId: 'x' }),
          listed('b', 'DAHDI/i3/022-1', { bridgeId: 'x', application: 'AppDial', linkedId: 'a' }),
        ],
        contacts: [
          { endpoint: '103', uri: 'sip:1', reachable: true },
          { endpoint: '103', uri: 'sip:2', reachable: true },
          { endpoint: '104', uri: 'sip:3', reachable: false },
        ],
        mailboxes: [
          { mailbox: '102', context: 'default', fresh: 2, old: 1 },
          { mailbox: '102', context: 'other', fresh: 9, old: 9 },
        ],
        hardware: {
          ports: [port(1), port(5, { alarm: 'red' }), port(50, { uniqueId: 'b' })],
          dChannels: [
            { span: 3, dahdiChannel: 51, up: false, active: true, inAlarm: false },
            { span: 3, dahdiChannel: 52, up: true, active: false, inAlarm: false },
            { span: 4, dahdiChannel: 64, up: false, active: true, inAlarm: true },
          ],
        },
      }),
    )
    expect(state.asterisk).toEqual({ is: 'up', since: START - 1000, version: '22.10.1', systemName: 'pbx' })
    expect(state.channels.get('a')).toMatchObject({ startedAt: START - 90_000, dahdiChannel: 1 })
    expect(state.channels.get('b')).toMatchObject({ outgoing: true, dahdiChannel: 50 })
    expect([...(state.bridges.get('x') ?? [])]).toEqual(['a', 'b'])
    expect([...state.contacts]).toEqual([['103', 2]])
    expect([...state.mailboxes]).toEqual([['102', { fresh: 2, old: 1 }]])
    expect([...state.openPorts]).toEqual([1, 5, 50])
    expect([...state.portAlarms]).toEqual([[5, 'red']])
    expect([...state.spans]).toEqual([
      [3, { alarm: null, dChannel: 'up' }],
      [4, { alarm: 'red', dChannel: 'down' }],
    ])
  })

  it('replace what was believed before, but not what no list tells', () => {
    const before = handsetsTalk().channel('hold', 'b', {}).state
    const state = resynced(
      lists({ channels: [listed('b', 'DAHDI/2-1', { durationSeconds: 1 }), listed('n', 'DAHDI/1-1')] }),
      before,
    )
    expect([...state.channels.keys()]).toEqual(['b', 'n'])
    const was = before.channels.get('b')
    expect(state.channels.get('b')).toMatchObject({
      startedAt: was?.startedAt,
      answeredAt: was?.answeredAt,
      held: true,
      outgoing: true,
    })
    expect(state.bridges.size).toBe(0)
  })
})

describe('who is being called', () => {
  const calling = (applicationData: string) => {
    const own = { linkedId: 'a', application: 'AppDial' }
    const channels = [
      listed('a', 'DAHDI/1-1', { application: 'Dial', applicationData }),
      listed('b', 'DAHDI/5-1', { ...own, callerNumber: 's' }),
    ]
    return resynced(lists({ channels })).channels.get('b')?.dialled
  }

  it('is read off the application of the caller, for lines alone', () => {
    expect(calling('DAHDI/g1/0227001122,30,T')).toBe('0227001122')
    expect(calling('DAHDI/5/w0227001122/x')).toBe('0227001122')
    expect(calling('DAHDI/2,20')).toBeUndefined()
    expect(calling('PJSIP/104@peer,20')).toBeUndefined()
    expect(calling('')).toBeUndefined()
  })
})

describe('the look at the hardware', () => {
  it('keeps the state when it is as it was', () => {
    const state = resynced(lists({ hardware: { ports: [port(1, { alarm: 'red' })], dChannels: [] } }))
    const hardware = { ports: [port(1, { alarm: 'red' })], dChannels: [] }
    expect(reduce(state, { kind: 'hardware-read', receivedAt: 1, hardware })).toBe(state)
  })

  it('keeps the alarm of an analog span, and ends that of an ISDN span whose list has none', () => {
    let state = resynced(lists({ hardware: { ports: [], dChannels: [] } }))
    for (const span of [1, 3])
      state = reduce(state, { kind: 'span-alarm', span, alarm: 'blue', receivedAt: 1 })
    const dChannel = { span: 3, dahdiChannel: 51, up: true, active: true }
    const read = (inAlarm: boolean) =>
      reduce(state, {
        kind: 'hardware-read',
        receivedAt: 1,
        hardware: { ports: [], dChannels: [{ ...dChannel, inAlarm }] },
      })
    expect([...read(true).spans]).toEqual([
      [1, { alarm: 'blue', dChannel: null }],
      [3, { alarm: 'blue', dChannel: 'up' }],
    ])
    expect(read(false).spans.get(3)).toEqual({ alarm: null, dChannel: 'up' })
    expect(read(false).spans.get(1)?.alarm).toBe('blue')
    state = reduce(state, { kind: 'span-alarm-clear', span: 1, receivedAt: 1 })
    expect(read(false).spans.get(1)).toEqual({ alarm: null, dChannel: null })
  })
})
