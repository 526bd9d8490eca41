/**
 * How many calls abroad or to premium numbers an hour allows: of each extension, of each way in that leads out again, and of
 * the whole house. Counted here as the call is made, in AstDB, so that it holds while the daemon is down and after a restart.
 * Emergency calls never come here.
 */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  extension,
  goIf,
  gosub,
  isEmpty,
  labelled,
  only,
  RESULT,
  recall,
  remember,
  type Step,
  setLocal,
  step,
  variable,
} from '../dialplan.ts'
import { VARIABLES } from '../names.ts'
import { CLASS_OF_NUMBER } from './class-of-number.ts'
import { callerSteps } from './rights.ts'

export const CALL_LIMIT = 'call-limit'
/** Kinds of numbers that thieves call. */
export const DEAR: Code = code`^(international|premium)$`
export const isDear = (kind: Code): Code => code`$[\${LEN($["${kind}" =~ "${DEAR}"])} > 1]`

/** What stands in AstDB for all of them together. */
const OFFICE = 'office'
const WHO = 'LIMITED'
const LOCK = 'call-limit'

export function callLimit({ callLimits: { each, office } }: GatewayModel): Context {
  const counts = [
    ...(each === null ? [] : [{ name: 'EACH', key: code`LIMIT/${variable(WHO)}`, most: each }]),
    ...(office === null ? [] : [{ name: 'OFFICE', key: code`LIMIT/${OFFICE}`, most: office }]),
  ]
  return {
    name: CALL_LIMIT,
    comment: [
      'Gosub(call-limit,<number as a line dials it>,1): limit where there were as many calls abroad or to premium numbers in this',
      'hour as may be; otherwise nothing, and the call is counted. Keys LIMIT/<extension or line> and LIMIT/office: <hour>-<calls>.',
    ],
    parts: [
      extension(
        '_X!',
        ...(counts.length === 0
          ? []
          : [
              gosub(CLASS_OF_NUMBER, dialled()),
              goIf(code`$[${isDear(variable(RESULT))} = 0]`, 'may'),
              ...callerSteps(WHO),
              // Nobody of the house: the line it came in on. Digits, letters and dashes, as keys have them.
              step(
                'ExecIf',
                code`${isEmpty(WHO)}?Set(${WHO}=\${FILTER(a-z0-9-,${variable(VARIABLES.lineAccount)})})`,
              ),
              step('ExecIf', code`${isEmpty(WHO)}?Set(${WHO}=nobody)`),
              setLocal('HOUR', code`\${STRFTIME(\${EPOCH},UTC,%Y%j%H)}`),
              // Two calls at one moment are two. Given back by itself when the channel ends (func_lock.c).
              setLocal('LOCKED', code`\${LOCK(${LOCK})}`),
              ...counts.flatMap(({ name, key }) => read(name, key)),
              ...counts.map(({ name, most }) => goIf(code`$[${variable(name)} >= ${most}]`, 'over')),
              ...counts.map(({ name, key }) =>
                remember(key, code`${variable('HOUR')}-$[${variable(name)} + 1]`),
              ),
              setLocal('LOCKED', code`\${UNLOCK(${LOCK})}`),
            ]),
        labelled('may', step('Return')),
        ...(counts.length === 0
          ? []
          : [
              labelled('over', setLocal('LOCKED', code`\${UNLOCK(${LOCK})}`)),
              step('UserEvent', code`CallLimit`, code`Who: ${variable(WHO)}`),
              step('Return', code`limit`),
            ]),
      ),
    ],
  }
}

/** What was counted in another hour counts no more. */
const read = (name: string, key: Code): Step[] => [
  setLocal('SEEN', only('0-9-', recall(key))),
  setLocal(name, code`\${IF($["\${CUT(SEEN,-,1)}" = "${variable('HOUR')}"]?\${CUT(SEEN,-,2)}:0)}`),
]
