/** The subroutine of ring groups that ring one member after the other. */

import {
  type Context,
  code,
  equals,
  extension,
  go,
  goIf,
  isEmpty,
  labelled,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { EXTENSIONS } from '../../names.ts'

export const RING_IN_TURN = 'ring-in-turn'
/** `101@members,102@members`: whose turn is still to come. */
export const LEFT = 'GROUP_LEFT'

const ON_THE_PHONE = '^(INUSE|BUSY|RINGINUSE|HOLDINUSE|ONHOLD)$'

export const ringInTurn: Context = {
  name: RING_IN_TURN,
  comment: [
    'Gosub(ring-in-turn,s,1(manner,seconds,options of Dial)): rings the members in GROUP_LEFT, as Local knows them.',
    'each: one after the other. growing: the first, then the first two, and so on. first-available: only the first who',
    'can be rung. first-not-on-phone: the same, without those who are talking. Returns when nobody took the call.',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(RINGING)', ''),
      labelled('next', set('LOCAL(MEMBER)', code`\${SHIFT(${LEFT})}`)),
      goIf(isEmpty('MEMBER'), 'end'),
      goIf(code`$["${variable('ARG1')}" != "first-not-on-phone"]`, 'add'),
      set('LOCAL(STATE)', code`\${EXTENSION_STATE(\${CUT(MEMBER,@,1)}@${EXTENSIONS})}`),
      goIf(code`$["${variable('STATE')}" =~ "${{ code: ON_THE_PHONE }}"]`, 'next'),
      labelled(
        'add',
        set(
          'RINGING',
          code`\${IF($["${variable('ARG1')}" = "growing" & \${LEN(${variable('RINGING')})} > 0]?${variable('RINGING')}&)}Local/${variable('MEMBER')}/n`,
        ),
      ),
      step('Dial', variable('RINGING'), variable('ARG2'), variable('ARG3')),
      goIf(code`$["${variable('ARG1')}" =~ "^(each|growing)$"]`, 'next'),
      // He was rung and did not answer; who is busy or away was not.
      goIf(equals('DIALSTATUS', 'NOANSWER'), 'end'),
      go('next'),
      labelled('end', step('Return')),
    ),
  ],
}
