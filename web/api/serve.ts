/** Answers programs: a token, the rights of its role, a request that is what the description says, and JSON. */

import { Hono } from 'hono'
import { z } from 'zod'
import type { Issue } from '../../daemon/model/issue.ts'
import { createThrottle } from '../../daemon/users/throttle.ts'
import { remoteAddress, type Web, type WebContext, type WebEnv } from '../env.ts'
import { mayOpen } from '../rights.ts'
import { createRateLimit } from './limits.ts'
import { METHODS, type Operation, type Outcome, routePath } from './operation.ts'
import { descriptionFile } from './pages.tsx'
import { faultsOf, problem, statusOfIssues } from './problem.ts'

/** Two thousand extensions with everything said about each. */
const LARGEST_BODY_BYTES = 8 * 1024 * 1024
const JSON_BODY = /^application\/(merge-patch\+)?json\s*(;|$)/i
const BEARER = /^Bearer ([A-Za-z0-9_-]{1,100})$/i

export function apiRoutes(web: Web, operations: readonly Operation[]): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const rate = createRateLimit()
  const strangers = createThrottle()

  const secretOf = (c: WebContext) => BEARER.exec(c.req.header('authorization') ?? '')?.[1]
  const find = (c: WebContext) => {
    const secret = secretOf(c)
    return secret === undefined ? null : appliance.tokens.find(secret)
  }
  const personOf = (c: WebContext) => find(c)?.person ?? null

  /** Who asks, or why nobody is let in. */
  const enter = (c: WebContext) => {
    const { speech } = c.var
    const secret = secretOf(c)
    const found = find(c)
    if (found !== null) {
      const seconds = rate.take(found.id, options.now())
      return seconds === 0 ? found.person : problem(429, speech, [], { 'retry-after': String(seconds) })
    }
    // A token has 256 bits: nobody guesses one, but nobody shall try for free either.
    const waitMs = secret === undefined ? 0 : strangers.attempt(sourceOf(c), false, options.now())
    if (waitMs > 0) return problem(429, speech, [], { 'retry-after': String(Math.ceil(waitMs / 1000)) })
    return problem(401, speech, [], { 'www-authenticate': 'Bearer realm="Offhook"' })
  }

  for (const one of operations)
    app.on(one.method.toUpperCase(), routePath(one.path), async c => {
      const { speech } = c.var
      const who = enter(c)
      if (who instanceof Response) return who
      if (!mayOpen(who, one.page)) return problem(403, speech)
      const match = matchOf(c.req.header('if-match'))
      if (one.match === 'needed' && match === null) return problem(428, speech)
      const query = (one.query ?? z.object({})).safeParse(queryOf(c.req.url))
      if (!query.success) return problem(400, speech, faultsOf(query.error))
      const body = await bodyOf(c, one)
      if (body.is === 'problem') return body.response
      try {
        const actor = { how: 'api', person: who.login, from: sourceOf(c) } as const
        const asked = {
          params: c.req.param() as Record<string, string>,
          query: query.data,
          body: body.value,
          who,
          match: one.match === undefined ? null : match,
          speech,
          isStillAllowed: () => {
            const still = personOf(c)
            return still !== null && mayOpen(still, one.page)
          },
        }
        const outcome = await appliance.audit.as(actor, () => one.run(asked))
        return answer(c, outcome)
      } catch (error) {
        const incident = Buffer.from(options.random(6)).toString('base64url')
        options.onFault(incident, error)
        return problem(500, speech, [fault(incident)])
      }
    })

  for (const path of new Set(operations.map(one => one.path)))
    app.all(routePath(path), c => {
      const allowed = METHODS.filter(method =>
        operations.some(one => one.path === path && one.method === method),
      )
      const who = enter(c)
      if (who instanceof Response) return who
      return problem(405, c.var.speech, [], { allow: allowed.join(', ').toUpperCase() })
    })
  app.all('/*', (c, next) => {
    // Pages about the API, for whoever is logged in.
    const isPage = c.req.method === 'GET' && PAGES.test(c.req.path)
    if (isPage && c.req.header('authorization') === undefined) return next()
    const who = enter(c)
    if (!(who instanceof Response) && c.req.path === '/api/openapi.json')
      return descriptionFile(c, operations)
    return who instanceof Response ? who : problem(404, c.var.speech)
  })
  return app
}

const PAGES = /^\/api(\/docs(\/[A-Za-z]{1,60})?|\/schemas\/[A-Za-z]{1,60}|\/openapi\.json)?$/

const sourceOf = (c: WebContext): string => remoteAddress(c)

function answer(c: WebContext, outcome: Outcome<unknown>): Response {
  const { speech } = c.var
  switch (outcome.is) {
    case 'missing':
      return problem(404, speech)
    case 'changed':
      return problem(412, speech, outcome.issues)
    case 'busy':
      return problem(503, speech)
    case 'refused':
      return problem(statusOfIssues(outcome.issues), speech, outcome.issues)
    case 'empty':
      return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
    case 'response':
      return outcome.response
    case 'done': {
      const headers = {
        'cache-control': 'no-store',
        ...(outcome.etag === undefined ? {} : { etag: `"${outcome.etag}"` }),
      }
      return Response.json(outcome.value, { status: outcome.status ?? 200, headers })
    }
  }
}

/** `"abc"` and `*`; a weak one never matches (RFC 9110, 13.1.1). */
function matchOf(header: string | undefined): string | null {
  if (header === undefined) return null
  const text = header.trim()
  return text === '*' ? text : (/^"([^"]*)"$/.exec(text)?.[1] ?? text)
}

const queryOf = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams)

type Body =
  | { readonly is: 'body'; readonly value: unknown }
  | { readonly is: 'problem'; readonly response: Response }

async function bodyOf(c: WebContext, one: Operation): Promise<Body> {
  const { speech } = c.var
  const failed = (response: Response): Body => ({ is: 'problem', response })
  if (one.body === undefined) return { is: 'body', value: undefined }
  if (!JSON_BODY.test(c.req.header('content-type') ?? '')) return failed(problem(415, speech))
  const bytes = await readAtMost(c.req.raw.body, LARGEST_BODY_BYTES)
  if (bytes === null) return failed(problem(413, speech))
  let sent: unknown
  try {
    sent = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return failed(problem(400, speech))
  }
  if (one.isRaw === true)
    return one.method === 'get' || typeof sent === 'object'
      ? { is: 'body', value: sent }
      : failed(problem(422, speech))
  const parsed = one.body.safeParse(sent)
  return parsed.success
    ? { is: 'body', value: parsed.data }
    : failed(problem(422, speech, faultsOf(parsed.error)))
}

/** null: it is longer. */
async function readAtMost(
  stream: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of stream ?? []) {
    bytes += piece.length
    if (bytes > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const fault = (incident: string): Issue => ({
  code: 'api-fault',
  severity: 'error',
  subject: null,
  params: { incident },
})
