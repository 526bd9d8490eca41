/** Which of a person's telephones can be rung now. */

import { keyOf, loggedOnAt, userOf } from '../../astdb.ts'
import {
  type Code,
  type Context,
  code,
  equals,
  extension,
  go,
  goIf,
  isEmpty,
  labelled,
  recall,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { EXTENSIONS } from '../../names.ts'

export const PERSON_DEVICES = 'person-devices'

const person = variable('PERSON_NUMBER')
/** A slash would be a level of AstDB's keys. */
export const deviceKey = (name: string): Code => code`\${STRREPLACE(${name},/,-)}`

/**
 * A telephone rings for whom it belongs to, or who has logged on at it. In use: with a call, ringing, or off the hook; of a SIP
 * telephone, Asterisk knows its calls only.
 */
export const personDevices: Context = {
  name: PERSON_DEVICES,
  comment: [
    'Which telephones of a person can be rung. Gosub(person-devices,s,1) after Gosub(person,e,1).',
    'Sets PERSON_DIAL (for Dial; empty: none), PERSON_BUSY (1: call waiting is off and one is in use),',
    'PERSON_IN_USE (how many are in use). Reads CW/e, DEVICE/d/user, AMPUSER/e/device.',
  ],
  parts: [
    extension(
      's',
      set('PERSON_DIAL', ''),
      set('PERSON_BUSY', ''),
      set('PERSON_IN_USE', 0),
      set('PERSON_WAITING', recall(keyOf('CW', person))),
      set('DEVICES_LEFT', code`${variable('PERSON_DEVICES')}&${recall(loggedOnAt(person))}`),
      labelled('next', goIf(isEmpty('DEVICES_LEFT'), 'done')),
      set('DEVICE', code`\${SHIFT(DEVICES_LEFT,&)}`),
      goIf(isEmpty('DEVICE'), 'next'),
      set('DEVICE_USER', recall(userOf(deviceKey('DEVICE')))),
      goIf(isEmpty('DEVICE_USER'), 'mine'),
      goIf(equals('DEVICE_USER', person), 'mine'),
      // Somebody else's telephone now, unless nobody has his number any more.
      goIf(code`\${DIALPLAN_EXISTS(${EXTENSIONS},${variable('DEVICE_USER')},1)}`, 'next'),
      labelled('mine', set('DEVICE_USE', code`\${DEVICE_STATE(${variable('DEVICE')})}`)),
      goIf(code`$["${variable('DEVICE_USE')}" =~ "^(NOT_INUSE|UNAVAILABLE|INVALID|UNKNOWN)$"]`, 'idle'),
      set('PERSON_IN_USE', code`$[${variable('PERSON_IN_USE')} + 1]`),
      goIf(equals('PERSON_WAITING', 'ENABLED'), 'idle'),
      goIf(equals('PERSON_WAITING', 'DISABLED'), 'quiet'),
      goIf(code`$["&${variable('PERSON_QUIET')}&" =~ "&${variable('DEVICE')}&"]`, 'quiet'),
      go('idle'),
      labelled('quiet', set('PERSON_BUSY', 1)),
      go('next'),
      labelled('idle', goIf(code`$["\${DEVICE:0:6}" = "PJSIP/"]`, 'sip')),
      set('DEVICE_DIAL', variable('DEVICE')),
      go('add'),
      // All telephones that are registered with one name ring; none registered gives nothing to dial.
      labelled('sip', set('DEVICE_DIAL', code`\${PJSIP_DIAL_CONTACTS(\${DEVICE:6})}`)),
      labelled('add', goIf(isEmpty('DEVICE_DIAL'), 'next')),
      set('PERSON_DIAL', code`\${PERSON_DIAL}\${IF($[\${LEN(\${PERSON_DIAL})} > 0]?&)}\${DEVICE_DIAL}`),
      go('next'),
      // Switched off by the person: nobody is to disturb the call at the other telephone.
      labelled(
        'done',
        goIf(code`$[\${LEN(\${PERSON_BUSY})} > 0 & "${variable('PERSON_WAITING')}" = "DISABLED"]`, 'busy'),
      ),
      goIf(code`$[\${LEN(\${PERSON_DIAL})} > 0]`, 'free'),
      step('Return'),
      labelled('free', set('PERSON_BUSY', '')),
      step('Return'),
      labelled('busy', set('PERSON_DIAL', '')),
      step('Return'),
    ),
  ],
}
