/** Outgoing routes against each other: each can be reached. */

import type { OutgoingRouteSettings } from '../../settings/schema.ts'
import type { Issue } from '../issue.ts'
import type { Rule } from './rule.ts'

/** Routes may share an access code: the first that fits takes the call. One that takes everything leaves nothing behind it. */
export const accessCodes: Rule = settings => {
  const routes = settings.routes.outgoing
  return routes.flatMap((route, index): Issue[] => {
    const earlier = routes.slice(0, index)
    const hiding = earlier.find(other => takesAllNumbers(other) && isProperPrefix(other, route))
    if (hiding !== undefined)
      return [
        {
          code: 'access-codes-overlap',
          severity: 'error',
          subject: `route:${route.id}`,
          params: { accessCode: route.accessCode, other: hiding.accessCode },
        },
      ]
    const taking = earlier.find(other => other.accessCode === route.accessCode && takesEveryCall(other))
    if (taking !== undefined)
      return [
        {
          code: 'route-never-used',
          severity: 'warning',
          subject: `route:${route.id}`,
          params: { other: taking.name },
        },
      ]
    return route.accessCode === '' && takesAllNumbers(route) && settings.extensions.length > 0
      ? [{ code: 'route-without-code', severity: 'notice', subject: `route:${route.id}`, params: {} }]
      : []
  })
}

const takesAllNumbers = ({ patterns }: OutgoingRouteSettings): boolean => patterns.length === 0

const takesEveryCall = (route: OutgoingRouteSettings): boolean =>
  takesAllNumbers(route) &&
  route.schedule === null &&
  route.classesOfService.length === 0 &&
  route.extensions.length === 0

const isProperPrefix = (one: OutgoingRouteSettings, other: OutgoingRouteSettings): boolean =>
  one.accessCode !== other.accessCode && other.accessCode.startsWith(one.accessCode)
