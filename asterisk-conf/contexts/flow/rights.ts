/** Features that reach others need a right of the caller's class of service. */

import type { Right } from '../../../daemon/model/switchboard.ts'
import { equals, goIf, gosub, RESULT, type Step } from '../../dialplan.ts'
import { MAY } from '../rights.ts'

/** Goes to the label where the call does not have the right. */
export const unlessMay = (right: Right, label: string): Step[] => [
  gosub(MAY, right),
  goIf(equals(RESULT, 0), label),
]
