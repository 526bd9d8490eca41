/** Whether a call to the outside may be made: the class of service, and the right to connect two outside parties. */

import {
  type Context,
  code,
  dialled,
  extension,
  go,
  goIf,
  gosub,
  isEmpty,
  isFilled,
  isIn,
  labelled,
  RESULT,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { LED_ON, VARIABLES } from '../names.ts'
import { isDear } from './call-limit.ts'
import { CLASS_OF_NUMBER } from './class-of-number.ts'
import { allowedBy, CLASS_IN_FORCE, classContext, deniedBy, isTransferred } from './rights.ts'

export const MAY_CALL = 'may-call'

const CLASS = 'CALLING_CLASS'
const ofCaller = variable(CLASS)

/** An outside line, or somebody who talks with one. */
export const withOutside = code`$[\${LEN(${variable(VARIABLES.lineKind)}${variable(VARIABLES.talksOutside)})} > 0]`

export const mayCall: Context = {
  name: MAY_CALL,
  comment: [
    'Gosub(may-call,<number as a line dials it>,1): nothing where the call may be made, otherwise why not: class, transfer.',
    'Sets CALLING_CLASS. What a class denies is denied, whatever else allows it.',
    'A call that nobody dials now (LED_ON) leads abroad or to a premium number with the right dear-unattended alone, or where a',
    'pattern of the class allows the number.',
    'Who may not transfer outside calls to the outside cannot call a second outside number beside the first either: hanging',
    'up, or a REFER with Replaces, would connect the two without asking the dialplan.',
  ],
  parts: [
    extension(
      '_X!',
      gosub(CLASS_IN_FORCE),
      set(CLASS, variable(RESULT)),
      goIf(isEmpty(CLASS), 'class'),
      goIf(isIn(deniedBy(ofCaller), dialled()), 'class'),
      goIf(isIn(allowedBy(ofCaller), dialled()), 'may'),
      gosub(CLASS_OF_NUMBER, dialled()),
      goIf(
        code`$[${isFilled(LED_ON)} & ${isDear(variable(RESULT))} & ${isIn(classContext(ofCaller), 'dear-unattended')} = 0]`,
        'class',
      ),
      goIf(isIn(classContext(ofCaller), variable(RESULT)), 'may'),
      labelled('class', step('Return', code`class`)),
      labelled('may', goIf(isIn(classContext(ofCaller), 'transfer-outside'), 'yes')),
      goIf(code`$[${isTransferred} & ${withOutside}]`, 'transfer'),
      // Other calls of the same telephone: those that come in or go out over its port or its account.
      set('LOCAL(DEVICE)', code`$["\${CHANNEL(name)}" =~ "^((DAHDI|PJSIP|IAX2)/[0-9-]+-)[^-]+$"]`),
      goIf(isEmpty('DEVICE'), 'yes'),
      set('LOCAL(OTHERS)', code`\${CHANNELS(^${variable('DEVICE')})}`),
      labelled('next', set('LOCAL(OTHER)', code`\${SHIFT(OTHERS, )}`)),
      goIf(isEmpty('OTHER'), 'yes'),
      goIf(code`$["${variable('OTHER')}" = "\${CHANNEL(name)}"]`, 'next'),
      goIf(code`$["\${IMPORT(${variable('OTHER')},${VARIABLES.talksOutside})}" = "1"]`, 'transfer'),
      go('next'),
      labelled('transfer', step('Return', code`transfer`)),
      labelled('yes', set(`__${VARIABLES.talksOutside}`, 1)),
      step('Return'),
    ),
  ],
}
