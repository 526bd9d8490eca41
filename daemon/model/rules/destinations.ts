/** Calls lead to something that exists. */

import { destinationsIn, type FoundDestination } from '../destinations.ts'
import type { Issue } from '../issue.ts'
import type { Rule } from './rule.ts'

export const destinations: Rule = settings => {
  const extensions = new Map(settings.extensions.map(extension => [extension.number, extension]))
  const ids = {
    'ring-group': idsOf(settings.ringGroups),
    queue: idsOf(settings.queues),
    menu: idsOf(settings.menus),
    schedule: idsOf(settings.schedules),
    switch: idsOf(settings.switches),
    announcement: idsOf(settings.announcements),
    conference: idsOf(settings.conferences),
    disa: idsOf(settings.disa),
  }
  const missing = (found: FoundDestination): Issue[] => {
    const { subject, destination } = found
    switch (destination.kind) {
      case 'extension':
      case 'voicemail': {
        const { number } = destination
        const target = extensions.get(number)
        if (target === undefined) return [issue('route-no-extension', subject, { number })]
        if (destination.kind === 'voicemail' && target.voicemail === null)
          return [issue('route-no-mailbox', subject, { number })]
        return []
      }
      case 'outside':
        return settings.classesOfService.some(({ id }) => id === destination.classOfService)
          ? []
          : [issue('no-class-of-service', subject, { id: destination.classOfService })]
      case 'directory':
      case 'fax':
      case 'busy':
      case 'congestion':
      case 'hangup':
        return []
      default:
        return ids[destination.kind].has(destination.id)
          ? []
          : [issue('no-destination', subject, { kind: destination.kind, id: destination.id })]
    }
  }
  return destinationsIn(settings).flatMap(missing)
}

const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id))

const issue = (code: string, subject: string, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject,
  params,
})
