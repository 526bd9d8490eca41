/** Rings an extension, or an outside number, as one of several: in groups, queues and lists. */

import { dialOptions } from '../../dial-options.ts'
import {
  type Context,
  code,
  dialled,
  equals,
  extension,
  goIf,
  gosub,
  isFilled,
  isText,
  labelled,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CLASS_OF_SERVICE, CONTEXTS, EXTENSIONS, VARIABLES } from '../../names.ts'
import { recordCall } from '../incall/recording.ts'
import { PERSON_DEVICES } from './devices.ts'
import { PERSONAL_STATE } from './state.ts'

export const CONFIRM = 'confirm'

const callAs = code`call-as-${variable(CLASS_OF_SERVICE)}`

export const memberContexts: readonly Context[] = [
  {
    name: CONTEXTS.members,
    comment: [
      'Rings the telephones of an extension and nothing else: Local/101@members/n. Busy while he wants no calls, or call waiting is',
      'off and he is on the telephone. An outside number, as a handset dials it, is called with the rights of CLASS_OF_SERVICE.',
      'MEMBER_CONFIRM=1: who answers an outside number must press 1. MEMBER_IDLE_ONLY=1: in use is busy. Both inherited.',
    ],
    parts: [
      extension(
        '_X.',
        goIf(code`\${DIALPLAN_EXISTS(${EXTENSIONS},${dialled()},1)}`, 'person'),
        goIf(equals(VARIABLES.memberConfirm, 1), 'confirm'),
        step('Goto', callAs, dialled(), 1),
        labelled('confirm', step('Dial', code`Local/${dialled()}@${callAs}/n`, '', code`U(${CONFIRM}^s^1)`)),
        step('Hangup', code`\${IF(${equals('DIALSTATUS', 'BUSY')}?17:${variable('HANGUPCAUSE')})}`),
        labelled('person', gosub(CONTEXTS.person, dialled())),
        set('CHANNEL(peeraccount)', dialled()),
        gosub(PERSONAL_STATE, 's', 'DND', dialled()),
        goIf(isFilled('GOSUB_RETVAL'), 'busy'),
        gosub(PERSON_DEVICES),
        goIf(isFilled('PERSON_BUSY'), 'busy'),
        goIf(
          code`$[${variable('PERSON_IN_USE')} > 0 & "${variable(VARIABLES.memberIdleOnly)}" = "1"]`,
          'busy',
        ),
        goIf(isText(variable('PERSON_DIAL')), 'ring'),
        step('Hangup', 20),
        labelled('ring', recordCall(dialled())),
        step('Dial', variable('PERSON_DIAL'), '', dialOptions('house')),
        goIf(equals('DIALSTATUS', 'BUSY'), 'busy'),
        step('Hangup', 19),
        labelled('busy', step('Hangup', 17)),
      ),
    ],
  },
  {
    name: CONFIRM,
    comment: [
      'Runs on a telephone that answers: 1 takes the call; anything else, and silence, leaves it to the others.',
    ],
    parts: [
      extension(
        's',
        set('TRIES_LEFT', 3),
        labelled('ask', step('Read', 'CHOICE', 'followme/options', 1, '', 1, 5)),
        goIf(equals('CHOICE', 1), 'accept'),
        goIf(equals('CHOICE', 2), 'refuse'),
        set('TRIES_LEFT', code`$[${variable('TRIES_LEFT')} - 1]`),
        goIf(code`$[${variable('TRIES_LEFT')} > 0]`, 'ask'),
        labelled('refuse', set('GOSUB_RESULT', 'BUSY')),
        labelled('accept', step('Return')),
      ),
    ],
  },
]
