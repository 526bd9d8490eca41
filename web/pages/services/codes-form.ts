/** Feature codes on a form: one field each, compared with the profile, so that only what differs is kept. */

import { CODE_TABLE } from '../../../daemon/model/codes/table.ts'
import { CODE_PROFILES, type CodeProfile } from '../../../daemon/settings/features.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { text } from '../../form/read-form.ts'

export type Codes = Settings['codes']

export const codeField = (feature: string): string => `code.${feature}`
/** The profile whose codes the form showed: what was left as that profile has it follows a new one. */
export const SHOWN = 'shown'

export function codesValues({ codes: { profile, changed } }: Pick<Settings, 'codes'>): URLSearchParams {
  const own = new Map(changed.map(({ feature, code }) => [feature, code]))
  const values = new URLSearchParams({ profile, [SHOWN]: profile })
  for (const { feature, codes } of CODE_TABLE)
    values.set(codeField(feature), (own.has(feature) ? own.get(feature) : codes[profile]) ?? '')
  return values
}

const profileOf = (word: string): CodeProfile | undefined => CODE_PROFILES.find(one => one === word)

export interface ReadCodes {
  readonly codes: Codes
  /** Fields that hold no code. */
  readonly wrong: readonly string[]
}

export function readCodes(values: URLSearchParams): ReadCodes {
  const profile = profileOf(text(values, 'profile'))
  const shown = profileOf(text(values, SHOWN)) ?? profile ?? 'offhook'
  const wrong = profile === undefined ? ['profile'] : []
  const kept = profile ?? shown
  const changed = CODE_TABLE.flatMap(({ feature, codes }): Codes['changed'] => {
    const field = codeField(feature)
    if (!values.has(field)) return []
    const typed = text(values, field).replace(/\s/g, '')
    const code = typed === '' ? null : typed
    if (code === (codes[shown] ?? null) || code === (codes[kept] ?? null)) return []
    if (code !== null && !/^[0-9*#]{1,8}$/.test(code)) {
      wrong.push(field)
      return []
    }
    return [{ feature, code }]
  })
  return { codes: { profile: kept, changed }, wrong }
}
