/** Whether the caller may change what belongs to an extension. */

import {
  type Context,
  code,
  equals,
  extension,
  goIf,
  isEmpty,
  labelled,
  set,
  setLocal,
  step,
  variable,
} from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'

export const ALLOWED = 'allowed'

/**
 * VMAuthenticate hangs up after three wrong PINs, and asks for one where there is no mailbox too, and never takes one. Where a
 * context has an extension `a`, it goes on as if all were well when `*` is pressed: AUTH_MAILBOX alone tells (app_voicemail.c,
 * vmauthenticate).
 */
export const allowedContext: Context = {
  name: ALLOWED,
  comment: [
    'May the caller change what belongs to an extension? Gosub(allowed,s,1(102)). Returns 1 for his own, and with the PIN of its mailbox;',
    'else empty, and he has been told. Three wrong PINs end the call.',
  ],
  parts: [
    extension(
      's',
      setLocal('ASKED', code`\${FILTER(0-9,${variable('ARG1')})}`),
      goIf(isEmpty('ASKED'), 'no'),
      goIf(equals('ASKED', variable(VARIABLES.ownNumber)), 'yes'),
      set('AUTH_MAILBOX', ''),
      step('VMAuthenticate', code`${variable('ASKED')}@default`),
      goIf(equals('AUTH_MAILBOX', variable('ASKED')), 'yes'),
      labelled('no', step('Playback', 'feature-not-avail-line')),
      step('Return'),
      labelled('yes', step('Return', 1)),
    ),
  ],
}
