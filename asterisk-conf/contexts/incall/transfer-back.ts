/** A transferred call that reaches nobody comes back to who transferred it. */

import { dialOptions } from '../../dial-options.ts'
import {
  type Context,
  code,
  equals,
  extension,
  go,
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
const ASKING_SECONDS = 4
const TRIES = 8
const PAUSE_SECONDS = 3
const WHO = 'TRANSFERRER'

/** In front of a busy tone, of congestion: does nothing for a call that was not transferred. */
export const transferBack = (): Step => gosub(TRANSFER_BACK)

export const transferBackContext: Context = {
  name: TRANSFER_BACK,
  comment: [
    'Rings who transferred the call (BLINDTRANSFER, ATTENDEDTRANSFER: the name of a channel) and ends with that.',
    'Returns where nobody did, or where he does not answer. While he is asking first (*2) his channel is there: a short busy',
    'tone, and he has his caller back.',
  ],
  parts: [
    extension(
      's',
      set(
        WHO,
        code`\${IF(${isEmpty('BLINDTRANSFER')}?${variable('ATTENDEDTRANSFER')}:${variable('BLINDTRANSFER')})}`,
      ),
      set(WHO, code`\${FILTER(A-Za-z0-9/@_\\-,${variable(WHO)})}`),
      goIf(isEmpty(WHO), 'nobody'),
      goIf(code`$[\${LEN(\${CHANNELS(^${variable(WHO)}$)})} > 0 & ${isEmpty('BLINDTRANSFER')}]`, 'asking'),
      set('BLINDTRANSFER', ''),
      set('ATTENDEDTRANSFER', ''),
      gosub(OWNER_OF, 's', variable(WHO)),
      goIf(isEmpty(RESULT), 'nobody'),
      gosub(TELEPHONES, variable(RESULT)),
      set('TRIES_LEFT', TRIES),
      labelled('again', step('Dial', variable(TELEPHONE.dial), SECONDS, dialOptions('house'))),
      goIf(equals('DIALSTATUS', 'ANSWER'), 'end'),
      goIf(equals('DIALSTATUS', 'NOANSWER'), 'nobody'),
      // An analog handset is off the hook still: whoever pressed the keys has not put the receiver down.
      set('TRIES_LEFT', code`$[${variable('TRIES_LEFT')} - 1]`),
      goIf(equals('TRIES_LEFT', 0), 'nobody'),
      step('Ringing'),
      step('Wait', PAUSE_SECONDS),
      go('again'),
      labelled('nobody', step('Return')),
      labelled('asking', step('Busy', ASKING_SECONDS)),
      step('Hangup', 17),
      labelled('end', step('Hangup')),
    ),
  ],
}
