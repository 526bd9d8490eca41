/** The description of the API (OpenAPI 3.1), made from the table and the schemas alone. */

import { z } from 'zod'
import { theAdministrator } from '../../daemon/users/person.ts'
import { TOKEN_ROLES } from '../../daemon/users/token-desk.ts'
import type { Speech } from '../i18n/translate.ts'
import { mayOpen } from '../rights.ts'
import type { Operation } from './operation.ts'
import { problemSchema } from './problem.ts'
import { SECRET_FIELDS } from './settings/secrets.ts'

/** A schema as JSON has it. */
export type JsonSchema = { [name: string]: unknown }

export interface Description {
  readonly openapi: '3.1.1'
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly securitySchemes: JsonSchema
  }
}

export interface DescribedOperation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly description: string
  readonly 'x-roles': readonly string[]
  readonly parameters?: readonly JsonSchema[]
  readonly requestBody?: JsonSchema
  readonly responses: Readonly<Record<string, JsonSchema>>
}

/** Roles whose tokens may ask for it, each with an extension where one is needed. */
export const rolesOf = ({ page }: Pick<Operation, 'page'>): readonly string[] =>
  TOKEN_ROLES.filter(role => mayOpen({ ...theAdministrator, role, extension: '100' }, page))

export function describeApi(operations: readonly Operation[], speech: Speech): JsonSchema & Description {
  const schemas: Record<string, JsonSchema> = {}
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const whole = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema
    const { $schema: _, $defs = {}, ...own } = whole
    const name = (id: string) => (io === 'input' && !id.startsWith('New') ? `${id}Sent` : id)
    const said = (part: unknown): JsonSchema => withNames(part, name) as JsonSchema
    for (const [id, part] of Object.entries($defs as JsonSchema)) schemas[name(id)] = said(part)
    // A schema with a name of its own is told once, and pointed to.
    const { id } = own
    if (typeof id !== 'string') return said(own)
    schemas[name(id)] = said(own)
    return { $ref: `#/components/schemas/${name(id)}` }
  }
  const json = (schema: z.ZodType, io: 'input' | 'output') => ({
    content: { 'application/json': { schema: schemaOf(schema, io) } },
  })
  const problem = { content: { 'application/problem+json': { schema: schemaOf(problemSchema, 'output') } } }
  const paths: Record<string, Record<string, DescribedOperation>> = {}
  for (const one of operations) {
    const ok = one.value !== undefined || one.produces !== undefined ? '200' : '204'
    const etag = one.match !== undefined || one.path.startsWith('/settings/') ? { headers: ETAG } : {}
    const answers = [...(one.also?.includes(201) ? [] : [ok]), ...(one.also ?? []).map(String)]
    const content =
      one.produces !== undefined
        ? { content: { [one.produces]: {} } }
        : one.value === undefined
          ? {}
          : json(one.value, 'output')
    const described: DescribedOperation = {
      operationId: one.id,
      summary: speech.t(one.summary),
      tags: [tagOf(one)],
      description: speech.t('api.roles', { roles: rolesOf(one).join(', ') }),
      'x-roles': rolesOf(one),
      ...parametersOf(one, schemaOf),
      ...(one.body === undefined ? {} : { requestBody: { required: true, ...bodyOf(one, schemaOf) } }),
      responses: {
        ...Object.fromEntries(
          answers.map(status => [status, { description: speech.t('api.done'), ...etag, ...content }]),
        ),
        default: { description: speech.t('api.problem'), ...problem },
      },
    }
    paths[one.path] = { ...paths[one.path], [one.method]: described }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: speech.t('api.title'),
      summary: speech.t('api.lead'),
      version: '1',
      license: { name: 'GPL-3.0-or-later', identifier: 'GPL-3.0-or-later' },
    },
    servers: [{ url: '/api' }],
    security: [{ token: [] }],
    paths,
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  }
}

/** `settings/extensions`, `calls`. */
export const tagOf = ({ path }: Pick<Operation, 'path'>): string => {
  const parts = path.split('/').filter(part => part !== '' && !part.startsWith('{'))
  return parts[0] === 'settings' ? parts.slice(0, 3).join('/') : (parts[0] ?? '')
}

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema

function bodyOf(one: Operation, schemaOf: SchemaOf): JsonSchema {
  if (one.body === undefined) return {}
  const schema = schemaOf(one.body, 'input')
  const type = one.isMergePatch === true ? 'application/merge-patch+json' : 'application/json'
  return { content: { [type]: { schema } } }
}

function parametersOf(one: Operation, schemaOf: SchemaOf): { parameters?: JsonSchema[] } {
  const parameters: JsonSchema[] = [
    ...[...one.path.matchAll(/\{([a-z]+)\}/gi)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      schema: schemaOf(one.params?.[name] ?? z.string(), 'output'),
    })),
    ...Object.entries(one.query?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      schema: schemaOf(schema as z.ZodType, 'input'),
    })),
    ...(one.match === undefined
      ? []
      : [{ name: 'If-Match', in: 'header', required: one.match === 'needed', schema: { type: 'string' } }]),
  ]
  return parameters.length === 0 ? {} : { parameters }
}

const ETAG = { ETag: { schema: { type: 'string' } } }

/** What stands under these is no schema. */
const VALUES: readonly string[] = ['default', 'enum', 'const', 'examples']

/** References as OpenAPI has them, and secrets as what can be sent and is never told. */
function withNames(part: unknown, name: (id: string) => string): unknown {
  if (Array.isArray(part)) return part.map(one => withNames(one, name))
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
    if (VALUES.includes(key)) return [[key, value]]
    if (key === 'id' && typeof value === 'string') return []
    if (key === '$ref' && typeof value === 'string')
      return [[key, value.replace(/^#\/\$defs\/(.*)$/, (_, id) => `#/components/schemas/${name(id)}`)]]
    if (key === 'required' && Array.isArray(value))
      return [[key, value.filter(field => !SECRET_FIELDS.includes(field))]]
    if (key === 'properties' && typeof value === 'object' && value !== null)
      return [
        [
          key,
          Object.fromEntries(
            Object.entries(value).map(([field, schema]) => [
              field,
              SECRET_FIELDS.includes(field)
                ? { ...(withNames(schema, name) as JsonSchema), writeOnly: true }
                : withNames(schema, name),
            ]),
          ),
        ],
      ]
    return [[key, withNames(value, name)]]
  })
  return Object.fromEntries(entries)
}
