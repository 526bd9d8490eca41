/** res_parking.conf: the one lot where calls are parked. The numbers are in the dialplan (contexts/incall/parking.ts). */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { LOT, PARKING, PARKING_OVER, slotsOf } from '../contexts/incall/parking.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { type Section, sectionsText } from '../writer.ts'

/**
 * Only who takes a call out has keys for it: the one who was parked may be from outside. Without `parkext` Asterisk makes no
 * extensions of its own; they could not be seen by the checks for collisions.
 */
export function parkingFile({ parking }: GatewayModel) {
  const slots = parking === null ? [] : slotsOf(parking)
  const lot: Section[] =
    parking === null || slots.length === 0
      ? []
      : [
          {
            name: LOT,
            entries: [
              ['parkpos', `${Number(slots[0])}-${Number(slots.at(-1))}`],
              ['context', PARKING],
              ['parkingtime', parking.seconds],
              ['comebacktoorigin', false],
              ['comebackcontext', PARKING_OVER],
              ['parkedmusicclass', parking.music ?? 'default'],
              ['parkedplay', 'caller'],
              ['parkedcalltransfers', 'caller'],
              ['parkedcallreparking', 'no'],
              ['parkedcallhangup', 'caller'],
              ['findslot', 'first'],
            ],
          },
        ]
  const sections: Section[] = [{ name: 'general', entries: [['parkeddynamic', false]] }, ...lot]
  return asteriskFile(
    'res_parking.conf',
    sectionsText('res_parking.conf', sections),
    always(reload('res_parking.so')),
  )
}
