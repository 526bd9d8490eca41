/** Groups, queues, menus, schedules, switches, rooms and paging: what in them cannot work. */

import type { Settings } from '../../settings/schema.ts'
import type { Issue } from '../issue.ts'
import { emergencyNumbers } from '../routes.ts'
import { isDated, weeklyChanges } from '../schedules.ts'
import { repeated } from './duplicates.ts'
import type { Rule } from './rule.ts'

export const callFlow: Rule = (settings, country) => [
  ...sameTwice(settings),
  ...members(settings),
  ...schedules(settings),
  ...menuKeys(settings, emergencyNumbers(settings, country)),
  ...rooms(settings),
  ...sounds(settings),
]

const issue = (
  code: string,
  severity: Issue['severity'],
  subject: string,
  params: Issue['params'] = {},
): Issue => ({ code, severity, subject, params })

function sameTwice(settings: Settings): Issue[] {
  const kinds: readonly [string, readonly { readonly id: string }[]][] = [
    ['ring-group', settings.ringGroups],
    ['queue', settings.queues],
    ['menu', settings.menus],
    ['schedule', settings.schedules],
    ['switch', settings.switches],
    ['announcement', settings.announcements],
    ['conference', settings.conferences],
    ['paging', settings.pagingGroups],
  ]
  const indexed: readonly [string, readonly { readonly id: string; readonly index: number }[]][] = [
    ['schedule', settings.schedules],
    ['switch', settings.switches],
  ]
  return [
    ...kinds.flatMap(([kind, things]) =>
      repeated(things.map(({ id }) => id)).map(id => issue('id-duplicate', 'error', `${kind}:${id}`, { id })),
    ),
    ...indexed.flatMap(([kind, things]) =>
      things
        .filter(({ index }, place) => things.findIndex(one => one.index === index) < place)
        .map(({ id, index }) => issue('index-taken', 'error', `${kind}:${id}`, { index })),
    ),
  ]
}

/** A member that is no extension must begin as an outside number does. */
function members(settings: Settings): Issue[] {
  const extensions = new Set(settings.extensions.map(({ number }) => number))
  const accessCodes = settings.routes.outgoing.map(({ accessCode }) => accessCode)
  const isOutside = (number: string) => accessCodes.some(code => number.startsWith(code) && number !== code)
  const unknown = (subject: string, numbers: readonly string[]) =>
    numbers
      .filter(number => !extensions.has(number))
      .map(number => issue('member-unknown', 'error', subject, { number }))
  return [
    ...settings.ringGroups.flatMap(group => {
      const subject = `ring-group:${group.id}`
      const outside = group.members.filter(number => !extensions.has(number) && isOutside(number))
      return [
        ...(group.members.length === 0 ? [issue('group-empty', 'warning', subject)] : []),
        ...unknown(
          subject,
          group.members.filter(number => !isOutside(number)),
        ),
        ...(outside.length > 0 && !settings.classesOfService.some(({ id }) => id === group.classOfService)
          ? [issue('no-class-of-service', 'error', subject, { id: group.classOfService })]
          : []),
      ]
    }),
    ...settings.queues.flatMap(({ id, agents, mayLogOn }) =>
      unknown(`queue:${id}`, [...agents.map(({ number }) => number), ...mayLogOn]),
    ),
    ...settings.pagingGroups.flatMap(group => [
      ...(group.members.length === 0 ? [issue('group-empty', 'warning', `paging:${group.id}`)] : []),
      ...unknown(`paging:${group.id}`, group.members),
    ]),
  ]
}

const schedules = (settings: Settings): Issue[] =>
  settings.schedules.flatMap(({ id, hours, holidays }) => {
    const subject = `schedule:${id}`
    return [
      ...(hours.length === 0 ? [issue('schedule-never-open', 'warning', subject)] : []),
      ...(hours.length > 0 && weeklyChanges({ hours }).length === 0
        ? [issue('schedule-always-open', 'notice', subject)]
        : []),
      ...holidays
        .filter(({ from, to }) => isDated(from) !== isDated(to) || (isDated(from) && from > to))
        .map(({ name }) => issue('holiday-never', 'error', subject, { name })),
    ]
  })

function menuKeys(settings: Settings, emergency: readonly string[]): Issue[] {
  const extensions = new Set(settings.extensions.map(({ number }) => number))
  return settings.menus.flatMap(({ id, keys, directDial }) => {
    const subject = `menu:${id}`
    return [
      ...repeated(keys.map(({ key }) => key)).map(key => issue('menu-key-twice', 'error', subject, { key })),
      ...keys.flatMap(({ key }) => {
        if (emergency.includes(key)) return [issue('menu-key-emergency', 'error', subject, { key })]
        return directDial && extensions.has(key)
          ? [issue('menu-key-extension', 'warning', subject, { key })]
          : []
      }),
      ...(keys.length === 0 && !directDial ? [issue('menu-without-keys', 'warning', subject)] : []),
    ]
  })
}

const rooms = (settings: Settings): Issue[] =>
  settings.conferences.flatMap(({ id, pin, adminPin, waitForAdmin }) => {
    const subject = `conference:${id}`
    return [
      ...(waitForAdmin && adminPin === null ? [issue('conference-no-admin', 'error', subject)] : []),
      ...(pin !== null && pin === adminPin ? [issue('conference-same-pin', 'error', subject)] : []),
    ]
  })

function sounds(settings: Settings): Issue[] {
  const recordings = new Set(settings.recordings.map(({ id }) => id))
  const classes = new Set(settings.musicClasses.map(({ id }) => id))
  const used = [
    ...settings.ringGroups.map(one => ({
      ...{ subject: `ring-group:${one.id}`, sounds: [one.announcement], music: one.music },
    })),
    ...settings.queues.map(one => ({
      subject: `queue:${one.id}`,
      sounds: [one.joinAnnouncement, one.waitAnnouncement, one.agentAnnouncement],
      music: one.music,
    })),
    ...settings.menus.map(one => ({ subject: `menu:${one.id}`, sounds: [one.greeting], music: null })),
    ...settings.announcements.map(one => ({
      ...{ subject: `announcement:${one.id}`, sounds: [one.sound], music: null },
    })),
    ...settings.conferences.map(one => ({ subject: `conference:${one.id}`, sounds: [], music: one.music })),
  ]
  return used.flatMap(({ subject, sounds: played, music }) => [
    ...played.flatMap(sound =>
      sound?.kind === 'recording' && !recordings.has(sound.id)
        ? [issue('recording-unknown', 'error', subject, { id: sound.id })]
        : [],
    ),
    ...(music !== null && music !== 'default' && !classes.has(music)
      ? [issue('music-unknown', 'error', subject, { id: music })]
      : []),
  ])
}
