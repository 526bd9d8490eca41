/** Puts the application on a port. The only place that knows Node's HTTP server. */

import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { ok, type Result, refused } from '../daemon/model/issue.ts'
import type { WebEnv } from './env.ts'

export interface WebServer {
  readonly address: string
  /** The real one, when 0 was asked for. */
  readonly port: number
  /** Refuses new connections, lets answers finish, and cuts what is left after a moment (open event streams). */
  stop(): Promise<void>
}

const GRACE_MS = 500

/** Refused with the system's error: EADDRINUSE when the port is taken, EACCES, EADDRNOTAVAIL; the caller decides what then. */
export function serveWeb(
  app: Hono<WebEnv>,
  address: string,
  port: number,
): Promise<Result<WebServer, NodeJS.ErrnoException>> {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer(
    {
      // Slow senders must not hold connections: the largest form is small.
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => void listener(request, response),
  )
  server.maxConnections = 500
  return new Promise(resolve => {
    server.once('error', error => resolve(refused(error)))
    server.listen({ host: address, port }, () => {
      server.removeAllListeners('error')
      // Nothing to do for them: the connection that failed is gone.
      server.on('error', () => {})
      resolve(ok({ address, port: portOf(server) ?? port, stop: () => stop(server) }))
    })
  })
}

function portOf(server: Server): number | null {
  const bound = server.address()
  return bound !== null && typeof bound === 'object' ? bound.port : null
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
