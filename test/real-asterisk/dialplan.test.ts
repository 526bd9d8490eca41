/** The dialplan at work in the real Asterisk: SIP telephones, and an exchange of Local channels in place of DAHDI's lines. */

import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import {
  analogLine,
  extensionOf,
  frenchPri,
  HOSTILE_NAMES,
  hostileNames,
  isdnLine,
  modelOf,
  sipDevice,
  switzerland,
  trunkOf,
} from '../asterisk-conf/model-fixtures.ts'
import { unexpected } from './allowed-messages.ts'
import type { AmiMessage } from './raw-ami.ts'
import { type RenderedAsterisk, startRendered } from './rendered-asterisk.ts'
import { type Manner, type SipPhone, sipPhone } from './sip-phone.ts'

const office = (): GatewayModel =>
  modelOf({
    extensions: [
      extensionOf('101', { devices: [sipDevice('101')], voicemail: null, ringSeconds: 5 }),
      extensionOf('102', { devices: [sipDevice('102')], ringSeconds: 5 }),
      extensionOf('103', {
        devices: [sipDevice('103'), sipDevice('103-2')],
        voicemail: null,
        ringSeconds: 5,
      }),
      extensionOf('104', { outsideCallerId: '+41227001104', devices: [sipDevice('104')] }),
    ],
    trunks: [
      trunkOf('main', 0, [analogLine('one', 5, switzerland, '0227001122')]),
      trunkOf('reserve', 1, [isdnLine('pri', 2, [7, 8], 'pri_cpe', switzerland, '0227002200')]),
    ],
    outgoing: [{ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['main', 'reserve'] }],
    incoming: [
      {
        id: 'one',
        trunkId: 'main',
        calledNumber: '0227001122',
        destination: { kind: 'extension', number: '101' },
      },
      {
        id: 'mail',
        trunkId: 'reserve',
        calledNumber: '02270022[3-5].',
        destination: { kind: 'voicemail', number: '102' },
      },
      {
        id: 'never',
        trunkId: 'reserve',
        calledNumber: '0227002231',
        destination: { kind: 'extension', number: '101' },
      },
      { id: 'away', trunkId: 'reserve', calledNumber: '0227002299', destination: { kind: 'hangup' } },
      {
        id: 'rest',
        trunkId: 'reserve',
        calledNumber: null,
        destination: { kind: 'extension', number: '101' },
      },
    ],
  })

/** The last two digits called say how the call ends (Q.850); 00 is answered. One call at a time fits on each trunk. */
const exchange = `
[exchange]
exten => _X.,1,NoOp(seen \${GROUP()} \${EXTEN} from "\${CALLERID(name)}" <\${CALLERID(num)}> \${CALLERID(num-valid)})
  same => n,GotoIf($[\${GROUP_COUNT(\${GROUP()})} > 1]?full)
  same => n,GotoIf($[\${LEN(\${EXTEN})} < 4]?answer)
  same => n,GotoIf($["\${EXTEN:-2}" = "00"]?answer)
  same => n,Hangup(\${EXTEN:-2})
  same => n(answer),Answer()
  same => n,Wait(60)
  same => n(full),Hangup(34)

[exchange-g0]
exten => _X.,1,Set(GROUP()=g0)
  same => n,Goto(exchange,\${EXTEN},1)

[exchange-g1]
exten => _X.,1,Set(GROUP()=g1)
  same => n,Goto(exchange,\${EXTEN},1)
`

/** Lines become Local channels into the exchange. Everything else of the dialplan is as rendered. */
const withExchange = (name: string, text: string): string => {
  if (name !== 'extensions.conf') return text
  const altered = text
    .replace(/DAHDI\/[gr](\d+)\/\$\{EXTEN\}/g, (_, group) => `Local/\${EXTEN}@exchange-g${group}/n`)
    .replaceAll('^DAHDI/(5|i2)[-/]', '^Local/[0-9]+@exchange')
  return altered + exchange
}

let asterisk: RenderedAsterisk
const phones: SipPhone[] = []

async function phone(username: string, manner: Manner = 'rings'): Promise<SipPhone> {
  const device = sipDevice(username)
  if (device.kind !== 'sip') throw new Error('not SIP')
  const one = await sipPhone(device, asterisk.sipPort, manner)
  phones.push(one)
  return one
}

const now = () => asterisk.ami.events.length
const runs = (application: string, data: string, since: number): Promise<AmiMessage> =>
  asterisk.ami.event(
    event => event.Event === 'Newexten' && event.Application === application && event.AppData === data,
    since,
  )
/** What the exchange saw of a call. */
const seen = async (number: string, since: number): Promise<string> => {
  const event = await asterisk.ami.event(
    one =>
      one.Event === 'Newexten' &&
      one.Application === 'NoOp' &&
      (one.AppData ?? '').includes(` ${number} from`),
    since,
  )
  return event.AppData ?? ''
}

