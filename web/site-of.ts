/** Where the browser is, as far as passkeys can be used there: over TLS, or on this very machine, under a name. */

import { isIP } from 'node:net'
import type { Site } from '../daemon/users/own-access.ts'
import { isTls, type WebContext } from './env.ts'

/** null: no browser makes or uses a passkey there (Web Authentication Level 3, 5.1.3: a valid domain, a secure context). */
export function siteOf(c: WebContext, tls: boolean): Site | null {
  const isSecure = tls || isTls(c)
  const host = c.req.header('host') ?? new URL(c.req.url).host
  const address = `${isSecure ? 'https' : 'http'}://${host}`
  if (!URL.canParse(address)) return null
  const { origin, hostname } = new URL(address)
  if (isIP(hostname.replace(/[[\]]/g, '')) !== 0) return null
  return isSecure || hostname === 'localhost' ? { origin, host: hostname } : null
}

/** null for what is none. */
export function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
