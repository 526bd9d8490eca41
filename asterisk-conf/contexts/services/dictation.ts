/** Dictation, with the keys of a dictating machine (app_dictate.c), and the code that mails it to oneself. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  extension,
  go,
  goIf,
  isEmpty,
  labelled,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import { dictationsDir } from '../../sounds.ts'
import { askAgain, begin, prompts, readDigits } from '../asking.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { notOffered } from '../codes/not-offered.ts'
import { ourProgram } from '../own-program.ts'
import { firstOfEach } from '../person/table.ts'

/** Who can be sent mail: one extension each. */
const WITH_MAIL = 'with-mail'

export const dictationContexts = ({ extensions, canMail }: GatewayModel): Context[] => [
  {
    name: WITH_MAIL,
    parts: firstOfEach(extensions)
      .filter(({ voicemail }) => canMail && voicemail !== null && voicemail.email !== null)
      .map(({ number }) => extension(number, step('Return'))),
  },
]

const placeOf = ({ layout }: GatewayModel) => code`${dictationsDir(layout)}/${variable(VARIABLES.ownNumber)}`

export const dictationCodes: CodeBuilders = {
  dictate: (number, model) => [
    extension(
      number,
      goIf(isEmpty(VARIABLES.ownNumber), 'refused'),
      ...begin(),
      step('Dictate', placeOf(model)),
      step('Hangup'),
      ...notOffered('refused'),
    ),
  ],
  'dictate-send': (number, model) => [
    extension(
      number,
      goIf(isEmpty(VARIABLES.ownNumber), 'refused'),
      ...begin(),
      goIf(code`\${DIALPLAN_EXISTS(${WITH_MAIL},${variable(VARIABLES.ownNumber)},1)}`, 'known'),
      step('Playback', 'offhook/mailbox-no-mail'),
      step('Hangup'),
      labelled('known', set('TRIES', 3)),
      labelled('ask', step('NoOp')),
      ...readDigits('DICTATION', prompts('offhook/mailbox-dictation-enter'), 10),
      goIf(isEmpty('DICTATION'), 'again'),
      goIf(code`\${STAT(e,${placeOf(model)}/${variable('DICTATION')}.raw)}`, 'there'),
      step('Playback', 'offhook/mailbox-dictation-none'),
      go('again'),
      labelled('there', ourProgram(model, 'dictation', variable(VARIABLES.ownNumber), variable('DICTATION'))),
      goIf(code`$["${variable('SYSTEMSTATUS')}" != "SUCCESS"]`, 'failed'),
      step('Playback', 'offhook/mailbox-dictation-sent'),
      step('Hangup'),
      labelled('failed', step('Playback', 'something-terribly-wrong')),
      step('Hangup'),
      ...askAgain('ask', 'again'),
      ...notOffered('refused'),
    ),
  ],
}
