/** What a telephone's calls carry into the dialplan, whatever kind of telephone it is. */

import type { Device, Extension, GatewayModel } from '../../daemon/model/gateway-model.ts'
import { inCallVariables } from '../contexts/incall/variables.ts'
import { deviceName } from '../devices.ts'
import { CLASS_OF_SERVICE, CONTEXTS, mailboxOf, VARIABLES } from '../names.ts'

export function handsetVariables(
  extension: Extension,
  device: Device,
  model: GatewayModel,
): [name: string, value: string][] {
  const { number, voicemail, outsideCallerId, classOfService } = extension
  return [
    [VARIABLES.ownNumber, number],
    [VARIABLES.ownMailbox, voicemail === null ? '' : mailboxOf(number)],
    [VARIABLES.outsideNumber, outsideCallerId ?? ''],
    [VARIABLES.ownDevice, deviceName(device)],
    [CLASS_OF_SERVICE, classOfService],
    // Read by Asterisk itself (main/bridge_basic.c, get_transfer_context; res_pjsip_refer.c).
    ['TRANSFER_CONTEXT', CONTEXTS.transfers],
    ...inCallVariables(extension, model),
  ]
}
