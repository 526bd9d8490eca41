/** The longest call of a line: the last resort where the end of a call cannot be heard. Emergency calls have none. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { code, type Step, set, setLocal, step, variable } from '../dialplan.ts'
import { EMERGENCY_MARK, VARIABLES } from '../names.ts'
import { budgetTimeout } from './budget.ts'

/** On the line's own channel, as the line is taken: `TIMEOUT(absolute)` counts from then and hangs it up. */
export function limitSteps(model: GatewayModel): Step[] {
  const isAnyLimited = model.trunks.some(({ lines }) =>
    lines.some(({ details }) => details.callLimitMinutes !== undefined),
  )
  if (!isAnyLimited && model.budgets === undefined) return []
  const limit = variable(VARIABLES.lineLimit)
  const isLimited = code`$[\${LEN(${limit})} > 0 & \${LEN(${variable(EMERGENCY_MARK)})} = 0]`
  // 0 is no limit (func_timeout.c).
  const ofLine = code`\${IF(${isLimited}?${limit}:0)}`
  if (model.budgets === undefined) return [set('TIMEOUT(absolute)', ofLine)]
  const isShorter = code`${variable('OF_BUDGET')} < ${variable('MOST')}`
  return [
    setLocal('MOST', ofLine),
    ...budgetTimeout('OF_BUDGET'),
    step(
      'ExecIf',
      code`$[${variable('OF_BUDGET')} > 0 & (${variable('MOST')} = 0 | ${isShorter})]?Set(LOCAL(MOST)=${variable('OF_BUDGET')})`,
    ),
    set('TIMEOUT(absolute)', variable('MOST')),
  ]
}
