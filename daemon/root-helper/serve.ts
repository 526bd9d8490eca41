/** Serves the root helper's verbs on a socket, one request after the other, and ends when nobody has asked for a while. */

import type { Server } from 'node:net'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { type Listen, serveJson } from '../wire/json-socket.ts'
import { answerRequest } from './answer.ts'
import type { Places } from './places.ts'

/** A request is a handful of small files at most. */
const LONGEST_REQUEST = 2 * 1024 * 1024

export interface Serving {
  readonly server: Server
  /** Resolves after `idleMs` without a connection; never when that is null. */
  readonly idle: Promise<void>
}

export async function serveRootHelper(
  listen: Listen,
  places: Places,
  idleMs: number | null,
): Promise<Serving> {
  // dahdi_cfg and the module loader must not meet themselves.
  const turn = oneAtATime()
  const server = await serveJson(listen, request => turn(() => answerRequest(places, request)), {
    longestLine: LONGEST_REQUEST,
  })
  return { server, idle: idleMs === null ? new Promise(() => {}) : idleFor(server, idleMs) }
}

function idleFor(server: Server, idleMs: number): Promise<void> {
  return new Promise(resolve => {
    let open = 0
    let timer = setTimeout(resolve, idleMs)
    server.on('connection', socket => {
      open += 1
      clearTimeout(timer)
      socket.on('close', () => {
        open -= 1
        if (open === 0) timer = setTimeout(resolve, idleMs)
      })
    })
  })
}
