/** What a telephone of the house brings into every call: variables of its section in chan_dahdi.conf or pjsip.conf. */

import type { Extension, GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { CALL_VARIABLES, CLASS_OF_SERVICE, CONTEXTS } from '../../names.ts'
import { CAMP_ON_FREE } from './camp-on.ts'
import { DYNAMIC } from './features.ts'

type Variable = readonly [name: string, value: string]

/**
 * `name=value` for `setvar` and `set_var`, which write functions of the dialplan as well (pbx_builtin_setvar_helper).
 * All are said even when they are empty: a reload of chan_dahdi sets variables, but never takes one away.
 */
export function inCallVariables(
  { number, classOfService, door }: Extension,
  { codes }: GatewayModel,
): string[] {
  const active = new Set(codes.map(({ feature }) => feature))
  const keys = DYNAMIC.filter(({ feature }) => active.has(feature)).map(({ name }) => name)
  const variables: Variable[] = [
    [CLASS_OF_SERVICE, classOfService],
    [CALL_VARIABLES.callerExtension, number],
    ['__TRANSFER_CONTEXT', CONTEXTS.transfers],
    ['DYNAMIC_FEATURES', keys.join('#')],
    [CALL_VARIABLES.doorTones, door?.tones ?? ''],
    ['CHANNEL(hangup_handler_push)', `${CAMP_ON_FREE},s,1`],
  ]
  return variables.map(([name, value]) => `${name}=${value}`)
}
