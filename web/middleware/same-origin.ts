/** Only our own pages may post: another site's form, and anything that is not a form, is refused. */

import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** Where a file may be posted: read while it comes, and limited by who takes it (form/upload.ts). */
export const isUpload = (path: string): boolean => UPLOADS.some(one => one.test(path))
const UPLOADS: readonly RegExp[] = [
  /^\/system\/(?:backups|import|updates)\/upload$/,
  /^\/me\/greetings\/[a-z]+\/upload$/,
  /^\/sounds\/(?:recordings|music)\/[a-z0-9-]+\/upload$/,
]
const UPLOAD_FORM = /^multipart\/form-data\s*;/i

/** Hosts are compared, not whole origins: behind a proxy that ends TLS the scheme differs. */
const sameHost = (origin: string, host: string | undefined): boolean =>
  host !== undefined && URL.canParse(origin) && new URL(origin).host === host

export const sameOrigin = (): MiddlewareHandler => {
  const check = csrf({
    origin: (origin, c) => sameHost(origin, c.req.header('host') ?? new URL(c.req.url).host),
  })
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    if (c.req.method !== 'POST') throw new HTTPException(405)
    const wanted = isUpload(c.req.path) ? UPLOAD_FORM : FORM
    if (!wanted.test(c.req.header('content-type') ?? '')) throw new HTTPException(415)
    return check(c, next)
  }
}
