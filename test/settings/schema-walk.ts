/** The schema of the settings, walked: every place in it, and settings in which every place is filled. */

import { z } from 'zod'
import { soundSchema } from '../../daemon/settings/areas/call-flow.ts'
import * as atoms from '../../daemon/settings/atoms.ts'
import { destinationSchema } from '../../daemon/settings/destination.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'

export interface SchemaPlace {
  /** `queues.*.agents.*.number`; `*`: each of a list. */
  readonly path: string
  readonly schema: z.ZodType
}

/** Without what fills in a missing value, or allows none. */
export function bare(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional
  )
    return bare(schema.unwrap() as z.ZodType)
  return schema
}

/** Unions that are one value to the settings: they are not looked into. */
const whole: readonly z.ZodType[] = [destinationSchema, soundSchema]

/** Every leaf, with the options of a union one after the other. */
export function* leavesOf(schema: z.ZodType = settingsSchema, path = ''): Generator<SchemaPlace> {
  const own = bare(schema)
  const inner = (name: string) => (path === '' ? name : `${path}.${name}`)
  if (whole.includes(own)) yield { path, schema: own }
  else if (own instanceof z.ZodObject)
    for (const [name, of] of Object.entries(own.shape)) yield* leavesOf(of as z.ZodType, inner(name))
  else if (own instanceof z.ZodArray) yield* leavesOf(own.element as z.ZodType, inner('*'))
  else if (own instanceof z.ZodUnion && own.options.some(isObject))
    for (const option of own.options) yield* leavesOf(option as z.ZodType, path)
  else yield { path, schema: own }
}

const isObject = (schema: unknown) => bare(schema as z.ZodType) instanceof z.ZodObject

/** What a text of each kind may be; the first that the schema takes is written. */
const TEXTS = [
  ...['main', '101', '1234', '123456', '08:00', '2026-08-01', 'a@example.org', '192.0.2.1', 'A', 'CH', 'CHF'],
  ...['secret-secret-1', '/dev/ttyS0', '02:11:22:33:44:55', 'Europe/Zurich', '[0-9]', '1:0', 'en', '', '#'],
  ...['{date};{time}', '1', 'XXXX', '2001:db8::1', '192.0.2.0/24', '2001:db8::/32'],
  'https://office.example/',
]

/** A value the schema takes, with nothing left out; `option` chooses among the options of each union. */
export function sampleOf(schema: z.ZodType, option = 0): unknown {
  const own = bare(schema)
  if (own instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(own.shape).map(([name, of]) => [name, accepted(of as z.ZodType, option)]),
    )
  if (own instanceof z.ZodArray) return [sampleOf(own.element as z.ZodType, option)]
  if (own instanceof z.ZodTuple) return own.def.items.map(item => sampleOf(item as z.ZodType, option))
  if (own instanceof z.ZodUnion) {
    const { options } = own
    return sampleOf(options[option % options.length] as z.ZodType, option)
  }
  if (own instanceof z.ZodRecord) return {}
  const candidates: readonly unknown[] = [...TEXTS, 1, 2, 10, 60, 2000, true, 7, 1200, ...enumOf(own)]
  const found = candidates.find(one => own.safeParse(one).success)
  if (found === undefined) throw new Error(`no sample for ${JSON.stringify(own.def)}`)
  return found
}

/** What a rule over several values refuses is left as it comes. */
function accepted(schema: z.ZodType, option: number): unknown {
  const sample = sampleOf(schema, option)
  return schema.safeParse(sample).success ? sample : schema.parse(undefined)
}

const enumOf = (schema: z.ZodType): readonly unknown[] =>
  schema instanceof z.ZodEnum ? schema.options : schema instanceof z.ZodLiteral ? [...schema.values] : []

/** Settings that hold one of everything. */
export const fullSettings = (option = 0): Settings => settingsSchema.parse(sampleOf(settingsSchema, option))

export const ATOMS = { ...atoms, destinationSchema, soundSchema }
