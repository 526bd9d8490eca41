/** Translates, tries the rules of the settings, and leaves behind what they refuse, until the rest can be saved. */

import type { Issue } from '../model/issue.ts'
import type { Randomness } from '../model/surroundings.ts'
import type { Settings } from '../settings/schema.ts'
import { merged } from './merge.ts'
import type { OldSystem } from './old-system.ts'
import type { ReportLine } from './report.ts'
import { codeSubject } from './translate/codes.ts'
import { type Translation, translate } from './translate/translate.ts'

export interface Settling {
  readonly old: OldSystem
  /** A sound file came along, by its name without an ending. */
  readonly hasSound: (file: string) => boolean
  readonly here: Settings
  readonly places: ReadonlyMap<string, string>
  readonly random: Randomness
  /** The rules; only errors that the import brings count. */
  readonly check: (settings: Settings) => readonly Issue[]
}

export interface Settled {
  readonly settings: Settings
  readonly translation: Translation
  readonly report: readonly ReportLine[]
  /** What still stands in the way of saving; empty as a rule. */
  readonly problems: readonly Issue[]
}

/** Each round leaves at least one thing behind. */
const MOST_ROUNDS = 60

export function settle({ old, hasSound, here, places, random, check }: Settling): Settled {
  const refused = new Map<string, Issue>()
  const known = new Set(check(here).map(identity))
  for (let round = 1; ; round++) {
    const translation = translate(old, hasSound, { here, places, random, refused })
    const { settings, report } = merged(here, translation.imported)
    const errors = check(settings).filter(issue => issue.severity === 'error' && !known.has(identity(issue)))
    const before = refused.size
    for (const issue of errors) {
      const subject = refusable(issue)
      if (subject !== null && !refused.has(subject)) refused.set(subject, issue)
    }
    if (refused.size === before || round === MOST_ROUNDS)
      return { settings, translation, report: [...translation.report, ...report], problems: errors }
  }
}

/** A code gives way to a number; anything else that is wrong stays behind itself. */
function refusable({ code, subject, params }: Issue): string | null {
  if (code.startsWith('code-') && typeof params.feature === 'string') return codeSubject(params.feature)
  return subject
}

const identity = ({ code, subject, params }: Issue): string => JSON.stringify([code, subject, params])
