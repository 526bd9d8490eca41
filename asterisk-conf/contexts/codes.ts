/** Feature codes of the handsets. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { type Context, code, extension, goIf, isEmpty, labelled, step, variable } from '../dialplan.ts'
import { mailboxOf, VARIABLES } from '../names.ts'
import { firstOfEach } from './extensions.ts'

export const CODES = 'codes'
export const MAILBOXES = 'mailboxes'

export function codeContexts(model: GatewayModel): Context[] {
  const withMailbox = firstOfEach(model.extensions).filter(({ voicemail }) => voicemail !== null)
  return [
    codes,
    {
      name: MAILBOXES,
      parts: withMailbox.map(({ number }) =>
        extension(`*${number}`, step('VoiceMail', code`${mailboxOf(number)}`, 'u'), step('Hangup')),
      ),
    },
  ]
}

/**
 * Digits that the analog driver would act on by itself as soon as no extension matches them (sig_analog.c): `*0`
 * flashes the line, `*67` hides the number, `*78` and `*79` set a do-not-disturb nobody else sees; `*60` puts the
 * last caller on a list nobody reads. As extensions they are ours, and a longer code that begins with one of them
 * can be dialled from an analog handset.
 */
const driversOwn = ['*0', '*67', '*78', '*79']

const notOffered = [step('Congestion', 30), step('Hangup')]
const prompt = step('Playback', 'feature-not-avail-line', 'noanswer')

const codes: Context = {
  name: CODES,
  parts: [
    extension(
      '*97',
      goIf(isEmpty(VARIABLES.ownMailbox), 'none'),
      step('VoiceMailMain', variable(VARIABLES.ownMailbox)),
      step('Hangup'),
      labelled('none', prompt),
      ...notOffered,
    ),
    extension('*98', step('VoiceMailMain', code`@default`), step('Hangup')),
    extension(
      '*43',
      step('Answer'),
      step('Wait', 1),
      step('Playback', 'demo-echotest'),
      step('Echo'),
      step('Playback', 'demo-echodone'),
      step('Hangup'),
    ),
    extension('*60', step('Answer'), step('Wait', 1), step('SayUnixTime'), step('Wait', 1), step('Hangup')),
    extension(
      '*65',
      step('Answer'),
      step('Wait', 1),
      step('SayDigits', variable(VARIABLES.ownNumber)),
      step('Wait', 1),
      step('Hangup'),
    ),
    ...driversOwn.map(number => extension(number, prompt, ...notOffered)),
  ],
}
