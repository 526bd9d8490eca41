/** What comes from a line or a telephone never becomes code: not for a shell, not for the dialplan, not for Dial. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: hostile on purpose

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readParcel } from '../../daemon/mail/read-parcel.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { incoming, mailbox } from '../model-parts.ts'
import { unexpected } from './allowed-messages.ts'
import { type Office, openOffice } from './office.ts'
import { routesOffice } from './routes-office.ts'
import { type SipProvider, sipProviderOn } from './sip-provider.ts'

/** 103 asks callers for their names and has a mailbox that is mailed; a number is a fax. */
const office = (providerPort: number): GatewayModel => {
  const model = routesOffice(providerPort)
  return {
    ...model,
    canMail: true,
    extensions: model.extensions.map(one =>
      one.number === '103'
        ? { ...one, screening: true, voicemail: mailbox('5678', { email: 'a@example.org' }) }
        : one,
    ),
    incoming: [
      incoming({ id: 'fax', calledNumber: '0445550011', destination: { kind: 'fax', email: null } }),
      incoming({
        id: 'mailbox',
        calledNumber: '0445550012',
        destination: { kind: 'voicemail', number: '103', greeting: 'none' },
      }),
      incoming({
        id: 'direct',
        calledNumber: '0445550013',
        destination: { kind: 'extension', number: '102' },
      }),
      ...model.incoming,
    ],
  }
}

/** Asterisk runs in the directory that its own is in: whatever a shell or a function of the dialplan makes there is seen. */
const OWNED = 'owned-by-a-caller'
const NAMES = [
  `"\\"; touch ${OWNED}; \\""`,
  `"$(touch ${OWNED})"`,
  `"\`touch ${OWNED}\` & touch ${OWNED} | touch ${OWNED}"`,
  `"\${SHELL(touch ${OWNED})}"`,
  `"x, y) \\") | $[1 + 1] <0900123400>"`,
]
const NUMBERS = [
  `%22%3B%20touch%20${OWNED}%3B%22`,
  `$(touch%20${OWNED})`,
  `%24%7BSHELL(touch%20${OWNED})%7D`,
  '1%0D%0AAction%3A%20Originate',
  '1,2&3%7C4',
]

let here: Office
let provider: SipProvider
let directory: string

beforeAll(async () => {
  provider = await sipProviderOn()
  here = await openOffice(office(provider.port))
  directory = join(here.asterisk.layout.spoolDir, '..')
})
afterEach(async () => {
  await here.quiet()
  const made = await readdir(directory, { recursive: true })
  expect(made.filter(name => name.includes('owned'))).toEqual([])
})
afterAll(async () => {
  const log = unexpected(await here.asterisk.log())
  await here.asterisk.stop()
  await provider.close()
  expect(log).toEqual([])
})

const gone = (channel: string, since: number) =>
  here.asterisk.ami.event(({ Event, Channel }) => Event === 'Hangup' && Channel === channel, since)

/** A call of the provider, until Asterisk has done this; then it is hung up. */
async function until(called: string, from: string, name: string, application: string): Promise<void> {
  const since = here.now()
  void provider.call(called, from, here.asterisk.sipPort, name)
  const step = await here.asterisk.ami.event(
    event => event.Event === 'Newexten' && event.Application === application,
    since,
  )
  const Channel = step.Channel ?? ''
  await here.asterisk.ami.action({ Action: 'Hangup', Channel })
  await gone(Channel, since)
}

