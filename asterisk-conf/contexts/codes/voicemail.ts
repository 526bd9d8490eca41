/** Codes of the mailboxes. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  type Context,
  code as dialplan,
  digitsDialled,
  extension,
  goIf,
  isEmpty,
  step,
  variable,
} from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import { firstOfEach } from '../person/table.ts'
import type { CodeBuilders } from './builder.ts'
import { notOffered } from './not-offered.ts'

const withMailbox = ({ extensions }: GatewayModel) =>
  firstOfEach(extensions).filter(({ voicemail }) => voicemail !== null)

/** Whose own telephone needs no PIN: a table, asked by the number of the telephone. */
const NO_PIN = 'mailbox-without-pin'

export const voicemailContexts = (model: GatewayModel): Context[] => [
  {
    name: NO_PIN,
    parts: withMailbox(model)
      .filter(({ voicemail }) => voicemail?.pinFromOwnPhone === false)
      .map(({ number }) => extension(number, step('Return'))),
  },
]

export const voicemailCodes: CodeBuilders = {
  'own-voicemail': code => [
    extension(
      code,
      goIf(isEmpty(VARIABLES.ownMailbox), 'none'),
      step('Answer'),
      step('Wait', 1),
      step(
        'VoiceMailMain',
        variable(VARIABLES.ownMailbox),
        dialplan`\${IF(\${DIALPLAN_EXISTS(${NO_PIN},${variable(VARIABLES.ownNumber)},1)}?s)}`,
      ),
      step('Hangup'),
      ...notOffered('none'),
    ),
  ],
  /**
   * Whatever number is asked for, the PIN is asked too and the same is said when they do not fit: nobody learns which
   * mailboxes there are (app_voicemail.c, vm_authenticate).
   */
  'any-voicemail': (code, model) => [
    extension(
      code,
      step('Answer'),
      step('Wait', 1),
      step('VoiceMailMain', dialplan`@default`),
      step('Hangup'),
    ),
    ...[...new Set(model.extensions.map(({ number }) => number.length))]
      .sort()
      .map(length =>
        extension(
          `_${code}${'X'.repeat(length)}`,
          step('Answer'),
          step('Wait', 1),
          step('VoiceMailMain', dialplan`${digitsDialled(code.length)}@default`),
          step('Hangup'),
        ),
      ),
  ],
  'leave-message': (code, model) =>
    withMailbox(model).map(({ number }) =>
      extension(
        code + number,
        step('VoiceMail', dialplan`${digitsDialled(code.length)}@default`, 'u'),
        step('Hangup'),
      ),
    ),
}
