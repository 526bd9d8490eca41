/**
 * Where the settings name something that has a place of its own: the one table of references. Found before a thing is deleted,
 * followed when a number moves. test/model/references.test.ts walks the schema, so that no field is forgotten. Pure.
 */

import type { Settings } from '../settings/schema.ts'

/** As an issue's subject begins: `queue:sales`. */
export type ThingKind =
  | 'extension'
  | 'trunk'
  | 'line'
  | 'route'
  | 'class-of-service'
  | 'ring-group'
  | 'queue'
  | 'menu'
  | 'schedule'
  | 'switch'
  | 'announcement'
  | 'conference'
  | 'paging'
  | 'music'
  | 'recording'
  | 'speed-dial'
  | 'disa'
  | 'mailed-report'
  | 'tariff'
  | 'staff'

/** What stands at a place: the key of a thing, a number as a handset dials it, or a union of several. */
export type Naming = ThingKind | 'number' | 'destination' | 'sound'

/** Lists of things, and which of their fields is their key. */
export const THING_LISTS: Readonly<Record<string, readonly [ThingKind, 'id' | 'number' | 'index']>> = {
  extensions: ['extension', 'number'],
  trunks: ['trunk', 'id'],
  'routes.incoming': ['route', 'id'],
  'routes.outgoing': ['route', 'id'],
  classesOfService: ['class-of-service', 'id'],
  ringGroups: ['ring-group', 'id'],
  queues: ['queue', 'id'],
  menus: ['menu', 'id'],
  schedules: ['schedule', 'id'],
  switches: ['switch', 'id'],
  announcements: ['announcement', 'id'],
  conferences: ['conference', 'id'],
  pagingGroups: ['paging', 'id'],
  musicClasses: ['music', 'id'],
  recordings: ['recording', 'id'],
  speedDials: ['speed-dial', 'index'],
  disa: ['disa', 'id'],
  mailedReports: ['mailed-report', 'id'],
  'costs.tariffs': ['tariff', 'id'],
  staff: ['staff', 'id'],
}

/** Of which there is one, as an issue calls it. */
const ONES: Readonly<Record<string, string>> = {
  parking: 'parking',
  blacklist: 'blacklist',
  emergencyNotice: 'emergency',
}

/** `*`: each of a list. */
export const NAMINGS: Readonly<Record<string, Naming>> = {
  'extensions.*.devices.*.hotline.number': 'number',
  'extensions.*.voicemail.operator': 'destination',
  'extensions.*.classOfService': 'class-of-service',
  'routes.incoming.*.trunk': 'trunk',
  'routes.incoming.*.line': 'line',
  'routes.incoming.*.destination': 'destination',
  'routes.outgoing.*.trunks.*': 'trunk',
  'routes.outgoing.*.classesOfService.*': 'class-of-service',
  'routes.outgoing.*.extensions.*': 'extension',
  'routes.outgoing.*.schedule': 'schedule',
  'emergencyNotice.extensions.*': 'extension',
  'classesOfService.*.nightLock.schedule': 'schedule',
  'classesOfService.*.nightLock.classOfService': 'class-of-service',
  'ringGroups.*.members.*': 'number',
  'ringGroups.*.announcement': 'sound',
  'ringGroups.*.music': 'music',
  'ringGroups.*.classOfService': 'class-of-service',
  'ringGroups.*.otherwise': 'destination',
  'queues.*.agents.*.number': 'extension',
  'queues.*.mayLogOn.*': 'extension',
  'queues.*.joinAnnouncement': 'sound',
  'queues.*.waitAnnouncement': 'sound',
  'queues.*.agentAnnouncement': 'sound',
  'queues.*.music': 'music',
  'queues.*.otherwise': 'destination',
  'menus.*.greeting': 'sound',
  'menus.*.keys.*.destination': 'destination',
  'menus.*.otherwise': 'destination',
  'schedules.*.open': 'destination',
  'schedules.*.closed': 'destination',
  'schedules.*.onHoliday': 'destination',
  'switches.*.day': 'destination',
  'switches.*.night': 'destination',
  'announcements.*.sound': 'sound',
  'announcements.*.afterwards': 'destination',
  'conferences.*.music': 'music',
  'parking.music': 'music',
  'parking.otherwise': 'destination',
  'pagingGroups.*.members.*': 'extension',
  'speedDials.*.number': 'number',
  'disa.*.classOfService': 'class-of-service',
  'blacklist.destination': 'destination',
  'costs.tariffs.*.lines.*': 'line',
  'mailedReports.*.what.filter.line': 'line',
  'mailedReports.*.what.filter.lines.*': 'line',
  'staff.*.extension': 'extension',
}

interface Place {
  readonly naming: Naming | null
  readonly inner: Map<string, Place>
}

const tree = (() => {
  const root: Place = { naming: null, inner: new Map() }
  for (const [path, naming] of Object.entries(NAMINGS)) {
    let place = root
    for (const step of path.split('.')) {
      const next = place.inner.get(step) ?? { naming: null, inner: new Map() }
      place.inner.set(step, next)
      place = next
    }
    Object.assign(place, { naming })
  }
  return root
})()

type Tree = Readonly<Record<string, unknown>>
/** `by`: who names it, as an issue's subject. What is given back stands there afterwards. */
export type Visit = (value: unknown, naming: Naming, by: string) => unknown

/** Every place that names something, visited once; where nothing else is given back the very same settings come back. */
export const visitNamings = (settings: Settings, visit: Visit): Settings =>
  within(settings, tree, [], 'settings', visit) as Settings

function within(value: unknown, place: Place, path: readonly string[], by: string, visit: Visit): unknown {
  if (value === null || value === undefined) return value
  if (place.naming !== null) return visit(value, place.naming, by)
  if (Array.isArray(value)) {
    const each = place.inner.get('*')
    if (each === undefined) return value
    const list = THING_LISTS[path.join('.')]
    const now = value.map(item => {
      const own = list === undefined ? by : `${list[0]}:${(item as Tree)[list[1]]}`
      return within(item, each, [...path, '*'], own, visit)
    })
    return now.some((item, index) => item !== value[index]) ? now : value
  }
  const object = value as Tree
  const changed = [...place.inner].flatMap(([name, inner]) => {
    const own = path.length === 0 ? (ONES[name] ?? by) : by
    const now = within(object[name], inner, [...path, name], own, visit)
    return now === object[name] ? [] : [[name, now] as const]
  })
  return changed.length === 0 ? value : { ...object, ...Object.fromEntries(changed) }
}
