/** Call waiting, do not disturb and follow-me, set by telephone and spoken. */

import { followMe, keyOf, untilOf } from '../../astdb.ts'
import {
  type Context,
  code,
  equals,
  extension,
  forget,
  go,
  goIf,
  gosub,
  isEmpty,
  isText,
  labelled,
  recall,
  remember,
  type Step,
  step,
  variable,
} from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import { notOffered } from '../codes/not-offered.ts'
import { PERSON_SIGNS, personChanged } from './state.ts'

export const CALL_WAITING = 'call-waiting'
export const DO_NOT_DISTURB = 'do-not-disturb'
export const FOLLOW_ME_TOGGLE = 'follow-me-toggle'

const own = variable(VARIABLES.ownNumber)
const begin: readonly Step[] = [goIf(isEmpty(VARIABLES.ownNumber), 'none'), step('Answer'), step('Wait', 1)]
const end: readonly Step[] = [step('Wait', 1), step('Return'), ...notOffered('none')]
const say = (what: string, how: string) => step('Playback', code`${what}&${how}`)

export const setStateContexts: readonly Context[] = [
  {
    name: CALL_WAITING,
    comment: ['Gosub(call-waiting,s,1(ENABLED)) or DISABLED: sets CW/e of the caller.'],
    parts: [
      extension(
        's',
        ...begin,
        remember(keyOf('CW', own), variable('ARG1')),
        personChanged(own),
        goIf(equals('ARG1', 'ENABLED'), 'on'),
        say('call-waiting', 'de-activated'),
        go('end'),
        labelled('on', say('call-waiting', 'activated')),
        labelled('end', step('NoOp')),
        ...end,
      ),
    ],
  },
  {
    name: DO_NOT_DISTURB,
    comment: [
      'Gosub(do-not-disturb,s,1(on)), off, or toggle: sets DND/e of the caller, clears its end, shows it.',
    ],
    parts: [
      extension(
        's',
        ...begin,
        goIf(equals('ARG1', 'on'), 'on'),
        goIf(equals('ARG1', 'off'), 'off'),
        goIf(isText(recall(keyOf('DND', own))), 'off'),
        labelled('on', remember(keyOf('DND', own), 'YES')),
        forget(untilOf('DND', own)),
        gosub(PERSON_SIGNS, own),
        say('do-not-disturb', 'activated'),
        go('end'),
        labelled('off', forget(keyOf('DND', own))),
        forget(untilOf('DND', own)),
        gosub(PERSON_SIGNS, own),
        say('do-not-disturb', 'de-activated'),
        labelled('end', step('NoOp')),
        ...end,
      ),
    ],
  },
  {
    name: FOLLOW_ME_TOGGLE,
    comment: [
      'Switches follow-me of the caller on and off: AMPUSER/e/followme/ddial. Without a list there is nothing to follow.',
    ],
    parts: [
      extension(
        's',
        ...begin,
        goIf(code`$["${recall(followMe(own, 'ddial'))}" = "DIRECT"]`, 'off'),
        goIf(code`$[\${LEN(${recall(followMe(own, 'grplist'))})} = 0]`, 'none'),
        remember(followMe(own, 'ddial'), 'DIRECT'),
        gosub(PERSON_SIGNS, own),
        say('offhook/person-follow-me', 'activated'),
        go('end'),
        labelled('off', remember(followMe(own, 'ddial'), 'EXTENSION')),
        gosub(PERSON_SIGNS, own),
        say('offhook/person-follow-me', 'de-activated'),
        labelled('end', step('NoOp')),
        ...end,
      ),
    ],
  },
]
