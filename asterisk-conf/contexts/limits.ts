/** The longest call of a line: the last resort where the end of a call cannot be heard. Emergency calls have none. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { code, type Step, set, setLocal, variable } from '../dialplan.ts'
import { EMERGENCY_MARK, VARIABLES } from '../names.ts'
import { lineTimeout } from './budget.ts'

/** On the line's own channel, as the line is taken: `TIMEOUT(absolute)` counts from then and hangs it up. */
export function limitSteps(model: GatewayModel): Step[] {
  const isAnyLimited = model.trunks.some(({ lines }) =>
    lines.some(({ details }) => details.callLimitMinutes !== undefined),
  )
  if (!isAnyLimited && model.budgets === undefined) return []
  const limit = variable(VARIABLES.lineLimit)
  const isLimited = code`$[\${LEN(${limit})} > 0 & \${LEN(${variable(EMERGENCY_MARK)})} = 0]`
  // 0 is no limit (func_timeout.c).
  return [
    ...(model.budgets === undefined
      ? [set('TIMEOUT(absolute)', code`\${IF(${isLimited}?${limit}:0)}`)]
      : [
          setLocal('OF_LINE', code`\${IF(${isLimited}?${limit}:0)}`),
          set('TIMEOUT(absolute)', lineTimeout(model, variable('OF_LINE'))),
        ]),
  ]
}
