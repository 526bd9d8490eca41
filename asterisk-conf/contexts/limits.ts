/** The longest call of a line: the last resort where the end of a call cannot be heard. Emergency calls have none. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { code, type Step, set, variable } from '../dialplan.ts'
import { EMERGENCY_MARK, VARIABLES } from '../names.ts'

/** On the line's own channel, as the line is taken: `TIMEOUT(absolute)` counts from then and hangs it up. */
export function limitSteps({ trunks }: GatewayModel): Step[] {
  const isAnyLimited = trunks.some(({ lines }) =>
    lines.some(({ details }) => details.callLimitMinutes !== undefined),
  )
  if (!isAnyLimited) return []
  const limit = variable(VARIABLES.lineLimit)
  const isLimited = code`$[\${LEN(${limit})} > 0 & \${LEN(${variable(EMERGENCY_MARK)})} = 0]`
  // 0 is no limit (func_timeout.c).
  return [set('TIMEOUT(absolute)', code`\${IF(${isLimited}?${limit}:0)}`)]
}
