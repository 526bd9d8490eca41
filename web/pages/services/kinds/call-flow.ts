/** Groups, queues, menus, schedules, switches and announcements: what a call passes through. */

import {
  announcementSchema,
  menuSchema,
  queueSchema,
  ringGroupSchema,
  scheduleSchema,
  switchSchema,
} from '../../../../daemon/settings/areas/call-flow.ts'
import type { DestinationSettings, Settings } from '../../../../daemon/settings/schema.ts'
import type { Around, Thing } from '../../../form/described.ts'
import { destinationName } from '../../routes/destination-words.ts'
import * as f from '../fields.ts'
import type { ListService } from '../service.ts'

export const HANGUP = { kind: 'hangup' } as const

const leads = (destination: unknown, { settings, speech }: Around): string =>
  `→ ${destinationName(destination as DestinationSettings, settings, speech)}`
const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

export const freeIndex = (things: readonly { readonly index: number }[], first: number): number => {
  const taken = new Set(things.map(({ index }) => index))
  for (let index = first; ; index++) if (!taken.has(index)) return index
}

const openDoor = ({ extensions }: Settings): DestinationSettings => {
  const [first] = extensions
  return first === undefined ? HANGUP : { kind: 'extension', number: first.number }
}

export const ringGroups: ListService = {
  path: 'ring-groups',
  at: 'ringGroups',
  schema: ringGroupSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.group',
      fields: [
        f.name,
        f.number,
        f.words('members', 'svf.members', 'svf.numbers-error', 'svf.members-hint'),
        f.choice('strategy', 'svf.strategy', [
          ['ring-all', 'svf.ring-all'],
          ['hunt', 'svf.hunt'],
          ['memory-hunt', 'svf.memory-hunt'],
          ['first-available', 'svf.first-available'],
          ['first-not-on-phone', 'svf.first-not-on-phone'],
          ['random', 'svf.random'],
        ]),
        f.seconds('ringSeconds', 'svf.ring-seconds', 5, 300),
      ],
    },
    {
      title: 'svs.members',
      fields: [
        f.tick('skipForwards', 'svf.skip-forwards'),
        f.tick('confirm', 'svf.confirm', 'svf.confirm-hint'),
        f.classOfService('classOfService', 'svf.outside-class'),
      ],
    },
    {
      title: 'svs.caller',
      fields: [
        f.sound('announcement', 'svf.announcement', 'none'),
        f.ringingMusic,
        f.maybe('namePrefix', 'svf.name-prefix', 'svf.prefix-error', 20, 'svf.name-prefix-hint'),
        f.destination('otherwise', 'svf.otherwise'),
      ],
    },
  ],
  fresh: ({ classesOfService }) => ({
    ...{ members: [], strategy: 'ring-all', ringSeconds: 20, skipForwards: true, confirm: true },
    classOfService: classesOfService[0]?.id ?? 'standard',
    otherwise: HANGUP,
  }),
  summary: ({ members, otherwise }, around) =>
    `${around.speech.t('svc.members', { count: count(members) })} ${leads(otherwise, around)}`,
}

export const queues: ListService = {
  path: 'queues',
  at: 'queues',
  schema: queueSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.queue',
      fields: [
        f.name,
        f.number,
        f.choice('strategy', 'svf.strategy', [
          ['rrmemory', 'svf.rrmemory'],
          ['rrordered', 'svf.rrordered'],
          ['ringall', 'svf.ring-all'],
          ['leastrecent', 'svf.leastrecent'],
          ['fewestcalls', 'svf.fewestcalls'],
          ['linear', 'svf.hunt'],
          ['random', 'svf.random'],
          ['wrandom', 'svf.wrandom'],
        ]),
        f.seconds('ringSeconds', 'svf.ring-seconds', 5, 120),
        f.seconds('retrySeconds', 'svf.retry-seconds', 1, 60),
        f.seconds('wrapUpSeconds', 'svf.wrap-up-seconds', 0, 600),
      ],
    },
    {
      title: 'svs.agents',
      fields: [
        f.rows(
          'agents',
          'svf.agent',
          'svf.agents-error',
          200,
          [f.number, f.whole('penalty', 'svf.penalty', 0, 99)],
          'svf.agents-hint',
        ),
        f.words('mayLogOn', 'svf.may-log-on', 'svf.numbers-error', 'svf.may-log-on-hint'),
      ],
    },
    {
      title: 'svs.waiting',
      fields: [
        f.whole('maxWaiting', 'svf.max-waiting', 0, 500, undefined, 'svf.no-limit-hint'),
        f.seconds('maxWaitSeconds', 'svf.max-wait-seconds', 0, 7200, 'svf.no-limit-hint'),
        f.tick('announcePosition', 'svf.announce-position'),
        f.tick('announceHoldTime', 'svf.announce-hold-time'),
        f.seconds('announceEverySeconds', 'svf.announce-every', 15, 600),
        f.sound('joinAnnouncement', 'svf.join-announcement', 'none'),
        f.sound('waitAnnouncement', 'svf.wait-announcement', 'none'),
        f.sound('agentAnnouncement', 'svf.agent-announcement', 'none'),
        f.music,
      ],
    },
    {
      title: 'svs.rest',
      fields: [
        f.tick('joinWhenEmpty', 'svf.join-when-empty'),
        f.tick('leaveWhenEmpty', 'svf.leave-when-empty'),
        f.tick('record', 'svf.record'),
        f.maybe('namePrefix', 'svf.name-prefix', 'svf.prefix-error', 20, 'svf.name-prefix-hint'),
        f.destination('otherwise', 'svf.otherwise'),
      ],
    },
  ],
  fresh: () => queueSchema.omit({ id: true, name: true, number: true }).parse({}),
  summary: ({ agents, otherwise }, around) =>
    `${around.speech.t('svc.agents', { count: count(agents) })} ${leads(otherwise, around)}`,
}

