/** A person's calls, by code from analog handsets: what is set, and what a call then does. */

import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { ear } from '../audio/ear.ts'
import { tonePlan } from '../audio/tone-plan.ts'
import { pause } from '../deadline.ts'
import type { Lab } from '../lab.ts'
import type { Scenario } from './scenario.ts'
import { storedSettings } from './settings.ts'

const OUTSIDE = '0448001122'
const SET_MS = 30_000

/** 101 has no mailbox, so that its callers hear busy; 103 may not forward outside; 104 dials by itself. */
export const withPeople =
  (hotlineSeconds: number) =>
  (settings: Settings): Settings =>
    settingsSchema.parse({
      ...settings,
      extensions: settings.extensions.map(one => {
        switch (one.number) {
          case '101':
            return { ...one, voicemail: null }
          case '103':
            return { ...one, classOfService: 'internal' }
          case '104':
            return {
              ...one,
              devices: one.devices.map(device => ({
                ...device,
                hotline: { number: '102', afterSeconds: hotlineSeconds },
              })),
            }
          default:
            return one
        }
      }),
    })

const asterisk = (lab: Lab, line: string) => lab.guest.ask('asterisk', ['-rx', line])

/** null where there is nothing. */
async function stored(lab: Lab, key: string): Promise<string | null> {
  const [family, ...rest] = key.split('/')
  const said = await asterisk(lab, `database get ${family} ${rest.join('/')}`)
  return /^Value: (.*)$/m.exec(said)?.[1]?.trim() ?? null
}

async function becomes(lab: Lab, key: string, value: string | null): Promise<void> {
  const end = performance.now() + SET_MS
  for (let now = await stored(lab, key); now !== value; now = await stored(lab, key)) {
    if (performance.now() > end) throw new Error(`${key} is ${now}, not ${value}`)
    await pause(300, lab.guest.clock)
  }
}

/** Nobody has set anything; signs and lamps agree. */
export async function forgetEverything(lab: Lab): Promise<void> {
  for (const family of ['CF', 'CFB', 'CFU', 'DND', 'CW', 'AMPUSER', 'DEVICE'])
    await asterisk(lab, `database deltree ${family}`)
  await lab.guest.run('rm', ['-rf', '/var/spool/asterisk/voicemail/signs'])
}

interface Dialled {
  readonly code: string
  /** Keys pressed after a voice or a beep asked. */
  readonly keys?: readonly string[]
  readonly key: string
  readonly value: string | null
}

async function dials(lab: Lab, number: number, { code, keys = [], key, value }: Dialled): Promise<void> {
  const handset = lab.handset(number)
  await handset.lift()
  await pause(1500, lab.guest.clock)
  await handset.dial(code)
  for (const pressed of keys) {
    await listening(lab, number)
    await handset.dial(pressed)
  }
  await becomes(lab, key, value)
  await handset.hangUp()
}

/** Until the dialplan reads keys. */
async function listening(lab: Lab, number: number): Promise<void> {
  const end = performance.now() + SET_MS
  const reads = new RegExp(`^DAHDI/${number}-1!.*!(?:Read|VMAuthenticate)!`, 'm')
  while (!reads.test(await asterisk(lab, 'core show channels concise'))) {
    if (performance.now() > end) throw new Error(`nothing asks handset ${number} for keys`)
    await pause(300, lab.guest.clock)
  }
  await pause(1500, lab.guest.clock)
}

const inTurn = async (lab: Lab, number: number, all: readonly Dialled[]) => {
  for (const one of all) await dials(lab, number, one)
}

const onAndOff = (on: string, off: string, key: string): Dialled[] => [
  { code: `${on}102`, key, value: '102' },
  { code: off, key, value: null },
]

