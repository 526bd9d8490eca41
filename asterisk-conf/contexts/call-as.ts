/** Calls made with the rights of a class that was named: forwards to the outside, destinations of menus, dialling in. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { type Context, code, dialled, extension, goIf, goTo, isIn, labelled, set, step } from '../dialplan.ts'
import { CLASS_OF_SERVICE, CONTEXTS, contextOf, FROM_HANDSET, LED_ON } from '../names.ts'
import { endsTransfers } from './rights.ts'

/** Whatever a handset can dial, as it dials it. */
export const callAsContexts = ({ classesOfService }: GatewayModel): Context[] => [
  ...classesOfService.map(({ id }) => ({
    name: contextOf('call-as', id),
    parts: ['_[0-9*#]', '_[0-9*#].'].map(number =>
      extension(
        number,
        ...endsTransfers(),
        set(`__${CLASS_OF_SERVICE}`, code`${id}`),
        set(LED_ON, 1),
        goIf(isIn(FROM_HANDSET, dialled()), 'known'),
        step('Progress'),
        step('Playback', 'ss-noservice', 'noanswer'),
        step('Congestion', 30),
        step('Hangup', 1),
        labelled('known', goTo(FROM_HANDSET, dialled())),
      ),
    ),
  })),
  {
    name: CONTEXTS.transfers,
    comment: [
      'Where a transferred call goes on. Rights are those of who transfers: rights.ts asks when they are needed.',
    ],
    parts: [{ is: 'include', context: FROM_HANDSET }],
  },
]
