/** What an issue is about, in words: `extension:102` is “Extension 102”, a port is its card and socket. */

import type { Translate } from './speech.ts'

/** Knows what people call the things that have a key or an id; null for what it does not know. */
export interface Names {
  /** A port or span by its key. */
  place(key: string): string | null
  /** A trunk, line, route or card by its id. */
  thing(kind: 'trunk' | 'line' | 'route' | 'card', id: string): string | null
}

export const noNames: Names = { place: () => null, thing: () => null }

const byName = [
  'extension',
  'file',
  'channel',
  'endpoint',
  'driver',
  'unit',
  'code',
  'ring-group',
  'queue',
  'menu',
  'schedule',
  'switch',
  'announcement',
  'conference',
  'paging',
  'class-of-service',
  'disa',
] as const
const byId = ['trunk', 'line', 'route', 'card'] as const
const byPlace = ['span', 'port'] as const
const whole = ['settings', 'country', 'emergency', 'web', 'parking', 'smdr', 'front-panel'] as const

export function subjectName(subject: string, names: Names, t: Translate): string {
  const colon = subject.indexOf(':')
  const kind = colon < 0 ? subject : subject.slice(0, colon)
  const name = subject.slice(kind.length + 1)
  const thing = whole.find(word => word === kind)
  if (thing !== undefined) return t(`subject.${thing}`)
  const place = byPlace.find(word => word === kind)
  if (place !== undefined) return names.place(name) ?? t(`subject.${place}`, { name })
  const id = byId.find(word => word === kind)
  if (id !== undefined) return t(`subject.${id}`, { name: names.thing(id, name) ?? name })
  const known = byName.find(word => word === kind)
  return known === undefined ? subject : t(`subject.${known}`, { name })
}