const codes: Scenario = {
  name: 'each code sets what it is for, from three handsets at once',
  run: async lab => {
    await Promise.all([
      inTurn(lab, 1, [
        ...onAndOff('*72', '*73', 'CF/101'),
        { code: '*93', keys: ['#', '102#'], key: 'CF/101', value: '102' },
        { code: '*96', key: 'CF/101', value: null },
        { code: '*90102', key: 'CFB/101', value: '102' },
        { code: '*92', keys: ['#'], key: 'CFB/101', value: null },
        { code: '*52102', key: 'CFU/101', value: '102' },
        { code: '*53', key: 'CFU/101', value: null },
      ]),
      inTurn(lab, 2, [
        { code: '*96', keys: ['103#'], key: 'CF/102', value: '103' },
        { code: '*74', keys: ['#'], key: 'CF/102', value: null },
        { code: '*94', keys: ['#', '103#'], key: 'CFB/102', value: '103' },
        { code: '*91', key: 'CFB/102', value: null },
        { code: '*95', keys: ['#', '103#'], key: 'CFU/102', value: '103' },
        { code: '*53', key: 'CFU/102', value: null },
        { code: '*72*', key: 'CF/102', value: '*' },
        { code: '*73', key: 'CF/102', value: null },
      ]),
      (async () => {
        await asterisk(lab, 'database put AMPUSER 103/followme/grplist 102')
        await inTurn(lab, 3, [
          { code: '*71', key: 'CW/103', value: 'DISABLED' },
          { code: '*70', key: 'CW/103', value: 'ENABLED' },
          { code: '*78', key: 'DND/103', value: 'YES' },
          { code: '*79', key: 'DND/103', value: null },
          { code: '*76', key: 'DND/103', value: 'YES' },
          { code: '*76', key: 'DND/103', value: null },
          { code: '*21', key: 'AMPUSER/103/followme/ddial', value: 'DIRECT' },
          { code: '*21', key: 'AMPUSER/103/followme/ddial', value: 'EXTENSION' },
        ])
      })(),
    ])
  },
}

async function callsAs(lab: Lab, number: number, target: string): Promise<void> {
  const handset = lab.handset(number)
  await handset.lift()
  await handset.hears('dial tone')
  await handset.dial(target)
}

const specialDialTone: Scenario = {
  name: 'the dial tone stutters while a forward or do not disturb is on, and no longer',
  async run(lab) {
    await dials(lab, 1, { code: '*78', key: 'DND/101', value: 'YES' })
    await pause(3000, lab.guest.clock)
    await lab.handset(1).lift()
    await lab.handset(1).hears('stutter dial tone')
    await lab.handset(1).dial('*79')
    await becomes(lab, 'DND/101', null)
    await lab.handset(1).hangUp()
    await pause(3000, lab.guest.clock)
    await lab.handset(1).lift()
    await lab.handset(1).hears('dial tone')
  },
}

const forwarded: Scenario = {
  name: 'a call for 101 rings 102, where its calls are forwarded; do not disturb is busy',
  async run(lab) {
    await dials(lab, 1, { code: '*72102', key: 'CF/101', value: '102' })
    await callsAs(lab, 3, '101')
    const shown = await lab.handset(2).rings()
    if (shown.number !== '103') throw new Error(`102 shows ${shown.number}`)
    await lab.handset(3).hangUp()
    await lab.quiet()
    await dials(lab, 1, { code: '*73', key: 'CF/101', value: null })
    await dials(lab, 1, { code: '*78', key: 'DND/101', value: 'YES' })
    await callsAs(lab, 3, '101')
    await lab.handset(3).hears('busy')
  },
}

const outside: Scenario = {
  name: 'calls are forwarded outside by who may, and not by who may not',
  async run(lab) {
    await dials(lab, 2, { code: `*720${OUTSIDE}`, key: 'CF/102', value: `0${OUTSIDE}` })
    await callsAs(lab, 1, '102')
    const call = await lab.exchange.expectsCall({ to: OUTSIDE })
    await call.answer()
    await lab.handset(1).hears(call)
    await lab.handset(1).hangUp()
    await lab.quiet()
    await callsAs(lab, 3, `*720${OUTSIDE}`)
    await pause(8000, lab.guest.clock)
    if ((await stored(lab, 'CF/103')) !== null) throw new Error('103 forwards outside')
    await lab.handset(3).hangUp()
    await lab.quiet()
    // However it got there.
    await asterisk(lab, `database put CF 103 0${OUTSIDE}`)
    await callsAs(lab, 1, '103')
    await lab.handset(3).rings()
  },
}

const ring: Scenario = {
  name: 'forwards in a ring of three end in the mailbox of who was called; a star is the own mailbox',
  async run(lab) {
    for (const [from, to] of [
      ['102', '103'],
      ['103', '101'],
      ['101', '102'],
    ])
      await asterisk(lab, `database put CF ${from} ${to}`)
    await callsAs(lab, 4, '102')
    await lab.handset(4).hears('voice')
    await lab.handset(4).hangUp()
    await lab.quiet()
    await forgetEverything(lab)
    await dials(lab, 2, { code: '*72*', key: 'CF/102', value: '*' })
    await callsAs(lab, 1, '102')
    await lab.handset(1).hears('voice')
  },
}

