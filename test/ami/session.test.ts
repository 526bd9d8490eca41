/** One connection, against a server that misbehaves over real TCP. */

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../daemon/ami/frame.ts'
import { openSession, type Session, type SessionOptions } from '../../daemon/ami/session.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import { type FakeAmi, type FakeAmiOptions, frame, goodAnswer, startFakeAmi } from '../fake-ami/fake-ami.ts'
import { createHandClock } from '../fake-ami/hand-clock.ts'
import { rawFrames } from '../fake-ami/raw-frames.ts'
import { seeded } from '../fake-ami/seeded.ts'

const fixture = (name: string) => readFileSync(`${import.meta.dirname}/fixtures/${name}.txt`, 'utf8')

let server: FakeAmi
let events: Frame[]
let closed: string[]
let onEvent: (frame: Frame) => void
let sessions: Session[]

beforeEach(() => {
  events = []
  closed = []
  sessions = []
  onEvent = () => {}
})

afterEach(async () => {
  for (const session of sessions) session.close('the test is over')
  await server.close()
})

const start = async (options: FakeAmiOptions = {}) => {
  server = await startFakeAmi(options)
}

const open = async (options: Partial<SessionOptions> = {}, signal?: AbortSignal) => {
  const result = await openSession(
    {
      address: '127.0.0.1',
      port: server.port,
      user: 'offhook',
      secret: 's3cret',
      connectTimeoutMs: 5000,
      loginTimeoutMs: 5000,
      clock: systemClock,
      ...options,
    },
    {
      onEvent: event => {
        events.push(event)
        onEvent(event)
      },
      onClosed: reason => closed.push(reason),
    },
    signal,
  )
  if (result.ok) sessions.push(result.value)
  return result
}

const opened = async (options: Partial<SessionOptions> = {}) => {
  const result = await open(options)
  if (!result.ok) throw new Error(result.error.message)
  return { session: result.value, connection: await server.connection() }
}

/** Resolves at the first event with this name. */
const event = (name: string) =>
  new Promise<Frame>(resolve => {
    onEvent = frame => frame.event === name && resolve(frame)
  })

describe('logging in', () => {
  it('gives a session, and the events of its first packet', async () => {
    await start()
    const { session } = await opened()
    expect((await session.ask({ action: 'Ping' }, 1000)).ok).toBe(true)
    expect(events.map(frame => frame.event)).toEqual(['FullyBooted'])
  })

  it('says when user or secret is wrong', async () => {
    await start()
    const result = await open({ secret: 'guess' })
    expect(result).toEqual({ ok: false, error: { code: 'login-refused', message: 'Authentication failed' } })
    expect(closed).toEqual([])
  })

  it('never sends a secret that holds a line break', async () => {
    await start()
    const result = await open({ secret: 'x\r\nAction: Originate' })
    expect(result).toMatchObject({ ok: false, error: { code: 'login-refused' } })
    expect(server.count()).toBe(0)
  })

  it('says when nobody listens', async () => {
    await start()
    await server.close()
    const result = await open()
    expect(result).toMatchObject({ ok: false, error: { code: 'unreachable' } })
    await start()
  })

  it('gives up when no greeting comes', async () => {
    await start({ greeting: null })
    const clock = createHandClock()
    const result = open({ clock, connectTimeoutMs: 700 })
    await server.connection()
    await clock.advance(700)
    expect(await result).toMatchObject({ ok: false, error: { code: 'no-greeting' } })
    expect(clock.pending()).toEqual([])
  })

  it.each([
    'SSH-2.0-OpenSSH_9.2\r\n',
    '\r\n',
    'Asterisk Call Man\r\n',
    '\u0000\u0001\u0002',
    'A'.repeat(5000),
  ])('knows that %j is not Asterisk', async greeting => {
    await start({ greeting })
    expect(await open()).toMatchObject({ ok: false, error: { code: 'not-asterisk' } })
    const connection = await server.connection()
    expect(connection.received).not.toContain('s3cret')
  })

  it('gives up when the login is not answered', async () => {
    await start({ answer: () => null })
    const clock = createHandClock()
    const result = open({ clock, loginTimeoutMs: 900 })
    await (await server.connection()).action('login')
    await clock.advance(900)
    expect(await result).toMatchObject({ ok: false, error: { code: 'login-unanswered' } })
  })

  it('says when Asterisk hangs up during the login', async () => {
    await start({
      answer: (_, connection) => {
        connection.drop()
        return null
      },
    })
    expect(await open()).toMatchObject({ ok: false, error: { code: 'dropped' } })
  })

  it('can be called off', async () => {
    await start({ greeting: null })
    const abort = new AbortController()
    const result = open({}, abort.signal)
    await server.connection()
    abort.abort()
    expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await open({}, AbortSignal.abort())).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })
})

