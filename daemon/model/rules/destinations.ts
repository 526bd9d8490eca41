/** Incoming calls lead to an extension or a mailbox that exists. */

import type { Rule } from './rule.ts'

export const destinations: Rule = settings => {
  const extensions = new Map(settings.extensions.map(extension => [extension.number, extension]))
  return settings.routes.incoming.flatMap(({ id, destination }) => {
    if (destination.kind === 'hangup') return []
    const { number } = destination
    const target = extensions.get(number)
    const subject = `route:${id}`
    if (target === undefined)
      return [{ code: 'route-no-extension', severity: 'error' as const, subject, params: { number } }]
    if (destination.kind === 'voicemail' && target.voicemail === null)
      return [{ code: 'route-no-mailbox', severity: 'error' as const, subject, params: { number } }]
    return []
  })
}
