/** A PIN that was chosen on a page counts from now on, not the one chosen by telephone. Reached by Originate alone. */

import { type Context, dialled, extension, only, set, step, variable } from '../../dialplan.ts'

export const FORGET_PIN = { context: 'forget-telephone-pin', event: 'PinForgotten' } as const

export const forgetPinContext: Context = {
  name: FORGET_PIN.context,
  comment: [
    'Removes what app_voicemail keeps beside the messages of a mailbox (passwordlocation=spooldir, secret.conf): the files there',
    'are Asterisk’s own. Ends with UserEvent(PinForgotten); app_voicemail must read voicemail.conf anew afterwards.',
  ],
  parts: [
    extension(
      '_X!',
      // Digits alone reach the shell.
      set('BOX', only('0-9', dialled())),
      step('System', { code: `rm -f \${ASTSPOOLDIR}/voicemail/default/${variable('BOX').code}/secret.conf` }),
      step('UserEvent', FORGET_PIN.event, { code: `Mailbox: ${variable('BOX').code}` }),
      step('Hangup'),
    ),
  ],
}
