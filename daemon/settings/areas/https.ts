/** HTTPS of the pages: beside HTTP, or alone. */

import { z } from 'zod'

/** A host name as DNS has them (RFC 1123, 2.1), small. */
export const hostName = z
  .string()
  .regex(/^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/)

export const httpsSchema = z.object({
  /** Beside the port of the pages, which speaks both. */
  port: z.int().min(1).max(65535).default(8443),
  /** Whoever comes without TLS is led to it. */
  only: z.boolean().default(false),
  /** Names this machine has beside its own, for the certificate. */
  names: z.array(hostName).max(20).default([]),
})
