/** Logging on at somebody else's telephone: it rings for the person, and calls as him, until he logs off. */

import { loggedOnAt, userOf } from '../../astdb.ts'
import {
  type Code,
  type Context,
  code,
  extension,
  forget,
  goIf,
  gosub,
  isEmpty,
  isFilled,
  isText,
  labelled,
  recall,
  remember,
  type Step,
  set,
  setLocal,
  step,
  variable,
} from '../../dialplan.ts'
import { CONTEXTS, VARIABLES } from '../../names.ts'
import { notOffered } from '../codes/not-offered.ts'
import { deviceKey } from './devices.ts'

export const LOG_ON = 'log-on'
export const LOG_OFF = 'log-off'
const LEAVE = 'log-on-leave'

const device = variable(VARIABLES.ownDevice)
const user = userOf(deviceKey(VARIABLES.ownDevice))
const number = variable('NUMBER')
const begin: readonly Step[] = [goIf(isEmpty(VARIABLES.ownDevice), 'none'), step('Answer'), step('Wait', 1)]

const listOf = (person: Code): Code => recall(loggedOnAt(person))

export const logOnContexts: readonly Context[] = [
  {
    name: LOG_ON,
    comment: [
      'Logs a person on at the telephone that calls. Gosub(log-on,s,1(102)); empty: the number is asked for. Needs the PIN of his mailbox.',
      'Sets DEVICE/d/user and AMPUSER/e/device.',
    ],
    parts: [
      extension(
        's',
        ...begin,
        setLocal('NUMBER', variable('ARG1')),
        goIf(isFilled('NUMBER'), 'given'),
        step('Read', 'NUMBER', 'offhook/person-extension', 8, '', 3, 10),
        labelled('given', setLocal('NUMBER', code`\${FILTER(0-9,${number})}`)),
        goIf(isEmpty('NUMBER'), 'wrong'),
        set('AUTH_MAILBOX', ''),
        step('VMAuthenticate', code`${number}@default`),
        goIf(code`$["\${AUTH_MAILBOX}" != "${number}"]`, 'wrong'),
        gosub(CONTEXTS.person, number),
        goIf(isEmpty('PERSON_NUMBER'), 'wrong'),
        gosub(LEAVE),
        // At one's own telephone, logging on is logging the other one off.
        goIf(code`$["&${variable('PERSON_DEVICES')}&" =~ "&${device}&"]`, 'done'),
        remember(user, number),
        remember(loggedOnAt(number), code`\${IF(${isText(listOf(number))}?${listOf(number)}&)}${device}`),
        labelled('done', step('Playback', 'agent-loginok')),
        step('Return'),
        labelled('wrong', step('Playback', 'agent-incorrect')),
        step('Return'),
        ...notOffered('none'),
      ),
    ],
  },
  {
    name: LOG_OFF,
    comment: ['Gives the telephone that calls back to the person it belongs to. Clears DEVICE/d/user.'],
    parts: [
      extension(
        's',
        ...begin,
        gosub(LEAVE),
        step('Playback', 'agent-loggedoff'),
        step('Return'),
        ...notOffered('none'),
      ),
    ],
  },
  {
    name: LEAVE,
    parts: [
      extension(
        's',
        setLocal('LEFT', recall(user)),
        goIf(isFilled('LEFT'), 'someone'),
        step('Return'),
        labelled('someone', setLocal('AT', listOf(variable('LEFT')))),
        setLocal('AT', code`\${LISTFILTER(AT,&,${device})}`),
        remember(loggedOnAt(variable('LEFT')), variable('AT')),
        goIf(isFilled('AT'), 'more'),
        forget(loggedOnAt(variable('LEFT'))),
        labelled('more', forget(user)),
        step('Return'),
      ),
    ],
  },
]