describe('the stream', () => {
  const captured = ['pjsip-call', 'local-call', 'register', 'voicemail'].map(fixture).join('')
  const expected = rawFrames(captured).filter(item => item.event !== undefined)

  it('may come in pieces of one byte', async () => {
    await start({ booted: false })
    const { connection } = await opened()
    const last = event('TheEnd')
    for (const byte of Buffer.from(`${fixture('local-call')}Event: TheEnd\r\n\r\n`))
      await connection.send(Uint8Array.of(byte))
    await last
    const wanted = rawFrames(fixture('local-call')).filter(item => item.event !== undefined)
    expect(events.slice(0, -1)).toEqual(wanted)
  })

  it('may come in pieces of any size', async () => {
    const random = seeded(7)
    await start({ booted: false })
    const { connection } = await opened()
    const last = event('TheEnd')
    const bytes = Buffer.from(`${captured}Event: TheEnd\r\n\r\n`)
    for (let at = 0; at < bytes.length; ) {
      const size = 1 + random.below(200)
      await connection.send(bytes.subarray(at, at + size))
      at += size
    }
    await last
    expect(events.slice(0, -1)).toEqual(expected)
  })

  it('keeps half a message of one connection out of the next', async () => {
    await start({ booted: false })
    const first = await opened()
    await first.connection.send('Event: Newchannel\r\nChannel: DAHDI/1-1\r\nUniqueid: 1.')
    first.connection.drop()
    await expect.poll(() => closed).toEqual(['connection closed'])
    const second = await opened()
    const whole = event('Hangup')
    await second.connection.send(frame('Event: Hangup', 'Uniqueid: 2.2'))
    expect(await whole).toEqual({ event: 'Hangup', uniqueid: '2.2' })
    expect(events).toHaveLength(1)
  })

  it('goes on after garbage', async () => {
    const random = seeded(3)
    await start({ booted: false })
    const { connection, session } = await opened()
    const last = event('TheEnd')
    for (let n = 0; n < 50; n++)
      await connection.send(Uint8Array.from({ length: random.below(400) }, () => random.below(256)))
    await connection.send(`\r\n\r\n${frame('Event: TheEnd')}`)
    await last
    expect((await session.ask({ action: 'Ping' }, 5000)).ok).toBe(true)
  })

  it.each([
    frame('Event: rawevent'),
    frame('Event: error'),
    frame('Event: close'),
    frame('Response: Success', 'ActionID: error'),
    frame('Response: Success', 'ActionID: rawevent'),
    frame('Response: Success'),
    frame('constructor: x', '__proto__: y', 'toString: z', 'Event: Odd'),
    frame('Response: Follows', 'Event: x'),
    '\r\n\r\n\r\n\r\n',
    frame('Variable: a=1', 'Variable: b=2', 'Event: Vars'),
  ])('takes %j for what it is', async odd => {
    await start({ booted: false })
    const { connection, session } = await opened()
    const last = event('TheEnd')
    await connection.send(
      odd + (odd.includes('Follows') ? '--END COMMAND--\r\n\r\n' : '') + frame('Event: TheEnd'),
    )
    await last
    expect((await session.ask({ action: 'Ping' }, 5000)).ok).toBe(true)
    expect(closed).toEqual([])
    for (const got of events) for (const value of Object.values(got)) expect(value).toBeTypeOf('string')
  })

  it('carries a huge message', async () => {
    await start({ booted: false })
    const { connection } = await opened()
    const huge = event('Huge')
    await connection.send(frame('Event: Huge', `Value: ${'ä'.repeat(500_000)}`))
    expect((await huge).value).toHaveLength(500_000)
  })

  it.each([
    ['of one line', 'x'.repeat(5_000_000)],
    ['of many lines', 'Value: x\r\n'.repeat(600_000)],
  ])('ends a connection whose message %s never ends', async (_, endless) => {
    await start({ booted: false })
    const { connection } = await opened()
    void connection.send(`Event: Endless\r\n${endless}`)
    await expect.poll(() => closed, { timeout: 10_000 }).toEqual(['a message without end'])
    expect(events).toEqual([])
  })

  it('loses none of 50,000 events', async () => {
    await start({ booted: false })
    const { connection } = await opened()
    const last = event('TheEnd')
    const state = (n: number) =>
      frame('Event: Newstate', `Uniqueid: ${n}`, 'ChannelState: 6', 'ChannelStateDesc: Up', 'Exten: 101')
    for (let n = 0; n < 50_000; n += 500)
      await connection.send(Array.from({ length: 500 }, (_, i) => state(n + i)).join(''))
    await connection.send(frame('Event: TheEnd'))
    await last
    expect(events.slice(0, -1).map(item => Number(item.uniqueid))).toEqual(
      Array.from({ length: 50_000 }, (_, n) => n),
    )
  })
})

