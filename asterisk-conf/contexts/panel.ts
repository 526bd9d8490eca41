/** Where the operator panel sends a call that is to be heard later: straight to a mailbox, without ringing. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { type Context, extension, step } from '../dialplan.ts'
import { mailboxOf, PANEL_VOICEMAIL } from '../names.ts'
import { firstOfEach } from './person/table.ts'

export const panelContexts = ({ extensions }: GatewayModel): Context[] => [
  {
    name: PANEL_VOICEMAIL,
    parts: firstOfEach(extensions)
      .filter(({ voicemail }) => voicemail !== null)
      .map(({ number }) =>
        extension(number, step('Answer'), step('VoiceMail', mailboxOf(number), 'u'), step('Hangup')),
      ),
  },
]
