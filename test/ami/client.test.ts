/** Keeping a session: coming back, signs of life, stopping. Real TCP, time moved by hand. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backoffMs } from '../../daemon/ami/backoff.ts'
import {
  type AmiClient,
  type ClientOptions,
  type ClientState,
  createAmiClient,
} from '../../daemon/ami/client.ts'
import { type FakeAmi, type FakeAmiOptions, frame, goodAnswer, startFakeAmi } from '../fake-ami/fake-ami.ts'
import { createHandClock, type HandClock } from '../fake-ami/hand-clock.ts'

let server: FakeAmi
let clock: HandClock
let client: AmiClient
let told: string[]
let states: ClientState[]

beforeEach(() => {
  clock = createHandClock()
  told = []
  states = []
})

afterEach(async () => {
  client.stop()
  expect(clock.pending()).toEqual([])
  await server.close()
})

const start = async (options: FakeAmiOptions = {}, own: Partial<ClientOptions> = {}) => {
  server = await startFakeAmi(options)
  client = createAmiClient({
    address: '127.0.0.1',
    port: server.port,
    user: 'offhook',
    secret: 's3cret',
    clock,
    random: () => 1,
    pingEveryMs: 10_000,
    pingTimeoutMs: 5000,
    ...own,
  })
  client.subscribe({
    onEvent: event => told.push(event.kind),
    onState: state => {
      states.push(state)
      told.push(state.is)
    },
  })
  client.start()
}

const become = (is: ClientState['is']) =>
  client.state().is === is
    ? Promise.resolve()
    : new Promise<void>(resolve => {
        const unsubscribe = client.subscribe({
          onState: state => {
            if (state.is !== is) return
            unsubscribe()
            resolve()
          },
        })
      })

const ping = (action: { readonly action?: string }) => action.action === 'Ping'

describe('a client', () => {
  it('does nothing before it is started', async () => {
    server = await startFakeAmi()
    client = createAmiClient({
      address: '127.0.0.1',
      port: server.port,
      user: 'offhook',
      secret: 's3cret',
      clock,
      random: () => 1,
    })
    expect(client.state()).toEqual({ is: 'stopped' })
    expect(await client.ask({ action: 'Ping' }, 1000)).toMatchObject({ error: { code: 'not-connected' } })
    expect(server.count()).toBe(0)
  })

  it('tells that it is up before the events of the session', async () => {
    await start()
    await expect.poll(() => told).toEqual(['connecting', 'up', 'fully-booted'])
    expect((await client.ask({ action: 'Ping' }, 1000)).ok).toBe(true)
  })

  it('comes back after a drop', async () => {
    await start()
    await become('up')
    ;(await server.connection()).drop()
    await become('waiting')
    expect(states.at(-1)).toEqual({
      is: 'waiting',
      retryAt: clock.now() + 500,
      reason: { code: 'dropped', message: 'connection closed' },
    })
    expect(await client.ask({ action: 'Ping' }, 1000)).toMatchObject({ error: { code: 'not-connected' } })
    await clock.advance(500)
    await become('up')
    await expect
      .poll(() => told)
      .toEqual(['connecting', 'up', 'fully-booted', 'waiting', 'connecting', 'up', 'fully-booted'])
  })

  it('waits longer after each failure, also when the login works and then nothing', async () => {
    await start({
      answer: (action, connection) => {
        setImmediate(() => connection.drop())
        return goodAnswer(action)
      },
    })
    const waits: number[] = []
    for (let n = 0; n < 4; n++) {
      await become('waiting')
      const state = client.state()
      if (state.is === 'waiting') waits.push(state.retryAt - clock.now())
      await clock.advance(waits.at(-1) ?? 0)
    }
    expect(waits).toEqual([500, 1000, 2000, 4000])
    await become('waiting')
  })

  it('says why it waits', async () => {
    await start({}, { secret: 'guess' })
    await become('waiting')
    expect(client.state()).toMatchObject({
      reason: { code: 'login-refused', message: 'Authentication failed' },
    })
  })

  it('gives up a session that shows no sign of life', async () => {
    await start({ answer: action => (ping(action) ? null : goodAnswer(action)) })
    const connection = await server.connection()
    await clock.timer(10_000)
    await clock.advance(10_000)
    await connection.action('Ping')
    await clock.advance(4999)
    expect(client.state().is).toBe('up')
    await clock.advance(1)
    expect(client.state()).toMatchObject({ is: 'waiting', reason: { code: 'silent' } })
  })

  it('keeps a session that answers, and asks again', async () => {
    await start()
    const connection = await server.connection()
    for (let n = 0; n < 3; n++) {
      await clock.timer(10_000)
      await clock.advance(10_000)
      await connection.action('Ping')
    }
    await clock.timer(10_000)
    expect(client.state().is).toBe('up')
    expect(server.count()).toBe(1)
  })

  it('does not mistake a long action for silence', async () => {
    // Like Asterisk, which reads the next action when it has done the last.
    await start({
      answer: action => (action.action === 'Reload' || ping(action) ? null : goodAnswer(action)),
    })
    const connection = await server.connection()
    await become('up')
    const reload = client.ask({ action: 'Reload' }, 60_000)
    const { actionid } = await connection.action('Reload')
    for (let n = 0; n < 3; n++) {
      await clock.timer(10_000)
      await clock.advance(10_000)
    }
    expect(client.state().is).toBe('up')
    await connection.send(frame('Response: Success', `ActionID: ${actionid}`))
    expect((await reload).ok).toBe(true)
  })

  it('stops for good, from any state, and can be started again', async () => {
    await start()
    await become('up')
    const asked = client.ask({ action: 'Ping' }, 1000)
    client.stop()
    expect(await asked).toMatchObject({ error: { code: 'not-connected' } })
    expect(client.state()).toEqual({ is: 'stopped' })
    expect(clock.pending()).toEqual([])
    client.start()
    client.stop()
    client.start()
    await become('up')
    ;(await server.connection()).drop()
    await expect.poll(() => told.at(-1)).toBe('fully-booted')
  })

  it('stops when its signal is aborted', async () => {
    await start()
    client.stop()
    const abort = new AbortController()
    client.start(abort.signal)
    await become('up')
    abort.abort()
    expect(client.state()).toEqual({ is: 'stopped' })
    client.start(AbortSignal.abort())
    expect(client.state()).toEqual({ is: 'stopped' })
  })
})

describe('the wait', () => {
  it('doubles to a bound and is spread over its second half', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50].map(failures => backoffMs(failures, 1))).toEqual([
      500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000,
    ])
    expect(backoffMs(3, 0)).toBe(1000)
  })
})
