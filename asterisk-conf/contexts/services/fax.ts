/**
 * Fax: received into a file, then mailed. FAX_TO is the address in hexadecimal, so that it can pass through the dialplan
 * and a command line as it is; empty, the fax of the house.
 */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  extension,
  goIf,
  goTo,
  isEmpty,
  labelled,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { faxDir } from '../../sounds.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { ourProgram } from '../own-program.ts'

export const FAX = 'fax'
const TO = 'FAX_TO'

/** For routes and destinations; null: to the address of the house. */
export const receiveFax = (email: string | null): Step[] => [
  set(TO, email === null ? '' : Buffer.from(email).toString('hex')),
  goTo(FAX, 's'),
]

/** A file name of digits: `1782042903-17`. */
const file = code`\${FILTER(0-9-,\${REPLACE(UNIQUEID,.,-)})}`

export const faxContexts = (model: GatewayModel): Context[] => [
  {
    name: FAX,
    parts: [
      extension(
        's',
        set('FAX_NAME', file),
        step('Answer'),
        step('ReceiveFAX', code`${faxDir(model.layout)}/${variable('FAX_NAME')}.tif`, 'f'),
        step('Hangup'),
      ),
      // The other machine hangs up first.
      extension(
        'h',
        goIf(isEmpty('FAX_NAME'), 'end'),
        ourProgram(
          model,
          'fax',
          variable('FAX_NAME'),
          code`0\${FILTER(0-9a-f,${variable(TO)})}`,
          code`0\${FILTER(0-9,${variable('FAXPAGES')})}`,
          code`x\${FILTER(A-Z,${variable('FAXSTATUS')})}`,
          code`x\${FILTER(0-9+,\${CALLERID(num)})}`,
        ),
        labelled('end', step('NoOp')),
      ),
    ],
  },
]

export const faxCodes: CodeBuilders = { fax: number => [extension(number, ...receiveFax(null))] }
