/** The conversations a person would tell, from the events of Asterisk. */

import { describe, expect, it } from 'vitest'
import { parseEvent } from '../../daemon/calls/call-event.ts'
import type { Conversation, Leg } from '../../daemon/calls/conversation.ts'
import { tell } from '../../daemon/calls/tell.ts'
import { threadsOf } from '../../daemon/calls/threads.ts'
import { plainCall, Script } from './script.ts'

const told = (script: Script): Conversation[] => {
  const events = script.rows.flatMap((row, index) => parseEvent({ AcctId: index + 1, ...row }) ?? [])
  return threadsOf(events).flatMap(thread => tell(thread.events) ?? [])
}
const one = (script: Script): Conversation => {
  const all = told(script)
  expect(all).toHaveLength(1)
  return all[0] as Conversation
}
const legs = ({ legs, startedMs }: Conversation, kind: Leg['is']) =>
  legs
    .filter(leg => leg.is === kind)
    .map(leg => [
      leg.parties.map(({ number }) => number).join('+'),
      (leg.fromMs - startedMs) / 1000,
      (leg.toMs - startedMs) / 1000,
    ])

const outsideCaller = { account: 'line:analog-1', number: '0227001122', callerName: 'Customer' }

describe('a call within the house', () => {
  it('answered', () => {
    const call = one(plainCall())
    expect(call).toMatchObject({
      direction: 'internal',
      outcome: 'answered',
      dialled: '102',
      from: { is: 'extension', number: '101', name: 'Reception' },
      answeredBy: { is: 'extension', number: '102' },
      talkMs: 60_000,
      waitMs: 6000,
    })
    expect(legs(call, 'talk')).toEqual([['101+102', 6, 66]])
    expect(legs(call, 'ring')).toEqual([['102', 1, 6]])
  })

  it.each([
    ['BUSY', 'busy'],
    ['NOANSWER', 'missed'],
    ['CANCEL', 'missed'],
    ['CHANUNAVAIL', 'failed'],
    ['CONGESTION', 'failed'],
  ])('that ended with %s was %s', (status, outcome) => {
    const script = new Script()
      .start('DAHDI/1-1', { account: '101', exten: '102' })
      .at(1)
      .start('DAHDI/2-1', { account: '102', with: 'DAHDI/1-1' })
      .at(9)
      .end('DAHDI/2-1')
      .end('DAHDI/1-1', status)
    expect(one(script)).toMatchObject({
      outcome,
      answeredMs: null,
      talkMs: 0,
      waitMs: 9000,
      answeredBy: null,
    })
  })

  it('to the mailbox', () => {
    const script = new Script()
      .start('DAHDI/1-1', { account: '101', exten: '102' })
      .at(25)
      .answer('DAHDI/1-1')
      .app('DAHDI/1-1', 'VoiceMail', '102@default,u')
      .at(40)
      .appEnds('DAHDI/1-1', 'VoiceMail')
      .end('DAHDI/1-1', 'NOANSWER')
    const call = one(script)
    expect(call).toMatchObject({ outcome: 'voicemail', answeredMs: null })
    expect(call.legs).toMatchObject([{ is: 'voicemail', place: '102' }])
    expect(legs(call, 'voicemail')).toEqual([['101', 25, 40]])
  })

  it('to a service only', () => {
    const script = new Script()
      .start('DAHDI/1-1', { account: '101', exten: '*43' })
      .answer('DAHDI/1-1')
      .app('DAHDI/1-1', 'Echo', '')
      .at(9)
      .end('DAHDI/1-1')
    expect(one(script)).toMatchObject({ outcome: 'service', dialled: '*43' })
  })
})

