/** Ring groups and queues, with telephones that ring, answer, are busy and log on. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { unexpectedHere } from './flow-messages.ts'
import { party } from './sip-message.ts'
import { openSwitchboard, type Switchboard } from './switchboard.ts'

let here: Switchboard

beforeAll(async () => {
  here = await openSwitchboard()
})
afterEach(() => here.quiet())
afterAll(async () => {
  expect(unexpectedHere(await here.asterisk.log())).toEqual([])
  await here.asterisk.stop()
})

const dialledMembers = (since: number): string[] =>
  here.asterisk.ami.events
    .slice(since)
    .flatMap(({ Event, Context, AppData = '', Application }) =>
      Event === 'Newexten' && Context === 'ring-in-turn' && Application === 'Dial' ? [AppData] : [],
    )

describe('a ring group', () => {
  it('rings all: the first who answers has the call, the others stop, and they see whose call it is', async () => {
    const [caller, one, two, three] = [
      await here.talker('104'),
      await here.talker('101'),
      await here.talker('102'),
      await here.talker('103'),
    ]
    const answered = caller.call('600')
    await Promise.all([one.called(1), two.called(1), three.called(1)])
    const from = one.invites[0]?.headers.get('from')?.[0] ?? ''
    expect(party(from)).toEqual({ name: 'Sales Extension 104', number: '104' })
    await two.answer()
    expect(await answered).toBe(200)
    two.hangUp()
    await caller.ended()
  })

  it('goes on elsewhere when nobody answers', async () => {
    const [caller, , last] = [
      await here.talker('106'),
      await here.talker('101'),
      await here.talker('104', 'answers'),
    ]
    expect(await caller.call('600')).toBe(200)
    expect(last.invites).toHaveLength(1)
  })

  it('hunts: one after the other, with an announcement and music', async () => {
    const [caller, one, two, three] = [
      await here.talker('104'),
      await here.talker('101'),
      await here.talker('102', 'answers'),
      await here.talker('103'),
    ]
    const since = here.now()
    expect(await caller.call('601')).toBe(200)
    await two.called(1)
    expect([one.invites.length, two.invites.length, three.invites.length]).toEqual([1, 1, 0])
    await here.runs('Playback', 'hello-world', since)
    await here.asterisk.ami.event(({ Event }) => Event === 'MusicOnHoldStart', since)
  })

  it('hunts with a memory: who rang before rings again with the next', async () => {
    const [caller, one, two] = [await here.talker('104'), await here.talker('101'), await here.talker('102')]
    caller.dial('602')
    await two.called(1)
    await one.called(2)
    await two.answer()
  })

  it('rings only the first who is free: not who is busy, and nobody after him', async () => {
    const [caller, one, two, three] = [
      await here.talker('104'),
      await here.talker('101', 'busy'),
      await here.talker('102'),
      await here.talker('103'),
    ]
    expect(await caller.call('603')).toBe(503)
    expect([one.invites.length, two.invites.length, three.invites.length]).toEqual([1, 1, 0])
  })

  it('leaves those in peace who are talking, and follows the forward of a member', async () => {
    const [caller, one, two, talking, forwarded] = [
      await here.talker('104'),
      await here.talker('101'),
      await here.talker('102'),
      await here.talker('106', 'answers'),
      await here.talker('103', 'answers'),
    ]
    expect(await one.call('106')).toBe(200)
    await here.setDatabase('CF/102', '103')
    expect(await caller.call('604')).toBe(200)
    expect([one.invites.length, two.invites.length, forwarded.invites.length]).toEqual([0, 0, 1])
    expect(talking.invites).toHaveLength(1)
    await here.forget('CF')
  })

  it('rings everybody in an order of chance, then goes on to a menu', async () => {
    const caller = await here.talker('104')
    for (const busy of ['101', '102', '103']) await here.talker(busy, 'busy')
    const since = here.now()
    expect(await caller.call('605')).toBe(200)
    await here.runs('BackGround', 'demo-instruct', since)
    expect(dialledMembers(since).sort()).toEqual(
      ['101', '102', '103'].map(number => `Local/${number}@members/n,5,`),
    )
  })

  it('calls an outside member with the rights of the group, which the caller does not get', async () => {
    const caller = await here.talker('106')
    const since = here.now()
    caller.dial('606')
    const outside = await here.asterisk.ami.event(
      ({ Context, Application }) => Context === 'outside-members-outside' && Application === 'Set',
      since,
    )
    expect(outside.AppData).toBe('CLASS_OF_SERVICE=standard')
    const own = await here.asterisk.ami.event(
      ({ Event, Context }) => Event === 'Newexten' && Context === 'ring-group-outside',
      since,
    )
    const { Value } = await here.asterisk.ami.action({
      Action: 'Getvar',
      Channel: own.Channel ?? '',
      Variable: 'CLASS_OF_SERVICE',
    })
    expect(Value).toBe('internal')
    await here.seen('0790000000', since)
    caller.hangUp()
  })
})

describe('a queue', () => {
  afterEach(() => here.command('queue remove member Local/101@members/n from sales'))

  const logOn = async (username: string, code: string, heard: string) => {
    const agent = await here.talker(username)
    const since = here.now()
    expect(await agent.call(code)).toBe(200)
    await here.runs('Playback', heard, since)
    await agent.ended()
    return agent
  }

  it('an agent logs on by code, gets the call before one of higher penalty, and logs off', async () => {
    const fixed = await here.talker('103')
    const agent = await logOn('101', '*45400', 'agent-loginok')
    const caller = await here.talker('104')
    expect(await caller.call('400')).toBe(200)
    await agent.called(1)
    await agent.answer()
    agent.hangUp()
    await caller.ended()
    expect(fixed.invites).toHaveLength(0)
    const since = here.now()
    await agent.call('*45400')
    await here.runs('Playback', 'agent-loggedoff', since)
  })

  it('who talks is passed over: the next one gets the call', async () => {
    const agent = await logOn('101', '*45', 'agent-loginok')
    await here.talker('102', 'answers')
    const [fixed, caller] = [await here.talker('103', 'answers'), await here.talker('104')]
    expect(await agent.call('102')).toBe(200)
    expect(await caller.call('400')).toBe(200)
    await fixed.called(1)
    expect(agent.invites).toHaveLength(0)
    await here.command('queue remove member Local/101@members/n from support')
  })

  it.each([
    { who: '104', code: '*45400', heard: 'offhook/flow-queue-not-allowed', because: 'is not on the list' },
    { who: '103', code: '*45400', heard: 'offhook/flow-queue-fixed', because: 'always is in it' },
    { who: '104', code: '*46', heard: 'offhook/flow-queue-not-in', because: 'is in none' },
    { who: '101', code: '400*', heard: 'agent-loginok', because: 'logs on as in 2.4' },
    { who: '104', code: '400*', heard: 'offhook/flow-queue-not-allowed', because: 'may not' },
    { who: '104', code: '400**', heard: 'offhook/flow-queue-not-in', because: 'is not in it' },
  ])('$who dials $code: $because', async ({ who, code, heard }) => {
    await logOn(who, code, heard)
  })

  it('logs off with two stars', async () => {
    await logOn('101', '400*', 'agent-loginok')
    await logOn('101', '400**', 'agent-loggedoff')
  })

  it('a break: no calls come, and it ends', async () => {
    const agent = await logOn('103', '*46400', 'offhook/flow-queue-paused')
    const [caller, elsewhere] = [await here.talker('101'), await here.talker('104', 'answers')]
    expect(await caller.call('400')).toBe(200)
    await elsewhere.called(1)
    expect(agent.invites).toHaveLength(0)
    await logOn('103', '*46', 'offhook/flow-queue-resumed')
  })

  it('says how many wait, and the caller his position', async () => {
    await here.talker('103')
    const [caller, asking] = [await here.talker('104'), await here.talker('102')]
    const since = here.now()
    expect(await caller.call('400')).toBe(200)
    await here.asterisk.ami.event(({ Event }) => Event === 'QueueCallerJoin', since)
    const asked = here.now()
    expect(await asking.call('*47400')).toBe(200)
    await here.runs('SayNumber', '1', asked)
    await asking.ended()
    expect(await asking.call('*47')).toBe(200)
  })

  it('without anybody to answer goes on at once', async () => {
    const [caller, elsewhere] = [await here.talker('101'), await here.talker('104', 'answers')]
    expect(await caller.call('400')).toBe(200)
    await elsewhere.called(1)
  })

  it('says something on joining, and records from the answer on', async () => {
    const agent = await logOn('102', '*45401', 'agent-loginok')
    const caller = await here.talker('104')
    const since = here.now()
    expect(await caller.call('401')).toBe(200)
    await here.runs('Playback', 'hello-world', since)
    await agent.called(1)
    expect(party(agent.invites[0]?.headers.get('from')?.[0] ?? '').name).toBe('Support Extension 104')
    await agent.answer()
    await here.asterisk.ami.event(({ Event }) => Event === 'MixMonitorStart', since)
    await here.command('queue remove member Local/102@members/n from support')
  })
})
