/** How the last update ended, as issues: one for each reason it did not pass. */

import type { Issue } from '../model/issue.ts'
import type { EndedUpdate } from './desk.ts'

/** `seen`: the `at` of the one a person has read about. */
export function endIssues(last: EndedUpdate | null, seen: number): readonly Issue[] {
  if (last === null || last.passed || last.at <= seen) return []
  return last.reasons.map(({ what, names }) => ({
    code: `update-failed-${what}`,
    severity: 'error',
    subject: null,
    params: {
      version: last.version,
      former: last.former,
      count: names.length,
      names: names.slice(0, 10).join(', '),
    },
  }))
}
