/** Calls in progress, from analog handsets: keys, flash, pickup, parking, camp on, recording. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import { settingsSchema } from '../../../daemon/settings/schema.ts'
import { pause } from '../deadline.ts'
import type { Handset } from '../handset.ts'
import type { Lab } from '../lab.ts'
import type { Talker } from '../talker.ts'
import type { Scenario } from './scenario.ts'

const OUTSIDE = '0448001122'
const OTHER = '0448001133'
const MONITOR = '/var/spool/asterisk/monitor'

/** Nobody has a mailbox; 103 may call outside but connect nobody with it, 104 may everything. */
export function inCallSettings(settings: Settings): Settings {
  return settingsSchema.parse({
    ...settings,
    codes: { profile: 'offhook' },
    classesOfService: [
      ...settings.classesOfService,
      { id: 'plain', name: 'Plain', may: ['free', 'local', 'national', 'mobile'] },
    ],
    extensions: settings.extensions.map(one => ({
      ...one,
      voicemail: null,
      ringSeconds: 20,
      classOfService: one.number === '103' ? 'plain' : one.number === '104' ? 'manager' : one.classOfService,
    })),
  })
}

const numberOf = ({ number }: Handset): string => `10${number}`

async function dials(handset: Handset, keys: string): Promise<void> {
  await handset.lift()
  await handset.hears('dial tone')
  await handset.dial(keys)
}

async function together(...talkers: readonly Talker[]): Promise<void> {
  for (const one of talkers) for (const other of talkers) if (one !== other) await one.hears(other)
}

/** The first calls the second; they talk. */
async function talk(caller: Handset, called: Handset): Promise<void> {
  await dials(caller, numberOf(called))
  await called.answer()
  await together(caller, called)
}

const four = (lab: Lab): [Handset, Handset, Handset, Handset] => [
  lab.handset(1),
  lab.handset(2),
  lab.handset(3),
  lab.handset(4),
]

async function consulting(lab: Lab): Promise<[Handset, Handset, Handset]> {
  const [a, b, c] = four(lab)
  await talk(a, b)
  await b.dial('*2103')
  await c.answer()
  await together(b, c)
  return [a, b, c]
}

/** A handset that was talking flashes, dials, and the third one answers. */
async function flashed(lab: Lab): Promise<[Handset, Handset, Handset]> {
  const [a, b, c] = four(lab)
  await talk(a, b)
  await b.flash()
  await b.hears('recall dial tone')
  await b.dial('103')
  await c.answer()
  await together(b, c)
  return [a, b, c]
}

const transfers: readonly Scenario[] = [
  {
    name: '## and an extension: the other one is there, who transferred is free',
    async run(lab) {
      const [a, b, c] = four(lab)
      await talk(a, b)
      await b.dial('##103')
      await c.answer()
      await together(a, c)
      await b.hears('congestion')
    },
  },
  {
    name: '## and somebody busy: the call comes back',
    async run(lab) {
      const [a, b, , d] = four(lab)
      await d.lift()
      await talk(a, b)
      await b.dial('##104')
      await b.hears('congestion')
      await b.hangUp()
      await b.answer()
      await together(a, b)
    },
  },
  {
    name: '## and an outside number',
    async run(lab) {
      const [a, b] = four(lab)
      await talk(a, b)
      await b.dial(`##0${OUTSIDE}`)
      const call = await lab.exchange.expectsCall({ to: OUTSIDE })
      await call.answer()
      await together(a, call)
    },
  },
  {
    name: '## and a number that is not there: they talk again',
    async run(lab) {
      const [a, b] = four(lab)
      await talk(a, b)
      await b.dial('##199')
      await together(a, b)
    },
  },
  {
    name: '##70 parks, says where, and 71 fetches; *88 and *85 with the place',
    async run(lab) {
      const [a, b, c] = four(lab)
      await talk(a, b)
      await b.dial('##70')
      await b.hears('voice')
      await dials(c, '71')
      await together(a, c)
      await c.dial('##*8875')
      await pause(3000)
      await c.hangUp()
      await b.hangUp()
      await dials(b, '*8575')
      await together(a, b)
    },
  },
  {
    name: '*2: hanging up completes',
    async run(lab) {
      const [a, b, c] = await consulting(lab)
      await b.hangUp()
      await together(a, c)
    },
  },
  {
    name: '*2: refused, then *3, then *6 and *5, all with the same two calls',
    async run(lab) {
      const [a, b, c] = await consulting(lab)
      await c.hangUp()
      await together(a, b)
      const again = async () => {
        await b.dial('*2103')
        await c.answer()
        await together(b, c)
      }
      await again()
      await b.dial('*3')
      await together(a, b)
      await c.hangUp()
      await again()
      await b.dial('*6')
      await together(a, b)
      await b.dial('*5')
      await together(a, b, c)
    },
  },
]

