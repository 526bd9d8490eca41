/** Codes hide nothing and are hidden by nothing: the compiler's verdicts that stop an apply, or that somebody should know. */

import { FEATURES, type Feature } from '../../settings/features.ts'
import { activeCodes } from '../codes/active.ts'
import { compileCodes } from '../codes/compile.ts'
import { officeOf } from '../codes/office.ts'
import type { CompiledCode } from '../codes/verdict.ts'
import { list } from '../codes/words.ts'
import type { Issue } from '../issue.ts'
import type { Rule } from './rule.ts'

export const codes: Rule = (settings, country) => {
  const changed = settings.codes.changed.map(({ feature }) => feature)
  return [
    ...changed
      .filter((feature, index) => changed.indexOf(feature) !== index)
      .map(feature => issue('code-changed-twice', 'error', null, { feature })),
    ...compileCodes(activeCodes(settings), officeOf(settings, country))
      .filter(one => !isSaidByOther(one, changed))
      .flatMap(issuesOf),
  ]
}

/** Of two features with one code the changed one is named, else the later one. */
function isSaidByOther({ feature, verdict }: CompiledCode, changed: readonly Feature[]): boolean {
  if (verdict.is !== 'conflict' || verdict.with.is !== 'same-code') return false
  const other = verdict.with.feature
  const [isChanged, isOtherChanged] = [changed.includes(feature), changed.includes(other)]
  return isChanged === isOtherChanged ? FEATURES.indexOf(feature) < FEATURES.indexOf(other) : isOtherChanged
}

function issuesOf({ feature, code, verdict }: CompiledCode): Issue[] {
  const subject = `code:${code}`
  switch (verdict.is) {
    case 'fine':
    case 'waits':
      return []
    case 'partly-hidden': {
      const numbers = list(verdict.lost.map(({ number }) => number))
      const params = { code, feature, numbers, ...proposed(verdict) }
      return [issue('code-partly-hidden', 'warning', subject, params)]
    }
    case 'conflict': {
      const params = { code, feature, ...proposed(verdict) }
      const found = verdict.with
      switch (found.is) {
        case 'same-code':
          return [issue('code-twice', 'error', subject, { ...params, other: found.feature })]
        case 'hidden': {
          const { code: otherCode, feature: other, number } = found
          return [issue('code-hidden', 'error', subject, { ...params, other, otherCode, number })]
        }
        case 'ended-by-hash':
          return [issue('code-ended-by-hash', 'error', subject, { ...params, number: found.number })]
        case 'emergency':
          return [issue('code-emergency', 'error', subject, { ...params, number: found.number })]
        case 'number': {
          const { kind, number } = found
          return [issue('code-hides-number', 'error', subject, { ...params, kind, number })]
        }
        case 'outside':
          return [issue('code-hides-outside', 'error', subject, { ...params, number: found.number })]
      }
    }
  }
}

/** There are thousands of codes; a house that has taken them all knows what it does. */
const proposed = ({ proposal }: { readonly proposal: string | null }) => ({ proposal: proposal ?? '–' })

const issue = (
  code: string,
  severity: Issue['severity'],
  subject: string | null,
  params: Issue['params'],
): Issue => ({ code, severity, subject, params })
