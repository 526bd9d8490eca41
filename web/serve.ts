/** Puts the application on a port. The only place that knows Node's HTTP server. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
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
/** All together, and of one address: who holds connections open by sending slowly keeps nobody else out. */
const MOST_CONNECTIONS = 500
const MOST_OF_ONE = 150

/** Refused with the system's error: EADDRINUSE when the port is taken, EACCES, EADDRNOTAVAIL; the caller decides what then. */
export function serveWeb(
  app: Hono<WebEnv>,
  address: string,
  port: number,
): Promise<Result<WebServer, NodeJS.ErrnoException>> {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer(
    {
      headersTimeout: 15_000,
      // Of the largest file; what is sent too slowly is cut off long before (limitSlow).
      requestTimeout: 2 * 60 * 60_000,
      keepAliveTimeout: 10_000,
      // How often those times are looked at; usual are 30 s.
      connectionsCheckingInterval: 5000,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      limitSlow(request, response)
      void listener(request, response)
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  limitEach(server)
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

const BODY_MS = 30_000
/** A file of hundreds of megabytes may take its time, as long as it comes: 70 kbit/s. */
const LEAST_OF_A_FILE = 256 * 1024

/** Slow senders must not hold connections: the largest form is small, and a file has to go on arriving. */
function limitSlow(request: IncomingMessage, response: ServerResponse): void {
  const isFile = /^multipart\//i.test(request.headers['content-type'] ?? '')
  let had = request.socket.bytesRead
  const timer = setInterval(() => {
    const came = request.socket.bytesRead - had
    had += came
    if (request.complete || (isFile && came >= LEAST_OF_A_FILE)) return
    if (!response.headersSent) response.writeHead(408, { connection: 'close' }).end()
    request.destroy()
  }, BODY_MS)
  timer.unref()
  for (const emitter of [request, response]) emitter.once('close', () => clearInterval(timer))
}

function limitEach(server: Server): void {
  const open = new Map<string, number>()
  server.on('connection', socket => {
    const address = socket.remoteAddress ?? ''
    const count = (open.get(address) ?? 0) + 1
    open.set(address, count)
    socket.on('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left === 0) open.delete(address)
      else open.set(address, left)
    })
    if (count > MOST_OF_ONE) socket.destroy()
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
