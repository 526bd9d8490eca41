/** A person's calls in the real Asterisk: forwards, do not disturb, call waiting, follow-me, screening, log-on. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { extensionOf, sipDevice } from '../asterisk-conf/model-fixtures.ts'
import { unexpected } from './allowed-messages.ts'
import { type Office, office, openOffice } from './office.ts'
import { type Keys, telephoneKeys } from './telephone-keys.ts'

/** 101 and 105 have no mailbox; 103 may not forward outside; 104 is virtual; 105 wants names. */
const people = (): GatewayModel => ({
  ...office(),
  extensions: [
    extensionOf('101', { devices: [sipDevice('101')], voicemail: null, ringSeconds: 5 }),
    extensionOf('102', { name: 'Ève "2"', devices: [sipDevice('102')], ringSeconds: 5 }),
    extensionOf('103', { devices: [sipDevice('103')], classOfService: 'internal', ringSeconds: 5 }),
    extensionOf('104'),
    extensionOf('105', { devices: [sipDevice('105')], voicemail: null, screening: true, ringSeconds: 30 }),
  ],
})

let here: Office
let keys: Keys

beforeAll(async () => {
  here = await openOffice(people())
  keys = telephoneKeys(here)
})
afterEach(async () => {
  await here.quiet()
  await keys.forget()
})
afterAll(async () => {
  expect(unexpected(await here.asterisk.log())).toEqual([])
  await here.asterisk.stop()
})

/** Dials a code, and waits for a step that shows what it did. */
async function sets(dialled: string, step: string, keysPressed: readonly string[] = []): Promise<void> {
  const since = here.now()
  await keys.dial('101', dialled)
  for (const [index, each] of keysPressed.entries()) await keys.press(each, since, index + 1)
  const { Channel, Priority } = await here.runs('Set', step, since)
  // An event tells that a step begins: the next one, that it is done.
  const { ami } = here.asterisk
  await ami.event(
    event =>
      event.Event === 'Newexten' && event.Channel === Channel && Number(event.Priority) > Number(Priority),
    since,
  )
}
const refuses = async (dialled: string, prompt: string, keysPressed: readonly string[] = []) => {
  const since = here.now()
  await keys.dial('101', dialled)
  for (const [index, each] of keysPressed.entries()) await keys.press(each, since, index + 1)
  await here.runs('Playback', prompt, since)
}

/** A step is told before it is carried out: what it writes is there a moment later. */
const holds = (read: () => Promise<string | null>, value: string | null) =>
  expect.poll(read, { timeout: 20_000 }).toBe(value)

