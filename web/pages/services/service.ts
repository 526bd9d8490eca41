/** What a service of the telephone system is to the pages: where it is in the settings, its fields, its words. */

import type { z } from 'zod'
import { THING_LISTS } from '../../../daemon/model/named-things.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Around, Section, Thing } from '../../form/described.ts'

export const LIST_PATHS = [
  'ring-groups',
  'queues',
  'menus',
  'schedules',
  'switches',
  'announcements',
  'recordings',
  'music',
  'conferences',
  'paging',
  'speed-dials',
  'classes',
  'disa',
] as const
export const ONE_PATHS = [
  'parking',
  'blacklist',
  'fax',
  'wake-up',
  'podcast',
  'emergency',
  'mail',
  'issue-mail',
  'voice',
] as const

export type ListPath = (typeof LIST_PATHS)[number]
export type OnePath = (typeof ONE_PATHS)[number]

type ListKey = {
  [Key in keyof Settings]: Settings[Key] extends object[] ? Key : never
}[keyof Settings]

/** Many things of a kind. */
export interface ListService {
  readonly path: ListPath
  readonly at: ListKey
  readonly schema: z.ZodType<object>
  /** Names one among the others, and stands in its address. */
  readonly key: 'id' | 'index'
  readonly sections: readonly Section[]
  fresh(settings: Settings): Thing
  /** The rest of it in a few words, for the list. */
  summary(thing: Thing, around: Around): string
}

/** One for the whole house. */
export interface OneService {
  readonly path: OnePath
  readonly schema: z.ZodType<object>
  readonly sections: readonly Section[]
  /** null: switched off. */
  read(settings: Settings): Thing | null
  write(settings: Settings, thing: Thing | null): Settings
  /** What is offered when it is switched on; null: it is always there. */
  readonly whenOff: Thing | null
  summary(settings: Settings): string | null
}

export const fieldsOf = ({ sections }: { readonly sections: readonly Section[] }) =>
  sections.flatMap(section => section.fields)

export const thingsOf = ({ at }: ListService, settings: Settings): readonly Thing[] =>
  // Each of these lists holds plain objects; the schema looks at what goes back.
  settings[at] as unknown as readonly Thing[]

export const keyOf = ({ key }: ListService, thing: Thing): string => String(thing[key])
export const addressOf = (service: ListService, thing: Thing): string =>
  `/services/${service.path}/${keyOf(service, thing)}`
/** As references and issues call it. */
export const subjectOf = (service: ListService, thing: Thing): string =>
  `${THING_LISTS[service.at]?.[0] ?? service.path}:${keyOf(service, thing)}`
export const nameOf = (thing: Thing): string => String(thing.name ?? '')

export const withThings = (
  { at }: ListService,
  settings: Settings,
  change: (things: readonly Thing[]) => readonly Thing[],
): Settings => ({ ...settings, [at]: change(settings[at] as unknown as readonly Thing[]) })
