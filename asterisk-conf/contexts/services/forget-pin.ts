/** A PIN that was chosen on a page counts from now on, not the one chosen by telephone. Reached by Originate alone. */

import { type Context, code, dialled, extension, only, step } from '../../dialplan.ts'

export const FORGET_PIN = { context: 'forget-telephone-pin', event: 'PinForgotten' } as const

/** Digits alone reach the shell. */
const mailbox = only('0-9', dialled())

export const forgetPinContext: Context = {
  name: FORGET_PIN.context,
  comment: [
    'Removes what app_voicemail keeps beside the messages of a mailbox (passwordlocation=spooldir, secret.conf): the files there',
    'are Asterisk’s own. Ends with UserEvent(PinForgotten); app_voicemail must read voicemail.conf anew afterwards.',
  ],
  parts: [
    extension(
      '_X!',
      step('System', code`rm -f \${ASTSPOOLDIR}/voicemail/default/${mailbox}/secret.conf`),
      step('UserEvent', FORGET_PIN.event, code`Mailbox: ${mailbox}`),
      step('Hangup'),
    ),
  ],
}
