/** One JSON request and one JSON answer per line over a Unix socket: how our own processes speak to each other. */

import { chmod, rm } from 'node:fs/promises'
import { createConnection, createServer, type Server, type Socket } from 'node:net'

/** Longest line either side accepts, in characters. */
const LONGEST_LINE = 8 * 1024 * 1024

/** A path of our own, or a listening descriptor that systemd handed over. */
export type Listen = { readonly path: string } | { readonly descriptor: number }

/** Calls `onLine` for each complete line; destroys the socket when a line grows beyond bounds. */
function readLines(socket: Socket, onLine: (line: string) => void, longestLine = LONGEST_LINE): void {
  let pending = ''
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    pending += text
    if (pending.length > longestLine) {
      socket.destroy(new Error('line too long'))
      return
    }
    for (let end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
      const line = pending.slice(0, end)
      pending = pending.slice(end + 1)
      onLine(line)
    }
  })
}

/**
 * Listens on a path (mode 0660, an old socket file is removed first) or a descriptor. `answer` gets the parsed but unchecked request;
 * its rejection reaches the caller as `{ error: message }`.
 */
export async function serveJson(
  where: string | Listen,
  answer: (request: unknown) => Promise<unknown>,
  options: { readonly longestLine?: number } = {},
): Promise<Server> {
  const listen: Listen = typeof where === 'string' ? { path: where } : where
  if ('path' in listen) await rm(listen.path, { force: true })
  const server = createServer(socket => {
    socket.on('error', () => socket.destroy())
    let turn = Promise.resolve()
    readLines(
      socket,
      line => {
        turn = turn.then(async () => {
          let reply: unknown
          try {
            reply = { value: await answer(JSON.parse(line)) }
          } catch (error) {
            reply = { error: error instanceof Error ? error.message : String(error) }
          }
          if (!socket.destroyed) socket.write(`${JSON.stringify(reply)}\n`)
        })
      },
      options.longestLine,
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen('path' in listen ? { path: listen.path } : { fd: listen.descriptor }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  if ('path' in listen) await chmod(listen.path, 0o660)
  return server
}

/** Asks once over a fresh connection. Throws on connection failure, deadline, or an `error` answer. */
export function askJson(path: string, request: unknown, timeoutMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path)
    const deadline = setTimeout(
      () => socket.destroy(new Error(`no answer from ${path} within ${timeoutMs} ms`)),
      timeoutMs,
    )
    const settle = (act: () => void) => {
      clearTimeout(deadline)
      act()
      socket.destroy()
    }
    socket.on('error', error => settle(() => reject(error)))
    socket.on('close', () => settle(() => reject(new Error(`${path} closed without an answer`))))
    readLines(socket, line =>
      settle(() => {
        try {
          const reply = JSON.parse(line) as { value?: unknown; error?: unknown }
          if (reply.error !== undefined) reject(new Error(String(reply.error)))
          else resolve(reply.value)
        } catch (error) {
          reject(error)
        }
      }),
    )
    socket.write(`${JSON.stringify(request)}\n`)
  })
}
