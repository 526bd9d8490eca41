/** Groups, queues, menus, schedules, switches, rooms and paging, dialled from analog handsets and over an analog line. */

import {
  menuSchema,
  queueSchema,
  ringGroupSchema,
  scheduleSchema,
  switchSchema,
} from '../../../daemon/settings/areas/call-flow.ts'
import { conferenceSchema, pagingGroupSchema } from '../../../daemon/settings/areas/services.ts'
import { incomingRouteSchema, type Settings } from '../../../daemon/settings/schema.ts'
import type { Handset } from '../handset.ts'
import type { Lab } from '../lab.ts'
import type { Scenario } from './scenario.ts'

const LONG_MS = 60_000
const to = (number: string) => ({ kind: 'extension' as const, number })

export const flowSettings = (settings: Settings): Settings => ({
  ...settings,
  extensions: settings.extensions.map(one => ({ ...one, voicemail: null, ringSeconds: 15 })),
  routes: {
    ...settings.routes,
    incoming: [incomingRouteSchema.parse({ id: 'menu', destination: { kind: 'menu', id: 'main' } })],
  },
  ringGroups: [
    ringGroupSchema.parse({ id: 'all', name: 'All', number: '600', members: ['102', '103', '104'] }),
    ringGroupSchema.parse({
      ...{ id: 'hunt', name: 'Hunt', number: '601', members: ['102', '103'] },
      ...{ strategy: 'hunt', ringSeconds: 6 },
    }),
  ],
  queues: [queueSchema.parse({ id: 'sales', name: 'Sales', number: '400', strategy: 'ringall' })],
  menus: [
    menuSchema.parse({
      ...{ id: 'main', name: 'Main', number: '500', timeoutSeconds: 8 },
      greeting: { kind: 'builtin', name: 'demo-instruct' },
      keys: [{ key: '2', destination: to('102') }],
      otherwise: to('104'),
    }),
  ],
  schedules: [
    scheduleSchema.parse({
      id: 'never',
      name: 'Never',
      number: '510',
      index: 1,
      open: to('103'),
      closed: to('102'),
    }),
  ],
  switches: [
    switchSchema.parse({
      id: 'night',
      name: 'Night',
      number: '520',
      index: 1,
      day: to('103'),
      night: to('102'),
    }),
  ],
  conferences: [conferenceSchema.parse({ id: 'room', name: 'Room', number: '200' })],
  pagingGroups: [
    pagingGroupSchema.parse({ id: 'hall', name: 'Hall', number: '700', members: ['102', '103'] }),
  ],
})

/** Lifts, hears the dial tone, and dials. */
async function calls(handset: Handset, number: string): Promise<void> {
  await handset.lift()
  await handset.hears('dial tone')
  await handset.dial(number)
}

/** A code that speaks: heard, then put down. */
async function does(lab: Lab, handset: Handset, code: string): Promise<void> {
  await calls(handset, code)
  await handset.hears('voice', { withinMs: LONG_MS })
  await handset.hearsNothing({ withinMs: LONG_MS }).catch(() => {})
  await handset.hangUp()
  await lab.quiet()
}

async function talk(one: Handset, other: Handset): Promise<void> {
  await other.hears(one)
  await one.hears(other)
}

const comesIn = async (lab: Lab) => {
  const call = await lab.exchange.calls('line 1', { from: '+41 22 700 11 22' })
  await call.answered({ withinMs: LONG_MS })
  await call.hears('voice', { withinMs: LONG_MS })
  return call
}

