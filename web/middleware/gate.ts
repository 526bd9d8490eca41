/** Who may see what: the first visit before everything, then a login before everything but the public pages. */

import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { Accounts } from '../../daemon/appliance.ts'
import { sessionToken } from '../cookies.ts'
import type { WebEnv } from '../env.ts'
import { homeOf, mayOpen } from '../rights.ts'

const isPublic = (path: string): boolean =>
  path.startsWith('/static/') ||
  path === '/language' ||
  path === '/certificate' ||
  path.startsWith('/certificate/')

const isStream = (c: Context): boolean => c.req.path === '/live'

/** Before there is a password, every address leads to the page that sets it; afterwards that page is gone. */
export const firstVisit = (accounts: Accounts) =>
  createMiddleware<WebEnv>(async (c, next) => {
    if (isPublic(c.req.path)) return next()
    const isWelcome = c.req.path === '/welcome'
    if (!accounts.needsFirstPassword()) return isWelcome ? c.redirect('/', 303) : next()
    if (isWelcome) return next()
    if (isStream(c)) throw new HTTPException(401)
    return c.redirect('/welcome', 303)
  })

/** A name or address that only this network can mean; a public name may have been pointed here by a stranger. */
const LOCAL_NAME =
  /^(localhost|[a-z0-9-]{1,63}|[a-z0-9.-]+\.(local|lan|home|internal|intranet|localdomain|home\.arpa)|\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.%]+\])$/i

/**
 * The first visit is open to whoever comes first, so a page on the Internet must not be able to make a browser in the
 * office do it by pointing its own name at our address (DNS rebinding).
 */
export const firstVisitByLocalName = () =>
  createMiddleware<WebEnv>(async (c, next) => {
    const host = (c.req.header('host') ?? new URL(c.req.url).host).replace(/:\d+$/, '')
    if (!LOCAL_NAME.test(host)) throw new HTTPException(421)
    await next()
  })

/** Its steps: name and password, code, passkey. */
const isLogin = (path: string): boolean => path === '/login' || path.startsWith('/login/')

/** The podcast, where it is for everybody: players do not log in. */
const isPodcast = (path: string): boolean => path === '/podcast.xml' || path.startsWith('/podcast/')

/** Telephones cannot log in: the address itself is what only they know (web/provisioning/token.ts). */
const isProvisioning = (path: string): boolean => path.startsWith('/provision/')

/** `askAgain` answers a form whose session has ended. */
export const login = (
  accounts: Accounts,
  askAgain: (c: Context<WebEnv>) => Promise<Response>,
  isPodcastPublic: () => boolean,
  tls = false,
) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const { path } = c.req
    const token = sessionToken(c, tls)
    const session = token === undefined ? null : await accounts.verifiedSession(token)
    c.set('session', session)
    if (isPublic(path) || path === '/welcome' || isLogin(path)) return next()
    if (isProvisioning(path) && c.req.method === 'GET') return next()
    if (session !== null) {
      if (session.mustChoosePassword === true && path !== '/password' && path !== '/logout') {
        if (isStream(c)) throw new HTTPException(401)
        return c.redirect('/password', 303)
      }
      if (mayOpen(session.person, path)) return next()
      if (path === '/') return c.redirect(homeOf(session.person), 303)
      throw new HTTPException(403)
    }
    if (isPodcast(path) && c.req.method === 'GET' && isPodcastPublic()) return next()
    if (isStream(c)) throw new HTTPException(401)
    if (c.req.method === 'POST') return askAgain(c)
    const url = new URL(c.req.url)
    const wanted = `${url.pathname}${url.search}`
    return c.redirect(wanted === '/' ? '/login' : `/login?next=${encodeURIComponent(wanted)}`, 303)
  })
