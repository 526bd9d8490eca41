/** Emergency calls: from every handset, with and without an access code, over every trunk, and past a full house. */

import type { GatewayModel, Trunk } from '../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  dialled,
  equals,
  extension,
  goIf,
  gosub,
  goTo,
  labelled,
  RESULT,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { EMERGENCY, EMERGENCY_MARK as MARK, userField } from '../names.ts'
import { noBudgetSteps } from './budget.ts'
import { EMERGENCY_NOTICE, emergencyNoticeContexts } from './emergency-notice.ts'
import { FREE_A_LINE, freeALineContexts } from './free-a-line.ts'
import { recordCall } from './incall/recording.ts'
import { markAs } from './outside.ts'
import { trunkContext } from './trunks.ts'

const CALL = 'emergency-call'

export function emergencyContexts(model: GatewayModel): Context[] {
  const { numbers, accessCodes, trunkIds } = model.emergency
  const trunks = trunkIds.flatMap(id => model.trunks.find(trunk => trunk.id === id) ?? [])
  const dialledAs = new Map(
    numbers.flatMap(number =>
      ['', ...accessCodes].map((accessCode): [string, string] => [accessCode + number, number]),
    ),
  )
  // A number is what it is without an access code, should the two ever collide.
  for (const number of numbers) dialledAs.set(number, number)
  return [
    {
      name: EMERGENCY,
      parts: [...dialledAs].map(([dialledNumber, number]) => extension(dialledNumber, goTo(CALL, number))),
    },
    callContext(trunks, model),
    ...freeALineContexts(trunks),
    ...emergencyNoticeContexts(model),
  ]
}

/** Whatever a trunk says, the next one is tried. */
const callContext = (trunks: readonly Trunk[], model: GatewayModel): Context => ({
  name: CALL,
  parts: [
    extension(
      '_X!',
      set(`__${MARK}`, 1),
      ...noBudgetSteps(model),
      ...markAs(userField.emergency),
      recordCall(),
      gosub(EMERGENCY_NOTICE, 's', dialled()),
      set('TRIES_LEFT', 3),
      ...trunks.flatMap(({ id }, index) => {
        const call = gosub(trunkContext(id), dialled())
        return [index === 0 ? labelled('try', call) : call, goIf(equals(RESULT, 'answered'), 'end')]
      }),
      ...(trunks.length === 0
        ? []
        : [
            set('TRIES_LEFT', code`$[${variable('TRIES_LEFT')} - 1]`),
            goIf(equals('TRIES_LEFT', 0), 'failed'),
            gosub(FREE_A_LINE),
            goIf(equals(RESULT, 1), 'try'),
          ]),
      labelled('failed', step('Playback', 'all-circuits-busy-now', 'noanswer')),
      step('Congestion', 30),
      labelled('end', step('Hangup')),
    ),
  ],
})