export const flow: readonly Scenario[] = [
  {
    name: 'a group of three rings together; one answers and the others stop',
    async run(lab) {
      const [caller, one, two, three] = lab.handsets as [Handset, Handset, Handset, Handset]
      await calls(caller, '600')
      await Promise.all([one.rings(), two.rings(), three.rings()])
      await two.lift()
      await Promise.all([one.stopsRinging(), three.stopsRinging()])
      await talk(caller, two)
    },
  },
  {
    name: 'a group hunts: the second rings when the first does not answer',
    async run(lab) {
      const [caller, one, two] = [lab.handset(1), lab.handset(2), lab.handset(3)]
      await calls(caller, '601')
      await one.rings()
      // Only after a whole pause of the ringing it is known to have stopped: the second must not wait for that.
      await Promise.all([one.stopsRinging(), two.answer()])
      await talk(caller, two)
    },
  },
  {
    name: 'two agents log on with *45, *47 counts the caller, both ring, one answers; both log off',
    async run(lab) {
      const [caller, one, two, asking] = lab.handsets as [Handset, Handset, Handset, Handset]
      await does(lab, one, '*45400')
      await does(lab, two, '*45400')
      await calls(caller, '400')
      await Promise.all([one.rings(), two.rings()])
      await calls(asking, '*47400')
      await asking.hears('voice', { withinMs: LONG_MS })
      await asking.hangUp()
      await one.answer()
      await talk(caller, one)
      await lab.quiet()
      await does(lab, one, '*45400')
      await does(lab, two, '*45400')
    },
  },
  {
    name: 'a call from outside presses 2 in the menu, another dials 103',
    async run(lab) {
      const first = await comesIn(lab)
      await first.dials('2')
      await lab.handset(2).answer()
      await first.hears(lab.handset(2))
      await lab.quiet()
      const second = await comesIn(lab)
      await second.dials('103')
      await lab.handset(3).answer()
      await lab.handset(3).hears(second)
    },
  },
  {
    name: 'who hangs up at the greeting leaves nothing behind',
    async run(lab) {
      const call = await comesIn(lab)
      await call.hangUp()
      await calls(lab.handset(1), '500')
      await lab.handset(1).hears('voice', { withinMs: LONG_MS })
      await lab.handset(1).hangUp()
    },
  },
  {
    name: '*271 opens the schedule, keeps it open, and lets its hours decide again',
    async run(lab) {
      const leadsTo = async (number: number) => {
        await calls(lab.handset(1), '510')
        await lab.handset(number).rings()
        await lab.quiet()
      }
      await leadsTo(2)
      await does(lab, lab.handset(4), '*271')
      await leadsTo(3)
      await does(lab, lab.handset(4), '*271')
      await leadsTo(3)
      await does(lab, lab.handset(4), '*271')
      await leadsTo(2)
    },
  },
  {
    name: '*281 switches to night with its lamp, and back',
    async run(lab) {
      const lamp = async () => {
        const shown = await lab.guest.ask('asterisk', ['-rx', 'core show hint *281'])
        return /State:(\S+)/.exec(shown)?.[1]
      }
      await does(lab, lab.handset(1), '*281')
      if ((await lamp()) !== 'InUse') throw new Error('the lamp of *281 is not lit')
      await calls(lab.handset(1), '520')
      await lab.handset(2).rings()
      await lab.quiet()
      await does(lab, lab.handset(1), '*28')
      if ((await lamp()) !== 'Idle') throw new Error('the lamp of *281 is still lit')
      await calls(lab.handset(1), '520')
      await lab.handset(3).rings()
    },
  },
  {
    name: 'a conference: a place and music for the first, then two talk, then three; *87 counts',
    async run(lab) {
      const [one, two, three, asking] = lab.handsets as [Handset, Handset, Handset, Handset]
      await calls(one, '200')
      await one.hears('voice', { withinMs: LONG_MS })
      await calls(two, '200')
      await two.hears('voice', { withinMs: LONG_MS })
      await two.hears(one, { withinMs: LONG_MS })
      await one.hears(two, { withinMs: LONG_MS })
      await calls(three, '200')
      await three.hears(one, { withinMs: LONG_MS })
      await one.hears(three, { withinMs: LONG_MS })
      await calls(asking, '*87')
      await asking.hears('voice', { withinMs: LONG_MS })
    },
  },
  {
    name: 'a page rings analog telephones, and who lifts hears it',
    async run(lab) {
      const [caller, one, two] = [lab.handset(1), lab.handset(2), lab.handset(3)]
      await calls(caller, '700')
      await Promise.all([one.rings(), two.rings()])
      await one.lift()
      await one.hears(caller, { withinMs: LONG_MS })
    },
  },
]
