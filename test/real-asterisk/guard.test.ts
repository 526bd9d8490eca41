/** Thieves of calls and guessers of passwords at the real Asterisk: limits of an hour, PINs, what strangers are told. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAmiClient } from '../../daemon/ami/client.ts'
import type { SecurityEvent } from '../../daemon/ami/security-events.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { classOfServiceSchema } from '../../daemon/settings/areas/class-of-service.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import { unexpected } from './allowed-messages.ts'
import { type Office, openOffice, withExchange } from './office.ts'
import { type RawSip, rawSip, request } from './raw-sip.ts'
import { routesOffice } from './routes-office.ts'
import { digest, header, statusOf } from './sip-message.ts'

const SOON = 60_000
const ABROAD = '0033145670000'
const EACH = 3
const OFFICE = 8
let here: Office
let stranger: RawSip

const classes = [
  { id: 'standard', name: 'Abroad', may: ['national', 'international'], rights: ['forward-outside'] },
  {
    id: 'open',
    name: 'Abroad by itself',
    may: ['national', 'international'],
    rights: ['forward-outside', 'dear-unattended'],
  },
  { id: 'pattern', name: 'One country', may: [], allow: ['0033.'], rights: ['forward-outside'] },
].map(one => classOfServiceSchema.parse(one))

const CLASS_OF: Readonly<Record<string, string>> = { 102: 'standard', 103: 'open', 104: 'pattern' }

const guarded = (): GatewayModel => {
  const model = routesOffice(5999)
  return {
    ...model,
    callLimits: { each: EACH, office: OFFICE },
    classesOfService: classes,
    extensions: model.extensions.map(one => ({
      ...one,
      classOfService: CLASS_OF[one.number] ?? 'standard',
    })),
  }
}

const put = (key: string, value: string) => {
  const at = key.lastIndexOf('/')
  return here.asterisk.ami.action({
    Action: 'DBPut',
    Family: key.slice(0, at),
    Key: key.slice(at + 1),
    Val: value,
  })
}
const forget = (family: string) =>
  here.asterisk.ami.action({ Action: 'DBDelTree', Family: family }).catch(() => {})
const marked = async (since: number): Promise<string> => {
  const event = await here.asterisk.ami.event(
    ({ Event, Application, AppData }) =>
      Event === 'Newexten' &&
      Application === 'Set' &&
      /^CDR\(userfield\)=(refused|outgoing)/.test(AppData ?? ''),
    since,
  )
  return (event.AppData ?? '').replace(/^.*=/, '')
}
const told = (since: number) =>
  here.asterisk.ami.events
    .slice(since)
    .filter(({ Event, UserEvent }) => Event === 'UserEvent' && UserEvent === 'CallLimit')

beforeAll(async () => {
  here = await openOffice(guarded(), withExchange)
  stranger = await rawSip(here.asterisk.sipPort, '127.0.0.2')
})
afterAll(async () => {
  stranger.close()
  const log = unexpected(await here.asterisk.log()).filter(
    entry => !entry.includes('Wrong PIN for dialling in'),
  )
  await here.asterisk.stop()
  expect(log).toEqual([])
})
afterEach(async () => {
  await here.quiet()
  for (const family of ['LIMIT', 'PINS', 'CF']) await forget(family)
})

describe('calls abroad', () => {
  it(
    'are as many as an hour allows, and emergency calls as many as there are',
    async () => {
      const caller = await here.phone('101')
      for (let count = 0; count < EACH; count++) expect(await caller.call(`0${ABROAD}`)).toBe(200)
      const since = here.now()
      expect(await caller.call(`0${ABROAD}`)).toBe(503)
      expect(await marked(since)).toBe('refused:limit')
      expect(told(since).map(({ Who }) => Who)).toEqual(['101'])
      expect(await caller.call('00445550000')).toBe(200)
      expect(await caller.call('0112')).toBe(200)
    },
    SOON,
  )

  it(
    'of an hour before count no more',
    async () => {
      await put('LIMIT/101', '202600100-99')
      await put('LIMIT/office', '202600100-9999')
      const caller = await here.phone('101')
      expect(await caller.call(`0${ABROAD}`)).toBe(200)
    },
    SOON,
  )

  it(
    'at one moment are counted one by one',
    async () => {
      const since = here.now()
      const tries = OFFICE + 6
      for (let count = 0; count < tries; count++)
        await here.callInto(`0${ABROAD}`, 'from-handset', [`OWN_NUMBER=${200 + count}`])
      const decided = () =>
        here.asterisk.ami.events
          .slice(since)
          .filter(({ Context, Application }) => Context === 'call-limit' && Application === 'Return')
      await here.asterisk.ami.event(() => decided().length === tries, since)
      const { Val } = await here.asterisk.ami
        .action({ Action: 'DBGet', Family: 'LIMIT', Key: 'office' })
        .then(() => here.asterisk.ami.event(({ Event }) => Event === 'DBGetResponse', since))
      expect(Val?.split('-')[1]).toBe(String(OFFICE))
      expect(told(since)).toHaveLength(tries - OFFICE)
    },
    SOON,
  )

  it.each([
    // Each from a telephone of its own: who still talks outside may not call a second one.
    ['102', 'refused:class', '101'],
    ['103', 'outgoing:outside', '105'],
    ['104', 'outgoing:outside', '106'],
  ])(
    'by a forward of %s: %s',
    async (number, mark, from) => {
      await put(`CF/${number}`, `0${ABROAD}`)
      const caller = await here.phone(from)
      const since = here.now()
      void caller.call(number)
      expect(await marked(since)).toBe(mark)
    },
    SOON,
  )

  it(
    'are not dialled by who dialled in',
    async () => {
      const since = here.now()
      await here.callInto(`0${ABROAD}`, 'call-as-standard', ['LINE_KIND=isdn'])
      expect(await marked(since)).toBe('refused:class')
    },
    SOON,
  )
})

describe('a PIN', () => {
  const press = async (on: string, digits: string) => {
    for (const Digit of digits)
      await here.asterisk.ami.action({ Action: 'PlayDTMF', Channel: on, Digit, Duration: '100' })
  }
  const dialIn = async (from: string, pin: string, since: number) => {
    await here.callInto('s', 'disa-home', ['__LINE_KIND=isdn'], from)
    const leg = await here.asterisk.ami.event(
      ({ Event, Channel }) => Event === 'Newchannel' && /^Local\/s@disa-home-.*;1$/.test(Channel ?? ''),
      since,
    )
    await here.runs('Read', 'PIN,agent-pass,12,,1,10', since)
    await press(leg.Channel ?? '', pin)
  }

  it(
    'that is right is wrong while its caller must wait, and nobody else has to',
    async () => {
      await put('PINS/disa-home-0791234567', `3-${Math.floor(Date.now() / 1000) + 600}`)
      const since = here.now()
      await dialIn('0791234567', '123456#', since)
      await here.runs('Gosub', 'pin-wrong,disa-home,1', since)
      await here.quiet()
      const later = here.now()
      await dialIn('0797654321', '123456#', later)
      await here.runs('DISA', 'no-password,from-handset', later)
    },
    SOON,
  )

  it(
    'is guessed so many times an hour by all callers together',
    async () => {
      const hour = new Date().toISOString()
      const start = Date.UTC(Number(hour.slice(0, 4)), 0, 0)
      const day = Math.floor((Date.now() - start) / 86_400_000)
      await put(
        'PINS/disa-home',
        `${hour.slice(0, 4)}${String(day).padStart(3, '0')}${hour.slice(11, 13)}-30`,
      )
      const since = here.now()
      await dialIn('0790000001', '123456#', since)
      await here.asterisk.ami.event(
        ({ UserEvent, Who }) => UserEvent === 'WrongPin' && Who === 'disa-home',
        since,
      )
    },
    SOON,
  )
})

describe('a stranger', () => {
  /** Registers with a password as nobody has; resolves with every status on the way. */
  const guess = async (name: string, callId: string) => {
    const uri = `sip:127.0.0.1:${here.asterisk.sipPort}`
    const parts = { port: stranger.port, address: stranger.address, from: `<sip:${name}@127.0.0.1>` }
    const to = `<sip:${name}@127.0.0.1>`
    await stranger.send(request('REGISTER', uri, { ...parts, to, callId }))
    const challenge = await stranger.answer(callId)
    const credentials = digest(
      header(challenge, 'www-authenticate'),
      { username: name, secret: 'wrong-wrong-wrong' },
      'REGISTER',
      uri,
    )
    const again = `${callId}-again`
    const more = [`Authorization: ${credentials}`]
    await stranger.send(request('REGISTER', uri, { ...parts, to, callId: again, more }))
    const refusal = await stranger.answer(again)
    const shape = (text: string) => text.replace(/"[^"]*"/g, '""')
    return [challenge, refusal].map(answer => ({
      status: statusOf(answer),
      headers: [...answer.headers.keys()].sort(),
      challenge: shape(header(answer, 'www-authenticate')),
      reason: answer.startLine,
    }))
  }

  it(
    'is told the same of a name that is there and of one that is not',
    async () => {
      const known = await guess('101', 'known')
      expect(known[0]?.status).toBe(401)
      expect(await guess('nobody-here', 'unknown')).toEqual(known)
    },
    SOON,
  )

  it(
    'is told on by Asterisk, in the words we read',
    async () => {
      const { network } = here.asterisk.model
      const client = createAmiClient({ ...network.ami, clock: systemClock, random: () => 0 })
      const events: SecurityEvent[] = []
      const both = Promise.withResolvers<void>()
      const up = Promise.withResolvers<void>()
      client.subscribe({
        onState: state => state.is === 'up' && up.resolve(),
        onEvent(event) {
          if (event.kind !== 'security' || event.event.address !== '127.0.0.2') return
          events.push(event.event)
          if (new Set(events.map(({ is }) => is)).size === 2) both.resolve()
        },
      })
      client.start()
      await up.promise
      await guess('102', 'wrong-password')
      await guess('nobody-here', 'no-such-name')
      await both.promise
      client.stop()
      expect(events).toContainEqual({ door: 'sip', is: 'password', account: '102', address: '127.0.0.2' })
      expect(events).toContainEqual(expect.objectContaining({ door: 'sip', is: 'stranger' }))
      // Asking without a password first is how every telephone does it.
      expect(events.filter(({ is, account }) => is === 'password' && account === '102')).toHaveLength(1)
    },
    SOON,
  )

  it(
    'gets no call through without a password, with or without a name',
    async () => {
      const since = here.now()
      for (const [index, from] of [
        '<sip:anonymous@anonymous.invalid>',
        '<sip:127.0.0.2>',
        '"Anonymous" <sip:restricted@127.0.0.2>',
        '<sip:101@127.0.0.1>',
      ].entries()) {
        const callId = `anonymous-${index}`
        const uri = `sip:102@127.0.0.1:${here.asterisk.sipPort}`
        await stranger.send(
          request('INVITE', uri, { port: stranger.port, address: '127.0.0.2', callId, from }),
        )
        expect(statusOf(await stranger.answer(callId))).toBe(401)
      }
      expect(here.asterisk.ami.events.slice(since).some(({ Event }) => Event === 'Newchannel')).toBe(false)
    },
    SOON,
  )
})
