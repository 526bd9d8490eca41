/** Wrong PINs, noise instead of keys, and hanging up, wherever something is asked: nothing opens, and no channel is left. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unexpected } from './allowed-messages.ts'
import { askingHouse, codeOf } from './asking-house.ts'
import { type Office, openOffice } from './office.ts'
import type { AmiMessage } from './raw-ami.ts'

const house = askingHouse()
const code = (feature: Parameters<typeof codeOf>[1], behind = '') => codeOf(house, feature) + behind

/** What is called, from where. */
type Place = readonly [name: string, number: string, context?: string]

/** Each asks for a PIN. */
const PINS: readonly Place[] = [
  ['own mailbox', code('own-voicemail')],
  ['mailbox of another', code('any-voicemail', '102')],
  ['mailbox that is not there', code('any-voicemail', '199')],
  ['forward of another', code('forward-all-off', '102')],
  ['logging on', code('log-on', '102')],
  ['switch', code('switch-toggle', '1')],
  ['conference', '200'],
  ['route', '70445550000'],
  ['dialling in', '0227001199', 'from-trunk-main'],
]

const ASKING: readonly Place[] = [
  ...PINS,
  ['leaving a message', code('leave-message', '102')],
  ['any mailbox', code('any-voicemail')],
  ['forward all', code('forward-all-on')],
  ['forward all of any', code('forward-all-on-any')],
  ['forward off of any', code('forward-all-off-any')],
  ['forward busy of any', code('forward-busy-on-any')],
  ['forward busy off of any', code('forward-busy-off-any')],
  ['forward unanswered of any', code('forward-unanswered-on-any')],
  ['logging on, number', code('log-on')],
  ['blacklist', code('blacklist-add')],
  ['blacklist off', code('blacklist-remove')],
  ['blacklist last', code('blacklist-last')],
  ['speed dial set', code('speed-dial-set')],
  ['dictation', code('dictate')],
  ['dictation mail', code('dictate-send')],
  ['wake-up', code('wake-up')],
  ['call trace', code('call-trace')],
  ['directory', code('directory')],
  ['directory from outside', '0227001198', 'from-trunk-main'],
  ['recording', code('record-prompt')],
  ['check recording', code('check-prompt')],
  ['edit recording', code('edit-prompt', '1')],
  ['podcast', code('podcast')],
  ['listening in', code('listen-in')],
  ['override', code('schedule-override', '1')],
  ['all switches', code('switch-toggle')],
  ['menu', '500'],
  ['announcement', '531'],
  ['screening', '0227001103', 'from-trunk-main'],
  ['echo', code('echo-test')],
]

let here: Office

beforeAll(async () => {
  here = await openOffice(house)
})
afterAll(async () => {
  const log = unexpected(await here.asterisk.log()).filter(entry => !EXPECTED.some(one => one.test(entry)))
  await here.asterisk.stop()
  expect(log).toEqual([])
})

/** What wrong input is remarked with, and prompts of our own that the root of the tests may lack. */
const EXPECTED = [
  /Wrong PIN for dialling in/,
  /offhook\//,
  /app_voicemail\.c/,
  /app_authenticate\.c/,
  /Popping routine return locations/,
  /Playback failed on .*\/podcast\//,
]

interface Leg {
  /** The half of the Local channel that is in the dialplan, and the caller's half. */
  readonly asked: string
  readonly caller: string
  readonly since: number
}

const call = async ([, number, context = 'from-handset']: Place): Promise<Leg> => {
  const { ami } = here.asterisk
  const since = here.now()
  await here.callInto(
    number,
    context,
    context === 'from-handset'
      ? [
          '__OWN_NUMBER=101',
          '__OWN_DEVICE=PJSIP/101',
          '__OWN_MAILBOX=101@default',
          'CLASS_OF_SERVICE=standard',
        ]
      : ['__LINE_KIND=isdn'],
    context === 'from-handset' ? '101' : '0791234567',
  )
  const begun = await ami.event(
    ({ Event, Channel }) => Event === 'Newchannel' && isHalf(Channel, number, context, 2),
    since,
  )
  const asked = begun.Channel ?? ''
  return { asked, caller: asked.replace(/2$/, '1'), since }
}
const isHalf = (channel: string | undefined, number: string, context: string, half: 1 | 2): boolean =>
  channel?.startsWith(`Local/${number}@${context}-`) === true && channel.endsWith(`;${half}`)