const callWaiting: Scenario = {
  name: 'a second call is busy without call waiting, and knocks with it',
  async run(lab) {
    await dials(lab, 1, { code: '*71', key: 'CW/101', value: 'DISABLED' })
    await callsAs(lab, 2, '101')
    await lab.handset(1).rings()
    await lab.handset(1).lift()
    await lab.handset(1).hears(lab.handset(2))
    await callsAs(lab, 3, '101')
    await lab.handset(3).hears('busy')
    await lab.handset(3).hangUp()
    await asterisk(lab, 'database put CW 101 ENABLED')
    await pause(3000, lab.guest.clock)
    await callsAs(lab, 3, '101')
    await lab.handset(3).hears('ringing')
  },
}

const logOn: Scenario = {
  name: '102 logs on at the telephone of 103 with his PIN: it rings for him, and calls as him',
  async run(lab) {
    const { extensions } = await storedSettings(lab)
    const pin = extensions.find(({ number }) => number === '102')?.voicemail?.pin ?? ''
    await dials(lab, 3, { code: '*11102', keys: [`${pin}#`], key: 'DEVICE/DAHDI-3/user', value: '102' })
    await callsAs(lab, 1, '102')
    await lab.handset(3).rings()
    await lab.handset(1).hangUp()
    await lab.quiet()
    await callsAs(lab, 3, '101')
    const shown = await lab.handset(1).rings()
    if (shown.number !== '102') throw new Error(`101 shows ${shown.number}`)
    await lab.handset(3).hangUp()
    await lab.quiet()
    await dials(lab, 3, { code: '*12', key: 'DEVICE/DAHDI-3/user', value: null })
  },
}

export const people: readonly Scenario[] = [codes, specialDialTone, forwarded, outside, callWaiting, logOn]

export const warmLine: readonly Scenario[] = [
  ring,
  {
    name: 'a warm line dials by itself after a while, and what is dialled before',
    async run(lab) {
      await lab.handset(4).lift()
      await lab.handset(4).hears('dial tone')
      const shown = await lab.handset(2).rings()
      if (shown.number !== '104') throw new Error(`102 shows ${shown.number}`)
      await lab.handset(4).hangUp()
      await lab.quiet()
      await lab.handset(4).lift()
      await lab.handset(4).hears('dial tone')
      await lab.handset(4).dial('101')
      await lab.handset(1).rings()
    },
  },
]

export const hotline: readonly Scenario[] = [
  {
    name: 'a hotline rings its number as soon as it is lifted',
    async run(lab) {
      await lab.handset(4).lift()
      await lab.handset(2).rings()
      await lab.handset(2).lift()
      await lab.handset(2).hears(lab.handset(4))
    },
  },
]

/** A fresh ear, with another country's tones in mind, for what has just been heard. */
function heardAs(lab: Lab, number: number, zone: string): readonly string[] {
  const foreign = ear(tonePlan(zone))
  foreign.hear(lab.handset(number).ear()?.recording() ?? new Int16Array())
  return foreign.heard().map(({ sound }) => sound)
}

export const foreignTones: Scenario = {
  name: '103 hears the British dial tone, as its socket is set, 102 that of the country',
  async run(lab) {
    await lab.handset(2).lift()
    await lab.handset(2).hears('dial tone')
    await lab.handset(3).lift()
    const end = performance.now() + SET_MS
    while (!heardAs(lab, 3, 'uk').includes('dial tone')) {
      if (performance.now() > end) throw new Error(`103 hears ${heardAs(lab, 3, 'uk').join(', ')}`)
      await pause(300, lab.guest.clock)
    }
  },
}

export const withForeignTones = (settings: Settings): Settings =>
  settingsSchema.parse({
    ...settings,
    extensions: settings.extensions.map(one =>
      one.number === '103'
        ? {
            ...one,
            devices: one.devices.map(device =>
              device.kind === 'analog'
                ? { ...device, details: { ...device.details, toneZone: 'uk' } }
                : device,
            ),
          }
        : one,
    ),
  })
