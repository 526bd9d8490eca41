/** What a restored backup brought, put in its place by Asterisk's own user. Reached by Originate from the daemon alone. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { type Context, code, extension, step, variable } from '../../dialplan.ts'
import { ourProgram } from '../own-program.ts'

export const TAKE_BACK = { context: 'take-back-backup', event: 'TakeBack' } as const

export const takeBackContexts = (model: GatewayModel): Context[] => [
  {
    name: TAKE_BACK.context,
    comment: [
      'Ends with UserEvent(TakeBack): Status is SUCCESS when every file has its place (app_system.c).',
    ],
    parts: [
      extension(
        's',
        ourProgram(model, 'take-back'),
        step('UserEvent', TAKE_BACK.event, code`Status: ${variable('SYSTEMSTATUS')}`),
        step('Hangup'),
      ),
    ],
  },
]