describe('codes', () => {
  it.each([
    ['*72102', 'DB(CF/101)=102', [], 'CF', '102'],
    ['*72', 'DB(CF/101)=102', ['102#'], 'CF', '102'],
    ['*93', 'DB(CF/101)=102', ['#', '102#'], 'CF', '102'],
    ['*96', 'DB(CF/101)=00790000000', ['00790000000#'], 'CF', '00790000000'],
    ['*72*102', 'DB(CF/101)=*102', [], 'CF', '*102'],
    ['*90102', 'DB(CFB/101)=102', [], 'CFB', '102'],
    ['*94', 'DB(CFB/101)=104', ['#', '104#'], 'CFB', '104'],
    ['*52102', 'DB(CFU/101)=102', [], 'CFU', '102'],
    ['*95', 'DB(CFU/101)=102', ['101#', '102#'], 'CFU', '102'],
    ['*70', 'DB(CW/101)=ENABLED', [], 'CW', 'ENABLED'],
    ['*71', 'DB(CW/101)=DISABLED', [], 'CW', 'DISABLED'],
    ['*78', 'DB(DND/101)=YES', [], 'DND', 'YES'],
    ['*76', 'DB(DND/101)=YES', [], 'DND', 'YES'],
  ] as const)('%s: %s', async (code, step, pressed, family, value) => {
    await sets(code, step, pressed)
    await holds(() => keys.stored(family, '101'), value)
  })

  it.each([
    ['*73', 'CF', []],
    ['*74', 'CF', ['#']],
    ['*96', 'CF', []],
    ['*91', 'CFB', []],
    ['*92', 'CFB', ['101#']],
    ['*53', 'CFU', []],
    ['*79', 'DND', []],
    ['*76', 'DND', []],
  ] as const)('%s clears %s', async (code, family, pressed) => {
    await keys.store(family, '101', '102')
    await sets(code, `DB_DELETE(${family}/101)=`, pressed)
    await holds(() => keys.stored(family, '101'), null)
  })

  it('lets nobody forward to himself, to a number that is none, to a code or an emergency number', async () => {
    for (const target of ['101', '199', '112']) await refuses(`*72${target}`, 'invalid')
    await refuses('*72*101', 'vm-nobox')
    await refuses('*72*', 'vm-nobox')
    expect(await keys.stored('CF', '101')).toBe(null)
  })

  it('lets only those forward outside who may', async () => {
    const since = here.now()
    await keys.dial('103', '*7200790000000')
    await here.runs('Playback', 'offhook/person-not-outside', since)
    expect(await keys.stored('CF', '103')).toBe(null)
  })

  it('clears another’s forward with the PIN of his mailbox only', async () => {
    await keys.store('CF', '102', '103')
    const since = here.now()
    await keys.dial('101', '*73102')
    const asks = await here.runs('VMAuthenticate', '102@default', since)
    for (const Digit of '9102#')
      await here.asterisk.ami.action({
        Action: 'PlayDTMF',
        Channel: asks.Channel ?? '',
        Digit,
        Receive: 'true',
      })
    await here.runs('Set', 'DB_DELETE(CF/102)=', since)
    expect(await keys.stored('CF', '102')).toBe(null)
  })

  it('does not take a star for a PIN, and hangs up after three wrong ones', async () => {
    await keys.store('CF', '102', '103')
    const since = here.now()
    await keys.dial('103', '*73102')
    const { Channel = '' } = await here.runs('VMAuthenticate', '102@default', since)
    const { ami } = here.asterisk
    const isOver = () => ami.events.some(event => event.Event === 'Hangup' && event.Channel === Channel)
    for (let count = 0; !isOver() && count < 60; count += 1) {
      for (const Digit of count === 0 ? '*#' : '1#')
        await ami.action({ Action: 'PlayDTMF', Channel, Digit, Receive: 'true' }).catch(() => null)
      await new Promise(resolve => setTimeout(resolve, 400))
    }
    expect(isOver()).toBe(true)
    await holds(() => keys.stored('CF', '102'), '103')
  })

  it('follow-me is switched by *21, where there is a list', async () => {
    await refuses('*21', 'feature-not-avail-line,noanswer')
    await keys.store('AMPUSER', '101/followme/grplist', '102')
    await sets('*21', 'DB(AMPUSER/101/followme/ddial)=DIRECT')
    await sets('*21', 'DB(AMPUSER/101/followme/ddial)=EXTENSION')
  })

  it('lamps and the sign for the dial tone follow', async () => {
    const since = here.now()
    await sets('*78', 'DB(DND/101)=YES')
    await here.runs('Set', 'DEVICE_STATE(Custom:DND101)=INUSE', since)
    const sign = `${here.asterisk.layout.spoolDir}/voicemail/signs/101`
    await here.runs('System', `mkdir -p ${sign}/INBOX && touch ${sign}/INBOX/msg0000.txt`, since)
    await sets('*79', 'DB_DELETE(DND/101)=')
    await here.runs('System', `rm -rf ${sign}`, since)
  })
})

