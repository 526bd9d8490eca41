/** A schema as rows that people read: one line for each field, however deep. Pure. */

import type { JsonSchema } from './describe.ts'

export interface SchemaRow {
  /** `devices[].secret`. */
  readonly field: string
  /** `string`, `integer 5–300`, one of several words. */
  readonly type: string
  /** The component it points to. */
  readonly ref: string | null
  readonly isRequired: boolean
  readonly isWriteOnly: boolean
}

const asSchema = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? (value as JsonSchema) : {}
const asList = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.map(asSchema) : [])

export function rowsOf(schema: JsonSchema, field = '', isRequired = true): SchemaRow[] {
  const own: SchemaRow = {
    field,
    type: typeOf(schema),
    ref: refOf(schema),
    isRequired,
    isWriteOnly: schema.writeOnly === true,
  }
  const { items, properties } = schema
  const branches = [...asList(schema.oneOf), ...asList(schema.anyOf)].filter(({ type }) => type !== 'null')
  if (items !== undefined) return [own, ...itemRows(asSchema(items), `${field}[]`)]
  if (properties !== undefined) {
    const needed = Array.isArray(schema.required) ? schema.required : []
    const fields = Object.entries(asSchema(properties)).flatMap(([name, part]) =>
      rowsOf(asSchema(part), field === '' ? name : `${field}.${name}`, needed.includes(name)),
    )
    return field === '' ? fields : [own, ...fields]
  }
  return field === '' && branches.length > 0
    ? branches.flatMap(branch => rowsOf(branch, field))
    : [own, ...branches.flatMap(branch => inner(branch, field))]
}

/** Only what has fields of its own is told again. */
const inner = (schema: JsonSchema, field: string): SchemaRow[] =>
  rowsOf(schema, field).filter(row => row.field !== field)

const itemRows = (schema: JsonSchema, field: string): SchemaRow[] =>
  schema.properties === undefined && schema.oneOf === undefined ? rowsOf(schema, field) : inner(schema, field)

export const refOf = ({ $ref }: JsonSchema): string | null =>
  typeof $ref === 'string' ? $ref.replace('#/components/schemas/', '') : null

function typeOf(schema: JsonSchema): string {
  if (Array.isArray(schema.enum)) return schema.enum.map(String).join(' · ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const several = [...asList(schema.oneOf), ...asList(schema.anyOf)]
  if (several.length > 0) return [...new Set(several.map(one => refOf(one) ?? typeOf(one)))].join(' | ')
  const { type = '', format, minimum, maximum, pattern, maxLength } = schema
  const range =
    typeof minimum === 'number' || typeof maximum === 'number' ? ` ${minimum ?? ''}–${maximum ?? ''}` : ''
  const shape = typeof format === 'string' ? ` ${format}` : typeof pattern === 'string' ? ` /${pattern}/` : ''
  const length = typeof maxLength === 'number' ? ` ≤ ${maxLength}` : ''
  return `${String(type)}${range}${shape}${length}`
}
