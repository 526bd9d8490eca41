/** One thing a program can ask for: everything the description, the rights and the answer are made from. */

import type { z } from 'zod'
import type { Issue } from '../../daemon/model/issue.ts'
import type { DeepReadonly } from '../../daemon/model/readonly.ts'
import type { Person } from '../../daemon/users/person.ts'
import type { MessageKey, Speech } from '../i18n/speech.ts'

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const
export type Method = (typeof METHODS)[number]

/** What a request says of the thing it means to change: its ETag (RFC 9110, 13.1.1). */
export type Match = 'needed' | 'offered'

export interface Call<Query, Body> {
  /** From the path. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Query
  readonly body: Body
  readonly who: Person
  /** `If-Match` without its quotes; null: whatever it is by now. */
  readonly match: string | null
  readonly speech: Speech
  /** For what goes on for a while: the token is in force and its role still opens this. */
  readonly isStillAllowed: () => boolean
}

export type Outcome<Value> =
  | { readonly is: 'done'; readonly value: Value; readonly etag?: string; readonly status?: 201 | 202 }
  /** 204. */
  | { readonly is: 'empty' }
  | { readonly is: 'refused'; readonly issues: readonly Issue[] }
  | { readonly is: 'missing' }
  /** The thing is not as `If-Match` says any more. */
  | { readonly is: 'changed'; readonly issues: readonly Issue[] }
  /** Too many do this at once. */
  | { readonly is: 'busy' }
  /** A file or a stream. */
  | { readonly is: 'response'; readonly response: Response }

export interface Operation<
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Value extends z.ZodType = z.ZodType,
> {
  /** `operationId` of the description. */
  readonly id: string
  readonly method: Method
  /** Below `/api`, with `{name}` for what varies. */
  readonly path: string
  /** The page whose rights hold (web/rights.ts): who may open it may ask for this. */
  readonly page: string
  readonly summary: Extract<MessageKey, `api.op.${string}`>
  /** Of the names in the path. */
  readonly params?: Readonly<Record<string, z.ZodType>>
  readonly query?: Query
  readonly body?: Body
  /** `run` looks at the body itself: it depends on what is there already. */
  readonly isRaw?: boolean
  /** A PATCH: fields that are there replace those of before (RFC 7396). */
  readonly isMergePatch?: boolean
  /** Missing: there is nothing to say (204), or `produces` something else than JSON. */
  readonly value?: Value
  readonly produces?: 'text/event-stream' | 'audio/wav' | 'application/octet-stream'
  readonly match?: Match
  /** Besides 200 or 204. */
  readonly also?: readonly (201 | 202)[]
  run(
    call: Call<z.output<Query>, z.output<Body>>,
  ): Promise<Outcome<DeepReadonly<z.output<Value>>>> | Outcome<DeepReadonly<z.output<Value>>>
}

/** Lets TypeScript find the three types; the table holds operations of any. */
export const operation = <
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Value extends z.ZodType = z.ZodNever,
>(
  one: Operation<Query, Body, Value>,
): Operation => one as unknown as Operation

export const done = <Value>(value: Value, etag?: string): Outcome<Value> =>
  etag === undefined ? { is: 'done', value } : { is: 'done', value, etag }
export const nothing: Outcome<never> = { is: 'empty' }
export const missing: Outcome<never> = { is: 'missing' }
export const refusal = (issues: readonly Issue[]): Outcome<never> => ({ is: 'refused', issues })

/** `/settings/extensions/{number}` as Hono writes it. */
export const routePath = (path: string): string => path.replace(/\{([a-z]+)\}/gi, ':$1')
