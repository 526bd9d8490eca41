/** Who may take whose ringing calls, and whose active ones. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { keysOfJoined } from '../../dial-options.ts'
import {
  type Context,
  code,
  dialled,
  extension,
  goIf,
  gosub,
  isEmpty,
  isIn,
  labelled,
  RESULT,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { EMERGENCY_MARK, VARIABLES } from '../../names.ts'
import { firstOfEach, personFields } from '../person/table.ts'

const MAY_TAKE_FROM = 'may-take-from'
export const TAKE_RINGING = 'take-ringing'
export const SEIZE = 'seize'

export const pickupContexts = ({ extensions }: GatewayModel): Context[] => [
  {
    name: MAY_TAKE_FROM,
    comment: ['Gosub(may-take-from,101,1): returns the groups whose calls 101 may take: `:house:sales:`.'],
    parts: firstOfEach(extensions).map(({ number, pickup }) =>
      extension(number, step('Return', code`${`:${pickup.mayTakeFrom.join(':')}:`}`)),
    ),
  },
  takeRinging,
  seize,
]

const takeRinging: Context = {
  name: TAKE_RINGING,
  comment: [
    'Gosub(take-ringing,101,1): takes a call that rings at a telephone of 101 and ends with it. Returns 1 where none rings, 0 where',
    'the caller may not.',
  ],
  parts: [
    extension(
      '_X!',
      ...personFields(dialled(), { devices: 'LOCAL(devices)', pickup: 'LOCAL(groups)' }),
      goIf(isEmpty('groups'), 'no'),
      goIf(code`$[${isIn(MAY_TAKE_FROM, variable(VARIABLES.ownNumber))} = 0]`, 'no'),
      gosub(MAY_TAKE_FROM, variable(VARIABLES.ownNumber)),
      goIf(code`$["${variable(RESULT)}" =~ ".*:(\${STRREPLACE(groups,:,|)}):"]`, 'may'),
      labelled('no', step('Return', 0)),
      labelled('may', step('PickupChan', variable('devices'))),
      step('Return', 1),
    ),
  ],
}

/** An emergency call is nobody else's. */
const seize: Context = {
  name: SEIZE,
  comment: [
    'ARG1: the channels of an extension, as a regular expression. Joins the caller with whom one of them talks to; that',
    'telephone is hung up. Returns where none is talking.',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(calls)', code`\${CHANNELS(\${ARG1})}`),
      labelled('next', set('LOCAL(one)', code`\${SHIFT(calls, )}`)),
      goIf(isEmpty('one'), 'none'),
      goIf(code`$[\${LEN(\${IMPORT(\${one},${EMERGENCY_MARK})})} > 0]`, 'next'),
      set('LOCAL(peers)', code`\${IMPORT(\${one},BRIDGEPEER)}`),
      set('LOCAL(peer)', code`\${CUT(peers,\\,,1)}`),
      goIf(isEmpty('peer'), 'next'),
      goIf(code`$["\${peer}" = "\${CHANNEL}"]`, 'next'),
      step('Bridge', variable('peer'), keysOfJoined),
      step('Hangup'),
      labelled('none', step('Return')),
    ),
  ],
}
