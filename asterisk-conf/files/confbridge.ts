/** confbridge.conf: what a conference room is, who its participants are, and the keys they have. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Conference } from '../../daemon/model/switchboard.ts'
import { musicClass } from '../contexts/flow/sounds.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { voiceOf } from '../voices.ts'
import { type Entry, type Section, sectionsText } from '../writer.ts'

export const roomProfile = ({ id }: Conference): string => `room-${id}`
export const userProfile = ({ id }: Conference): string => `user-${id}`
/** Somebody of the house. */
export const houseProfile = ({ id }: Conference): string => `house-${id}`
/** Somebody outside, whom one of the house without the right transfer-outside put there. */
export const guestProfile = ({ id }: Conference): string => `guest-${id}`
export const adminProfile = ({ id }: Conference): string => `admin-${id}`
export const USER_MENU = 'menu-of-users'
export const ADMIN_MENU = 'menu-of-admins'

export function confbridgeFile(model: GatewayModel) {
  const rooms = model.conferences.flatMap(room => [
    roomSection(room, model),
    participant(room, userProfile(room), [['wait_marked', room.waitForAdmin]]),
    // In a room that waits for nobody, the house alone is what guests wait for, and what they are there for.
    participant(room, houseProfile(room), [
      ['wait_marked', room.waitForAdmin],
      ['marked', !room.waitForAdmin],
    ]),
    participant(room, guestProfile(room), [
      ['wait_marked', true],
      ['end_marked', true],
    ]),
    participant(room, adminProfile(room), [
      ['admin', true],
      ['marked', true],
    ]),
  ])
  return asteriskFile(
    'confbridge.conf',
    sectionsText('confbridge.conf', [{ name: 'general', entries: [] }, ...menus, ...rooms]),
    always(reload('app_confbridge.so')),
  )
}

/** Looked for without a language (app_confbridge.c, sound_file_exists): so the path says it. */
const HEARD_BY_ALL: readonly Entry[] = [
  ['sound_join', 'confbridge-join'],
  ['sound_leave', 'confbridge-leave'],
  ['sound_begin', 'confbridge-conf-begin'],
  ['sound_has_joined', 'conf-hasjoin'],
  ['sound_has_left', 'conf-hasleft'],
  ['sound_leader_has_left', 'conf-leaderhasleft'],
]

/** How many may come in the dialplan counts, so that an administrator always finds a place. */
const roomSection = (room: Conference, { layout, language }: GatewayModel): Section => ({
  name: roomProfile(room),
  entries: [
    ['type', 'bridge'],
    // Of what all hear together.
    ['language', voiceOf(language)],
    ...HEARD_BY_ALL.map(([key, sound]): Entry => [key, `${voiceOf(language)}/${sound}`]),
    ['record_conference', room.record],
    ...(room.record
      ? ([
          ['record_file', `${layout.spoolDir}/monitor/conference-${room.number}.wav`],
          ['record_file_timestamp', true],
        ] as const)
      : []),
  ],
})

const participant = (room: Conference, name: string, more: readonly Entry[]): Section => ({
  name,
  entries: [
    ['type', 'user'],
    ['music_on_hold_when_empty', room.musicWhenAlone],
    ['music_on_hold_class', musicClass(room.music)],
    ['announce_only_user', true],
    ['announce_join_leave', room.announceJoinLeave],
    ...more,
  ],
})

/** As Asterisk's sample has them, and as its spoken menus say. */
const menuOfUsers: readonly Entry[] = [
  ['type', 'menu'],
  ['*', 'playback_and_continue(conf-usermenu)'],
  ['*1', 'toggle_mute'],
  ['1', 'toggle_mute'],
  ['*4', 'decrease_listening_volume'],
  ['4', 'decrease_listening_volume'],
  ['*6', 'increase_listening_volume'],
  ['6', 'increase_listening_volume'],
  ['*7', 'decrease_talking_volume'],
  ['7', 'decrease_talking_volume'],
  ['*8', 'no_op'],
  ['8', 'no_op'],
  ['*9', 'increase_talking_volume'],
  ['9', 'increase_talking_volume'],
]

const menus: readonly Section[] = [
  { name: USER_MENU, entries: menuOfUsers },
  {
    name: ADMIN_MENU,
    entries: [
      ...menuOfUsers.map(
        ([key, action]): Entry =>
          key === '*' ? [key, 'playback_and_continue(conf-adminmenu)'] : [key, action],
      ),
      ['*2', 'admin_toggle_conference_lock'],
      ['2', 'admin_toggle_conference_lock'],
      ['*3', 'admin_kick_last'],
      ['3', 'admin_kick_last'],
    ],
  },
]
