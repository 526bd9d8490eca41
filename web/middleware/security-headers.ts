/** Headers that tell the browser to run and show nothing but our own files. */

import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { isTls, type WebEnv } from '../env.ts'

const self = ["'self'"]
const none = ["'none'"]

/** A month: a box that is set up anew has another certificate, and nobody shall be locked out for a year. */
const STRICT = 'max-age=2592000'

/** `tls`: somebody before us ends it. `isStrict`: whether pages are for TLS alone. */
export function securityHeaders(tls: boolean, isStrict: () => boolean): MiddlewareHandler<WebEnv> {
  const plain = headers(false, false)
  const strict = headers(true, STRICT)
  // Over TLS beside HTTP: a promise of before is taken back.
  const beside = headers(true, 'max-age=0')
  return (c, next) => {
    if (!tls && !isTls(c)) return plain(c, next)
    return (tls || isStrict() ? strict : beside)(c, next)
  }
}

const headers = (tls: boolean, strictTransportSecurity: string | false): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: self,
      connectSrc: self,
      mediaSrc: self,
      manifestSrc: self,
      formAction: self,
      frameAncestors: none,
      baseUri: none,
    },
    // Under `no-referrer` browsers send `Origin: null` with forms, which the origin check would refuse.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // On plain HTTP a promise of TLS would lock people out, and the other two only fill the browser's console.
    strictTransportSecurity,
    crossOriginOpenerPolicy: tls ? 'same-origin' : false,
    originAgentCluster: tls,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
  })
