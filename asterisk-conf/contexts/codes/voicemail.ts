/** Codes of the mailboxes. */

import { code as dialplan, extension, goIf, isEmpty, step, variable } from '../../dialplan.ts'
import { mailboxOf, VARIABLES } from '../../names.ts'
import { firstOfEach } from '../person/table.ts'
import type { CodeBuilders } from './builder.ts'
import { notOffered } from './not-offered.ts'

export const voicemailCodes: CodeBuilders = {
  'own-voicemail': code => [
    extension(
      code,
      goIf(isEmpty(VARIABLES.ownMailbox), 'none'),
      step('VoiceMailMain', variable(VARIABLES.ownMailbox)),
      step('Hangup'),
      ...notOffered('none'),
    ),
  ],
  'any-voicemail': (code, { extensions }) => [
    extension(code, step('VoiceMailMain', dialplan`@default`), step('Hangup')),
    ...firstOfEach(extensions)
      .filter(({ voicemail }) => voicemail !== null)
      .map(({ number }) =>
        extension(code + number, step('VoiceMailMain', dialplan`${mailboxOf(number)}`), step('Hangup')),
      ),
  ],
  'leave-message': (code, { extensions }) =>
    firstOfEach(extensions)
      .filter(({ voicemail }) => voicemail !== null)
      .map(({ number }) =>
        extension(code + number, step('VoiceMail', dialplan`${mailboxOf(number)}`, 'u'), step('Hangup')),
      ),
}
