/** Conference rooms: a number, a PIN perhaps, one's place among the participants, and music for who is alone. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Conference } from '../../../daemon/model/switchboard.ts'
import {
  type Context,
  code,
  equals,
  extension,
  go,
  goIf,
  gosub,
  isEmpty,
  isFilled,
  labelled,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import {
  ADMIN_MENU,
  adminProfile,
  guestProfile,
  houseProfile,
  roomProfile,
  USER_MENU,
  userProfile,
} from '../../files/confbridge.ts'
import { contextOf, VARIABLES } from '../../names.ts'
import { withOutside } from '../may-call.ts'
import { isTransferred, MAY } from '../rights.ts'
import { answer } from './sounds.ts'

export const CONFERENCE_SAY = 'conference-say'

export function conferenceContexts({ conferences }: GatewayModel): Context[] {
  if (conferences.length === 0) return []
  return [
    ...conferences.map(room => ({
      name: contextOf('conference', room.id),
      parts: [extension(room.number, answer(), ...pinSteps(room), ...joinSteps(room))],
    })),
    say,
  ]
}

/** Sets ROLE. Three wrong PINs, or noise instead of one, end the call. */
function pinSteps({ pin, adminPin }: Conference): Step[] {
  if (pin === null && adminPin === null) return [set('ROLE', 'user')]
  return [
    set('TRIES_LEFT', 3),
    labelled('ask', step('Read', 'PIN', 'conf-getpin', 10, '', 1, 10)),
    ...(adminPin === null ? [] : [goIf(equals('PIN', adminPin), 'admin')]),
    // Without a PIN for participants `#` alone is enough.
    goIf(pin === null ? isEmpty('PIN') : equals('PIN', pin), 'user'),
    step('Playback', 'conf-invalidpin'),
    set('TRIES_LEFT', code`$[${variable('TRIES_LEFT')} - 1]`),
    goIf(code`$[${variable('TRIES_LEFT')} > 0]`, 'ask'),
    step('Playback', 'vm-goodbye'),
    step('Hangup'),
    ...(adminPin === null ? [] : [labelled('admin', set('ROLE', 'admin')), go('join')]),
    labelled('user', set('ROLE', 'user')),
  ]
}

function enter(room: Conference, profile: string, label: string | null = null, menu = USER_MENU): Step[] {
  const join = step('ConfBridge', code`${room.number},${roomProfile(room)},${profile},${menu}`)
  return [label === null ? join : labelled(label, join), step('Hangup')]
}

/** The number of who comes: one more than are there. An administrator comes in when the room is full, too. */
function joinSteps(room: Conference): Step[] {
  const place = variable('PLACE')
  return [
    labelled('join', set('PLACE', code`$[0\${CONFBRIDGE_INFO(parties,${room.number})} + 1]`)),
    goIf(code`$["${variable('ROLE')}" = "user" & ${place} > ${room.maxMembers}]`, 'full'),
    ...(room.announceCount
      ? [step('Playback', 'offhook/flow-conference-place'), step('SayNumber', place)]
      : []),
    goIf(equals('ROLE', 'admin'), 'enter-admin'),
    // Who may not connect two outside parties may not leave them together in a room either: without the house they part.
    gosub(MAY, 'transfer-outside'),
    goIf(code`$[${isTransferred} & ${withOutside} & 0${variable(RESULT)} = 0]`, 'enter-guest'),
    goIf(isFilled(VARIABLES.ownNumber), 'enter-house'),
    ...enter(room, userProfile(room)),
    ...enter(room, guestProfile(room), 'enter-guest'),
    ...enter(room, houseProfile(room), 'enter-house'),
    ...enter(room, adminProfile(room), 'enter-admin', ADMIN_MENU),
    labelled('full', step('Playback', 'conf-full')),
    step('Hangup'),
  ]
}

const say: Context = {
  name: CONFERENCE_SAY,
  comment: ['Gosub(conference-say,s,1(number)): says the room and how many are in it.'],
  parts: [
    extension(
      's',
      step('Playback', 'offhook/flow-conference'),
      step('SayDigits', variable('ARG1')),
      set('LOCAL(PARTIES)', code`$[0\${CONFBRIDGE_INFO(parties,\${ARG1})} + 0]`),
      goIf(equals('PARTIES', 0), 'nobody'),
      step('Playback', 'confbridge-there-are'),
      step('SayNumber', variable('PARTIES')),
      step('Playback', 'confbridge-participants'),
      step('Return'),
      labelled('nobody', step('Playback', 'offhook/flow-conference-empty')),
      step('Return'),
    ),
  ],
}
