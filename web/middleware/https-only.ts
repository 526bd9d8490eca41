/** Leads browsers that come without TLS to it, where that was chosen; the same port speaks both. */

import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { isTls, type WebEnv } from '../env.ts'

/** What must be had before anybody trusts the certificate, and what telephones fetch, which trust nobody. */
const isForEverybody = (path: string): boolean =>
  path === '/certificate' ||
  path.startsWith('/certificate/') ||
  /^\/(static|provision)\//.test(path) ||
  path === '/language'

export const httpsOnly = (isWanted: () => boolean, tls: boolean) =>
  createMiddleware<WebEnv>(async (c, next) => {
    if (tls || isTls(c) || !isWanted() || isForEverybody(c.req.path)) return next()
    // A form or a token that has come in the clear is not sent on: the next time it would come so again.
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new HTTPException(403)
    const url = new URL(c.req.url)
    const host = c.req.header('host') ?? url.host
    return c.redirect(`https://${host}${url.pathname}${url.search}`, 307)
  })
