/** Feature codes of the handsets: what is in force becomes extensions of one context. */

import { DRIVERS_OWN } from '../../../daemon/model/codes/analog-driver.ts'
import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { ActiveCode, Feature } from '../../../daemon/model/switchboard.ts'
import { type Context, extension, type Part } from '../../dialplan.ts'
import { exactPatterns } from '../../exact-patterns.ts'
import { CODES } from '../../names.ts'
import { serviceCodes } from '../services/index.ts'
import type { CodeBuilder, CodeBuilders } from './builder.ts'
import { contactCodes } from './contacts.ts'
import { flowCodes } from './flow.ts'
import { forwardCodes } from './forwards.ts'
import { inCallCodes } from './incall.ts'
import { informationCodes } from './information.ts'
import { logOnCodes } from './log-on.ts'
import { notOffered } from './not-offered.ts'
import { personalCodes } from './personal.ts'
import { voicemailCodes } from './voicemail.ts'

export { CODES } from '../../names.ts'

export const codeBuilders: CodeBuilders = {
  ...inCallCodes,
  ...informationCodes,
  ...voicemailCodes,
  ...forwardCodes,
  ...personalCodes,
  ...logOnCodes,
  ...serviceCodes,
  ...contactCodes,
  ...flowCodes,
}

/** Features that are another one's work under a code of their own. */
const SAME_WORK: Readonly<Partial<Record<Feature, Feature>>> = {
  'barge-in': 'listen-in',
  'house-directory': 'directory',
}

export const builderOf = (feature: Feature): CodeBuilder | undefined =>
  codeBuilders[feature] ?? codeBuilders[SAME_WORK[feature] ?? feature]

/**
 * What the analog driver would act on by itself becomes an extension where it is no code, so that a longer code that
 * begins with it can be dialled from an analog handset.
 */
export function codeContexts(model: GatewayModel): Context[] {
  const parts = inPatterns(
    onceEach(
      longestFirst(model.codes).flatMap(({ feature, code }) => builderOf(feature)?.(code, model) ?? []),
    ),
  )
  const taken = new Set(parts.flatMap(part => (part.is === 'extension' ? [part.pattern] : [])))
  const rest = DRIVERS_OWN.filter(number => !taken.has(number))
  return [{ name: CODES, parts: [...parts, ...rest.map(number => extension(number, ...notOffered()))] }]
}

/**
 * `*97` is the voicemail, not a message for 97. Codes of one length keep the order of the table: golden files and
 * differences are read by people.
 */
const longestFirst = (codes: readonly ActiveCode[]): readonly ActiveCode[] =>
  codes.toSorted((one, other) => other.code.length - one.code.length)

/**
 * Numbers that do the same become patterns, of exactly these numbers: a handset dials as if each were written, and a
 * thousand extensions are a few rows. A pattern that stands there already says more, and is kept.
 */
function inPatterns(parts: readonly Part[]): Part[] {
  const alike = new Map<string, string[]>()
  const doing = (part: Part): string | null =>
    part.is === 'extension' && part.caller === undefined && !part.pattern.startsWith('_')
      ? JSON.stringify(part.steps)
      : null
  for (const part of parts) {
    const work = doing(part)
    if (work === null || part.is !== 'extension') continue
    alike.set(work, [...(alike.get(work) ?? []), part.pattern])
  }
  const written = new Set<string>()
  return onceEach(
    parts.flatMap((part): Part[] => {
      const work = doing(part)
      if (work === null || part.is !== 'extension') return [part]
      if (written.has(work)) return []
      written.add(work)
      return exactPatterns(alike.get(work) ?? []).map(pattern => ({ ...part, pattern }))
    }),
  )
}

/** Asterisk would refuse the second one (main/pbx.c, ast_add_extension2). */
function onceEach(parts: readonly Part[]): Part[] {
  const seen = new Set<string>()
  return parts.filter(part => {
    if (part.is !== 'extension') return true
    if (seen.has(part.pattern)) return false
    seen.add(part.pattern)
    return true
  })
}
