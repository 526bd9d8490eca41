/** A service that not everybody has. */

import type { Right } from '../../../daemon/model/switchboard.ts'
import { equals, goIf, gosub, RESULT, type Step } from '../../dialplan.ts'
import { MAY } from '../rights.ts'

/** Goes to `refused` where the call has not got the right. */
export const needsRight = (right: Right, refused: string): Step[] => [
  gosub(MAY, right),
  goIf(equals(RESULT, 0), refused),
]