describe('a call', () => {
  it('goes where all calls are forwarded, and the telephone there is told who sent it', async () => {
    const [caller, other] = [await here.phone('103'), await here.phone('102', 'answers')]
    await keys.store('CF', '101', '102')
    expect(await caller.call('101')).toBe(200)
    expect(other.callers).toEqual([{ name: 'Extension 103', number: '103' }])
    expect(other.diversions[0]).toMatch(/101.*reason=unconditional/)
  })

  it('goes to the own mailbox by a star, and to another’s', async () => {
    const caller = await here.phone('101')
    await keys.store('CF', '102', '*')
    const since = here.now()
    await caller.call('102')
    await here.runs('VoiceMail', '102@default,u', since)
    await keys.store('CF', '102', '*104')
    await caller.call('102')
    await here.runs('VoiceMail', '104@default,u', since)
  })

  it('goes outside with the right, and rings the telephone without it', async () => {
    const caller = await here.phone('101')
    const since = here.now()
    await keys.store('CF', '102', '00790000000')
    expect(await caller.call('102')).toBe(200)
    await here.seen('0790000000', since)
    const third = await here.phone('103', 'answers')
    await keys.store('CF', '103', '00790000000')
    expect(await caller.call('103')).toBe(200)
    expect(third.callers).toHaveLength(1)
  })

  it('does not run in a ring of three: the mailbox of who was called takes it', async () => {
    const caller = await here.phone('101')
    for (const [from, to] of [
      ['102', '103'],
      ['103', '104'],
      ['104', '102'],
    ] as const)
      await keys.store('CF', from, to)
    const since = here.now()
    await caller.call('102')
    await here.runs('VoiceMail', '102@default,b', since)
    const doors = here.asterisk.ami.events
      .slice(since)
      .filter(
        event => event.Event === 'Newexten' && event.Context === 'call-person' && event.Priority === '1',
      )
    expect(doors.map(event => event.Extension)).toEqual(['102', '103', '104'])
  })

  it('rings whose secretary calls, though his calls go to her', async () => {
    const [secretary, director] = [await here.phone('102'), await here.phone('101', 'answers')]
    await keys.store('CF', '101', '102')
    expect(await secretary.call('101')).toBe(200)
    expect(director.callers).toHaveLength(1)
  })

  it('is forwarded until the end of it, and no longer', async () => {
    const [caller, called] = [await here.phone('103'), await here.phone('101', 'answers')]
    await keys.store('CF', '101', '102')
    await keys.store('CFUNTIL', '101', '1000000000')
    expect(await caller.call('101')).toBe(200)
    expect(called.callers).toHaveLength(1)
    expect(await keys.stored('CF', '101')).toBe(null)
    const other = await here.phone('102', 'answers')
    await keys.store('CF', '101', '102')
    await keys.store('CFUNTIL', '101', '9000000000')
    expect(await caller.call('101')).toBe(200)
    expect(other.callers).toHaveLength(1)
  })

  it('is busy for who does not want to be disturbed, and then forwarded when busy', async () => {
    const [caller, called, other] = [
      await here.phone('103'),
      await here.phone('101'),
      await here.phone('102', 'answers'),
    ]
    await keys.store('DND', '101', 'YES')
    expect(await caller.call('101')).toBe(486)
    expect(called.callers).toEqual([])
    await keys.store('CFB', '101', '102')
    expect(await caller.call('101')).toBe(200)
    expect(other.diversions[0]).toMatch(/101.*reason=user-busy/)
  })

  it('is forwarded when nobody answers, and when no telephone is there', async () => {
    const [caller, called, other] = [
      await here.phone('103'),
      await here.phone('101'),
      await here.phone('102', 'answers'),
    ]
    await keys.store('CFU', '101', '102')
    expect(await caller.call('101')).toBe(200)
    expect(called.callers).toHaveLength(1)
    expect(other.diversions[0]).toMatch(/101.*reason=no-answer/)
    await keys.store('CFU', '104', '102')
    expect(await caller.call('104')).toBe(200)
    expect(other.callers).toHaveLength(2)
  })

  it('is a second one only where call waiting is on', async () => {
    const [caller, called] = [await here.phone('103'), await here.phone('101', 'answers')]
    await here.callInto('101', 'from-handset')
    await called.called(1)
    expect(await caller.call('101')).toBe(200)
    await keys.store('CW', '101', 'DISABLED')
    expect(await caller.call('101')).toBe(486)
    expect(called.callers).toHaveLength(2)
  })
})

