/** Follow-me of a FreePBX from its table, as AstDB has it; what AstDB itself says is newer. */

import { isYes } from '../read/values.ts'
import { rowsOf, type Tables, text } from './tables.ts'

/** Keys `AMPUSER/101/followme/…` to values. `ddial` is only in AstDB: a table alone leaves follow-me off. */
export function followMeState(tables: Tables): Map<string, string> {
  const state = new Map<string, string>()
  for (const row of rowsOf(tables, 'findmefollow')) {
    const number = text(row, 'grpnum')
    if (number === '') continue
    const put = (key: string, value: string) => {
      if (value !== '') state.set(`AMPUSER/${number}/followme/${key}`, value)
    }
    put('grplist', text(row, 'grplist'))
    put('grptime', text(row, 'grptime'))
    put('prering', text(row, 'pre_ring'))
    put('strategy', text(row, 'strategy'))
    put('grppre', text(row, 'grppre'))
    put('grpconf', isYes(text(row, 'needsconf')) ? 'ENABLED' : '')
    put('postdest', text(row, 'postdest'))
  }
  return state
}