const isOver = ({ asked, since }: Leg): boolean =>
  here.asterisk.ami.events.slice(since).some(({ Event, Channel }) => Event === 'Hangup' && Channel === asked)

const press = (channel: string, keys: string) =>
  Promise.all(
    [...keys].map(Digit =>
      here.asterisk.ami
        .action({ Action: 'PlayDTMF', Channel: channel, Digit, Receive: 'true' })
        .catch(() => null),
    ),
  )

const hangUp = ({ caller }: Leg) =>
  here.asterisk.ami.action({ Action: 'Hangup', Channel: caller }).catch(() => null)

/** Until Asterisk has no channel: what a stuck one would make wait for ever. */
async function nobodyIsLeft(): Promise<void> {
  for (;;) {
    const { Output = '' } = await here.asterisk.ami.action({
      Action: 'Command',
      Command: 'core show channels count',
    })
    if (/^0 active channels/m.test(Output)) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

const steps = ({ asked, since }: Leg): AmiMessage[] =>
  here.asterisk.ami.events
    .slice(since)
    .filter(({ Event, Channel }) => Event === 'Newexten' && Channel === asked)

describe('a wrong PIN', () => {
  /** What would have been opened. */
  const OPEN = /^(ConfBridge|DISA|Bridge|Queue)$/
  it('ends the call after the third, everywhere', async () => {
    const legs = await Promise.all(PINS.map(async place => ({ place, leg: await call(place) })))
    await Promise.all(
      legs.map(async ({ leg }) => {
        // It is heard at the next question only: pressed until the house hangs up.
        while (!isOver(leg)) {
          await press(leg.asked, '99999#')
          await new Promise(resolve => setTimeout(resolve, 500))
        }
      }),
    )
    for (const { place, leg } of legs) {
      const opened = steps(leg).filter(
        ({ Application = '', AppData = '' }) =>
          OPEN.test(Application) ||
          AppData.startsWith('seen ') ||
          /^DB(_DELETE)?\((CF|DAYNIGHT|DEVICE)\//.test(AppData),
      )
      expect([place[0], opened]).toEqual([place[0], []])
    }
    await nobodyIsLeft()
  })
})

describe('noise', () => {
  /** Always the same noise (Park and Miller's generator), another one for each place. */
  const noise = (seed: number, length: number): string => {
    let state = seed + 1
    return Array.from({ length }, () => {
      state = (state * 48271) % 2147483647
      return '0123456789*#'[state % 12]
    }).join('')
  }

  it.each([1, 2])('leaves no channel and breaks nothing, wherever something is asked (%s)', async round => {
    const legs = await Promise.all(ASKING.map(call))
    await Promise.all(
      legs.map(async (leg, index) => {
        for (const key of noise(round * 1000 + index, 25)) {
          if (isOver(leg)) return
          await press(leg.asked, key)
          await new Promise(resolve => setTimeout(resolve, 200))
        }
        await hangUp(leg)
      }),
    )
    await here.asterisk.ami.action({ Action: 'Hangup', Channel: '/^Local/' }).catch(() => null)
    await nobodyIsLeft()
  })
})

describe('hanging up', () => {
  const LISTENS =
    /^(Read|Background|WaitExten|Playback|Record|Dictate|VoiceMail|VoiceMailMain|VMAuthenticate|Authenticate|ConfBridge|DISA|Directory|SayDigits|Echo)$/

  it.each([1, 2, 3])('at prompt %s of everything that asks leaves no channel', async nth => {
    await Promise.all(
      ASKING.map(async place => {
        const leg = await call(place)
        const heard = () => steps(leg).filter(({ Application = '' }) => LISTENS.test(Application)).length
        const until = performance.now() + 15_000
        while (heard() < nth && !isOver(leg) && performance.now() < until)
          await new Promise(resolve => setTimeout(resolve, 50))
        await hangUp(leg)
      }),
    )
    await nobodyIsLeft()
  })
})
