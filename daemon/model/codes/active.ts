/** The codes in force: the profile's, changed and switched off as the settings say. */

import type { Settings } from '../../settings/schema.ts'
import type { ActiveCode } from '../switchboard.ts'
import { CODE_TABLE } from './table.ts'

export function activeCodes({ codes: { profile, changed } }: Settings): ActiveCode[] {
  const own = new Map(changed.map(({ feature, code }) => [feature, code]))
  return CODE_TABLE.flatMap(({ feature, codes }) => {
    const code = own.has(feature) ? own.get(feature) : codes[profile]
    return code === null || code === undefined ? [] : [{ feature, code }]
  })
}
