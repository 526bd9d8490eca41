/** Two outgoing routes cannot both be meant by the first digits dialled. */

import type { Issue } from '../issue.ts'
import type { Rule } from './rule.ts'

export const accessCodes: Rule = settings => {
  const routes = settings.routes.outgoing
  const issues: Issue[] = []
  routes.forEach((route, index) => {
    for (const other of routes.slice(index + 1))
      if (route.accessCode.startsWith(other.accessCode) || other.accessCode.startsWith(route.accessCode))
        issues.push({
          code: 'access-codes-overlap',
          severity: 'error',
          subject: `route:${other.id}`,
          params: { accessCode: other.accessCode, other: route.accessCode },
        })
  })
  return issues
}
