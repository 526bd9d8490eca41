/** A program with a token, at request level; its answers are held against the description. */

import { expect } from 'vitest'
import { z } from 'zod'
import type { Person, Role } from '../../../daemon/users/person.ts'
import { theAdministrator } from '../../../daemon/users/person.ts'
import type { Description, JsonSchema } from '../../../web/api/describe.ts'
import { SECRET_FIELDS } from '../../../web/api/settings/secrets.ts'
import type { Web } from '../../../web/env.ts'
import { type Browsing, browse, ORIGIN } from '../browsing.ts'

export interface Answered {
  readonly status: number
  readonly type: string
  readonly etag: string | null
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  readonly json: any
}

export interface Calling extends Browsing {
  readonly description: Description
  /** As an administrator, unless another token is given. */
  call(
    method: string,
    path: string,
    sent?: { body?: unknown; token?: string | null; match?: string; headers?: Record<string, string> },
  ): Promise<Answered>
  tokenOf(role: Role, extension?: string | null): string
  /** The head of an answer that does not end. */
  peek(path: string, token: string): Promise<Answered>
  /** For the table the application was made from. */
  readonly web: Web
}

export const somebody = (role: Role, extension: string | null = '101'): Person => ({
  ...theAdministrator,
  login: `token:${role}`,
  role,
  extension,
})

export async function calling(...options: Parameters<typeof browse>): Promise<Calling> {
  const browser = browse(...options)
  const { fake, app } = browser
  const own = fake.tokens.give(theAdministrator)
  const send: Calling['call'] = async (method, path, { body, token = own, match, headers = {} } = {}) => {
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
    const response = await app.request(`${ORIGIN}/api${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': type }),
        ...(match === undefined ? {} : { 'if-match': match }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const said = response.headers.get('content-type') ?? ''
    return {
      status: response.status,
      type: said,
      etag: response.headers.get('etag'),
      headers: response.headers,
      json: /json/.test(said) ? await response.json() : null,
    }
  }
  const { json } = await send('GET', '/openapi.json')
  return {
    ...browser,
    description: json,
    call: send,
    // Operations are only named here, never run: what runs them is in the application.
    web: { appliance: fake.appliance, options: { live: {} } } as unknown as Web,
    async peek(path, token) {
      const response = await app.request(`${ORIGIN}/api${path}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      if (response.status === 200) await response.body?.cancel()
      return {
        status: response.status,
        type: response.headers.get('content-type') ?? '',
        etag: null,
        headers: response.headers,
        json: response.status === 200 ? null : await response.json(),
      }
    },
    tokenOf: (role, extension) => fake.tokens.give(somebody(role, extension)),
  }
}

type Validator = ReturnType<typeof z.fromJSONSchema>
const validators = new Map<string, Validator>()

/** Zod reads the description back: nothing of our own schemas is left in what an answer is held against. */
export function fits(description: Description, schema: JsonSchema, value: unknown): string | null {
  const text = JSON.stringify(schema)
  const known = validators.get(text) ?? validatorOf(description, text)
  validators.set(text, known)
  const parsed = known.safeParse(value)
  return parsed.success ? null : z.prettifyError(parsed.error)
}

/** With those components alone that it points to, however far. */
function validatorOf({ components }: Description, text: string): Validator {
  const wanted = new Set<string>()
  const follow = (part: string) => {
    for (const [, name = ''] of part.matchAll(/#\/components\/schemas\/([A-Za-z]+)/g)) {
      if (wanted.has(name)) continue
      wanted.add(name)
      follow(JSON.stringify(components.schemas[name]))
    }
  }
  follow(text)
  const $defs = Object.fromEntries([...wanted].map(name => [name, components.schemas[name]]))
  const whole = JSON.stringify({ ...JSON.parse(text), $defs }).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(whole))
}

/** The answer is one of those the description has for this operation, and is shaped as it says. */
export function expectDescribed(
  { description }: Pick<Calling, 'description'>,
  method: string,
  path: string,
  answered: Answered,
): void {
  const operation = description.paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`${method} ${path} is not described`)
  const { responses } = operation
  const said = responses[String(answered.status)] ?? (answered.status >= 400 ? responses.default : undefined)
  expect(said, `${method} ${path} answers ${answered.status}`).toBeDefined()
  const content = (said?.content ?? {}) as Record<string, { schema?: JsonSchema }>
  const [type = ''] = answered.type.split(';')
  expect(type === '' ? Object.keys(content) : Object.keys(content).includes(type)).toEqual(
    type === '' ? [] : true,
  )
  const schema = content[type]?.schema
  if (schema !== undefined) expect(fits(description, schema, answered.json), `${method} ${path}`).toBeNull()
  if (answered.status < 400) expect(secretsIn(answered.json)).toEqual([])
}

/** Names of secrets that were told. */
export function secretsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(secretsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    SECRET_FIELDS.includes(name) ? [name] : secretsIn(inner),
  )
}