describe('asking', () => {
  it('matches answers to actions whatever their order', async () => {
    const held: string[] = []
    await start({
      answer: action => {
        if (action.action !== 'Ping') return goodAnswer(action)
        held.unshift(frame('Response: Success', `ActionID: ${action.actionid}`, `Number: ${action.number}`))
        return held.length < 3 ? null : held.join('')
      },
    })
    const { session } = await opened()
    const answers = await Promise.all(
      ['1', '2', '3'].map(number => session.ask({ action: 'Ping', headers: { Number: number } }, 5000)),
    )
    expect(answers.map(answer => answer.ok && answer.value.response.number)).toEqual(['1', '2', '3'])
  })

  it('settles everything when the connection drops', async () => {
    await start({
      answer: action => (action.action === 'Login' || action.action === 'login' ? goodAnswer(action) : null),
    })
    const { session, connection } = await opened()
    const asked = [
      session.ask({ action: 'Ping' }, 60_000),
      session.ask({ action: 'CoreShowChannels' }, 60_000),
    ]
    await connection.action('CoreShowChannels')
    connection.drop()
    for (const answer of await Promise.all(asked))
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-connected' } })
    expect(closed).toHaveLength(1)
    expect(await session.ask({ action: 'Ping' }, 1000)).toMatchObject({ error: { code: 'not-connected' } })
  })

  it('has a deadline, and survives the answer that comes after it', async () => {
    await start({ answer: action => (action.action === 'Ping' ? null : goodAnswer(action)) })
    const clock = createHandClock()
    const { session, connection } = await opened({ clock })
    const asked = session.ask({ action: 'Ping' }, 400)
    const ping = await connection.action('Ping')
    await clock.advance(400)
    expect(await asked).toMatchObject({ ok: false, error: { code: 'timeout' } })
    await connection.send(frame('Response: Success', `ActionID: ${ping.actionid}`))
    expect((await session.ask({ action: 'CoreSettings' }, 1000)).ok).toBe(true)
    expect(session.pending).toBe(0)
    expect(clock.pending()).toEqual([])
  })

  it('tells a refusal from an action Asterisk does not know', async () => {
    await start({
      answer: action =>
        action.action === 'Hangup'
          ? frame('Response: Error', `ActionID: ${action.actionid}`, 'Message: No such channel')
          : action.action === 'DAHDIShowChannels'
            ? frame(
                'Response: Error',
                `ActionID: ${action.actionid}`,
                'Message: Invalid/unknown command: DAHDIShowChannels. Use Action: ListCommands to show available commands.',
              )
            : goodAnswer(action),
    })
    const { session } = await opened()
    expect(await session.ask({ action: 'Hangup' }, 1000)).toMatchObject({
      error: { code: 'refused', message: 'No such channel' },
    })
    expect(await session.ask({ action: 'DAHDIShowChannels' }, 1000)).toMatchObject({
      error: { code: 'unknown-action' },
    })
  })

  it('collects a list and lets other events pass', async () => {
    await start({
      booted: false,
      answer: action => {
        if (action.action !== 'CoreShowChannels') return goodAnswer(action)
        const id = `ActionID: ${action.actionid}`
        return (
          frame('Response: Success', id, 'EventList: start') +
          frame('Event: CoreShowChannel', id, 'Uniqueid: 1') +
          frame('Event: Newstate', 'Uniqueid: 9') +
          frame('Event: CoreShowChannel', id, 'Uniqueid: 2') +
          frame('Event: OriginateResponse', 'ActionID: another', 'Response: Failure') +
          frame('Event: CoreShowChannelsComplete', id, 'EventList: Complete', 'ListItems: 2')
        )
      },
    })
    const { session } = await opened()
    const asked = await session.ask({ action: 'CoreShowChannels' }, 1000)
    expect(asked.ok && asked.value.items.map(item => item.uniqueid)).toEqual(['1', '2'])
    expect(events.map(item => item.event)).toEqual(['Newstate', 'OriginateResponse'])
  })

  it('gives up a list that is never completed', async () => {
    await start({
      answer: action =>
        action.action === 'CoreShowChannels'
          ? frame('Response: Success', `ActionID: ${action.actionid}`, 'EventList: start')
          : goodAnswer(action),
    })
    const clock = createHandClock()
    const { session, connection } = await opened({ clock })
    const asked = session.ask({ action: 'CoreShowChannels' }, 3000)
    await connection.action('CoreShowChannels')
    await clock.advance(3000)
    expect(await asked).toMatchObject({ ok: false, error: { code: 'timeout' } })
  })

  it('refuses every value that would become a header or an action', async () => {
    await start()
    const { session, connection } = await opened()
    const evil = 'x\r\n\r\nAction: Originate\r\nChannel: Local/1'
    const refused = { ok: false, error: { code: 'bad-request' } }
    expect(await session.ask({ action: evil }, 1000)).toMatchObject(refused)
    expect(await session.ask({ action: 'Ping', headers: { Channel: evil } }, 1000)).toMatchObject(refused)
    expect(await session.ask({ action: 'Ping', headers: { Channel: 'a\nb' } }, 1000)).toMatchObject(refused)
    expect(await session.ask({ action: 'Ping', headers: { Channel: 'a\rb' } }, 1000)).toMatchObject(refused)
    expect(await session.ask({ action: 'Ping', headers: { [evil]: 'x' } }, 1000)).toMatchObject(refused)
    expect(await session.ask({ action: 'Ping', headers: { 'A: b\r\nC': 'x' } }, 1000)).toMatchObject(refused)
    expect(await session.ask({ action: 'Ping', headers: { ActionID: '1' } }, 1000)).toMatchObject(refused)
    expect(await session.ask({ action: 'Ping', variables: [['a', evil]] }, 1000)).toMatchObject(refused)
    expect(await session.ask({ action: 'Ping', variables: [[evil, 'a']] }, 1000)).toMatchObject(refused)
    expect(await session.ask({ action: 'Ping', headers: { Data: 'x'.repeat(2000) } }, 1000)).toMatchObject(
      refused,
    )
    await session.ask({ action: 'Ping' }, 1000)
    expect(connection.received).not.toMatch(/Originate|Local/)
  })
})
