/**
 * The three cookies: who you are, which language, and what just happened. Over TLS they have other names, which no page without
 * TLS and no other host can set (RFC 6265bis, 4.1.3.2): pages with and without TLS do not fight over them.
 */

import { getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import type { Session } from '../daemon/appliance.ts'
import { isTls, type WebContext } from './env.ts'
import type { Language } from './i18n/message.ts'

const sessionCookie = 'offhook_session'
const languageCookie = 'offhook_language'
const noticeCookie = 'offhook_notice'

const YEAR_SECONDS = 365 * 86_400

/** `tls`: always, because somebody before us ends it. */
const isSecure = (c: WebContext, tls: boolean): boolean => tls || isTls(c)
const nameOf = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name)

const read = (c: WebContext, name: string, tls: boolean): string | undefined =>
  getCookie(c, nameOf(name, isSecure(c, tls)))

function write(c: WebContext, name: string, value: string, tls: boolean, maxAge: number): void {
  const secure = isSecure(c, tls)
  setCookie(c, nameOf(name, secure), value, { path: '/', httpOnly: true, secure, sameSite: 'Lax', maxAge })
}

const remove = (c: WebContext, name: string, tls: boolean): void => write(c, name, '', tls, 0)

export const sessionToken = (c: WebContext, tls: boolean): string | undefined => read(c, sessionCookie, tls)

/** The same where there is a header and no context. */
export const sessionTokenIn = (header: string, tls: boolean): string | undefined =>
  parse(header)[nameOf(sessionCookie, tls)]

/** As long as the session can last at all. */
export function giveSession(c: WebContext, session: Session, tls: boolean, isRemembered = false): void {
  write(c, sessionCookie, session.token, tls, (isRemembered ? 90 : 30) * 86_400)
}

export const takeSession = (c: WebContext, tls: boolean): void => remove(c, sessionCookie, tls)

export const languageOf = (c: WebContext, tls: boolean): string | undefined => read(c, languageCookie, tls)

export const giveLanguage = (c: WebContext, language: Language, tls: boolean): void =>
  write(c, languageCookie, language, tls, YEAR_SECONDS)

/** A notice for the next page: a code and at most one short word, never a sentence; what takes a deletion back. */
export function giveNotice(
  c: WebContext,
  code: string,
  about: string,
  tls: boolean,
  undo: string | null = null,
): void {
  write(c, noticeCookie, `${code}:${about}${undo === null ? '' : `~${undo}`}`, tls, 60)
}

export function takeNotice(
  c: WebContext,
  tls: boolean,
): { code: string; about: string; undo: string | null } | null {
  const [, code, about, undo = null] =
    /^([a-z-]{1,40}):(.{0,80}?)(?:~([A-Za-z0-9_-]{8}))?$/.exec(read(c, noticeCookie, tls) ?? '') ?? []
  if (code === undefined || about === undefined) return null
  remove(c, noticeCookie, tls)
  return { code, about, undo }
}
