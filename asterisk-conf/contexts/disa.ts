/** Dialling in: an outside caller with the PIN gets a dial tone, and calls with the rights of a class. None unless somebody adds one. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Disa } from '../../daemon/model/switchboard.ts'
import {
  type Context,
  code,
  equals,
  extension,
  go,
  goIf,
  gosub,
  labelled,
  RESULT,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { CLASS_OF_SERVICE, contextOf, FROM_HANDSET, LED_ON, userField, VARIABLES } from '../names.ts'
import { markAs } from './outside.ts'
import { PIN_MAY, PIN_RIGHT, PIN_WRONG, pinGuardContexts } from './pin-guard.ts'
import { endsTransfers } from './rights.ts'

export const disaContexts = ({ disa }: GatewayModel): Context[] => [
  ...disa.map(one => ({ name: contextOf('disa', one.id), parts: [extension('s', ...stepsOf(one))] })),
  ...(disa.length === 0 ? [] : pinGuardContexts),
]

const TRIES = 3

/** The PIN is read before anything is given away; who fails three times is hung up on, and logged. */
const stepsOf = ({ id, pin, classOfService, callerId }: Disa) => [
  step('Answer'),
  step('Wait', 1),
  set('TRIES_LEFT', TRIES),
  labelled('ask', step('Read', 'PIN', 'agent-pass', 12, '', 1, 10)),
  set('PIN', code`\${FILTER(0-9,${variable('PIN')})}`),
  // Who must wait is told what who is wrong is told, whatever he types.
  gosub(PIN_MAY, contextOf('disa', id)),
  goIf(code`$["x${variable('PIN')}" = "x${pin}" & "${variable(RESULT)}" = "1"]`, 'right'),
  gosub(PIN_WRONG, contextOf('disa', id)),
  set('TRIES_LEFT', code`$[${variable('TRIES_LEFT')} - 1]`),
  step(
    'Log',
    code`WARNING`,
    code`Wrong PIN for dialling in (${id}) from \${FILTER(0-9+,\${CALLERID(num)})} on ${variable(VARIABLES.lineAccount)}`,
  ),
  goIf(equals('TRIES_LEFT', 0), 'no-more'),
  step('Playback', 'auth-incorrect'),
  go('ask'),
  labelled('no-more', step('Playback', 'vm-goodbye')),
  ...markAs(userField.refused('pin')),
  step('Hangup'),
  labelled('right', set('PIN', '')),
  gosub(PIN_RIGHT, contextOf('disa', id)),
  ...markAs(userField.disa(id)),
  ...endsTransfers(),
  set(`__${CLASS_OF_SERVICE}`, code`${classOfService}`),
  set(LED_ON, 1),
  ...(callerId === null
    ? []
    : [set('CALLERID(num)', code`${callerId}`), set(`__${VARIABLES.outsideNumber}`, code`${callerId}`)]),
  step('DISA', 'no-password', FROM_HANDSET),
  step('Hangup'),
]
