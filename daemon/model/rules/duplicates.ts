/** Numbers and ids name one thing each. */

import type { Issue } from '../issue.ts'
import type { Rule } from './rule.ts'

export const duplicates: Rule = settings => [
  ...repeated(settings.extensions.map(extension => extension.number)).map(number =>
    issue('extension-duplicate', `extension:${number}`, { number }),
  ),
  ...repeated(settings.trunks.map(trunk => trunk.id)).map(id => issue('id-duplicate', `trunk:${id}`, { id })),
  ...repeated(
    settings.trunks.flatMap(trunk => [...trunk.lines, ...trunk.networkLines].map(line => line.id)),
  ).map(id => issue('id-duplicate', `line:${id}`, { id })),
  ...repeated([...settings.routes.incoming, ...settings.routes.outgoing].map(route => route.id)).map(id =>
    issue('id-duplicate', `route:${id}`, { id }),
  ),
]

/** Each value that is there more than once, once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) twice.add(value)
    seen.add(value)
  }
  return [...twice]
}

const issue = (code: string, subject: string, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject,
  params,
})
