/** What a handset can dial. The first context with a match wins, so the order is the order of precedence. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { type Context, include } from '../dialplan.ts'
import { EMERGENCY, EXTENSIONS, FROM_HANDSET } from '../names.ts'
import { CODES } from './codes/index.ts'
import { NUMBERS } from './flow/numbers.ts'
import { PARKING } from './incall/parking.ts'
import { outsideCodes } from './outside.ts'

/** Empty here, for extensions.custom.conf. */
const CUSTOM = 'from-handset-custom'

export function fromHandset(model: GatewayModel): Context[] {
  const contexts = [EMERGENCY, CUSTOM, CODES, EXTENSIONS, NUMBERS, PARKING, ...outsideCodes(model)]
  return [
    { name: FROM_HANDSET, parts: contexts.map(include) },
    { name: CUSTOM, parts: [] },
  ]
}
