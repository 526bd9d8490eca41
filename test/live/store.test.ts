/** The store over a real client and a fake Asterisk: when it reads lists, what it tells, what it forgets. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AmiClient, createAmiClient } from '../../daemon/ami/client.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { createLiveStore, type LiveStore } from '../../daemon/live/store.ts'
import {
  type FakeAction,
  type FakeAmi,
  type FakeAmiOptions,
  frame,
  fullyBooted,
  goodAnswer,
  startFakeAmi,
} from '../fake-ami/fake-ami.ts'
import { createHandClock, type HandClock } from '../fake-ami/hand-clock.ts'

let server: FakeAmi
let clock: HandClock
let client: AmiClient
let store: LiveStore
let told: LiveState[]

beforeEach(() => {
  clock = createHandClock()
  told = []
})

afterEach(async () => {
  store.stop()
  client.stop()
  expect(clock.pending()).toEqual([])
  await server.close()
})

const start = async (options: FakeAmiOptions = {}) => {
  server = await startFakeAmi(options)
  client = createAmiClient({
    address: '127.0.0.1',
    port: server.port,
    user: 'offhook',
    secret: 's3cret',
    clock,
    random: () => 1,
  })
  store = createLiveStore({ client, clock })
  store.subscribe(state => told.push(state))
  store.start()
  client.start()
  return server.connection()
}

const until = (fits: (state: LiveState) => boolean) =>
  fits(store.state())
    ? Promise.resolve()
    : new Promise<void>(resolve => {
        const unsubscribe = store.subscribe(state => {
          if (!fits(state)) return
          unsubscribe()
          resolve()
        })
      })

const up = (state: LiveState) => state.asterisk.is === 'up'
const down = (state: LiveState) => state.asterisk.is === 'down'

const channel = (uniqueId: string, name: string, state = 6) => [
  `Channel: ${name}`,
  `ChannelState: ${state}`,
  `Uniqueid: ${uniqueId}`,
  `Linkedid: ${uniqueId}`,
]

const listing = (action: FakeAction, ...items: readonly (readonly string[])[]) => {
  const id = `ActionID: ${action.actionid}`
  return (
    frame('Response: Success', id, 'EventList: start') +
    items.map(item => frame(item[0] ?? '', id, ...item.slice(1))).join('') +
    frame('Event: Complete', id, 'EventList: Complete')
  )
}

describe('a login', () => {
  it('reads all lists, and only then says that Asterisk is up', async () => {
    await start({
      answer: action => {
        if (action.action === 'CoreShowChannels')
          return listing(action, [
            'Event: CoreShowChannel',
            ...channel('1.1', 'DAHDI/1-1'),
            'Duration: 00:01:00',
          ])
        if (action.action === 'DAHDIShowChannels')
          return listing(action, ['Event: DAHDIShowChannels', 'DAHDIChannel: 1', 'Alarm: No Alarm'])
        return goodAnswer(action)
      },
    })
    await until(up)
    expect(store.state()).toMatchObject({
      asterisk: { is: 'up', version: '22.10.1', systemName: 'fake', since: clock.now() - 5000 },
    })
    expect(store.state().channels.get('1.1')).toMatchObject({ startedAt: clock.now() - 60_000 })
    expect([...store.state().openPorts]).toEqual([1])
    expect(told[0]?.asterisk.is).toBe('connecting')
  })

  it('to an Asterisk still starting waits until it has started', async () => {
    const asked: string[] = []
    const connection = await start({
      booted: false,
      answer: action => {
        asked.push(action.action ?? '')
        return goodAnswer(action)
      },
    })
    await until(state => state.asterisk.is === 'connecting')
    await client.ask({ action: 'Ping' }, 1000)
    expect(asked.slice(1)).toEqual(['Ping'])
    await connection.send(fullyBooted(0))
    await until(up)
    expect(asked).toContain('CoreShowChannels')
  })

  it('works without the modules some lists come from', async () => {
    await start({
      answer: action =>
        /^(PJSIP|DAHDI|PRI|Voicemail)/.test(action.action ?? '')
          ? frame('Response: Error', `ActionID: ${action.actionid}`, 'Message: Invalid/unknown command: x')
          : goodAnswer(action),
    })
    await until(up)
    expect(store.state().openPorts.size).toBe(0)
  })

  it('tries again when a list does not come', async () => {
    let silent = true
    const connection = await start({
      answer: action => {
        if (action.action === 'CoreShowChannels' && silent) return null
        return goodAnswer(action)
      },
    })
    await connection.action('CoreShowChannels')
    silent = false
    await clock.advance(10_000)
    await connection.action('PRIShowSpans')
    await clock.timer(2000)
    expect(store.state().asterisk.is).toBe('connecting')
    await clock.advance(2000)
    await until(up)
  })
})

describe('events', () => {
  it('that come while lists are read are not lost, nor overwritten by older news', async () => {
    const connection = await start({
      answer: (action, connection) => {
        if (action.action !== 'CoreShowChannels') return goodAnswer(action)
        // Asterisk looked before these happened: 1.1 ends and 1.2 begins while its answer is on the way.
        void connection.send(frame('Event: Hangup', 'Uniqueid: 1.1', 'Cause: 16'))
        void connection.send(frame('Event: Newchannel', ...channel('1.2', 'DAHDI/2-1', 1)))
        return listing(action, [
          'Event: CoreShowChannel',
          ...channel('1.1', 'DAHDI/1-1'),
          'Duration: 00:00:01',
        ])
      },
    })
    await until(up)
    expect([...store.state().channels.keys()]).toEqual(['1.2'])
    // And the same while everything is read once more, with Asterisk up.
    await connection.send(frame('Event: Reload', 'Module: res_pjsip.so', 'Status: 0'))
    await connection.action('CoreShowChannels')
    await connection.action('CoreShowChannels')
    await until(state => !state.channels.has('1.1') && state.channels.has('1.2'))
  })

  it('of one turn are told once', async () => {
    const connection = await start()
    await until(up)
    told.length = 0
    const before = store.state().revision
    await connection.send(
      Array.from({ length: 20 }, (_, n) =>
        frame('Event: Newchannel', ...channel(`9.${n}`, `DAHDI/${n + 1}-1`)),
      ).join(''),
    )
    await until(state => state.channels.size === 20)
    expect(store.state().revision).toBe(before + 20)
    expect(told.length).toBeLessThan(5)
    expect(told.at(-1)?.channels.size).toBe(20)
  })

  it('are all seen in a storm', async () => {
    const connection = await start()
    await until(up)
    const storm = Array.from(
      { length: 5000 },
      (_, n) =>
        frame('Event: Newchannel', ...channel(`5.${n}`, `PJSIP/103-${n.toString(16).padStart(8, '0')}`)) +
        (n >= 10 ? frame('Event: Hangup', `Uniqueid: 5.${n - 10}`) : ''),
    )
    await connection.send(storm.join(''))
    await until(state => state.channels.has('5.4999'))
    expect([...store.state().channels.keys()]).toEqual(Array.from({ length: 10 }, (_, n) => `5.${n + 4990}`))
  })
})

describe('losing the connection', () => {
  it('clears what ran, and a new login reads it again', async () => {
    let logins = 0
    const connection = await start({
      answer: action => {
        if (action.action?.toLowerCase() === 'login') logins += 1
        return action.action === 'CoreShowChannels'
          ? listing(action, ['Event: CoreShowChannel', ...channel(`${logins}.1`, 'DAHDI/1-1')])
          : goodAnswer(action)
      },
    })
    await until(state => state.channels.has('1.1'))
    connection.drop()
    await until(down)
    expect(store.state()).toMatchObject({ asterisk: { reason: 'dropped' } })
    expect(store.state().channels.size).toBe(0)
    await clock.advance(500)
    await until(state => state.channels.has('2.1'))
    expect(store.state().channels.size).toBe(1)
  })

  it('in the middle of reading leaves nothing half read', async () => {
    const connection = await start({
      answer: (action, connection) => {
        if (action.action !== 'VoicemailUsersList') return goodAnswer(action)
        connection.drop()
        return null
      },
    })
    await connection.action('VoicemailUsersList')
    await until(down)
    expect(store.state().channels.size).toBe(0)
  })
})

describe('stopping', () => {
  it('in the middle of reading leaves no timer', async () => {
    const connection = await start({
      answer: action => (action.action === 'VoicemailUsersList' ? null : goodAnswer(action)),
    })
    await connection.action('VoicemailUsersList')
    store.stop()
    client.stop()
    // The reading ends now, with refusals, within promises alone.
    await new Promise(resolve => setImmediate(resolve))
    expect(clock.pending()).toEqual([])
    expect(store.state().asterisk.is).toBe('connecting')
    expect(told.map(state => state.asterisk.is)).toEqual(['connecting'])
  })
})

describe('the hardware', () => {
  it('is looked at again from time to time, for no event tells of a D-channel', async () => {
    let isUp = 'Yes'
    await start({
      answer: action =>
        action.action === 'PRIShowSpans'
          ? listing(action, ['Event: PRIShowSpans', 'Span: 3', 'DChannel: 51', `Up: ${isUp}`, 'Alarm: No'])
          : goodAnswer(action),
    })
    await until(state => state.spans.get(3)?.dChannel === 'up')
    isUp = 'No'
    await clock.timer(15_000)
    await clock.advance(15_000)
    await until(state => state.spans.get(3)?.dChannel === 'down')
  })
})