describe('a call from outside', () => {
  it('handed over after asking: one conversation, although the question was a call of its own', () => {
    const script = new Script()
      .start('DAHDI/5-1', { ...outsideCaller, exten: 's' })
      .start('PJSIP/101-1', { account: '101', with: 'DAHDI/5-1' })
      .at(5)
      .answer('PJSIP/101-1')
      .enter('PJSIP/101-1', 'b1')
      .enter('DAHDI/5-1', 'b1')
      .at(20)
      .leave('PJSIP/101-1', 'b1')
      .start('PJSIP/101-2', { account: '101', exten: '102' })
      .start('PJSIP/102-1', { account: '102', with: 'PJSIP/101-2' })
      .at(24)
      .enter('PJSIP/102-1', 'b2')
      .enter('PJSIP/101-2', 'b2')
      .at(30)
      .leave('PJSIP/101-2', 'b2')
      .other('PJSIP/101-1', 'ATTENDEDTRANSFER')
      .enter('DAHDI/5-1', 'b2')
      .enter('PJSIP/102-1', 'b2', 'simple_bridge', 'DAHDI/5-1')
      .end('PJSIP/101-1')
      .end('PJSIP/101-2')
      .at(90)
      .end('PJSIP/102-1')
      .end('DAHDI/5-1', 'ANSWER')
    const call = one(script)
    expect(call).toMatchObject({
      direction: 'incoming',
      from: { is: 'outside', number: '0227001122', line: 'analog-1' },
      answeredBy: { number: '101' },
      endedWith: { number: '102' },
      talkMs: 15_000 + 66_000,
      lines: ['analog-1'],
    })
    expect(legs(call, 'talk')).toEqual([
      ['0227001122+101', 5, 20],
      ['101+102', 24, 30],
      ['0227001122+102', 30, 90],
    ])
  })

  it('parked, and fetched by another', () => {
    const script = new Script()
      .start('DAHDI/5-1', { ...outsideCaller, exten: 's' })
      .start('DAHDI/1-1', { account: '101', with: 'DAHDI/5-1' })
      .at(4)
      .enter('DAHDI/1-1', 'b1')
      .enter('DAHDI/5-1', 'b1')
      .at(10)
      .leave('DAHDI/1-1', 'b1')
      .leave('DAHDI/5-1', 'b1')
      .end('DAHDI/1-1')
      .other('DAHDI/5-1', 'PARK_START')
      .enter('DAHDI/5-1', 'lot', 'holding_bridge')
      .at(25)
      .start('DAHDI/2-1', { account: '102', exten: '71' })
      .leave('DAHDI/5-1', 'lot')
      .other('DAHDI/5-1', 'PARK_END')
      .enter('DAHDI/2-1', 'b2')
      .enter('DAHDI/5-1', 'b2')
      .enter('DAHDI/2-1', 'b2', 'simple_bridge', 'DAHDI/5-1')
      .at(50)
      .end('DAHDI/2-1')
      .end('DAHDI/5-1')
    const call = one(script)
    expect(call).toMatchObject({
      answeredBy: { number: '101' },
      endedWith: { number: '102' },
      talkMs: 31_000,
    })
    expect(legs(call, 'park')).toEqual([['0227001122', 10, 25]])
  })

  it('waiting in a queue, answered over Local channels', () => {
    const script = new Script()
      .start('DAHDI/5-1', { ...outsideCaller, exten: 's' })
      .answer('DAHDI/5-1')
      .app('DAHDI/5-1', 'Queue', 'sales,t')
      .at(3)
      .start('Local/101@members-1;1', { with: 'DAHDI/5-1' })
      .start('Local/101@members-1;2', { with: 'DAHDI/5-1', exten: '101' })
      .start('DAHDI/1-1', { account: '101', with: 'DAHDI/5-1' })
      .at(8)
      .answer('DAHDI/1-1')
      .enter('DAHDI/1-1', 'far')
      .enter('Local/101@members-1;2', 'far')
      .enter('Local/101@members-1;1', 'near')
      .enter('DAHDI/5-1', 'near')
      .at(48)
      .end('DAHDI/1-1')
      .end('Local/101@members-1;2')
      .end('Local/101@members-1;1')
      .end('DAHDI/5-1')
    const call = one(script)
    expect(call).toMatchObject({
      outcome: 'answered',
      answeredBy: { number: '101' },
      talkMs: 40_000,
      waitMs: 8000,
    })
    expect(legs(call, 'queue')).toEqual([['0227001122', 0, 8]])
    expect(call.legs.find(({ is }) => is === 'queue')?.place).toBe('sales')
  })

  it('given up in a queue', () => {
    const script = new Script()
      .start('DAHDI/5-1', { ...outsideCaller, exten: 's' })
      .answer('DAHDI/5-1')
      .app('DAHDI/5-1', 'Queue', 'sales,t')
      .at(70)
      .end('DAHDI/5-1')
    expect(one(script)).toMatchObject({ outcome: 'abandoned', waitMs: 70_000 })
  })
})

it('a moment between two channels of one person is no interruption', () => {
  const script = plainCall()
  script.rows.splice(-6)
  script
    .at(30)
    .leave('DAHDI/2-1', 'b1')
    .at(30.1)
    .enter('DAHDI/2-1', 'b1')
    .at(66)
    .end('DAHDI/2-1')
    .end('DAHDI/1-1')
  expect(legs(one(script), 'talk')).toEqual([['101+102', 6, 66]])
})

it('two calls stay two', () => {
  const script = plainCall()
  script.at(100).start('DAHDI/3-1', { account: '103', exten: '104' }).at(110).end('DAHDI/3-1', 'BUSY')
  expect(told(script).map(({ from, outcome }) => [from.number, outcome])).toEqual([
    ['101', 'answered'],
    ['103', 'busy'],
  ])
})

it('rows that make no sense are passed over', () => {
  for (const row of [
    {},
    { AcctId: 1 },
    { AcctId: 1, eventtype: 'CHAN_START', eventtime: Number.NaN, uniqueid: 'a', linkedid: 'a' },
    { AcctId: 1, eventtype: 'NEWS', eventtime: 1, uniqueid: 'a', linkedid: 'a' },
  ])
    expect(parseEvent(row)).toBeNull()
  expect(
    parseEvent({ AcctId: 1, eventtype: 'HANGUP', eventtime: 1, uniqueid: 'a', linkedid: 'a', extra: '{"a":' })
      ?.extra,
  ).toEqual({})
})
