/** A busy Asterisk on paper: calls between telephones of the house, so many events of them a second. */

import { performance } from 'node:perf_hooks'
import { type FakeConnection, frame } from '../fake-ami/fake-ami.ts'

/** What a tile shall show, and when Asterisk told it: ms since the epoch. */
export interface Told {
  readonly number: string
  readonly state: string
  readonly at: number
}

export interface Traffic {
  readonly told: Told[]
  stop(): void
}

const wallClock = () => performance.timeOrigin + performance.now()

const channel = (id: string, linked: string, number: string, state: readonly [number, string]) => [
  `Channel: PJSIP/${number}-${id.padStart(8, '0')}`,
  `ChannelState: ${state[0]}`,
  `ChannelStateDesc: ${state[1]}`,
  `CallerIDNum: ${number}`,
  'CallerIDName: ',
  'ConnectedLineNum: ',
  'ConnectedLineName: ',
  'AccountCode: ',
  'Context: from-handset',
  'Exten: s',
  'Priority: 1',
  `Uniqueid: 17.${id}`,
  `Linkedid: 17.${linked}`,
]
const dest = (lines: readonly string[]) => lines.map(line => `Dest${line}`)

/** Contacts of all telephones, so that none is out of service. */
export const registered = (numbers: readonly string[]): string =>
  numbers
    .map(number =>
      frame(
        'Event: ContactStatus',
        `URI: sip:${number}@127.0.0.1`,
        'ContactStatus: NonQualified',
        `AOR: ${number}`,
        `EndpointName: ${number}`,
      ),
    )
    .join('')

/** Eight events a call; each pair of telephones talks again and again. */
export function startTraffic(
  connection: FakeConnection,
  numbers: readonly string[],
  eventsPerSecond: number,
): Traffic {
  const told: Told[] = []
  let count = 0
  const steps = () => {
    const free = numbers.map((number, index) => ({ number, index })).filter(({ index }) => index % 2 === 0)
    return free.map(({ number: caller, index }) => call(caller, numbers[index + 1] ?? caller))
  }
  const hex = () =>
    (++count)
      .toString(16)
      .toUpperCase()
      .replace(/[A-F]/g, digit => String('ABCDEF'.indexOf(digit)))
  function* call(caller: string, called: string): Generator<[string, readonly [string, string] | null]> {
    for (;;) {
      const [a, b] = [hex() + count, hex() + count]
      const bridge = `BridgeUniqueid: b-${a}`
      yield [frame('Event: Newchannel', ...channel(a, a, caller, [4, 'Ring'])), [caller, 'dialing']]
      yield [frame('Event: Newchannel', ...channel(b, a, called, [0, 'Down'])), null]
      yield [
        frame(
          'Event: DialBegin',
          ...channel(a, a, caller, [4, 'Ring']),
          ...dest(channel(b, a, called, [5, 'Ringing'])),
          `DialString: ${called}`,
        ),
        [called, 'ringing'],
      ]
      yield [frame('Event: Newstate', ...channel(b, a, called, [6, 'Up'])), [called, 'talking']]
      yield [frame('Event: Newstate', ...channel(a, a, caller, [6, 'Up'])), [caller, 'talking']]
      yield [frame('Event: BridgeEnter', bridge, ...channel(a, a, caller, [6, 'Up'])), null]
      yield [frame('Event: BridgeEnter', bridge, ...channel(b, a, called, [6, 'Up'])), null]
      yield [frame('Event: Hangup', ...channel(a, a, caller, [6, 'Up']), 'Cause: 16'), [caller, 'free']]
      yield [frame('Event: Hangup', ...channel(b, a, called, [6, 'Up']), 'Cause: 16'), [called, 'free']]
    }
  }
  const calls = steps()
  let turn = 0
  let owed = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    owed += ((now - last) / 1000) * eventsPerSecond
    last = now
    // One after the other, as Asterisk's own events come: each pair gets its next one in turn.
    for (; owed >= 1; owed -= 1) {
      const next = calls[turn++ % calls.length]?.next()
      if (next === undefined || next.done) continue
      const [text, shown] = next.value
      if (shown !== null) told.push({ number: shown[0], state: shown[1], at: wallClock() })
      void connection.send(text)
    }
  }, 5)
  return { told, stop: () => clearInterval(timer) }
}
