/** Numbers of groups, queues, menus, rooms… against each other, extensions, access codes and emergency numbers. */

import type { Settings } from '../../settings/schema.ts'
import type { Issue } from '../issue.ts'
import { emergencyNumbers } from '../routes.ts'
import { hides } from './emergency.ts'
import type { Rule } from './rule.ts'

interface Numbered {
  readonly subject: string
  readonly number: string
}

/** Everything of the house that is called by a number, but for extensions, which have rules of their own. */
export function numbersOf(settings: Settings): Numbered[] {
  const of = (kind: string, things: readonly { readonly id: string; readonly number: string | null }[]) =>
    things.flatMap(({ id, number }) => (number === null ? [] : [{ subject: `${kind}:${id}`, number }]))
  return [
    ...of('ring-group', settings.ringGroups),
    ...of('queue', settings.queues),
    ...of('menu', settings.menus),
    ...of('schedule', settings.schedules),
    ...of('switch', settings.switches),
    ...of('announcement', settings.announcements),
    ...of('conference', settings.conferences),
    ...of('paging', settings.pagingGroups),
    ...(settings.parking === null ? [] : [{ subject: 'parking', number: settings.parking.number }]),
  ]
}

export const numbers: Rule = (settings, country) => {
  const emergency = emergencyNumbers(settings, country)
  const accessCodes = [...new Set(settings.routes.outgoing.map(route => route.accessCode))].filter(
    code => code !== '',
  )
  const taken = new Map(settings.extensions.map(({ number }) => [number, `extension:${number}`]))
  const extensions = settings.extensions.map(({ number }) => number)
  const issues: Issue[] = []
  for (const { subject, number } of numbersOf(settings)) {
    const say = (code: string, severity: Issue['severity'], params: Issue['params']) =>
      issues.push({ code, severity, subject, params: { number, ...params } })
    const other = taken.get(number)
    if (other === undefined) taken.set(number, subject)
    else say('number-taken', 'error', { other })
    const hidden = emergency.find(one => hides(number, one))
    if (hidden !== undefined) say('number-emergency', 'error', { emergency: hidden })
    const accessCode = accessCodes.find(one => number.startsWith(one) || one.startsWith(number))
    if (accessCode !== undefined) say('number-access-code', 'error', { accessCode })
    const shorter = extensions.find(one => one !== number && number.startsWith(one))
    if (shorter !== undefined) say('number-begins-with-another', 'notice', { shorter })
  }
  return issues
}
