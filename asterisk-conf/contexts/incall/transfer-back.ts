/** A transferred call that reaches nobody comes back to who transferred it. */

import { dialOptions } from '../../dial-options.ts'
import {
  type Context,
  code,
  equals,
  extension,
  goIf,
  gosub,
  isEmpty,
  labelled,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { TRANSFER_BACK } from '../../names.ts'
import { OWNER_OF, TELEPHONE, TELEPHONES } from './telephones.ts'

const SECONDS = 30
const WHO = 'TRANSFERRER'

/** In front of a busy tone, of congestion: does nothing for a call that was not transferred. */
export const transferBack = (): Step => gosub(TRANSFER_BACK)

export const transferBackContext: Context = {
  name: TRANSFER_BACK,
  comment: [
    'Rings who transferred the call (BLINDTRANSFER, ATTENDEDTRANSFER: the name of a channel) and ends with that.',
    'Returns where nobody did, or where he does not answer.',
  ],
  parts: [
    extension(
      's',
      set(
        WHO,
        code`\${IF(${isEmpty('BLINDTRANSFER')}?${variable('ATTENDEDTRANSFER')}:${variable('BLINDTRANSFER')})}`,
      ),
      goIf(isEmpty(WHO), 'nobody'),
      set('BLINDTRANSFER', ''),
      set('ATTENDEDTRANSFER', ''),
      gosub(OWNER_OF, 's', variable(WHO)),
      goIf(isEmpty(RESULT), 'nobody'),
      gosub(TELEPHONES, variable(RESULT)),
      step('Dial', variable(TELEPHONE.dial), SECONDS, dialOptions('house')),
      goIf(equals('DIALSTATUS', 'ANSWER'), 'end'),
      labelled('nobody', step('Return')),
      labelled('end', step('Hangup')),
    ),
  ],
}
