/** An office with everything a call can pass through: groups, queues, menus, schedules, switches, rooms, paging. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { incoming, outgoing, usualSwitchboard } from '../model-parts.ts'
import {
  analogLine,
  extensionOf,
  isdnLine,
  modelOf,
  sipDevice,
  switzerland,
  trunkOf,
} from './model-fixtures.ts'

const to = (number: string) => ({ kind: 'extension', number }) as const
const builtin = (name: string) => ({ kind: 'builtin', name }) as const

/** Given as settings, so that defaults are what people get. */
export const officeSettings = settingsSchema.parse({
  version: 1,
  ringGroups: [
    {
      id: 'all',
      name: 'All',
      number: '600',
      members: ['101', '102', '103'],
      ringSeconds: 5,
      namePrefix: 'Sales',
      otherwise: to('104'),
    },
    {
      id: 'hunt',
      name: 'Hunt',
      number: '601',
      members: ['101', '102', '103'],
      strategy: 'hunt',
      ringSeconds: 5,
      music: 'default',
      announcement: builtin('hello-world'),
      otherwise: { kind: 'busy' },
    },
    {
      id: 'memory',
      name: 'Memory',
      number: '602',
      members: ['101', '102'],
      strategy: 'memory-hunt',
      ringSeconds: 5,
    },
    {
      id: 'first',
      name: 'First',
      number: '603',
      members: ['101', '102', '103'],
      strategy: 'first-available',
      ringSeconds: 5,
      otherwise: { kind: 'congestion' },
    },
    {
      id: 'idle',
      name: 'Idle',
      number: '604',
      members: ['101', '102'],
      strategy: 'first-not-on-phone',
      ringSeconds: 5,
      skipForwards: false,
    },
    {
      id: 'random',
      name: 'Random',
      number: '605',
      members: ['101', '102', '103'],
      strategy: 'random',
      ringSeconds: 5,
      otherwise: { kind: 'menu', id: 'main' },
    },
    { id: 'outside', name: 'Outside', number: '606', members: ['101', '00790000000'], ringSeconds: 5 },
  ],
  queues: [
    {
      id: 'sales',
      name: 'Sales',
      number: '400',
      agents: [{ number: '103', penalty: 2 }],
      mayLogOn: ['101', '102'],
      strategy: 'linear',
      ringSeconds: 5,
      retrySeconds: 1,
      announceEverySeconds: 15,
      maxWaitSeconds: 0,
      otherwise: to('104'),
    },
    {
      id: 'support',
      name: 'Support',
      number: '401',
      strategy: 'ringall',
      joinAnnouncement: builtin('hello-world'),
      waitAnnouncement: builtin('pls-hold-while-try'),
      agentAnnouncement: builtin('beep'),
      namePrefix: 'Support',
      record: true,
      wrapUpSeconds: 10,
      otherwise: { kind: 'voicemail', number: '104' },
    },
  ],
  menus: [
    {
      id: 'main',
      name: 'Main',
      number: '500',
      greeting: builtin('demo-instruct'),
      timeoutSeconds: 2,
      tries: 2,
      keys: [
        { key: '1', destination: { kind: 'ring-group', id: 'all' } },
        { key: '2', destination: to('102') },
        { key: '*', destination: { kind: 'hangup' } },
        { key: '112', destination: { kind: 'hangup' } },
      ],
      otherwise: to('104'),
    },
    {
      id: 'closed',
      name: 'Keys only',
      number: null,
      directDial: false,
      keys: [{ key: '9', destination: to('101') }],
    },
  ],
  schedules: [
    {
      id: 'office',
      name: 'Office',
      number: '510',
      index: 1,
      hours: [
        { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '12:00' },
        { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', to: '18:00' },
        { days: ['fri', 'sun'], from: '22:00', to: '06:00' },
      ],
      holidays: [
        { name: 'National day', from: '08-01', to: '08-01' },
        { name: 'Year end', from: '12-24', to: '01-02' },
        { name: 'Move', from: '2026-09-07', to: '2026-09-09' },
      ],
      open: to('101'),
      closed: to('102'),
      onHoliday: to('103'),
    },
    { id: 'never', name: 'Never', index: 2, open: to('101'), closed: to('102') },
  ],
  switches: [
    { id: 'night', name: 'Night', number: '520', index: 1, day: to('101'), night: to('102') },
    {
      id: 'safe',
      name: 'Safe',
      index: 2,
      pin: '4711',
      day: { kind: 'schedule', id: 'office' },
      night: { kind: 'announcement', id: 'closed' },
    },
  ],
  announcements: [
    {
      id: 'closed',
      name: 'Closed',
      number: '530',
      sound: builtin('tt-monkeys'),
      answer: false,
      afterwards: { kind: 'hangup' },
    },
    {
      id: 'again',
      name: 'Again',
      number: '531',
      sound: builtin('hello-world'),
      repeatKey: '#',
      afterwards: to('101'),
    },
  ],
  conferences: [
    { id: 'open', name: 'Open', number: '200' },
    {
      id: 'board',
      name: 'Board',
      number: '201',
      pin: '1234',
      adminPin: '9876',
      waitForAdmin: true,
      maxMembers: 2,
      announceJoinLeave: false,
      record: true,
    },
  ],
  pagingGroups: [
    { id: 'hall', name: 'Hall', number: '700', members: ['101', '102', '103', '105'] },
    { id: 'talk', name: 'Talk', number: '701', members: ['102', '103'], duplex: true, ifBusy: 'whisper' },
  ],
  parking: null,
  site: { timeZone: 'Europe/Zurich' },
})

export const FLOW_CODES = [
  { feature: 'queue-toggle', code: '*45' },
  { feature: 'queue-pause', code: '*46' },
  { feature: 'queue-callers', code: '*47' },
  { feature: 'queue-log-on', code: '*' },
  { feature: 'queue-log-off', code: '**' },
  { feature: 'conference-status', code: '*87' },
  { feature: 'switch-toggle', code: '*28' },
  { feature: 'schedule-override', code: '*27' },
  { feature: 'intercom', code: '*80' },
  { feature: 'intercom-allow', code: '*54' },
  { feature: 'intercom-refuse', code: '*55' },
] as const

export function switchboardOffice(): GatewayModel {
  const { ringGroups, queues, menus, schedules, switches, announcements, conferences, pagingGroups } =
    officeSettings
  return modelOf({
    extensions: ['101', '102', '103', '104', '106']
      .map(number =>
        extensionOf(number, {
          devices: [sipDevice(number)],
          voicemail: null,
          ringSeconds: 5,
          classOfService: number === '106' ? 'internal' : 'standard',
        }),
      )
      .concat(
        extensionOf('105', {
          devices: [
            {
              kind: 'analog',
              portKey: '@card/port/1',
              channel: 1,
              details: {},
              hotline: null,
              toneZone: null,
            },
          ],
          voicemail: null,
        }),
      ),
    trunks: [
      trunkOf('main', 0, [analogLine('one', 5, switzerland, '0227001122')]),
      trunkOf('reserve', 1, [isdnLine('pri', 2, [7, 8], 'pri_cpe', switzerland, '0227002200')]),
    ],
    outgoing: [outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['main', 'reserve'] })],
    incoming: [
      incoming({ id: 'all', trunkId: null, calledNumber: null, destination: { kind: 'menu', id: 'main' } }),
    ],
    ...usualSwitchboard,
    ringGroups,
    queues,
    menus,
    schedules,
    switches,
    announcements,
    conferences,
    pagingGroups,
    parking: null,
    codes: FLOW_CODES,
    timeZone: officeSettings.site.timeZone,
  })
}
