/** `/phone/ws`: a browser's telephone, from a page of ours to Asterisk's WebSocket on the loopback. The only door to the library. */

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, WebSocket, WebSocketServer } from 'ws'
import type { Appliance } from '../../daemon/appliance.ts'
import { isLoopback } from '../../daemon/system/local-address.ts'
import { sessionTokenIn } from '../cookies.ts'
import { mayBeSentBy } from './sip-sender.ts'

/** A SIP message with everything a browser offers stays below. */
const LARGEST_BYTES = 64 * 1024
/** Sent before Asterisk has answered. */
const MOST_WAITING = 20
const MOST_OF_ONE = 4
const MOST_TOGETHER = 200
/** How often it is looked whether the person is still logged in, and the browser still there. */
const LOOK_MS = 15_000

type Refusal = 401 | 403 | 404 | 429 | 503
const WORDS: Readonly<Record<Refusal, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
}

interface Caller {
  readonly token: string
  readonly username: string
  readonly port: number
}

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** `tls`: somebody before us ends it. */
export function phoneUpgrade({ accounts, browserPhone }: Appliance, tls: boolean): Upgrade {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: offered => (offered.has('sip') ? 'sip' : false),
  })
  /** Of each person. */
  const open = new Map<string, number>()
  const together = () => [...open.values()].reduce((sum, count) => sum + count, 0)

  const mayGoOn = ({ token, username }: Caller): boolean => {
    const session = accounts.session(token)
    if (session === null || session.mustChoosePassword === true) return false
    return browserPhone.of(session.person.extension ?? '')?.username === username
  }

  async function caller(request: IncomingMessage): Promise<Caller | Refusal> {
    if (request.method !== 'GET' || request.url !== '/phone/ws') return 404
    const socket = request.socket as { readonly encrypted?: boolean; readonly remoteAddress?: string }
    const isSecure = tls || socket.encrypted === true
    // Browsers give no microphone without TLS, but to their own machine.
    if (!isSecure && !isLoopback(socket.remoteAddress ?? '')) return 403
    const { origin, host, cookie = '' } = request.headers
    // No page of somebody else may speak with the cookie of a person (RFC 6455, 10.2).
    if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host) return 403
    const token = sessionTokenIn(cookie, isSecure)
    const session = token === undefined ? null : await accounts.verifiedSession(token)
    if (token === undefined || session === null || session.mustChoosePassword === true) return 401
    const phone = browserPhone.of(session.person.extension ?? '')
    const port = browserPhone.port()
    if (phone === null || port === null) return 403
    const { username } = phone
    if ((open.get(username) ?? 0) >= MOST_OF_ONE || together() >= MOST_TOGETHER) return 429
    return { token, username, port }
  }

  return (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    void caller(request)
      .catch((): Refusal => 503)
      .then(who => {
        if (typeof who === 'number') return refuse(socket, who)
        open.set(who.username, (open.get(who.username) ?? 0) + 1)
        const closed = () => {
          const left = (open.get(who.username) ?? 1) - 1
          if (left === 0) open.delete(who.username)
          else open.set(who.username, left)
        }
        socket.once('close', closed)
        server.handleUpgrade(request, socket, head, browser => connect(browser, who, () => mayGoOn(who)))
      })
  }
}

function refuse(socket: Duplex, status: Refusal): void {
  socket.end(`HTTP/1.1 ${status} ${WORDS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** RFC 6455, 7.4.1. */
const POLICY = 1008
const GOING_AWAY = 1001

function connect(browser: WebSocket, { username, port }: Caller, mayGoOn: () => boolean): void {
  const asterisk = new WebSocket(`ws://127.0.0.1:${port}/ws`, ['sip'], {
    maxPayload: LARGEST_BYTES,
    perMessageDeflate: false,
    handshakeTimeout: 5000,
  })
  const waiting: string[] = []
  let isThere = true
  const end = (code: number) => {
    clearInterval(looking)
    browser.close(code)
    asterisk.terminate()
  }
  const looking = setInterval(() => {
    if (!mayGoOn()) return end(POLICY)
    if (!isThere) return browser.terminate()
    isThere = false
    browser.ping()
  }, LOOK_MS)
  looking.unref()

  browser.on('pong', () => {
    isThere = true
  })
  browser.on('message', (data: RawData, isBinary) => {
    isThere = true
    const text = isBinary ? '' : data.toString()
    if (isBinary || !mayGoOn() || !mayBeSentBy(username, text)) return end(POLICY)
    if (asterisk.readyState === WebSocket.OPEN) asterisk.send(text)
    else if (waiting.push(text) > MOST_WAITING) end(POLICY)
  })
  asterisk.on('open', () => {
    for (const text of waiting.splice(0)) asterisk.send(text)
  })
  asterisk.on('message', (data: RawData) => {
    if (browser.readyState === WebSocket.OPEN) browser.send(data.toString())
  })
  browser.on('close', () => end(GOING_AWAY))
  browser.on('error', () => end(GOING_AWAY))
  asterisk.on('close', () => end(GOING_AWAY))
  asterisk.on('error', () => end(GOING_AWAY))
}
