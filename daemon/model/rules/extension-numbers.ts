/** Extension numbers against each other and against the access codes of the outgoing routes. */

import type { Issue } from '../issue.ts'
import type { Rule } from './rule.ts'

export const extensionNumbers: Rule = settings => {
  const numbers = new Set(settings.extensions.map(extension => extension.number))
  // Without an access code, an extension is found before any number outside.
  const codes = [...new Set(settings.routes.outgoing.map(route => route.accessCode))].filter(
    code => code !== '',
  )
  const issues: Issue[] = []
  for (const number of numbers) {
    const subject = `extension:${number}`
    for (const accessCode of codes)
      if (number.startsWith(accessCode) || accessCode.startsWith(number))
        issues.push({
          code: 'extension-access-code',
          severity: 'error',
          subject,
          params: { number, accessCode },
        })
    // A handset that dials the short one waits for a further digit (sig_analog.c: matchdigit timeout, 3 s).
    const shorter = prefixes(number).find(prefix => numbers.has(prefix))
    if (shorter !== undefined)
      issues.push({
        code: 'extension-begins-with-another',
        severity: 'notice',
        subject,
        params: { number, shorter },
      })
  }
  return issues
}

const prefixes = (number: string): string[] =>
  Array.from({ length: number.length - 1 }, (_, index) => number.slice(0, index + 1))
