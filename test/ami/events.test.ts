/** Raw events into typed ones: captured from Asterisk 22.10, documented ones, and nonsense. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isReachable, parseEvent } from '../../daemon/ami/events.ts'
import { rawFrames } from '../fake-ami/raw-frames.ts'
import { seeded } from '../fake-ami/seeded.ts'

const fixture = (name: string) => readFileSync(`${import.meta.dirname}/fixtures/${name}.txt`, 'utf8')
const captured = ['login', 'pjsip-call', 'local-call', 'register', 'voicemail', 'reload']
const parse = (text: string) => rawFrames(text).map(frame => parseEvent(frame, 7))
const one = (...lines: readonly string[]) => parse(lines.join('\n'))[0]

describe('captured events', () => {
  it('of a call', () => {
    const kinds = parse(fixture('pjsip-call'))
      .map(event => event.kind)
      .filter(kind => kind !== 'other')
    expect(kinds).toEqual([
      ...['new-channel', 'new-caller-id', 'new-connected-line', 'dial-begin'],
      ...['new-channel', 'new-channel', 'new-caller-id', 'new-connected-line', 'dial-begin'],
      ...['new-connected-line', 'new-channel', 'new-state', 'new-state', 'dial-end', 'new-state'],
      ...['bridge-create', 'bridge-enter', 'bridge-enter', 'new-state', 'originate-response', 'dial-end'],
      ...['hangup', 'bridge-leave', 'bridge-leave', 'bridge-destroy', 'hangup', 'hangup', 'hangup'],
    ])
  })

  it('of a channel, with nothing where Asterisk says <unknown>', () => {
    expect(parse(fixture('pjsip-call')).find(event => event.kind === 'new-channel')).toEqual({
      kind: 'new-channel',
      receivedAt: 7,
      channel: {
        uniqueId: '1795415354.0',
        linkedId: '1795415354.0',
        name: 'PJSIP/peer-00000000',
        phase: 'down',
        callerNumber: '',
        callerName: '',
        connectedNumber: '',
        connectedName: '',
        exten: 's',
        context: 'inside',
      },
    })
  })

  it('of a dial: who, whom, and what Asterisk dialled', () => {
    const [byItself, forSomebody] = parse(fixture('pjsip-call')).filter(event => event.kind === 'dial-begin')
    expect(byItself).toMatchObject({ caller: null, called: { name: 'PJSIP/peer-00000000' } })
    expect(forSomebody).toMatchObject({
      caller: { name: 'PJSIP/peer-00000001' },
      called: { name: 'PJSIP/peer-00000002' },
      dialString: '104@peer',
    })
  })

  it('of a registration', () => {
    expect(parse(fixture('register')).filter(event => event.kind === 'contact-status')).toMatchObject([
      { endpoint: '106', uri: 'sip:106@127.0.0.2:25099', reachable: true },
      { endpoint: '106', uri: 'sip:106@127.0.0.2:25099', reachable: false },
    ])
  })

  it('of a message', () => {
    expect(parse(fixture('voicemail')).filter(event => event.kind === 'message-waiting')).toMatchObject([
      { mailbox: '102', context: 'default', waiting: true, fresh: 1, old: 0 },
      { mailbox: '102', context: 'default', waiting: false, fresh: 0, old: 0 },
    ])
  })

  it('of login and reload', () => {
    expect(parse(fixture('login')).at(-1)).toMatchObject({ kind: 'fully-booted' })
    expect(parse(fixture('reload')).find(event => event.kind === 'reload')).toMatchObject({
      module: 'manager',
    })
  })
})

describe('events of chan_dahdi', () => {
  it.each([
    [
      ['Event: Alarm', 'DAHDIChannel: 5', 'Alarm: Red Alarm'],
      { kind: 'alarm', dahdiChannel: 5, alarm: 'red' },
    ],
    [['Event: Alarm', 'Channel: 5', 'Alarm: Blue Alarm'], { kind: 'alarm', dahdiChannel: 5, alarm: 'blue' }],
    [['Event: Alarm', 'DAHDIChannel: 5', 'Alarm: No Alarm'], { kind: 'alarm-clear', dahdiChannel: 5 }],
    [['Event: Alarm', 'DAHDIChannel: 5', 'Alarm: Unknown Alarm'], { kind: 'alarm', alarm: 'red' }],
    [['Event: AlarmClear', 'DAHDIChannel: 5'], { kind: 'alarm-clear', dahdiChannel: 5 }],
    [
      ['Event: SpanAlarm', 'Span: 2', 'Alarm: Yellow Alarm'],
      { kind: 'span-alarm', span: 2, alarm: 'yellow' },
    ],
    [['Event: SpanAlarmClear', 'Span: 2'], { kind: 'span-alarm-clear', span: 2 }],
    [
      ['Event: DAHDIChannel', 'Uniqueid: 1.2', 'DAHDISpan: 3', 'DAHDIChannel: 50'],
      { kind: 'dahdi-channel', uniqueId: '1.2', span: 3, dahdiChannel: 50 },
    ],
    [
      ['Event: DAHDIChannel', 'Uniqueid: 1.2', 'DAHDISpan: 3', 'DAHDIChannel: no-media (1)'],
      { kind: 'dahdi-channel', dahdiChannel: null },
    ],
    [['Event: Alarm', 'DAHDIChannel: 1025', 'Alarm: Red Alarm'], { kind: 'other' }],
    [['Event: Alarm', 'DAHDIChannel: -1', 'Alarm: Red Alarm'], { kind: 'other' }],
    [['Event: SpanAlarm', 'Alarm: Red Alarm'], { kind: 'other' }],
  ])('%j', (lines, event) => {
    expect(one(...lines)).toMatchObject(event)
  })

  it('a lifted handset is reserved; a line about to ring in is ringing in already', () => {
    const phase = (number: number) => {
      const event = one('Event: Newchannel', 'Channel: DAHDI/1-1', `ChannelState: ${number}`, 'Uniqueid: 1.1')
      return event?.kind === 'new-channel' ? event.channel.phase : null
    }
    expect(Array.from({ length: 11 }, (_, number) => phase(number))).toEqual([
      ...['down', 'reserved', 'off-hook', 'dialing', 'ring', 'ringing', 'up', 'busy', 'off-hook', 'ring'],
      'unknown',
    ])
  })
})

describe('contacts', () => {
  it.each(['Reachable', 'NonQualified', 'Created', 'Updated', 'Unknown', 'Avail', 'NonQual'])(
    '%s is there',
    word => {
      expect(isReachable(word)).toBe(true)
    },
  )
  it.each(['Unreachable', 'Removed', 'Unavail', ''])('%j is not', word => {
    expect(isReachable(word)).toBe(false)
  })
})

describe('nonsense', () => {
  it('of captured text cut anywhere never throws', () => {
    const kinds = new Set<string>()
    for (const text of captured.map(fixture))
      for (let cut = 0; cut < text.length; cut += 1)
        for (const frame of rawFrames(text.slice(Math.max(0, cut - 700), cut)))
          kinds.add(parseEvent(frame, 0).kind)
    expect(kinds).toContain('bridge-enter')
    expect(kinds).toContain('other')
  })

  it('of captured events with headers missing or exchanged never throws', () => {
    const random = seeded(5)
    const frames = captured.flatMap(name => rawFrames(fixture(name)))
    const names = ['Alarm', 'SpanAlarm', 'DAHDIChannel', 'Hold', 'Rename', 'Shutdown', 'DeviceStateChange']
    const values = [
      ...new Set(frames.flatMap(frame => Object.values(frame))),
      '',
      '-1',
      '1e9',
      '\u0000',
      'ÿ'.repeat(99),
    ]
    for (let n = 0; n < 20_000; n++) {
      const frame = { ...random.pick(frames) }
      if (random.below(3) === 0) frame.event = random.pick(names)
      for (const name of Object.keys(frame)) {
        if (name === 'event') continue
        const fate = random.below(4)
        if (fate === 0) delete frame[name]
        if (fate === 1) frame[name] = random.pick(values)
      }
      expect(parseEvent(frame, 1).receivedAt).toBe(1)
    }
  })

  it('keeps the name of what it does not know', () => {
    expect(one('Event: VarSet', 'Variable: X', 'Value: 1')).toEqual({
      kind: 'other',
      name: 'VarSet',
      receivedAt: 7,
    })
    expect(parseEvent({}, 0)).toEqual({ kind: 'other', name: '', receivedAt: 0 })
    expect(parseEvent({ event: 'constructor' }, 0)).toMatchObject({ kind: 'other' })
  })
})
