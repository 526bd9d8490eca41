/** Two features at once, as people use them: transfers to who has forwarded, pickup of a group's call, parking with a busy parker… */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ringGroupSchema } from '../../daemon/settings/areas/call-flow.ts'
import { mailbox } from '../model-parts.ts'
import { unexpected } from './allowed-messages.ts'
import { type InCallOffice, inCallModel, openInCallOffice } from './in-call-office.ts'
import type { TalkingCall, TalkingPhone } from './talking-phone.ts'
import { type Keys, telephoneKeys } from './telephone-keys.ts'

let here: InCallOffice
let keys: Keys

beforeAll(async () => {
  const model = inCallModel()
  here = await openInCallOffice({
    ...model,
    codes: [...model.codes, { feature: 'leave-message', code: '*' }],
    // 103 has a mailbox; he is rung for a short time.
    extensions: model.extensions.map(one =>
      one.number === '103' ? { ...one, voicemail: mailbox('9103'), ringSeconds: 3 } : one,
    ),
    ringGroups: [
      ringGroupSchema.parse({
        id: 'all',
        name: 'All',
        number: '600',
        members: ['101', '102'],
        ringSeconds: 20,
      }),
    ],
  })
  keys = telephoneKeys(here)
})
afterEach(async () => {
  await here.quiet()
  await keys.forget()
})
afterAll(async () => {
  const log = unexpected(await here.asterisk.log()).filter(entry => !/offhook\/incall-/.test(entry))
  await here.asterisk.stop()
  expect(log).toEqual([])
})

async function talk(from: TalkingPhone, to: TalkingPhone): Promise<[TalkingCall, TalkingCall]> {
  const call = await from.call(to.username)
  const called = await to.rings()
  called.answer()
  await call.answered()
  await called.hears(from)
  return [call, called]
}
const phones = (...numbers: string[]) => Promise.all(numbers.map(number => here.talker(number)))

describe('a transfer', () => {
  it('to who has forwarded all calls goes where they go, with the caller’s number', async () => {
    const [a, b, d] = (await phones('101', '102', '104')) as [TalkingPhone, TalkingPhone, TalkingPhone]
    await keys.store('CF', '103', '104')
    const [call, called] = await talk(a, b)
    await called.press('##103')
    const third = await d.rings()
    expect(third.caller.number).toBe('101')
    third.answer()
    await third.hears(a)
    await call.hears(d)
  })

  it('to who has forwarded to who transfers rings him', async () => {
    const [a, b] = (await phones('101', '102')) as [TalkingPhone, TalkingPhone]
    await keys.store('CF', '104', '102')
    const [, called] = await talk(a, b)
    await called.press('##104')
    const back = await b.rings()
    back.answer()
    await back.hears(a)
  })

  it('to who does not want to be disturbed comes back, where he has no mailbox', async () => {
    const [a, b] = (await phones('101', '102', '104')) as [TalkingPhone, TalkingPhone]
    await keys.store('DND', '104', 'YES')
    const [, called] = await talk(a, b)
    await called.press('##104')
    const back = await b.rings()
    back.answer()
    await back.hears(a)
  })

  it('to who does not answer ends in his mailbox', async () => {
    const [a, b, c] = (await phones('101', '102', '103')) as [TalkingPhone, TalkingPhone, TalkingPhone]
    const since = here.now()
    const [, called] = await talk(a, b)
    await called.press('##103')
    await c.rings()
    await here.runs('VoiceMail', '103@default,u', since)
  })

  it('to a star and a number goes straight to the mailbox', async () => {
    const [a, b] = (await phones('101', '102')) as [TalkingPhone, TalkingPhone]
    const [, called] = await talk(a, b)
    await called.press('##*103')
    await called.ended()
    // The first step after a transfer has no event of its own.
    const where = async () => {
      const { Output = '' } = await here.asterisk.ami.action({
        Action: 'Command',
        Command: 'core show channels concise',
      })
      return Output
    }
    while (!(await where()).includes('!VoiceMail!103@default,u!'))
      await new Promise(resolve => setTimeout(resolve, 100))
  })

  it('to a group rings it', async () => {
    const [a, b, d] = (await phones('101', '102', '104')) as [TalkingPhone, TalkingPhone, TalkingPhone]
    const [call, called] = await talk(d, b)
    await called.press('##600')
    const third = await a.rings()
    third.answer()
    await third.hears(d)
    await call.hears(a)
  })

  it('with asking first, to who has forwarded, asks whom he has forwarded to', async () => {
    const [a, b, d] = (await phones('101', '102', '104')) as [TalkingPhone, TalkingPhone, TalkingPhone]
    await keys.store('CF', '103', '104')
    const [call, called] = await talk(a, b)
    await called.press('*2103')
    const third = await d.rings()
    third.answer()
    await third.hears(b)
    await called.hangUp()
    await call.hears(d)
    await third.hears(a)
  })
})

describe('a call for a group', () => {
  it.each(['*8', '**101'])('is taken with %s, and everybody else stops ringing', async code => {
    const [a, b, c, d] = (await phones('101', '102', '103', '104')) as [
      TalkingPhone,
      TalkingPhone,
      TalkingPhone,
      TalkingPhone,
    ]
    const call = await d.call('600')
    const [first, second] = [await a.rings(), await b.rings()]
    const taken = await c.call(code)
    await taken.answered()
    await taken.hears(d)
    await call.hears(c)
    await first.ended()
    await second.ended()
  })
})

describe('a parked call', () => {
  it('comes back to who parked it though he has forwarded his calls', async () => {
    const [a, b] = (await phones('101', '102')) as [TalkingPhone, TalkingPhone]
    const [, called] = await talk(a, b)
    await keys.store('CF', '102', '104')
    await called.press('##70')
    await called.ended()
    const back = await b.rings()
    back.answer()
    await back.hears(a)
  })

  it('goes on to his mailbox, or is told, when he does not answer: it never stays parked', async () => {
    const [a, b, c] = (await phones('101', '102', '103')) as [TalkingPhone, TalkingPhone, TalkingPhone]
    const since = here.now()
    const [, called] = await talk(a, c)
    await called.press('##70')
    await called.ended()
    ;(await c.rings()).refuse('480 Temporarily Unavailable')
    ;(await c.rings()).refuse('480 Temporarily Unavailable')
    await here.runs('VoiceMail', '103@default,u', since)
    expect(b.username).toBe('102')
  })
})

describe('who is talking', () => {
  it('is not disturbed by a second call while do not disturb is on, call waiting or not', async () => {
    const [a, b, d] = (await phones('101', '102', '104')) as [TalkingPhone, TalkingPhone, TalkingPhone]
    await talk(a, b)
    await keys.store('DND', '102', 'YES')
    await keys.store('CW', '102', 'ENABLED')
    const call = await d.call('102')
    expect(await call.ended()).toBe(486)
  })
})

describe('camp on', () => {
  it('waits for whom the call was forwarded to, who was the one that could not be reached', async () => {
    const [a, b, d] = (await phones('101', '102', '104')) as [TalkingPhone, TalkingPhone, TalkingPhone]
    await keys.store('CF', '103', '104')
    await keys.store('CW', '104', 'DISABLED')
    const [busy] = await talk(d, b)
    const call = await a.call('103')
    expect(await call.ended()).toBe(486)
    const camps = await a.call('*82')
    await camps.ended()
    expect(await keys.stored('AMPUSER', '101/ccss/waits')).toBe('104')
    await busy.hangUp()
    const again = await a.rings()
    again.answer()
    const other = await d.rings()
    other.answer()
    await other.hears(a)
  })
})
