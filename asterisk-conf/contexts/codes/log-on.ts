/** Codes to log on at somebody else's telephone, and off again. */

import { digitsDialled, extension, gosub, step } from '../../dialplan.ts'
import { LOG_OFF, LOG_ON } from '../person/log-on.ts'
import type { CodeBuilders } from './builder.ts'
import { anyExtension } from './forwards.ts'

export const logOnCodes: CodeBuilders = {
  'log-on': (code, model) => [
    extension(code, gosub(LOG_ON, 's', ''), step('Hangup')),
    ...anyExtension(code, model).map(pattern =>
      extension(pattern, gosub(LOG_ON, 's', digitsDialled(code.length)), step('Hangup')),
    ),
  ],
  'log-off': code => [extension(code, gosub(LOG_OFF), step('Hangup'))],
}