/** A call from nowhere into a context; resolves at once, the call lives on. */
const callInto = (
  number: string,
  context: string,
  variables: readonly string[] = [],
  callerId = '<0791234567>',
) =>
  asterisk.ami.action({
    Action: 'Originate',
    Channel: `Local/${number}@${context}/n`,
    Application: 'Playback',
    // Something to be heard, some seconds longer than a greeting.
    Data: 'tt-monkeys',
    CallerID: callerId,
    Variable: variables,
    Async: 'true',
    Timeout: '60000',
  })

/** The cause the far half of a call into a context is released with. */
const releasedWith = async (number: string, context: string, since: number): Promise<string> => {
  const event = await asterisk.ami.event(
    one =>
      one.Event === 'Hangup' &&
      (one.Channel ?? '').startsWith(`Local/${number}@${context}`) &&
      (one.Channel ?? '').endsWith(';2'),
    since,
  )
  return event.Cause ?? ''
}

const quiet = async () => {
  await asterisk.ami.action({ Action: 'Hangup', Channel: '/.*/' }).catch(() => {})
  await Promise.all(phones.splice(0).map(one => one.close()))
}

describe('an office', () => {
  beforeAll(async () => {
    asterisk = await startRendered(office(), { alter: withExchange })
  })
  afterAll(async () => {
    expect(unexpected(await asterisk.log())).toEqual([])
    await asterisk.stop()
  })
  afterEach(quiet)

  it('rings an extension with the name and number of the caller', async () => {
    const [caller, called] = [await phone('101'), await phone('102', 'answers')]
    expect(await caller.call('102')).toBe(200)
    expect(called.callers).toEqual([{ name: 'Extension 101', number: '101' }])
  })

  it('rings every telephone of an extension, even those that another keeps busy', async () => {
    const [caller, busy, second] = [await phone('101'), await phone('103', 'busy'), await phone('103-2')]
    const answer = caller.call('103')
    await Promise.all([busy.called(1), second.called(1)])
    expect(await answer).toBe(503)
  })

  it('gives a busy tone where there is no mailbox', async () => {
    const [caller] = [await phone('102'), await phone('101', 'busy')]
    expect(await caller.call('101')).toBe(486)
  })

  it('takes a message when nobody answers, and lights the lamp', async () => {
    const called = await phone('102')
    const since = now()
    await callInto('102', 'from-handset')
    await runs('VoiceMail', '102@default,u', since)
    expect(await called.notified(body => body.includes('Messages-Waiting: yes'))).toContain(
      'Voice-Message: 1/0',
    )
    const inbox = join(asterisk.layout.spoolDir, 'voicemail/default/102/INBOX')
    expect((await readdir(inbox)).sort()).toEqual(['msg0000.txt', 'msg0000.wav'])
  })

  it('says that the telephone is busy, not that nobody is there', async () => {
    await phone('102', 'busy')
    const since = now()
    await callInto('102', 'from-handset')
    await runs('VoiceMail', '102@default,b', since)
  })

  it('knows whose mailbox *97 is, leaves a message with * and a number, and refuses what is not offered', async () => {
    const caller = await phone('104', 'rings')
    const since = now()
    await caller.call('*97')
    await runs('VoiceMailMain', '104@default', since)
    await caller.call('*102')
    await runs('VoiceMail', '102@default,u', since)
    await caller.call('*98')
    await runs('VoiceMailMain', '@default', since)
    expect(await caller.call('*78')).toBe(503)
    expect(await caller.call('199')).toBe(404)
    expect(await caller.call('*101')).toBe(404)
  })

  it('calls out over the first trunk, with the number of the trunk or of the extension and never a name', async () => {
    const [plain, shown] = [await phone('101'), await phone('104')]
    const since = now()
    expect(await plain.call('00790000000')).toBe(200)
    // An analog line sends no number.
    expect(await seen('0790000000', since)).toBe('seen g0 0790000000 from "" <> 0')
    const later = now()
    expect(await shown.call('00790000000')).toBe(200)
    expect(await seen('0790000000', later)).toBe('seen g0 0790000000 from "" <+41227001104> 1')
  })

  it('goes to the next trunk when the first is full, with its number', async () => {
    const caller = await phone('101')
    const since = now()
    await callInto('00790000000', 'from-handset')
    await runs('Answer', '', since)
    expect(await caller.call('00790000100')).toBe(200)
    expect(await seen('0790000100', since)).toBe('seen g0 0790000100 from "" <> 0')
    await asterisk.ami.event(event => event.AppData === 'seen g1 0790000100 from "" <0227002200> 1', since)
  })

  it('does not try another trunk for a number that is busy or does not exist', async () => {
    const caller = await phone('101')
    const since = now()
    expect(await caller.call('00790000017')).toBe(486)
    expect(await caller.call('00790000001')).toBe(503)
    const tried = asterisk.ami.events.slice(since).filter(event => event.AppData?.startsWith('seen g1'))
    expect(tried).toEqual([])
  })

  it('says that all lines are busy when they are', async () => {
    const caller = await phone('101')
    const since = now()
    expect(await caller.call('00790000034')).toBe(503)
    await runs('Playback', 'all-circuits-busy-now,noanswer', since)
  })

  it.each(['112', '0112', '144', '0144'])(
    'sends the emergency number %s out as dialled without access code',
    async number => {
      const caller = await phone('101')
      const since = now()
      expect(await caller.call(number)).toBe(200)
      expect(await seen(number.replace(/^0/, ''), since)).toContain(
        `seen g0 ${number.replace(/^0/, '')} from`,
      )
    },
  )

  it('hangs up another call for an emergency when every line is taken, but not another emergency', async () => {
    const caller = await phone('102')
    const since = now()
    await callInto('112', 'from-handset')
    await seen('112', since)
    await callInto('00790000000', 'from-handset')
    await asterisk.ami.event(event => event.AppData?.startsWith('seen g1 0790000000') === true, since)
    expect(await caller.call('117')).toBe(200)
    const hungUp = asterisk.ami.events.slice(since).filter(event => event.Event === 'Hangup')
    const channels = hungUp.map(event => event.Channel?.replace(/-[^-]*$/, ''))
    expect(channels).toContain('Local/0790000000@exchange-g1')
    expect(channels).not.toContain('Local/112@from-handset')
  })

  it('brings a call on an analog line to the extension its number leads to, and rings again when that is busy', async () => {
    const called = await phone('101', 'busy')
    await callInto('s', 'from-trunk-main', ['__LINE_KIND=analog', '__LINE_NUMBER=0227001122'])
    await called.called(1)
    called.behave('rings')
    await called.called(2)
    expect(called.callers[1]).toEqual({ name: '', number: '0791234567' })
  })

  it('leaves an analog line ringing that leads nowhere', async () => {
    const since = now()
    await callInto('s', 'from-trunk-main', ['__LINE_KIND=analog'])
    await runs('Wait', '60', since)
  })

  it('takes the first route that fits', async () => {
    const since = now()
    await callInto('0227002231', 'from-trunk-reserve', ['__LINE_KIND=isdn'])
    await runs('VoiceMail', '102@default,u', since)
  })

  it.each([
    { number: '0227002299', manner: 'rings' as const, cause: '21', because: 'its route says so' },
    { number: '0227002288', manner: 'busy' as const, cause: '17', because: 'the extension is busy' },
    { number: '0227002288', manner: 'rings' as const, cause: '19', because: 'nobody answers' },
    { number: 's', manner: null, cause: '20', because: 'no telephone is there' },
  ])('releases an ISDN call with cause $cause when $because', async ({ number, manner, cause }) => {
    if (manner !== null) await phone('101', manner)
    const since = now()
    await callInto(number, 'from-trunk-reserve', ['__LINE_KIND=isdn'])
    expect(await releasedWith(number, 'from-trunk-reserve', since)).toBe(cause)
  })
})