const flashes: readonly Scenario[] = [
  {
    name: 'flash, dial, hang up: transferred',
    async run(lab) {
      const [a, b, c] = await flashed(lab)
      await b.hangUp()
      await together(a, c)
    },
  },
  {
    name: 'flash, dial, flash: all three talk',
    async run(lab) {
      const [a, b, c] = await flashed(lab)
      await b.flash()
      await together(a, b, c)
    },
  },
  {
    name: 'flash, dial, refused: flash goes back',
    async run(lab) {
      const [a, b, c] = await flashed(lab)
      await c.hangUp()
      await b.flash()
      await together(a, b)
    },
  },
  {
    name: 'flash and 70 parks, says where',
    async run(lab) {
      const [a, b, c] = four(lab)
      await talk(a, b)
      await b.flash()
      await b.hears('recall dial tone')
      await b.dial('70')
      await b.hears('voice')
      await b.hangUp()
      await dials(c, '71')
      await together(a, c)
    },
  },
  {
    name: 'no way by flash from outside to outside without the right',
    async run(lab) {
      const c = lab.handset(3)
      await dials(c, `0${OUTSIDE}`)
      const call = await lab.exchange.expectsCall({ to: OUTSIDE })
      await call.answer()
      await together(c, call)
      await c.flash()
      await c.hears('recall dial tone')
      await c.dial(`0${OTHER}#`)
      await c.hears('congestion')
      if (lab.exchange.waiting().length > 0) throw new Error('the second call went out')
      await c.flash()
      await together(c, call)
    },
  },
  {
    name: 'a second call beeps, a flash goes to it and back',
    async run(lab) {
      const [a, b, c] = four(lab)
      await dials(a, '*70')
      await pause(3000)
      await a.hangUp()
      await talk(a, b)
      await dials(c, '101')
      // The driver's beep carries the caller's number: the alert tone and its FSK sound like speech here.
      await a.hears('voice', { withinMs: 30_000 })
      await a.flash()
      await together(a, c)
      await a.flash()
      await together(a, b)
    },
  },
]

const others: readonly Scenario[] = [
  {
    name: '*8 and ** and the extension take a ringing call',
    async run(lab) {
      const [a, b, c] = four(lab)
      await dials(a, '102')
      await b.rings()
      await dials(c, '*8')
      await together(a, c)
      await c.hangUp()
      await a.hangUp()
      await dials(a, '102')
      await b.rings()
      await dials(c, '**102')
      await together(a, c)
    },
  },
  {
    name: '*59 takes over, 555 listens, for who has the right',
    async run(lab) {
      const [a, b, c, d] = four(lab)
      await talk(a, b)
      await dials(c, '555102')
      await c.hears('congestion')
      await c.hangUp()
      await dials(d, '555102')
      await d.hears(a)
      await d.hears(b)
      await d.hangUp()
      await dials(d, '*59102')
      await together(a, d)
    },
  },
  {
    name: '*82 after busy: called back when the other one hangs up',
    async run(lab) {
      const [a, b, c] = four(lab)
      await talk(a, b)
      await dials(c, '102')
      await c.hears('busy')
      await c.hangUp()
      await dials(c, '*82')
      await c.hears('voice')
      await c.hangUp()
      await pause(3000)
      await a.hangUp()
      await b.hangUp()
      await c.rings({ from: '102' })
      await c.lift()
      await b.rings({ from: '103' })
      await b.lift()
      await together(b, c)
    },
  },
  {
    name: '*1 records both, in a file of the day',
    async run(lab) {
      const [a, b] = four(lab)
      await talk(a, b)
      await b.dial('*1')
      await pause(3000)
      await together(a, b)
      await b.hangUp()
      await a.hangUp()
      const { stdout } = await lab.guest.run('find', [MONITOR, '-name', '*.wav', '-size', '+20k'])
      if (!/monitor\/\d{4}\/\d\d\/\d\d\/[\d.]+-[\d.]+\.wav/.test(stdout))
        throw new Error(`no recording of some seconds below ${MONITOR}: ${stdout}`)
    },
  },
  {
    name: '7777 rings where a call from outside would',
    async run(lab) {
      const [a, , , d] = four(lab)
      await dials(d, '7777')
      await a.answer()
      await together(a, d)
    },
  },
  {
    name: 'hanging up at every prompt leaves nothing',
    async run(lab) {
      const [a, b, , d] = four(lab)
      for (const code of ['555', '*82', '*83', '**102', '*59102', '79']) {
        await dials(d, code)
        await pause(4500)
        await d.hangUp()
      }
      await talk(a, b)
      await b.dial('##')
      await b.hears('voice')
      await b.hangUp()
      await a.hangUp()
      await talk(a, b)
      await b.dial('*210')
      await pause(1000)
      await b.hangUp()
    },
  },
]

export const inCallScenarios: readonly Scenario[] = [...transfers, ...flashes, ...others]