describe('a caller', () => {
  it.each(NAMES.map((name, index) => [name, NUMBERS[index] ?? '0791234567']))(
    'with the name %s reaches no shell by fax, mailbox or screening',
    async (name, number) => {
      for (const from of [number, '0791234567']) {
        await until('0445550011', from, name, 'ReceiveFAX')
        await until('0445550012', from, name, 'VoiceMail')
        await until('0445550000', from, name, 'Record')
      }
    },
  )

  it.each(NAMES.map((name, index) => [name, NUMBERS[index] ?? '']))(
    'with the name %s is shown as he says, with the digits of his number',
    async (name, number) => {
      const [called, clean] = [await here.phone('102'), here.now()]
      const status = provider.call('0445550013', number, here.asterisk.sipPort, name)
      await called.called(1)
      // Without a number a telephone is told the address of the system.
      expect(called.callers[0]?.number).toMatch(/^([0-9+*#]*|127\.0\.0\.1)$/)
      // As it came, but for the quotes around it.
      expect(called.callers[0]?.name.replaceAll('\\', '')).toBe(name.slice(1, -1).replaceAll('\\', ''))
      await here.quiet()
      expect(await status).toBeGreaterThanOrEqual(400)
      const back = here.asterisk.ami.events
        .slice(clean)
        .find(({ AppData }) => AppData?.startsWith('DB(CALLTRACE/102)=') === true)
      expect(back?.AppData).toMatch(/^DB\(CALLTRACE\/102\)=(unknown|[0-9+*#]+)$/)
    },
  )

  it('who leaves a message is mailed with his name as it is', async () => {
    const { ami, layout } = here.asterisk
    const since = here.now()
    await ami.action({
      Action: 'Originate',
      Channel: 'Local/0445550012@from-trunk-net/n',
      Application: 'Playback',
      Data: 'tt-monkeys',
      CallerID: `"$(touch ${OWNED}); touch ${OWNED}" <0791234567>`,
      Async: 'true',
    })
    await here.runs('VoiceMail', '103@default,s', since)
    const spool = join(layout.spoolDir, 'offhook-mail')
    for (;;) {
      const [name] = (await readdir(spool).catch((): string[] => [])).filter(one => !one.startsWith('.'))
      if (name === undefined) {
        await new Promise(resolve => setTimeout(resolve, 200))
        continue
      }
      const parcel = readParcel(await readFile(join(spool, name)))
      expect(parcel?.content.toString()).toContain(`$(touch ${OWNED}); touch ${OWNED}`)
      return
    }
  })
})

describe('a telephone', () => {
  const seen = (since: number) =>
    here.asterisk.ami.events
      .slice(since)
      .flatMap(({ AppData }) => (AppData?.startsWith('seen ') === true ? [AppData] : []))

  /** Asterisk passes over dashes when it looks for an extension: what is dialled must not be another number behind them. */
  it.each([
    ['0-0900123400', 503],
    ['-00900123400', 503],
    ['00-900-123400', 503],
    ['0-0033145670000', 503],
    ['0-0445550100', 200],
  ])('gets nowhere with dashes: %s', async (dialled, status) => {
    const caller = await here.phone('101')
    const since = here.now()
    expect(await caller.call(dialled)).toBe(status)
    if (status === 200) await here.seen('0445550100', since)
    else expect(seen(since)).toEqual([])
  })

  it('gets nowhere with dashes past who does not want to be disturbed', async () => {
    const [caller, called] = [await here.phone('101'), await here.phone('102', 'answers')]
    await here.asterisk.ami.action({ Action: 'DBPut', Family: 'DND', Key: '102', Val: 'YES' })
    expect(await caller.call('1-0-2')).toBe(486)
    expect(called.callers).toEqual([])
    await here.asterisk.ami.action({ Action: 'DBDel', Family: 'DND', Key: '102' })
  })

  it.each([
    '00900123400%2C1',
    '00445550000%2Croute-2',
    '00445550000%26DAHDI%2Fg0%2F0900123400',
    '102%26103',
    '102%24%7BSHELL(touch%20owned-by-a-caller)%7D',
    '%24%7BSHELL(touch%20owned-by-a-caller)%7D',
    '00445550000%0D%0A',
    '*72%24(touch%20owned-by-a-caller)',
    '%5B1-9%5D',
    's',
    'h',
    'fax',
  ])('is not connected with %s', async dialled => {
    const [caller, called] = [await here.phone('101'), await here.phone('102', 'answers')]
    const since = here.now()
    expect(await caller.call(dialled)).toBe(404)
    expect([seen(since), called.callers]).toEqual([[], []])
  })

  /** `PJSIP/…` or `Local/…` in a 302 would be dialled, and nobody asked for the right: it is busy. */
  it.each([
    '102',
    '00445550000',
    'Local%2F0900123400%40exchange-g0',
    'Local%2F102%40members',
    'DAHDI%2Fg0%2F0900123400',
    '0445550000%40outside-0',
  ])('sends no call on by itself: %s', async movedTo => {
    const [caller, other] = [await here.phone('101'), await here.phone('102', 'answers')]
    await here.phone('106', { movedTo })
    const since = here.now()
    expect(await caller.call('106')).toBe(486)
    expect([seen(since), other.callers]).toEqual([[], []])
  })
})
