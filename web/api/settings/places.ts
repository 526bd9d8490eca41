/** Where things are in the settings, read off their schema: areas, and lists of objects with a key of their own. Pure. */

import { z } from 'zod'
import { newStaffSchema } from '../../../daemon/settings/areas/people.ts'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'

export interface SettingsPlace {
  /** `ring-groups`, `routes/incoming`. */
  readonly path: string
  /** `['routes', 'incoming']`. */
  readonly at: readonly string[]
  /** Of the description's components: `RingGroups`. */
  readonly name: string
  readonly schema: z.ZodType
}

export interface SettingsList extends SettingsPlace {
  readonly key: 'id' | 'number' | 'index'
  readonly item: z.ZodObject
  /** `RingGroup`. */
  readonly itemName: string
}

/** A person cannot have the login of the first administrator, nor one that looks like a telephone. */
const stricter: Readonly<Record<string, z.ZodObject>> = { staff: newStaffSchema }

/** What a program may not change: it is about the file itself. */
const OWN: readonly string[] = ['version', 'portsAssigned']

const kebab = (text: string): string => text.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
const pascal = (text: string): string =>
  text
    .split(/[-/]/)
    .map(word => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('')
const singular = (word: string): string =>
  word.replace(/(?<=sse|che)s$|(?<!s)s$/, '').replace(/(ss|ch)e$/, '$1')

/** Without what fills in a missing value, or allows none. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable)
    return bare(schema.unwrap() as z.ZodType)
  return schema
}

function keyOf(item: z.ZodObject): SettingsList['key'] | null {
  for (const key of ['id', 'index', 'number'] as const) if (key in item.shape) return key
  return null
}

function listAt(at: readonly string[], schema: z.ZodType): SettingsList | null {
  const list = bare(schema)
  if (!(list instanceof z.ZodArray)) return null
  const element = bare(list.element as z.ZodType)
  if (!(element instanceof z.ZodObject)) return null
  const key = keyOf(element)
  if (key === null) return null
  const path = at.map(kebab).join('/')
  const item = stricter[path] ?? element
  const words = (at.at(-1) ?? '').endsWith('ing') ? at.toReversed() : at.slice(-1)
  const itemName = pascal(words.map(word => kebab(word).split('-').map(singular).join('-')).join('/'))
  return { path, at, name: pascal(path), schema: z.array(item.meta({ id: itemName })), key, item, itemName }
}

function* listsIn(at: readonly string[], schema: z.ZodType): Generator<SettingsList> {
  const own = listAt(at, schema)
  if (own !== null) return yield own
  const object = bare(schema)
  if (object instanceof z.ZodObject)
    for (const [name, inner] of Object.entries(object.shape))
      yield* listsIn([...at, name], inner as z.ZodType)
}

const topLevel = Object.entries(settingsSchema.shape).filter(([name]) => !OWN.includes(name))

export const SETTINGS_LISTS: readonly SettingsList[] = topLevel.flatMap(([name, schema]) => [
  ...listsIn([name], schema),
])

/** Everything else, one by one; what holds nothing but lists is read by those. */
export const SETTINGS_AREAS: readonly SettingsPlace[] = topLevel
  .filter(([name, schema]) => {
    const inner = bare(schema)
    const fields =
      inner instanceof z.ZodObject ? Object.keys(inner.shape).map(field => [name, field]) : [[name]]
    const isList = (at: readonly string[]) => SETTINGS_LISTS.some(list => list.at.join() === at.join())
    return !isList([name]) && !fields.every(isList)
  })
  .map(([name, schema]) => {
    const path = kebab(name)
    return { path, at: [name], name: pascal(path), schema: schema.meta({ id: pascal(path) }) }
  })

type Tree = Record<string, unknown>

/** What is there now. */
export const valueAt = ({ at }: Pick<SettingsPlace, 'at'>, settings: Settings): unknown =>
  at.reduce<unknown>((value, name) => (value as Tree)[name], settings)

/** The same settings with something else there; whoever saves them has the schema look at it. */
export function withValueAt({ at }: Pick<SettingsPlace, 'at'>, settings: Settings, value: unknown): Settings {
  const put = (tree: Tree, [name, ...rest]: readonly string[]): Tree =>
    name === undefined ? tree : { ...tree, [name]: rest.length === 0 ? value : put(tree[name] as Tree, rest) }
  return put(settings as unknown as Tree, at) as unknown as Settings
}

export const itemsAt = (list: SettingsList, settings: Settings): readonly Tree[] =>
  valueAt(list, settings) as readonly Tree[]

export const itemKey = ({ key }: SettingsList, item: Tree): string => String(item[key])

/** The page whose rights hold for it (web/rights.ts). */
export const pageOfPlace = ({ at: [first = ''] }: Pick<SettingsPlace, 'at'>): string =>
  PAGES[first] ?? '/services'

const PAGES: Readonly<Record<string, string>> = {
  extensions: '/extensions',
  trunks: '/lines',
  dynamicSpans: '/lines',
  everyLine: '/lines',
  echo: '/lines',
  routes: '/routes',
  emergencyNumbers: '/routes',
  staff: '/people',
  site: '/system',
  web: '/system',
  sip: '/system',
  iax: '/system',
  backup: '/system/backups',
  updates: '/system/updates',
  costs: '/calls/settings',
}
