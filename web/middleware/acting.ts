/** Whatever a form sets going is written down as the doing of whoever sent it. */

import { createMiddleware } from 'hono/factory'
import type { AuditDesk } from '../../daemon/audit/audit-desk.ts'
import { remoteAddress, type WebEnv } from '../env.ts'

export const acting = (audit: AuditDesk) =>
  createMiddleware<WebEnv>(async (c, next) => {
    if (c.req.method !== 'POST') return next()
    const person = c.var.session?.person.login ?? null
    return audit.as({ how: 'pages', person, from: remoteAddress(c) }, next)
  })
