/** What a telephone of the house brings into every call: variables of its section in chan_dahdi.conf or pjsip.conf. */

import type { Extension, GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { CALL_VARIABLES } from '../../names.ts'
import { CAMP_ON_FREE } from './camp-on.ts'
import { DYNAMIC } from './features.ts'

/** All are said even when they are empty: a reload of chan_dahdi sets variables, but never takes one away. */
export function inCallVariables(
  { number, door }: Extension,
  { codes }: GatewayModel,
): [name: string, value: string][] {
  const active = new Set(codes.map(({ feature }) => feature))
  const keys = DYNAMIC.filter(({ feature }) => active.has(feature)).map(({ name }) => name)
  return [
    [CALL_VARIABLES.callerExtension, number],
    ['DYNAMIC_FEATURES', keys.join('#')],
    [CALL_VARIABLES.doorTones, door?.tones ?? ''],
    // A function of the dialplan can be written here too (pbx_builtin_setvar_helper).
    ['CHANNEL(hangup_handler_push)', `${CAMP_ON_FREE},s,1`],
  ]
}
