/** What differs between the settings in force and the saved ones, thing by thing. */

import type { Settings } from '../../daemon/settings/schema.ts'

export type ChangedThing =
  | 'extension'
  | 'trunk'
  | 'incoming-route'
  | 'outgoing-route'
  | 'site'
  | 'emergency'
  | 'order'
  | 'services'
  | 'other'

export interface SettingChange {
  readonly thing: ChangedThing
  readonly kind: 'added' | 'changed' | 'removed'
  /** What a person calls it: an extension's number and name, a trunk's name. */
  readonly name: string
  /** What differs; empty unless `changed`. */
  readonly fields: readonly FieldChange[]
}

export interface FieldChange {
  /** As in the schema. */
  readonly field: string
  /** Missing for what is not one short value, and for everything that may hold a secret. */
  readonly values?: { readonly before: string | number | null; readonly after: string | number | null }
}

const differs = (a: unknown, b: unknown): boolean => a !== b && JSON.stringify(a) !== JSON.stringify(b)

function fieldsOf(before: object, after: object): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>]
  return names
    .filter(name => differs(old[name], now[name]))
    .map(field => {
      const values = { before: old[field] ?? null, after: now[field] ?? null }
      return isShort(values.before) && isShort(values.after)
        ? { field, values: { before: values.before, after: values.after } }
        : { field }
    })
}

const isShort = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || typeof value === 'number'

function compare<T extends object>(
  thing: ChangedThing,
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => string,
  nameOf: (item: T) => string,
): SettingChange[] {
  const old = new Map(before.map(item => [idOf(item), item]))
  const now = new Map(after.map(item => [idOf(item), item]))
  const changes: SettingChange[] = []
  for (const [id, item] of now) {
    const former = old.get(id)
    if (former === undefined) changes.push({ thing, kind: 'added', name: nameOf(item), fields: [] })
    else if (differs(former, item))
      changes.push({ thing, kind: 'changed', name: nameOf(item), fields: fieldsOf(former, item) })
  }
  for (const [id, item] of old)
    if (!now.has(id)) changes.push({ thing, kind: 'removed', name: nameOf(item), fields: [] })
  return changes
}

/** True when the things both have come in another order: incoming routes are tried from the top. */
function reordered(before: readonly string[], after: readonly string[]): boolean {
  const kept = after.filter(id => before.includes(id))
  return differs(
    before.filter(id => after.includes(id)),
    kept,
  )
}

/** What has pages of its own below /services, by its place in the settings. */
export const SERVICE_FIELDS = [
  'ringGroups',
  'queues',
  'menus',
  'schedules',
  'switches',
  'announcements',
  'conferences',
  'parking',
  'pagingGroups',
  'musicClasses',
  'recordings',
  'speedDials',
  'classesOfService',
  'disa',
  'fax',
  'wakeUp',
  'blacklist',
  'issueMail',
  'podcast',
  'emergencyNotice',
  'mail',
  'codes',
] as const

const services = (settings: Settings) =>
  Object.fromEntries(SERVICE_FIELDS.map(field => [field, settings[field]]))

export function settingChanges(before: Settings, after: Settings): SettingChange[] {
  const ids = (settings: Settings) => settings.routes.incoming.map(route => route.id)
  const changed = (thing: ChangedThing, name: string, fields: readonly FieldChange[]): SettingChange[] =>
    fields.length === 0 ? [] : [{ thing, kind: 'changed', name, fields }]
  const rest = ({ dynamicSpans, everyLine, web, sip, portsAssigned, version }: Settings) => ({
    dynamicSpans,
    everyLine,
    web,
    sip,
    portsAssigned,
    version,
  })
  return [
    ...changed('site', after.site.name, fieldsOf(before.site, after.site)),
    ...compare(
      'extension',
      before.extensions,
      after.extensions,
      item => item.number,
      item => `${item.number} ${item.name}`,
    ),
    ...compare(
      'trunk',
      before.trunks,
      after.trunks,
      item => item.id,
      item => item.name,
    ),
    ...compare(
      'incoming-route',
      before.routes.incoming,
      after.routes.incoming,
      item => item.id,
      item => item.calledNumber ?? '',
    ),
    ...compare(
      'outgoing-route',
      before.routes.outgoing,
      after.routes.outgoing,
      item => item.id,
      item => item.name,
    ),
    ...(reordered(ids(before), ids(after)) ? changed('order', '', [{ field: 'order' }]) : []),
    ...(differs(before.emergencyNumbers, after.emergencyNumbers)
      ? changed('emergency', '', [{ field: 'emergencyNumbers' }])
      : []),
    ...fieldsOf(services(before), services(after)).flatMap(({ field }) =>
      changed('services', '', [{ field }]),
    ),
    ...changed('other', '', fieldsOf(rest(before), rest(after))),
  ]
}
