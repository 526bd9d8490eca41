/** Recordings, music, conferences, paging, speed dials, classes of service and dialling through. */

import {
  CALL_CLASSES,
  classOfServiceSchema,
  RIGHTS,
} from '../../../../daemon/settings/areas/class-of-service.ts'
import {
  conferenceSchema,
  disaSchema,
  musicClassSchema,
  pagingGroupSchema,
  recordingSchema,
  speedDialSchema,
} from '../../../../daemon/settings/areas/services.ts'
import * as f from '../fields.ts'
import type { ListService } from '../service.ts'
import { freeIndex } from './call-flow.ts'

export const recordings: ListService = {
  path: 'recordings',
  at: 'recordings',
  schema: recordingSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.recording',
      fields: [f.name, f.whole('index', 'svf.index', 1, 999, undefined, 'svf.recording-index-hint')],
    },
  ],
  fresh: settings => ({ index: freeIndex(settings.recordings, 1) }),
  summary: ({ index }) => String(index),
}

export const music: ListService = {
  path: 'music',
  at: 'musicClasses',
  schema: musicClassSchema,
  key: 'id',
  sections: [{ title: 'svs.music', fields: [f.name, f.tick('shuffle', 'svf.shuffle')] }],
  fresh: () => ({ shuffle: false }),
  summary: ({ shuffle }, { speech }) => (shuffle === true ? speech.t('svf.shuffle') : ''),
}

export const conferences: ListService = {
  path: 'conferences',
  at: 'conferences',
  schema: conferenceSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.conference',
      fields: [
        f.name,
        f.number,
        f.pin('pin', 'svf.pin', 'svf.pin-hint'),
        f.pin('adminPin', 'svf.admin-pin', 'svf.pin-hint'),
        f.whole('maxMembers', 'svf.max-members', 2, 200),
      ],
    },
    {
      title: 'svs.in-conference',
      fields: [
        f.tick('musicWhenAlone', 'svf.music-when-alone'),
        f.music,
        f.tick('announceCount', 'svf.announce-count'),
        f.tick('announceJoinLeave', 'svf.announce-join-leave'),
        f.tick('waitForAdmin', 'svf.wait-for-admin'),
        f.tick('record', 'svf.record'),
      ],
    },
  ],
  fresh: () => conferenceSchema.omit({ id: true, name: true, number: true }).parse({}),
  summary: ({ pin }, { speech }) => speech.t(pin === null ? 'svc.without-pin' : 'svc.with-pin'),
}

export const paging: ListService = {
  path: 'paging',
  at: 'pagingGroups',
  schema: pagingGroupSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.paging',
      fields: [
        f.name,
        f.number,
        f.words('members', 'svf.paged', 'svf.numbers-error', 'svf.paged-hint'),
        f.tick('duplex', 'svf.duplex'),
        f.choice('ifBusy', 'svf.if-busy', [
          ['skip', 'svf.skip'],
          ['whisper', 'svf.whisper'],
        ]),
      ],
    },
  ],
  fresh: () => ({ members: [], duplex: false, ifBusy: 'skip' }),
  summary: ({ members }, { speech }) =>
    speech.t('svc.members', { count: Array.isArray(members) ? members.length : 0 }),
}

export const speedDials: ListService = {
  path: 'speed-dials',
  at: 'speedDials',
  schema: speedDialSchema,
  key: 'index',
  sections: [
    {
      title: 'svs.speed-dial',
      fields: [
        f.name,
        f.whole('index', 'svf.index', 0, 999, undefined, 'svf.speed-dial-hint'),
        f.phoneNumber('number', 'svf.dialled', false, 'svf.dialled-hint'),
      ],
    },
  ],
  fresh: settings => ({ index: freeIndex(settings.speedDials, 1) }),
  summary: ({ index }) => String(index),
}

export const classes: ListService = {
  path: 'classes',
  at: 'classesOfService',
  schema: classOfServiceSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.may-call',
      fields: [
        f.name,
        f.ticks(
          'may',
          'svf.may',
          CALL_CLASSES.map(one => [one, `class.${one}`] as const),
        ),
        f.words('allow', 'svf.allow', 'svf.pattern-error', 'svf.pattern-hint'),
        f.words('deny', 'svf.deny', 'svf.pattern-error', 'svf.deny-hint'),
      ],
    },
    {
      title: 'svs.rights',
      fields: [
        f.ticks(
          'rights',
          'svf.rights',
          RIGHTS.map(one => [one, `right.${one}`] as const),
        ),
      ],
    },
    {
      title: 'svs.night-lock',
      fields: [
        f.group('nightLock', 'svs.night-lock', [
          f.schedule('schedule', 'svf.night-schedule', 'svf.never'),
          f.classOfService('classOfService', 'svf.night-class'),
        ]),
      ],
    },
  ],
  fresh: () => ({ may: ['free', 'local', 'national'], allow: [], deny: [], rights: [], nightLock: null }),
  summary: ({ may }, { speech }) =>
    Array.isArray(may) && may.length > 0
      ? CALL_CLASSES.filter(one => may.includes(one))
          .map(one => speech.t(`class.${one}`))
          .join(', ')
      : speech.t('svc.internal-only'),
}

export const disa: ListService = {
  path: 'disa',
  at: 'disa',
  schema: disaSchema,
  key: 'id',
  sections: [
    {
      title: 'svs.disa',
      fields: [
        f.name,
        f.text('pin', 'svf.pin', 'svf.disa-pin-error', 12, 'svf.disa-pin-hint'),
        f.classOfService('classOfService', 'svf.class'),
        f.phoneNumber('callerId', 'svf.caller-id', true),
      ],
    },
  ],
  fresh: ({ classesOfService }) => ({ classOfService: classesOfService[0]?.id ?? 'standard' }),
  summary: ({ classOfService }, { settings }) =>
    settings.classesOfService.find(({ id }) => id === classOfService)?.name ?? String(classOfService),
}