export const menus: ListService = {
  path: 'menus',
  at: 'menus',
  schema: menuSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.menu',
      fields: [
        f.name,
        f.maybeNumber,
        f.sound('greeting', 'svf.greeting', 'none'),
        f.tick('directDial', 'svf.direct-dial', 'svf.direct-dial-hint'),
      ],
    },
    {
      title: 'svs.keys',
      fields: [
        f.rows('keys', 'svf.key', 'svf.key-error', 50, [
          f.text('key', 'svf.key', 'svf.key-error', 3),
          f.destination('destination', 'svf.leads-to'),
        ]),
      ],
    },
    {
      title: 'svs.no-key',
      fields: [
        f.seconds('timeoutSeconds', 'svf.timeout-seconds', 1, 60),
        f.whole('tries', 'svf.tries', 1, 10),
        f.destination('otherwise', 'svf.otherwise-menu'),
      ],
    },
  ],
  fresh: () => menuSchema.omit({ id: true, name: true }).parse({}),
  summary: ({ keys, otherwise }, around) =>
    `${around.speech.t('svc.keys', { count: count(keys) })} ${leads(otherwise, around)}`,
}

const DAYS = [
  ['mon', 'day.mon'],
  ['tue', 'day.tue'],
  ['wed', 'day.wed'],
  ['thu', 'day.thu'],
  ['fri', 'day.fri'],
  ['sat', 'day.sat'],
  ['sun', 'day.sun'],
] as const

export const schedules: ListService = {
  path: 'schedules',
  at: 'schedules',
  schema: scheduleSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.schedule',
      fields: [f.name, f.maybeNumber, f.whole('index', 'svf.index', 0, 99, undefined, 'svf.index-hint')],
    },
    {
      title: 'svs.hours',
      fields: [
        f.rows(
          'hours',
          'svf.hours',
          'svf.hours-error',
          50,
          [
            f.ticks('days', 'svf.days', DAYS),
            f.text('from', 'svf.from', 'svf.time-error', 5),
            f.text('to', 'svf.to', 'svf.time-error', 5),
          ],
          'svf.hours-hint',
        ),
      ],
    },
    {
      title: 'svs.holidays',
      fields: [
        f.rows(
          'holidays',
          'svf.holiday',
          'svf.date-error',
          200,
          [
            f.name,
            f.text('from', 'svf.first-day', 'svf.date-error', 10),
            f.text('to', 'svf.last-day', 'svf.date-error', 10),
          ],
          'svf.holidays-hint',
        ),
      ],
    },
    {
      title: 'svs.leads',
      fields: [
        f.destination('open', 'svf.open'),
        f.destination('closed', 'svf.closed'),
        f.destination('onHoliday', 'svf.on-holiday', 'svf.as-closed'),
      ],
    },
  ],
  fresh: settings => ({
    index: freeIndex(settings.schedules, 1),
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' }],
    open: openDoor(settings),
    closed: HANGUP,
    onHoliday: null,
  }),
  summary: ({ open, closed }, around) => `${leads(open, around)} / ${leads(closed, around)}`,
}

export const switches: ListService = {
  path: 'switches',
  at: 'switches',
  schema: switchSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.switch',
      fields: [
        f.name,
        f.maybeNumber,
        f.whole('index', 'svf.index', 0, 9, undefined, 'svf.index-hint'),
        f.pin('pin', 'svf.pin', 'svf.switch-pin-hint'),
        f.destination('day', 'svf.day'),
        f.destination('night', 'svf.night'),
      ],
    },
  ],
  fresh: settings => ({
    index: freeIndex(settings.switches, 0),
    day: openDoor(settings),
    night: HANGUP,
  }),
  summary: ({ day, night }: Thing, around) => `${leads(day, around)} / ${leads(night, around)}`,
}

export const announcements: ListService = {
  path: 'announcements',
  at: 'announcements',
  schema: announcementSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.announcement',
      fields: [
        f.name,
        f.maybeNumber,
        f.sound('sound', 'svf.sound', 'svf.choose'),
        f.maybe('repeatKey', 'svf.repeat-key', 'svf.one-key-error', 1, 'svf.repeat-key-hint'),
        f.tick('answer', 'svf.answer', 'svf.answer-hint'),
        f.destination('afterwards', 'svf.afterwards'),
      ],
    },
  ],
  fresh: () => ({ answer: true, afterwards: HANGUP, repeatKey: null }),
  summary: ({ afterwards }, around) => leads(afterwards, around),
}
