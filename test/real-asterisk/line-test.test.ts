/** The line test's dialplan in the real Asterisk: Local channels stand for the port, an exchange answers behind them. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LINE_TEST } from '../../asterisk-conf/contexts/line-test.ts'
import { TONE_ZONES } from '../../asterisk-conf/static/tone-zones.ts'
import { type AmiClient, createAmiClient } from '../../daemon/ami/client.ts'
import type { Course } from '../../daemon/line-test/course.ts'
import { type Recordings, recordingsBelow } from '../../daemon/line-test/recordings.ts'
import { outcomeOf as digitalOutcome } from '../../daemon/line-test/run-digital.ts'
import { outcomeOf as handsetOutcome } from '../../daemon/line-test/run-handset.ts'
import { echoOf } from '../../daemon/line-test/sound/echo.ts'
import { heardIn, type ZoneTones } from '../../daemon/line-test/sound/heard.ts'
import { makeTestCall } from '../../daemon/line-test/test-call.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import { unexpected } from './allowed-messages.ts'
import { office } from './office.ts'
import { type RenderedAsterisk, startRendered } from './rendered-asterisk.ts'

const ZONE: ZoneTones = TONE_ZONES.ch ?? TONE_ZONES.us ?? failed()
function failed(): never {
  throw new Error('no tone zone')
}

/** `Echo` gives back all that it hears. */
const exchange = `
[exchange]
exten => talks,1,Answer()
  same => n,Playback(tt-monkeys)
exten => early,1,Progress()
  same => n,Playtones(425)
  same => n,Wait(60)
exten => silent,1,Answer()
  same => n,Wait(60)
exten => echo,1,Answer()
  same => n,Echo()
exten => rings,1,Ringing()
  same => n,Wait(60)
exten => busy,1,Hangup(17)
exten => presses-5,1,Answer()
  same => n,Wait(5)
  same => n,SendDTMF(5)
  same => n,Wait(60)
exten => hangs-up,1,Answer()
  same => n,Wait(1)
`

let asterisk: RenderedAsterisk
let ami: AmiClient
let recordings: Recordings
let tests = 4_000

beforeAll(async () => {
  asterisk = await startRendered(office(), {
    alter: (name, text) =>
      name === 'extensions.conf'
        ? // A Local channel has no echo canceller.
          text
            .replace(/^.*echocan_mode.*\n/m, '')
            .replace(/DAHDI\/(\$\{LINE_TEST_PORT\})/, 'Local/$1@exchange/n') + exchange
        : name === 'modules.conf'
          ? `${text}\nload = app_senddtmf.so\n`
          : text,
  })
  ami = createAmiClient({ ...asterisk.model.network.ami, clock: systemClock, random: () => 0 })
  const up = new Promise<void>(resolve => {
    ami.subscribe({ onState: state => state.is === 'up' && resolve() })
  })
  ami.start()
  await up
  recordings = recordingsBelow(asterisk.layout.spoolDir, systemClock)
})
afterAll(async () => {
  ami.stop()
  expect(unexpected(await asterisk.log())).toEqual([])
  await asterisk.stop()
})

async function call(
  line: string,
  context: string,
  { ringSeconds = 20, behind = false } = {},
): Promise<{ readonly id: string; readonly course: Course }> {
  tests += 1
  const id = String(tests)
  const { port, listenSeconds } = LINE_TEST.variables
  const course = await makeTestCall(
    { ami, clock: systemClock },
    {
      trace: { id, channelPrefix: `Local/${line}@exchange-` },
      options: {
        channel: behind ? `Local/${id}@${LINE_TEST.seize}/n` : `Local/${line}@exchange/n`,
        target: { context, exten: id },
        ringSeconds,
        variables: [
          [`__${listenSeconds}`, '3'],
          [`__${port}`, line],
          ['OWN_NUMBER', '101'],
        ],
      },
      longestMs: 60_000,
    },
  )
  if (course === null) throw new Error('Asterisk is gone')
  return { id, course }
}

const steps = ({ steps }: Course) => steps.map(({ step, value }) => `${step} ${value}`.trim())

describe('a line', () => {
  it('is listened to, then a tone is sent and both directions recorded', async () => {
    const { id, course } = await call('talks', LINE_TEST.analog)
    expect(steps(course)).toEqual(['listening', 'tone', 'done'])
    expect(course).toMatchObject({ answered: true, hungUp: true })
    const heard = heardIn((await recordings.read(id, 'heard')) ?? failed(), ZONE)
    expect(heard.is).toBe('sound')
    const [sent, echo] = [await recordings.read(id, 'sent'), await recordings.read(id, 'echo')]
    // Playtones' own level; what comes back is no echo, but somebody who talks.
    expect(echoOf(sent ?? failed(), echo ?? failed())?.sentDbm0).toBeCloseTo(-10, 0)
    await recordings.remove(id)
    expect(await recordings.read(id, 'heard')).toBeNull()
  })

  it('that is not up before somebody answers is listened to all the same', async () => {
    const { id, course } = await call('early', LINE_TEST.analog, { behind: true })
    expect(steps(course)).toEqual(['listening'])
    expect(course).toMatchObject({ answered: false, hungUp: true, channel: { name: expect.anything() } })
    const heard = heardIn((await recordings.read(id, 'heard')) ?? failed(), ZONE)
    expect(heard).toMatchObject({ is: 'dial-tone', frequenciesHz: [425] })
    expect(heard.levelDbm0).toBeCloseTo(-10, 0)
  })

  it('that gives everything back has no echo loss', async () => {
    const { id } = await call('echo', LINE_TEST.analog)
    expect(heardIn((await recordings.read(id, 'heard')) ?? failed(), ZONE).is).toBe('silence')
    const [sent, echo] = [await recordings.read(id, 'sent'), await recordings.read(id, 'echo')]
    const found = echoOf(sent ?? failed(), echo ?? failed())
    expect(found?.lossDb).toBeCloseTo(0, 0)
    expect(found?.isAtLeast).toBe(false)
  })
})

describe('a handset', () => {
  it('that is lifted hears its number, and the key that is pressed comes back', async () => {
    const { course } = await call('presses-5', LINE_TEST.handset)
    expect(steps(course)).toEqual(['lifted', 'announced', 'key 5'])
    expect(handsetOutcome(course, 0)).toMatchObject({ is: 'lifted', announced: true, key: '5' })
  })

  it('that is put down at once has not heard it', async () => {
    const { course } = await call('hangs-up', LINE_TEST.handset)
    expect(handsetOutcome(course, 0)).toMatchObject({ is: 'lifted', announced: false, key: null })
  })

  it('that nobody lifts has rung', async () => {
    const { course } = await call('rings', LINE_TEST.handset, { ringSeconds: 2 })
    expect(course).toMatchObject({ answered: false, hungUp: true })
    expect(handsetOutcome(course, 0)).toEqual({ is: 'not-lifted', ringSeconds: 30 })
  })
})

describe('a call over ISDN', () => {
  it('that is answered', async () => {
    const { course } = await call('silent', LINE_TEST.digital)
    expect(steps(course)).toEqual(['answered'])
    expect(digitalOutcome(course, course.answeredAt ?? 0)).toEqual({ is: 'answered', afterSeconds: 0 })
  })

  it('that is refused tells why', async () => {
    const { course } = await call('busy', LINE_TEST.digital)
    expect(digitalOutcome(course, 0)).toEqual({ is: 'not-answered', rang: false, cause: 17 })
  })
})
