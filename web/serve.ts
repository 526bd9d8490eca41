/** Puts the application on a port, which speaks HTTP and HTTPS alike. The only place that knows Node's HTTP server. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
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

/** What a server shows over TLS; PEM. */
export interface TlsPair {
  readonly certificate: string
  readonly key: string
}

export interface ServeMore {
  /** Without it the port speaks HTTP alone. */
  readonly tls?: {
    readonly current: () => TlsPair | null
    /** Returns how to be told no more. */
    readonly onChange: (listener: (pair: TlsPair) => void) => () => void
  }
  /** Connections that become something else (RFC 9110, 7.8); without it they are closed. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

const GRACE_MS = 500
/** Until somebody who has connected says something. */
const FIRST_BYTE_MS = 15_000
/** A TLS record of a handshake begins with it (RFC 8446, 5.1); no HTTP request does. */
const TLS_HANDSHAKE = 22
/** All together, and of one address: who holds connections open by sending slowly keeps nobody else out. */
const MOST_CONNECTIONS = 500
const MOST_OF_ONE = 150

/** Refused with the system's error: EADDRINUSE when the port is taken, EACCES, EADDRNOTAVAIL; the caller decides what then. */
export function serveWeb(
  app: Hono<WebEnv>,
  address: string,
  port: number,
  { tls, upgrade }: ServeMore = {},
): Promise<Result<WebServer, NodeJS.ErrnoException>> {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const limits = {
    headersTimeout: 15_000,
    // Of the largest file; what is sent too slowly is cut off long before (limitSlow).
    requestTimeout: 2 * 60 * 60_000,
    keepAliveTimeout: 10_000,
    // How often those times are looked at; usual are 30 s.
    connectionsCheckingInterval: 5000,
    maxHeaderSize: 16 * 1024,
  }
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    limitSlow(request, response)
    void listener(request, response)
  }
  const server = createServer(limits, serve)
  const secure =
    tls === undefined ? null : createTlsServer({ ...limits, handshakeTimeout: FIRST_BYTE_MS }, serve)
  let forgetTls = () => {}
  if (secure !== null && tls !== undefined) {
    let isReady = false
    const take = ({ certificate, key }: TlsPair) => {
      secure.setSecureContext({ cert: certificate, key, minVersion: 'TLSv1.2' })
      isReady = true
    }
    const pair = tls.current()
    if (pair !== null) take(pair)
    forgetTls = tls.onChange(take)
    // It has no port of its own, and would otherwise not look at slow senders.
    secure.emit('listening')
    secure.on('tlsClientError', (_error, socket) => socket.destroy())
    speakBoth(server, secure, () => isReady)
  }
  if (upgrade !== undefined) for (const one of [server, secure]) one?.on('upgrade', upgrade)
  server.maxConnections = MOST_CONNECTIONS
  const sockets = limitEach(server)
  return new Promise(resolve => {
    server.once('error', error => resolve(refused(error)))
    server.listen({ host: address, port }, () => {
      server.removeAllListeners('error')
      // Nothing to do for them: the connection that failed is gone.
      server.on('error', () => {})
      resolve(
        ok({
          address,
          port: portOf(server) ?? port,
          stop: () => stop(server, secure, sockets).finally(forgetTls),
        }),
      )
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

/** Those that are open. */
function limitEach(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    const address = socket.remoteAddress ?? ''
    const count = (open.get(address) ?? 0) + 1
    open.set(address, count)
    socket.on('close', () => {
      sockets.delete(socket)
      const left = (open.get(address) ?? 1) - 1
      if (left === 0) open.delete(address)
      else open.set(address, left)
    })
    if (count > MOST_OF_ONE) socket.destroy()
  })
  return sockets
}

function portOf(server: Server): number | null {
  const bound = server.address()
  return bound !== null && typeof bound === 'object' ? bound.port : null
}

/**
 * Browsers that were told to use TLS alone go on asking the port they know (RFC 6797, 8.3), so each port speaks both: the first
 * byte tells which.
 */
function speakBoth(server: Server, secure: TlsServer, isReady: () => boolean): void {
  const usual = server.listeners('connection') as ((socket: Socket) => void)[]
  server.removeAllListeners('connection')
  server.on('connection', (socket: Socket) => {
    const giveUp = () => socket.destroy()
    socket.setTimeout(FIRST_BYTE_MS, giveUp)
    socket.on('error', giveUp)
    socket.once('readable', () => {
      socket.setTimeout(0)
      socket.removeListener('timeout', giveUp)
      const first: Buffer | null = socket.read(1)
      if (first === null) return socket.destroy()
      socket.unshift(first)
      socket.removeListener('error', giveUp)
      if (first[0] !== TLS_HANDSHAKE) for (const listen of usual) listen.call(server, socket)
      else if (isReady()) secure.emit('connection', socket)
      else socket.destroy()
    })
  })
}

function stop(server: Server, secure: TlsServer | null, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => {
      // Also those that have become TLS, which the server knows no more, or something else.
      for (const socket of sockets) socket.destroy()
    }, GRACE_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
    secure?.closeIdleConnections()
    // It listens nowhere; this ends its watch over slow senders.
    secure?.close(() => {})
  })
}
