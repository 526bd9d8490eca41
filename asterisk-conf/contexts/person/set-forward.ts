/** Setting and clearing a forward by telephone, spoken. */

import {
  type Code,
  type Context,
  code,
  equals,
  extension,
  forget,
  go,
  goIf,
  gosub,
  isEmpty,
  isFilled,
  isText,
  labelled,
  recall,
  remember,
  setLocal,
  step,
  variable,
} from '../../dialplan.ts'
import { CODES, CONTEXTS, EMERGENCY, EXTENSIONS, FROM_HANDSET, VARIABLES } from '../../names.ts'
import { ALLOWED } from './allowed.ts'
import { HOUSE_NUMBERS } from './forward.ts'
import { PERSON_SIGNS } from './state.ts'

export const FORWARD_SET = 'forward-set'
export const FORWARD_CLEAR = 'forward-clear'
export const FORWARD_TOGGLE = 'forward-toggle'

const family = variable('ARG1')
const whose = variable('WHOSE')
const to = variable('TO')
const own = variable(VARIABLES.ownNumber)

const isFamily = (name: string): Code => code`$["${family}" = "${name}"]`
/** Which forward is meant. */
const sayFamily = step(
  'Playback',
  code`\${IF(${isFamily('CFB')}?call-fwd-on-busy:\${IF(${isFamily('CFU')}?call-fwd-no-ans:call-fwd-unconditional)})}`,
)
const askExtension = step('Read', 'WHOSE', 'offhook/person-extension', 8, '', 1, 10)
const sayWhose = [step('Playback', code`for&extension`), step('SayDigits', whose)]

export const setForwardContexts: readonly Context[] = [
  {
    name: FORWARD_SET,
    comment: [
      'Sets a forward. Gosub(forward-set,s,1(family,whose,target)); family CF, CFB or CFU; whose: empty (own), ask; target: empty (is',
      'asked for), *, *n, or a number as the person’s telephone dials it. Somebody else’s needs the PIN of his mailbox; an outside',
      'number the right forward-outside of whose calls they are. Sets family/e, clears its end, shows it.',
    ],
    parts: [
      extension(
        's',
        step('Answer'),
        step('Wait', 1),
        setLocal('WHOSE', own),
        setLocal('TO', variable('ARG3')),
        goIf(equals('ARG2', ''), 'allowed'),
        sayFamily,
        askExtension,
        goIf(isFilled('WHOSE'), 'allowed'),
        setLocal('WHOSE', own),
        labelled('allowed', gosub(ALLOWED, 's', whose)),
        goIf(equals('GOSUB_RETVAL', 1), 'target'),
        step('Return'),
        labelled('target', goIf(isFilled('TO'), 'given')),
        step('Read', 'TO', 'offhook/person-forward-to', 20, '', 3, 10),
        goIf(isEmpty('TO'), 'invalid'),
        labelled('given', setLocal('TO', code`\${FILTER(0-9*,${to})}`)),
        gosub(CONTEXTS.person, whose),
        goIf(code`$["${to}" = "${whose}"]`, 'invalid'),
        goIf(code`$["\${TO:0:1}" = "*"]`, 'mailbox'),
        goIf(code`\${DIALPLAN_EXISTS(${EXTENSIONS},${to},1)}`, 'set'),
        goIf(code`\${DIALPLAN_EXISTS(${HOUSE_NUMBERS},${to},1)}`, 'set'),
        goIf(code`\${DIALPLAN_EXISTS(${EMERGENCY},${to},1)}`, 'invalid'),
        goIf(code`\${DIALPLAN_EXISTS(${CODES},${to},1)}`, 'invalid'),
        goIf(isEmpty('PERSON_FORWARD_OUTSIDE'), 'not-outside'),
        goIf(code`\${DIALPLAN_EXISTS(${FROM_HANDSET},${to},1)}`, 'set'),
        labelled('invalid', step('Playback', 'invalid')),
        step('Return'),
        labelled('not-outside', step('Playback', 'offhook/person-not-outside')),
        step('Return'),
        labelled('mailbox', setLocal('BOX', code`\${IF($["${to}" = "*"]?${whose}:\${TO:1})}@default`)),
        goIf(equals('TO', '*'), 'box'),
        goIf(code`$[\${LEN(\${FILTER(*,\${TO:1})})} > 0]`, 'invalid'),
        labelled('box', goIf(code`$["\${VM_INFO(${variable('BOX')},exists)}" = "1"]`, 'set')),
        step('Playback', 'vm-nobox'),
        step('Return'),
        labelled('set', remember(code`${family}/${whose}`, to)),
        forget(code`${family}UNTIL/${whose}`),
        gosub(PERSON_SIGNS, whose),
        sayFamily,
        ...sayWhose,
        step('Playback', 'is-set-to'),
        goIf(code`$["\${TO:0:1}" = "*"]`, 'say-mailbox'),
        step('SayDigits', to),
        go('end'),
        labelled('say-mailbox', step('Playback', 'offhook/person-mailbox')),
        goIf(equals('TO', '*'), 'end'),
        step('SayDigits', code`\${TO:1}`),
        labelled('end', step('Wait', 1)),
        step('Return'),
      ),
    ],
  },
  {
    name: FORWARD_CLEAR,
    comment: [
      'Clears a forward. Gosub(forward-clear,s,1(family,whose)); whose: empty (own), ask, or a number. Somebody else’s needs the PIN of',
      'his mailbox. Clears family/e and its end.',
    ],
    parts: [
      extension(
        's',
        step('Answer'),
        step('Wait', 1),
        setLocal('WHOSE', code`\${IF(${isText(variable('ARG2'))}?${variable('ARG2')}:${own})}`),
        goIf(code`$["${variable('ARG2')}" != "ask"]`, 'allowed'),
        sayFamily,
        askExtension,
        goIf(isFilled('WHOSE'), 'allowed'),
        setLocal('WHOSE', own),
        labelled('allowed', gosub(ALLOWED, 's', whose)),
        goIf(equals('GOSUB_RETVAL', 1), 'clear'),
        step('Return'),
        labelled('clear', forget(code`${family}/${whose}`)),
        forget(code`${family}UNTIL/${whose}`),
        gosub(PERSON_SIGNS, whose),
        sayFamily,
        goIf(equals('WHOSE', own), 'own'),
        ...sayWhose,
        step('Playback', 'cancelled'),
        go('end'),
        labelled('own', step('Playback', 'de-activated')),
        labelled('end', step('Wait', 1)),
        step('Return'),
      ),
    ],
  },
  {
    name: FORWARD_TOGGLE,
    comment: ['Clears the own forward of all calls, or asks for one where there is none.'],
    parts: [
      extension(
        's',
        goIf(isText(recall(code`CF/${own}`)), 'off'),
        gosub(FORWARD_SET, 's', 'CF', '', ''),
        step('Return'),
        labelled('off', gosub(FORWARD_CLEAR, 's', 'CF', '')),
        step('Return'),
      ),
    ],
  },
]
