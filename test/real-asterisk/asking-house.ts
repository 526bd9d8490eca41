/** A house where everything that asks something can be called, by somebody who may do everything. */

import { activeCodes } from '../../daemon/model/codes/active.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { buildSwitchboard } from '../../daemon/model/switchboard.ts'
import { RIGHTS } from '../../daemon/settings/areas/class-of-service.ts'
import type { FEATURES } from '../../daemon/settings/features.ts'
import {
  analogLine,
  extensionOf,
  modelOf,
  sipDevice,
  switzerland,
  trunkOf,
} from '../asterisk-conf/model-fixtures.ts'
import { richOffice } from '../codes-office.ts'
import { incoming, mailbox, outgoing } from '../model-parts.ts'

const to = (number: string) => ({ kind: 'extension', number }) as const
const PIN = '4711'

const settings = richOffice('17', {
  classesOfService: [
    { id: 'standard', name: 'Standard', may: ['free', 'local', 'national', 'mobile'], rights: [...RIGHTS] },
  ],
  switches: [{ id: 'night', name: 'Night', index: 1, pin: PIN, day: to('101'), night: to('102') }],
  schedules: [{ id: 'hours', name: 'Hours', index: 1, open: to('101'), closed: to('102') }],
  conferences: [{ id: 'room', name: 'Room', number: '200', pin: PIN }],
  menus: [
    {
      id: 'main',
      name: 'Main',
      number: '500',
      timeoutSeconds: 2,
      tries: 2,
      keys: [{ key: '1', destination: to('101') }],
      otherwise: to('102'),
    },
  ],
  announcements: [
    {
      id: 'again',
      name: 'Again',
      number: '531',
      sound: { kind: 'builtin', name: 'hello-world' },
      repeatKey: '1',
      afterwards: to('101'),
    },
  ],
  disa: [{ id: 'home', name: 'Home', pin: '123456', classOfService: 'standard' }],
})

/** Codes of the usual profiles that the newest has not. */
const OLDER: readonly (typeof FEATURES)[number][] = ['record-prompt', 'check-prompt', 'podcast']

export const askingHouse = (): GatewayModel => {
  const codes = activeCodes(settings)
  const missing = OLDER.filter(feature => !codes.some(one => one.feature === feature))
  return modelOf({
    ...buildSwitchboard(settings, [
      ...codes,
      ...missing.map((feature, index) => ({ feature, code: `*19${index}` })),
    ]),
    canMail: true,
    timeZone: 'Europe/Zurich',
    classesOfService: settings.classesOfService,
    extensions: ['101', '102', '103'].map(number =>
      extensionOf(number, {
        devices: [sipDevice(number)],
        ringSeconds: 5,
        voicemail: mailbox(`9${number}`, { email: 'a@example.org', operator: to('103') }),
        screening: number === '103',
      }),
    ),
    trunks: [trunkOf('main', 0, [analogLine('one', 5, switzerland, '0227001122')])],
    outgoing: [
      outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['main'] }),
      outgoing({ id: 'pin', name: 'With a PIN', accessCode: '7', pins: [PIN], trunkIds: ['main'] }),
    ],
    incoming: [
      incoming({ id: 'disa', calledNumber: '0227001199', destination: { kind: 'disa', id: 'home' } }),
      incoming({ id: 'asks', calledNumber: '0227001103', destination: to('103') }),
      incoming({ id: 'directory', calledNumber: '0227001198', destination: { kind: 'directory' } }),
    ],
  })
}

export const codeOf = (model: GatewayModel, feature: (typeof FEATURES)[number]): string => {
  const found = model.codes.find(one => one.feature === feature)?.code
  if (found === undefined) throw new Error(`no code for ${feature}`)
  return found
}
