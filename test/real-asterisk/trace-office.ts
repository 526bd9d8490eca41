/** A small office with everything a trace tells of, where nothing takes long. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import {
  analogLine,
  extensionOf,
  isdnLine,
  modelOf,
  sipDevice,
  trunkOf,
} from '../asterisk-conf/model-fixtures.ts'
import { incoming, mailbox, outgoing } from '../model-parts.ts'

const country = countryPack('CH')
const to = (number: string) => ({ kind: 'extension', number }) as const
const beep = { kind: 'builtin', name: 'beep' } as const
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const settings = settingsSchema.parse({
  version: 1,
  classesOfService: [
    {
      id: 'standard',
      name: 'Standard',
      may: ['free', 'local', 'national', 'mobile'],
      rights: ['forward-outside'],
    },
    { id: 'internal', name: 'Internal' },
    {
      id: 'locked',
      name: 'Locked',
      may: ['national'],
      nightLock: { schedule: 'never', classOfService: 'internal' },
    },
    { id: 'guest', name: 'Guest', may: ['national'], deny: ['044555.'], allow: ['0900111222'] },
  ],
  ringGroups: [
    {
      id: 'all',
      name: 'All',
      number: '600',
      members: ['101', '102', '103'],

      otherwise: to('104'),
    },
    {
      id: 'hunt',
      name: 'Hunt',
      number: '601',
      members: ['101', '102'],
      strategy: 'hunt',

      otherwise: { kind: 'voicemail', number: '102', greeting: 'busy' },
    },
    {
      id: 'follows',
      name: 'Follows',
      number: '602',
      members: ['101'],

      skipForwards: false,
      otherwise: { kind: 'busy' },
    },
  ],
  queues: [
    {
      id: 'staffed',
      name: 'Staffed',
      number: '400',
      agents: [{ number: '103', penalty: 0 }],
      ringSeconds: 5,
      maxWaitSeconds: 3,
      announcePosition: false,
      otherwise: to('104'),
    },
    { id: 'nobody', name: 'Nobody', number: '401', otherwise: { kind: 'voicemail', number: '102' } },
  ],
  menus: [
    {
      id: 'main',
      name: 'Main',
      number: '500',
      greeting: beep,
      timeoutSeconds: 1,
      tries: 2,
      keys: [{ key: '1', destination: to('101') }],
      otherwise: to('102'),
    },
  ],
  schedules: [
    { id: 'never', name: 'Never', number: '510', index: 1, open: to('101'), closed: to('102') },
    {
      id: 'always',
      name: 'Always',
      number: '511',
      index: 2,
      hours: [{ days: WEEK, from: '00:00', to: '00:00' }],
      open: { kind: 'ring-group', id: 'hunt' },
      closed: { kind: 'hangup' },
    },
  ],
  switches: [
    {
      id: 'night',
      name: 'Night',
      number: '520',
      index: 1,
      day: to('101'),
      night: { kind: 'announcement', id: 'closed' },
    },
  ],
  announcements: [
    {
      id: 'closed',
      name: 'Closed',
      number: '530',
      sound: beep,
      afterwards: { kind: 'voicemail', number: '103' },
    },
  ],
  conferences: [{ id: 'room', name: 'Room', number: '200' }],
  disa: [{ id: 'home', name: 'Home', pin: '123456', classOfService: 'standard' }],
})

const { ringGroups, queues, menus, schedules, switches, announcements, conferences, disa, classesOfService } =
  settings

/** 101 has no mailbox; 103 may call nobody outside; 104 is locked at night, which it always is; 105 has no telephone; 106 asks for names. */
export const traceOffice = (): GatewayModel =>
  modelOf({
    country,
    classesOfService,
    extensions: (
      [
        ['101', 'standard', {}],
        ['102', 'standard', { voicemail: mailbox('9102') }],
        ['103', 'internal', { voicemail: mailbox('9103') }],
        ['104', 'locked', {}],
        ['105', 'guest', { devices: [] }],
        ['106', 'guest', { screening: true }],
      ] as const
    ).map(([number, classOfService, more]) =>
      extensionOf(number, {
        classOfService,
        devices: [sipDevice(number)],
        voicemail: null,
        ringSeconds: 2,
        ...more,
      }),
    ),
    trunks: [
      trunkOf('main', 0, [analogLine('one', 5, country, '0227001122')]),
      trunkOf('reserve', 1, [isdnLine('pri', 2, [7, 8], 'pri_cpe', country, '0227002200')]),
    ],
    outgoing: [
      outgoing({ id: 'of-102', name: 'Of 102', accessCode: '0', extensions: ['102'], trunkIds: ['reserve'] }),
      outgoing({ id: 'closed', name: 'Closed', accessCode: '0', scheduleId: 'never', trunkIds: ['reserve'] }),
      outgoing({
        id: 'outside',
        name: 'Outside',
        accessCode: '0',
        patterns: ['0[1-8].', '0900.'],
        trunkIds: ['main', 'reserve'],
      }),
      outgoing({ id: 'pin', name: 'With a PIN', accessCode: '7', pins: ['4711'], trunkIds: ['main'] }),
    ],
    incoming: [
      incoming({ id: 'vip', trunkId: 'reserve', caller: '+4179111.', destination: to('101') }),
      incoming({
        id: 'hidden',
        trunkId: 'reserve',
        calledNumber: '0227002210',
        caller: 'anonymous',
        destination: { kind: 'busy' },
      }),
      incoming({
        id: 'menu',
        trunkId: 'reserve',
        calledNumber: '0227002201',
        destination: { kind: 'menu', id: 'main' },
      }),
      incoming({
        id: 'switch',
        trunkId: 'reserve',
        calledNumber: '0227002202',
        destination: { kind: 'switch', id: 'night' },
      }),
      incoming({ id: 'person', trunkId: 'reserve', calledNumber: '022700220[3-6]', destination: to('102') }),
      incoming({ id: 'asks', trunkId: 'reserve', calledNumber: '0227002207', destination: to('106') }),
      incoming({
        id: 'dial-in',
        trunkId: 'reserve',
        calledNumber: '0227002208',
        destination: { kind: 'disa', id: 'home' },
      }),
      incoming({
        id: 'away',
        trunkId: 'reserve',
        calledNumber: '0227002209',
        destination: { kind: 'outside', number: '00445550000', classOfService: 'standard' },
      }),
    ],
    blacklist: { ...settings.blacklist, destination: { kind: 'congestion' } },
    // Shorter than the settings allow: nobody answers here.
    ringGroups: ringGroups.map(group => ({ ...group, ringSeconds: 2 })),
    queues,
    menus,
    schedules,
    switches,
    announcements,
    conferences,
    disa,
    pagingGroups: [],
    parking: { number: '70', firstSlot: '71', lastSlot: '79', seconds: 10, music: null, otherwise: null },
    codes: [
      { feature: 'dnd-on', code: '*78' },
      { feature: 'echo-test', code: '*43' },
      { feature: 'own-number', code: '*65' },
      { feature: 'directory', code: '411' },
    ],
    timeZone: 'Europe/Zurich',
  })
