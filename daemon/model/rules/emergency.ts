/** Emergency numbers stay reachable, at once, from every handset. */

import type { Issue } from '../issue.ts'
import { emergencyNumbers } from '../routes.ts'
import type { Rule } from './rule.ts'

export const emergency: Rule = (settings, country) => {
  const numbers = emergencyNumbers(settings, country)
  const issues: Issue[] = []
  if (numbers.length === 0)
    issues.push({ code: 'emergency-no-number', severity: 'error', subject: 'emergency', params: {} })
  for (const { number } of settings.extensions) {
    const hidden = numbers.find(one => hides(number, one))
    if (hidden !== undefined)
      issues.push({
        code: 'emergency-extension',
        severity: 'error',
        subject: `extension:${number}`,
        params: { number, emergency: hidden },
      })
  }
  for (const { id, accessCode } of settings.routes.outgoing) {
    // 9 before 911 is fine: whole emergency numbers are matched before access codes.
    const hidden = numbers.find(one => accessCode.startsWith(one))
    if (hidden !== undefined)
      issues.push({
        code: 'emergency-access-code',
        severity: 'error',
        subject: `route:${id}`,
        params: { accessCode, emergency: hidden },
      })
  }
  return issues
}

/**
 * Digits from a handset come one by one. A longer extension makes the emergency number wait for a further digit; a shorter
 * one takes the call of somebody who dials slowly.
 */
export const hides = (extension: string, emergencyNumber: string): boolean =>
  extension.startsWith(emergencyNumber) || emergencyNumber.startsWith(extension)
