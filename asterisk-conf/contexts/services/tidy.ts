/** What is to go by age, size or wish, taken away by Asterisk's own user. Reached by Originate from the daemon alone. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { type Context, code, extension, step, variable } from '../../dialplan.ts'
import { ourProgram } from '../own-program.ts'

export const TIDY = { context: 'tidy-up', event: 'Tidied' } as const

export const tidyContexts = (model: GatewayModel): Context[] => [
  {
    name: TIDY.context,
    comment: [
      'Ends with UserEvent(Tidied): Status is SUCCESS when everything of the order is gone (app_system.c).',
    ],
    parts: [
      extension(
        's',
        ourProgram(model, 'tidy'),
        step('UserEvent', TIDY.event, code`Status: ${variable('SYSTEMSTATUS')}`),
        step('Hangup'),
      ),
    ],
  },
]
