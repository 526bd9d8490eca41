/** Hostile SIP at the real Asterisk: it stays alive, answers, keeps no channel, and nothing of a header becomes dialplan. */

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sipDevice } from '../asterisk-conf/model-fixtures.ts'
import { unexpected } from './allowed-messages.ts'
import { type Office, office, openOffice } from './office.ts'
import { type RawSip, rawSip, request } from './raw-sip.ts'
import { digest, header, statusOf } from './sip-message.ts'
import { tortureMessages } from './torture-messages.ts'

const SOON = 60_000
let here: Office
let stranger: RawSip

beforeAll(async () => {
  here = await openOffice(office())
  stranger = await rawSip(here.asterisk.sipPort)
})
afterAll(async () => {
  stranger.close()
  const log = unexpected(await here.asterisk.log())
  await here.asterisk.stop()
  // PJSIP says what it could not read, and an event that repeats bytes which are no UTF-8 cannot be made (the packet filter slows
  // down who hides behind that).
  expect(
    log.filter(entry => !/PJSIP|pjproject|res_pjsip|Failed to issue security event/.test(entry)),
  ).toEqual([])
})

/** Of who asks without a name: challenged like everybody else. */
const ANSWERED = 401

const channels = async (): Promise<string[]> => {
  const since = here.now()
  await here.asterisk.ami.action({ Action: 'CoreShowChannels' })
  await here.asterisk.ami.event(({ Event }) => Event === 'CoreShowChannelsComplete', since)
  return here.asterisk.ami.events
    .slice(since)
    .flatMap(({ Event, Channel }) => (Event === 'CoreShowChannel' ? [Channel ?? ''] : []))
}

describe('torture', () => {
  it(
    'of RFC 4475 and beyond leaves Asterisk as it was',
    async () => {
      const before = here.now()
      for (const { name, bytes } of tortureMessages(here.asterisk.sipPort, stranger.port)) {
        await stranger.send(bytes)
        expect(await stranger.alive(), name).toBe(ANSWERED)
      }
      expect(here.asterisk.ami.events.slice(before).filter(({ Event }) => Event === 'Newchannel')).toEqual([])
      expect(await channels()).toEqual([])
    },
    SOON,
  )

  it(
    'cut off at any place, and with any byte wrong, does too',
    async () => {
      const whole = request('INVITE', `sip:101@127.0.0.1:${here.asterisk.sipPort}`, {
        port: stranger.port,
        callId: 'whole',
        more: ['Content-Type: application/sdp', 'Authorization: Digest username="101", realm="x", nonce="y"'],
        body: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n',
      })
      const noise = randomBytes(whole.length)
      for (let at = 0; at < whole.length; at++) {
        await stranger.send(whole.slice(0, at))
        const bytes = Buffer.from(whole.replaceAll('whole', `noise-${at}`), 'latin1')
        bytes[at] = noise[at] ?? 0
        await stranger.send(bytes)
        if (at % 20 === 0) expect(await stranger.alive(), `at ${at}`).toBe(ANSWERED)
      }
      expect(await stranger.alive()).toBe(ANSWERED)
      expect(await channels()).toEqual([])
    },
    SOON,
  )
})

/** Somebody with a password, who sends what no telephone does. */
async function callAs101(
  callId: string,
  dialled: string,
  more: readonly string[],
  from = '<sip:101@127.0.0.1>',
): Promise<number> {
  const uri = `sip:${dialled}@127.0.0.1:${here.asterisk.sipPort}`
  const account = sipDevice('101')
  if (account.kind !== 'sip') throw new Error('not SIP')
  const parts = {
    port: stranger.port,
    from,
    body: `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio ${stranger.port} RTP/AVP 8\r\n`,
  }
  const type = 'Content-Type: application/sdp'
  await stranger.send(request('INVITE', uri, { ...parts, callId, more: [type, ...more] }))
  const challenge = await stranger.answer(callId)
  if (statusOf(challenge) !== 401) return statusOf(challenge) ?? 0
  const credentials = digest(header(challenge, 'www-authenticate'), account, 'INVITE', uri)
  const again = `${callId}-2`
  await stranger.send(
    request('INVITE', uri, {
      ...parts,
      callId: again,
      more: [type, `Authorization: ${credentials}`, ...more],
    }),
  )
  return statusOf(await stranger.answer(again, status => status >= 180)) ?? 0
}

describe('a telephone that lies', () => {
  /** Nothing that only dialplan code could have written. */
  const nothingRan = (since: number) => {
    const said = here.asterisk.ami.events.slice(since).map(event => JSON.stringify(event))
    return said.filter(text => /Application":"(System|Set)".*PWNED|Application":"System"|1764/.test(text))
  }

  it.each([
    ['code in the user part', `\${SHELL(echo $((42*42)))}`],
    ['an expression', '$[42*42]'],
    ['a function with commas', '102,1,Set(DB(pwned/a)=PWNED)'],
    ['a parameter', `102;user=phone;x=\${EPOCH}`],
    ['an ampersand, as Dial joins places', '102&Local/103@extensions'],
    ['another context', '102@extensions'],
    ['a code of Asterisk itself', 'h'],
    ['the beginning of a subroutine', 's'],
    ['an invalid extension', 'i'],
    ['a hint', '_X.'],
    ['percent signs', '%24%7BSHELL(echo%20$((42*42)))%7D'],
    ['a line break', '102%0d%0aX-Injected:%20yes'],
    ['a zero', '102%00'],
  ])(
    'with %s runs nothing',
    async (name, dialled) => {
      const since = here.now()
      const user = dialled.includes('%')
        ? dialled
        : encodeURI(dialled).replaceAll('@', '%40').replaceAll('#', '%23')
      const status = await callAs101(`user-${name.replace(/[^a-z]/g, '-')}`, user, [])
      // It got past its password: the dialplan, or what guards it, saw what was dialled.
      expect(status).not.toBe(401)
      await here.quiet()
      expect(nothingRan(since)).toEqual([])
      expect(await stranger.alive()).toBe(ANSWERED)
    },
    SOON,
  )

  it(
    'with code for a name and for headers is shown as itself, not as what it wants to be',
    async () => {
      const called = await here.phone('102')
      const since = here.now()
      const evil = `\${SHELL(echo $((42*42)))}`
      await callAs101(
        'name',
        '102',
        [
          `P-Asserted-Identity: "${evil}" <sip:0800${evil}@127.0.0.1>`,
          `Remote-Party-ID: "PWNED" <sip:112@127.0.0.1>;party=calling`,
          `Diversion: <sip:${evil}@127.0.0.1>;reason=${evil}`,
          `Alert-Info: ${evil}`,
          `X-Asterisk-HangupCause: ${evil}`,
          'X-Variable: LINE_KIND=isdn',
          `Call-Info: <${evil}>;answer-after=0`,
        ],
        `"${evil}" <sip:101@127.0.0.1>`,
      )
      await called.called(1)
      expect(called.callers[0]).toEqual({ name: 'Extension 101', number: '101' })
      await here.quiet()
      expect(nothingRan(since)).toEqual([])
    },
    SOON,
  )
})
