/** Who may do it: rights of the class of service of the channel. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Right } from '../../daemon/model/switchboard.ts'
import { type Code, code, variable } from '../dialplan.ts'
import { CLASS_OF_SERVICE } from '../names.ts'

/** True where the caller's class has not got the right; a caller without a class has none. */
export const mayNot = (right: Right, { classesOfService }: GatewayModel): Code => {
  const allowed = classesOfService.filter(({ rights }) => rights.includes(right)).map(({ id }) => id)
  // Not `=~`, whose value is what the parentheses matched (ast_expr2.y, op_eqtilde).
  return code`$[\${REGEX("^(${{ code: allowed.join('|') || 'nobody' }})$" ${variable(CLASS_OF_SERVICE)})} = 0]`
}
