/** The three cookies: who you are, which language, and what just happened. */

import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Session } from '../daemon/appliance.ts'
import type { WebContext } from './env.ts'
import type { Language } from './i18n/message.ts'

const sessionCookie = 'offhook_session'
export const languageCookie = 'offhook_language'
const noticeCookie = 'offhook_notice'

const YEAR_SECONDS = 365 * 86_400

const common = (tls: boolean) => ({ path: '/', httpOnly: true, secure: tls, sameSite: 'Lax' }) as const

export const sessionToken = (c: WebContext): string | undefined => getCookie(c, sessionCookie)

/** As long as the session can last at all. */
export function giveSession(c: WebContext, session: Session, tls: boolean, isRemembered = false): void {
  const days = isRemembered ? 90 : 30
  setCookie(c, sessionCookie, session.token, { ...common(tls), maxAge: days * 86_400 })
}

export function takeSession(c: WebContext, tls: boolean): void {
  deleteCookie(c, sessionCookie, common(tls))
}

export function giveLanguage(c: WebContext, language: Language, tls: boolean): void {
  setCookie(c, languageCookie, language, { ...common(tls), maxAge: YEAR_SECONDS })
}

/** A notice for the next page: a code and at most one short word, never a sentence; what takes a deletion back. */
export function giveNotice(
  c: WebContext,
  code: string,
  about: string,
  tls: boolean,
  undo: string | null = null,
): void {
  setCookie(c, noticeCookie, `${code}:${about}${undo === null ? '' : `~${undo}`}`, {
    ...common(tls),
    maxAge: 60,
  })
}

export function takeNotice(
  c: WebContext,
  tls: boolean,
): { code: string; about: string; undo: string | null } | null {
  const [, code, about, undo = null] =
    /^([a-z-]{1,40}):(.{0,80}?)(?:~([A-Za-z0-9_-]{8}))?$/.exec(getCookie(c, noticeCookie) ?? '') ?? []
  if (code === undefined || about === undefined) return null
  deleteCookie(c, noticeCookie, common(tls))
  return { code, about, undo }
}
