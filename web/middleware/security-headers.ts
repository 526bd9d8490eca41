/** Headers that tell the browser to run and show nothing but our own files. */

import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const self = ["'self'"]
const none = ["'none'"]

export const securityHeaders = (tls: boolean): MiddlewareHandler =>
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
    strictTransportSecurity: tls ? 'max-age=31536000' : false,
    crossOriginOpenerPolicy: tls ? 'same-origin' : false,
    originAgentCluster: tls,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
  })
