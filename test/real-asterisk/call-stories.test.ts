/** Calls as people make them, each told as the one conversation a person would tell: legs in order, times within what happened. */

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { type InCallOffice, inCallModel, openInCallOffice } from './in-call-office.ts'
import type { TalkingCall, TalkingPhone } from './talking-phone.ts'
import { story, type Told, toldBy } from './told.ts'

let here: InCallOffice
let told: Told
beforeAll(async () => {
  here = await openInCallOffice(inCallModel())
  told = await toldBy(here.asterisk.layout)
})
afterAll(async () => {
  await told.close()
  await here.asterisk.stop()
})
afterEach(() => here.quiet())

/** What is shorter than a moment is no talk (daemon/calls/talks.ts): these say at least a word. */
const WORD_MS = 400
const aWord = () => new Promise(resolve => setTimeout(resolve, WORD_MS))

async function talk(from: TalkingPhone, to: TalkingPhone): Promise<[TalkingCall, TalkingCall]> {
  const call = await from.call(to.username)
  const called = await to.rings()
  called.answer()
  await call.answered()
  await called.hears(from)
  await call.hears(to)
  await aWord()
  return [call, called]
}
const three = async () =>
  [await here.talker('101'), await here.talker('102'), await here.talker('103')] as const

/** What was told of all that was done, and when it began and ended. */
async function tells(act: () => Promise<void>): Promise<readonly Conversation[]> {
  const began = Date.now()
  await act()
  await here.quiet()
  const calls = await told.next()
  for (const { startedMs, endedMs, talkMs, waitMs, legs } of calls) {
    expect(startedMs).toBeGreaterThanOrEqual(began - 50)
    expect(endedMs).toBeLessThanOrEqual(Date.now() + 50)
    expect(talkMs + waitMs).toBeLessThanOrEqual(endedMs - startedMs + 50)
    for (const { fromMs, toMs } of legs) {
      expect(fromMs).toBeGreaterThanOrEqual(startedMs)
      expect(toMs).toBeGreaterThanOrEqual(fromMs)
      expect(toMs).toBeLessThanOrEqual(endedMs)
    }
  }
  return calls
}
const stories = async (act: () => Promise<void>) => (await tells(act)).map(story)

it('a plain call', async () => {
  expect(
    await stories(async () => {
      const [a, b] = await three()
      const [call] = await talk(a, b)
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 102: ring 102, talk 101+102'])
})

it('a call that nobody answers', async () => {
  expect(
    await stories(async () => {
      const [a, b] = await three()
      const call = await a.call('102')
      await b.rings()
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 missed: ring 102'])
})

it('a call to somebody who is busy', async () => {
  expect(
    await stories(async () => {
      const [a, b] = await three()
      const call = await a.call('102')
      ;(await b.rings()).refuse()
      await call.ended()
    }),
  ).toEqual(['101 → 102 busy: ring 102'])
})

it('a blind transfer by who was called', async () => {
  expect(
    await stories(async () => {
      const [a, b, c] = await three()
      const [call, called] = await talk(a, b)
      await called.press('##103')
      const third = await c.rings()
      third.answer()
      await third.hears(a)
      await call.hears(c)
      await aWord()
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 103: ring 102, talk 101+102, ring 103, talk 101+103'])
})

it('a blind transfer by who called', async () => {
  expect(
    await stories(async () => {
      const [a, b, c] = await three()
      const [call, called] = await talk(a, b)
      await call.press('##103')
      const third = await c.rings()
      third.answer()
      await third.hears(b)
      await aWord()
      await called.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 103: ring 102, talk 101+102, ring 103, talk 102+103'])
})

it('a transfer with an announcement', async () => {
  expect(
    await stories(async () => {
      const [a, b, c] = await three()
      const [call, called] = await talk(a, b)
      await called.press('*2103')
      const third = await c.rings()
      third.answer()
      await third.hears(b)
      await aWord()
      await called.hangUp()
      await third.hears(a)
      await aWord()
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 103: ring 102, talk 101+102, ring 103, talk 102+103, talk 101+103'])
})

it('a consultation that is given up', async () => {
  expect(
    await stories(async () => {
      const [a, b, c] = await three()
      const [call, called] = await talk(a, b)
      await called.press('*2103')
      const third = await c.rings()
      third.answer()
      await third.hears(b)
      await aWord()
      await third.hangUp()
      await called.hears(a)
      await aWord()
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 102: ring 102, talk 101+102, ring 103, talk 102+103, talk 101+102'])
})

it('three who talk together', async () => {
  expect(
    await stories(async () => {
      const [a, b, c] = await three()
      const [call, called] = await talk(a, b)
      await called.press('*2103')
      const third = await c.rings()
      third.answer()
      await third.hears(b)
      await aWord()
      await called.press('*5')
      await third.hears(a)
      await call.hears(c)
      await aWord()
      await third.hangUp()
      await called.hears(a)
      await aWord()
      await call.hangUp()
    }),
  ).toEqual([
    '101 → 102 answered with 102: ring 102, talk 101+102, ring 103, talk 102+103, talk 101+102+103, talk 101+102',
  ])
})

it('a call that is parked and taken out elsewhere', async () => {
  expect(
    await stories(async () => {
      const [a, b, c] = await three()
      const [call, called] = await talk(a, b)
      const since = here.now()
      await called.press('##70')
      await here.asterisk.ami.event(event => event.Event === 'ParkedCall', since)
      await called.ended()
      const taken = await c.call('71')
      await taken.answered()
      await taken.hears(a)
      await aWord()
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 103: ring 102, talk 101+102, park 101, talk 101+103'])
})

it('a parked call that comes back', async () => {
  expect(
    await stories(async () => {
      const [a, b] = await three()
      const [call, called] = await talk(a, b)
      await called.press('##70')
      await called.ended()
      const back = await b.rings()
      back.answer()
      await back.hears(a)
      await aWord()
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 102: ring 102, talk 101+102, park 101, ring 102, talk 101+102'])
})

it('a call that a colleague picks up', async () => {
  expect(
    await stories(async () => {
      const [a, b, c] = await three()
      const call = await a.call('102')
      await b.rings()
      const taken = await c.call('*8')
      await taken.answered()
      await taken.hears(a)
      await aWord()
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 103: ring 102, talk 101+103'])
})

it('a call of one extension that is picked up', async () => {
  expect(
    await stories(async () => {
      const [a, b, c] = await three()
      const call = await a.call('102')
      await b.rings()
      const taken = await c.call('**102')
      await taken.answered()
      await taken.hears(a)
      await aWord()
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 103: ring 102, talk 101+103'])
})

it('a call that is taken over', async () => {
  expect(
    await stories(async () => {
      const [a, b] = await three()
      const manager = await here.talker('104')
      const [call] = await talk(a, b)
      const taken = await manager.call('*59102')
      await taken.hears(a)
      await aWord()
      await call.hangUp()
    }),
  ).toEqual(['101 → 102 answered with 104: ring 102, talk 101+102, talk 101+104'])
})
