/** AstDB in the dialplan: read, write, delete. What stands in a path is checked or filtered before. */

import { type Code, code, type Step, step } from '../dialplan.ts'

type Place = string | Code

export const stored = (place: Place): Code => code`\${DB(${place})}`
export const store = (place: Place, value: string | number | Code): Step =>
  step('Set', code`DB(${place})=${value}`)
/** Nothing happens where there is none. */
export const forget = (place: Place): Step => step('NoOp', code`\${DB_DELETE(${place})}`)