describe('hostile names', () => {
  const marker = '/tmp/offhook-owned'

  it('arrive at the other telephone as they are, and do nothing else', async () => {
    asterisk = await startRendered(hostileNames(), { alter: withExchange })
    onTestFinished(() => asterisk.stop())
    const called = await phone('301', 'answers')
    for (const [index, name] of HOSTILE_NAMES.entries()) {
      if (index === 0) continue
      const caller = await phone(String(301 + index))
      expect(await caller.call('301')).toBe(200)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the writer replaces them
      const shown = name.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()
      expect(called.callers.at(-1)).toEqual({ name: shown, number: String(301 + index) })
      await caller.call('0079000000000')
      await caller.call('*302')
    }
    expect(existsSync(marker)).toBe(false)
    expect(unexpected(await asterisk.log())).toEqual([])
    await quiet()
  })
})

describe('another country', () => {
  it('speaks its language', async () => {
    asterisk = await startRendered(frenchPri(), { alter: withExchange })
    onTestFinished(() => asterisk.stop())
    const caller = await phone('202')
    await caller.call('*98')
    const channel = await asterisk.ami.event(event => event.Event === 'Newchannel')
    expect(channel.Language).toBe('fr_CA_f_June')
    // A prompt that is not found is a warning.
    expect(unexpected(await asterisk.log())).toEqual([])
    await quiet()
  })
})
