/** Destinations that lead in a circle: a call that goes round and never rings anybody. */

import { destinationsIn } from '../destinations.ts'
import type { Issue } from '../issue.ts'
import type { Rule } from './rule.ts'

/** Kinds that lead further by themselves. A menu without a key pressed does too, a group without members. */
const LEADING = ['ring-group', 'menu', 'schedule', 'switch', 'announcement'] as const

/**
 * A circle through a group or queue that rings somebody is none: he can answer. Nor is one through a menu, where a person
 * chooses, unless it comes back by its `otherwise`.
 */
export const circles: Rule = settings => {
  const ringing = new Set(settings.ringGroups.filter(({ members }) => members.length > 0).map(({ id }) => id))
  const menuKeys = new Set(settings.menus.flatMap(({ keys }) => keys.map(({ destination }) => destination)))
  const ways = new Map<string, Set<string>>()
  for (const { subject, destination } of destinationsIn(settings)) {
    const kind = LEADING.find(one => one === destination.kind)
    if (kind === undefined || !('id' in destination) || menuKeys.has(destination)) continue
    if (kind === 'ring-group' && ringing.has(destination.id)) continue
    const from = ways.get(subject) ?? new Set()
    ways.set(subject, from.add(`${kind}:${destination.id}`))
  }
  const found = new Map<string, Issue>()
  const done = new Set<string>()
  const follow = (place: string, path: readonly string[]): void => {
    const begin = path.indexOf(place)
    if (begin >= 0) {
      const circle = path.slice(begin)
      const first = [...circle].sort()[0] ?? place
      const turned = [
        ...circle.slice(circle.indexOf(first)),
        ...circle.slice(0, circle.indexOf(first)),
        first,
      ]
      const text = turned.join(' → ')
      found.set(text, {
        code: 'destination-circle',
        severity: 'error',
        subject: first,
        params: { circle: text },
      })
    }
    if (begin >= 0 || done.has(place)) return
    for (const next of ways.get(place) ?? []) follow(next, [...path, place])
    done.add(place)
  }
  for (const place of ways.keys()) follow(place, [])
  return [...found.values()]
}