describe('follow-me', () => {
  it('rings the own telephone first, then the list, forwards or not', async () => {
    const [caller, own, other] = [
      await here.phone('103'),
      await here.phone('101'),
      await here.phone('102', 'answers'),
    ]
    await keys.store('CF', '101', '104')
    await keys.store('AMPUSER', '101/followme/ddial', 'DIRECT')
    await keys.store('AMPUSER', '101/followme/grplist', '102')
    await keys.store('AMPUSER', '101/followme/prering', '2')
    await keys.store('AMPUSER', '101/followme/strategy', 'hunt')
    expect(await caller.call('101')).toBe(200)
    expect(own.callers).toHaveLength(1)
    expect(other.callers).toHaveLength(1)
  })

  it.each([
    ['1', 'ANSWER'],
    ['2', 'mailbox'],
  ])('asks who answers outside to press 1: %s', async (digit, end) => {
    const since = here.now()
    await keys.store('AMPUSER', '102/followme/ddial', 'DIRECT')
    await keys.store('AMPUSER', '102/followme/grplist', '00790000000#')
    await keys.store('AMPUSER', '102/followme/grpconf', 'ENABLED')
    await here.callInto('102', 'from-handset')
    await keys.press(digit, since)
    if (end === 'ANSWER')
      await here.asterisk.ami.event(
        event =>
          event.Event === 'DialEnd' &&
          event.DialStatus === 'ANSWER' &&
          /@members/.test(event.DestChannel ?? ''),
        since,
      )
    else await here.runs('VoiceMail', '102@default,u', since)
  })

  it('leaves outside numbers out where they are not allowed, and goes to the destination', async () => {
    const [caller, other] = [await here.phone('101'), await here.phone('102', 'answers')]
    const since = here.now()
    await keys.store('AMPUSER', '103/followme/ddial', 'DIRECT')
    await keys.store('AMPUSER', '103/followme/grplist', '00790000000#')
    await keys.store('AMPUSER', '103/followme/postdest', '102')
    expect(await caller.call('103')).toBe(200)
    expect(other.callers).toHaveLength(1)
    const outside = here.asterisk.ami.events
      .slice(since)
      .filter(({ AppData }) => AppData?.startsWith('seen '))
    expect(outside).toEqual([])
  })

  it.each(['ringall', 'ringallv2', 'memoryhunt', 'firstavailable', 'firstnotonphone', 'random'])(
    'finds somebody by %s',
    async strategy => {
      const [caller, other] = [await here.phone('101'), await here.phone('102', 'answers')]
      await keys.store('AMPUSER', '103/followme/ddial', 'DIRECT')
      await keys.store('AMPUSER', '103/followme/grplist', '104-102')
      await keys.store('AMPUSER', '103/followme/grptime', '3')
      await keys.store('AMPUSER', '103/followme/strategy', strategy)
      expect(await caller.call('103')).toBe(200)
      expect(other.callers).toHaveLength(1)
    },
  )
})

describe('screening', () => {
  async function screened(digit: string): Promise<number> {
    await here.phone('105', 'answers')
    const since = here.now()
    // Long enough for the question, the name, and the answer.
    await here.asterisk.ami.action({
      Action: 'Originate',
      Channel: 'Local/105@extensions/n',
      Application: 'Playback',
      Data: 'tt-monkeys&tt-monkeys&tt-monkeys&tt-monkeys',
      Variable: ['__LINE_KIND=isdn'],
      Async: 'true',
      Timeout: '60000',
    })
    await here.runs('Playback', 'priv-recordintro', since)
    await keys.press(digit, since)
    return since
  }

  it('an outside caller says his name; who is called takes the call', async () => {
    const since = await screened('1')
    await here.asterisk.ami.event(({ Event }) => Event === 'BridgeEnter', since)
  })

  it('an outside caller says his name; who is called refuses', async () => {
    await here.runs('Playback', 'offhook/person-refused', await screened('3'))
  })

  it('does not ask within the house', async () => {
    const [caller, called] = [await here.phone('101'), await here.phone('105', 'answers')]
    expect(await caller.call('105')).toBe(200)
    expect(called.callers).toHaveLength(1)
  })
})

describe('log-on', () => {
  it('makes another’s telephone one’s own, and gives it back', async () => {
    const [there, caller] = [await here.phone('101', 'answers'), await here.phone('103', 'answers')]
    const since = here.now()
    await keys.dial('101', '*11102')
    const asks = await here.runs('VMAuthenticate', '102@default', since)
    for (const Digit of '9102#')
      await here.asterisk.ami.action({
        Action: 'PlayDTMF',
        Channel: asks.Channel ?? '',
        Digit,
        Receive: 'true',
      })
    await here.runs('Playback', 'agent-loginok', since)
    expect(await keys.stored('DEVICE', 'PJSIP-101/user')).toBe('102')
    expect(await keys.stored('AMPUSER', '102/device')).toBe('PJSIP/101')
    expect(await caller.call('102')).toBe(200)
    expect(there.callers).toHaveLength(1)
    expect(await there.call('103')).toBe(200)
    expect(caller.callers).toEqual([{ name: 'Ève "2"', number: '102' }])
    // Nothing is left to ring for whom it belongs to.
    expect(await caller.call('101')).toBe(503)
    await keys.dial('102', '*12', 'PJSIP/101')
    await here.runs('Playback', 'agent-loggedoff', since)
    expect(await keys.stored('DEVICE', 'PJSIP-101/user')).toBe(null)
    expect(await keys.stored('AMPUSER', '102/device')).toBe(null)
    expect(await caller.call('101')).toBe(200)
  })
})
