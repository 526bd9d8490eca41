/** Everything that happens to a call after it was made. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Context } from '../../dialplan.ts'
import { campOnContexts } from './camp-on.ts'
import { openDoorContext } from './door.ts'
import { parkingContexts } from './parking.ts'
import { pickupContexts } from './pickup-rights.ts'
import { recordingContexts } from './recording.ts'
import { telephoneContexts } from './telephones.ts'
import { transferBackContext } from './transfer-back.ts'

export const inCallContexts = (model: GatewayModel): Context[] => [
  ...telephoneContexts,
  ...parkingContexts(model),
  ...pickupContexts(model),
  ...recordingContexts(),
  ...campOnContexts(model),
  transferBackContext,
  openDoorContext,
]
