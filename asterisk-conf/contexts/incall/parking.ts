/** The car park of calls: one number puts a call there, each place has a number that takes it out. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Parking } from '../../../daemon/model/switchboard.ts'
import { dialOptions } from '../../dial-options.ts'
import {
  type Context,
  code,
  equals,
  extension,
  goIf,
  gosub,
  goTo,
  hint,
  isEmpty,
  labelled,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { EXTENSIONS } from '../../names.ts'
import { destinationSteps } from '../destinations.ts'
import { OWNER_OF, TELEPHONE, TELEPHONES } from './telephones.ts'

export const PARKING = 'parking'
/** Name of the lot, in res_parking.conf too. */
export const LOT = 'default'
export const PARKING_OVER = 'parking-over'
const BACK_SECONDS = 30

/** Numbers of the places; none where the settings contradict themselves. */
export function slotsOf({ firstSlot, lastSlot }: Parking): string[] {
  const [first, last] = [Number(firstSlot), Number(lastSlot)]
  if (firstSlot.length !== lastSlot.length || last < first) return []
  return Array.from({ length: Math.min(last - first + 1, 100) }, (_, index) =>
    String(first + index).padStart(firstSlot.length, '0'),
  )
}

/** Park has to be the very first step: that is how a transfer there is known (res_parking, parking_is_exten_park). */
export const parkHere = (): Step[] => [step('Park', LOT), step('Hangup')]

export function parkingContexts(model: GatewayModel): Context[] {
  const { parking } = model
  if (parking === null) return [{ name: PARKING, parts: [] }]
  return [
    {
      name: PARKING,
      parts: [
        extension(parking.number, ...parkHere()),
        ...slotsOf(parking).flatMap(slot => [
          extension(slot, step('ParkedCall', LOT, slot), step('Hangup')),
          hint(slot, [code`park:${slot}@${PARKING}`]),
        ]),
      ],
    },
    {
      name: PARKING_OVER,
      comment: ['Where a parked call goes that nobody took. PARKER is the telephone that parked it.'],
      parts: [
        extension(
          's',
          ...(parking.otherwise === null ? backToParker : destinationSteps(parking.otherwise, model)),
        ),
      ],
    },
  ]
}

/** First his telephone alone, whatever he has forwarded; then as if he had been called. */
const backToParker: Step[] = [
  gosub(OWNER_OF, 's', code`${variable('PARKER')}-0`),
  set('NUMBER', variable(RESULT)),
  goIf(isEmpty('NUMBER'), 'nobody'),
  gosub(TELEPHONES, variable('NUMBER')),
  step('Dial', variable(TELEPHONE.dial), BACK_SECONDS, dialOptions('house')),
  goIf(equals('DIALSTATUS', 'ANSWER'), 'end'),
  goTo(EXTENSIONS, variable('NUMBER')),
  labelled('nobody', step('Congestion', 30)),
  labelled('end', step('Hangup')),
]
