/** Rights, routes and emergencies, dialled from analog handsets over the lab's lines. */

import { classOfServiceSchema } from '../../../daemon/settings/areas/class-of-service.ts'
import {
  incomingRouteSchema,
  outgoingRouteSchema,
  type Settings,
  trunkSchema,
} from '../../../daemon/settings/schema.ts'
import type { Lab } from '../lab.ts'
import type { LabNetwork } from '../networks.ts'
import type { Scenario } from './scenario.ts'
import { separateTrunks } from './settings.ts'

const NATIONAL = '0448001122'
const PREMIUM = '0900123456'
const CALLER = '+41 22 700 11 22'

/** 101 may call the country, 102 nobody, 103 whoever he likes, 104 is locked at night, and it is always night. */
export const routesSettings =
  (network: LabNetwork) =>
  (settings: Settings): Settings => {
    const separate = separateTrunks(network)(settings)
    const classes: Record<string, string> = { '101': 'country', '102': 'none', '103': 'all', '104': 'locked' }
    const hangup = { kind: 'hangup' } as const
    return {
      ...separate,
      schedules: [
        {
          id: 'never',
          name: 'Never',
          number: null,
          index: 1,
          hours: [],
          holidays: [],
          open: hangup,
          closed: hangup,
          onHoliday: null,
        },
      ],
      classesOfService: [
        { id: 'country', name: 'Country', may: ['free', 'local', 'national'], rights: [] },
        { id: 'none', name: 'Nobody' },
        {
          id: 'all',
          name: 'All',
          may: ['free', 'local', 'national', 'mobile', 'international', 'premium'],
          rights: ['transfer-outside'],
        },
        {
          id: 'locked',
          name: 'Locked',
          may: ['national'],
          nightLock: { schedule: 'never', classOfService: 'none' },
        },
      ].map(one => classOfServiceSchema.parse(one)),
      extensions: separate.extensions.map(extension => ({
        ...extension,
        classOfService: classes[extension.number] ?? 'none',
      })),
      trunks: [...separate.trunks, trunkSchema.parse({ id: 'none-there', name: 'Without a line' })],
      routes: {
        incoming: [
          incomingRouteSchema.parse({
            id: 'by-number',
            calledNumber: '103',
            destination: { kind: 'extension', number: '103' },
          }),
          incomingRouteSchema.parse({
            id: 'by-caller',
            caller: '044.',
            destination: { kind: 'extension', number: '102' },
          }),
          incomingRouteSchema.parse({ id: 'rest', destination: { kind: 'extension', number: '101' } }),
        ],
        outgoing: [
          outgoingRouteSchema.parse({
            id: 'usual',
            name: 'Usual',
            accessCode: '0',
            trunks: ['analog', 'bri', 'pri'],
          }),
          outgoingRouteSchema.parse({
            id: 'pin',
            name: 'With a PIN',
            accessCode: '9',
            pins: ['4711'],
            trunks: ['pri'],
          }),
        ],
      },
    }
  }

async function dials(lab: Lab, handset: number, digits: string): Promise<void> {
  const one = lab.handset(handset)
  await one.lift()
  await one.hears('dial tone')
  await one.dial(digits)
}

const refused = (handset: number, digits: string, because: string): Scenario => ({
  name: `10${handset} dials ${digits}: refused, ${because}`,
  async run(lab) {
    await dials(lab, handset, digits)
    await lab.handset(handset).hears('congestion')
    if (lab.exchange.waiting().length > 0) throw new Error('the exchange got a call')
  },
})

const goesOut = (handset: number, digits: string, to: string): Scenario => ({
  name: `10${handset} dials ${digits}: ${to} is called`,
  async run(lab) {
    await dials(lab, handset, digits)
    const call = await lab.exchange.expectsCall({ to })
    await call.answer()
    await call.hears(lab.handset(handset))
  },
})

export const routesCalls: readonly Scenario[] = [
  goesOut(1, `0${NATIONAL}`, NATIONAL),
  refused(1, `0${PREMIUM}#`, 'a dear number'),
  refused(2, `0${NATIONAL}`, 'nobody outside'),
  goesOut(3, `0${PREMIUM}`, PREMIUM),
  refused(4, `0${NATIONAL}`, 'locked at night'),
  goesOut(4, '0112', '112'),
  {
    name: '103 dials 9 and a number, then the PIN: the call leaves on the PRI',
    async run(lab) {
      await dials(lab, 3, `9${NATIONAL}`)
      await lab.handset(3).hears('voice')
      await lab.handset(3).dial('4711#')
      await (await lab.exchange.expectsCall({ line: 'pri', to: NATIONAL })).answer()
    },
  },
  {
    name: 'both analog lines are taken: the call leaves on the BRI',
    async run(lab) {
      for (const line of ['line 1', 'line 2'] as const) await lab.exchange.calls(line, { from: CALLER })
      await lab.handset(1).rings()
      await dials(lab, 3, `0${NATIONAL}`)
      const call = await lab.exchange.expectsCall({ line: 'bri', to: NATIONAL })
      await call.answer()
      await call.hears(lab.handset(3))
    },
  },
  {
    name: 'a call for 103 by number rings 103, one by its caller rings 102',
    async run(lab) {
      const direct = await lab.exchange.calls('pri', { from: CALLER, to: '103' })
      const shown = await lab.handset(3).rings()
      if (!shown.number.startsWith('00'))
        throw new Error(`103 shows "${shown.number}", which nobody can call back`)
      await direct.hangUp()
      await lab.exchange.calls('pri', { from: '+41 44 800 11 22', to: '199' })
      await lab.handset(2).rings()
    },
  },
]
