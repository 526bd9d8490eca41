/** The manager interface as the tests need it: every event kept in order, so that nothing can be missed between two steps. */

import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'

export type AmiMessage = Readonly<Record<string, string>>

export interface RawAmi {
  /** The response; rejects when Asterisk says Error. */
  action(fields: Record<string, string | readonly string[]>): Promise<AmiMessage>
  /** The first event that fits, from the past (behind `since`) or the future. */
  event(fits: (event: AmiMessage) => boolean, since?: number): Promise<AmiMessage>
  /** All events so far. */
  readonly events: readonly AmiMessage[]
  close(): void
}

/** Tries until the port answers; `signal` ends that, and every wait. */
export async function connectRawAmi(
  port: number,
  user: string,
  secret: string,
  signal: AbortSignal,
): Promise<RawAmi> {
  const socket = await connected(port, signal)
  const events: AmiMessage[] = []
  const watchers = new Set<() => void>()
  const responses = new Map<string, (message: AmiMessage) => void>()
  let pending = ''
  let lastId = 0
  let failure: Error | null = null

  const receive = (message: AmiMessage) => {
    if (message.Response !== undefined) responses.get(message.ActionID ?? '')?.(message)
    else if (message.Event !== undefined) {
      events.push(message)
      for (const watch of watchers) watch()
    }
  }
  socket.setEncoding('utf8').on('data', (text: string) => {
    pending += text.replace(/^Asterisk Call Manager[^\r\n]*\r\n/, '')
    const frames = pending.split('\r\n\r\n')
    pending = frames.pop() ?? ''
    for (const frame of frames) receive(parsed(frame))
  })
  socket.on('close', () => {
    failure ??= new Error('Asterisk closed the manager connection')
    for (const watch of watchers) watch()
  })

  const action: RawAmi['action'] = fields =>
    new Promise((resolve, reject) => {
      lastId += 1
      const id = String(lastId)
      responses.set(id, message => {
        responses.delete(id)
        if (message.Response === 'Error') reject(new Error(`${fields.Action}: ${message.Message}`))
        else resolve(message)
      })
      const lines = Object.entries(fields).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).map(one => `${name}: ${one}`),
      )
      socket.write(`${[...lines, `ActionID: ${id}`].join('\r\n')}\r\n\r\n`)
    })

  const event: RawAmi['event'] = (fits, since = 0) =>
    new Promise((resolve, reject) => {
      let next = since
      const look = () => {
        for (; next < events.length; next += 1) {
          const one = events[next]
          if (one !== undefined && fits(one)) return finish(() => resolve(one))
        }
        if (failure !== null) finish(() => reject(failure))
        if (signal.aborted) finish(() => reject(signal.reason))
      }
      const finish = (end: () => void) => {
        watchers.delete(look)
        signal.removeEventListener('abort', look)
        end()
      }
      watchers.add(look)
      signal.addEventListener('abort', look)
      look()
    })

  await action({ Action: 'Login', Username: user, Secret: secret })
  return { action, event, events, close: () => socket.destroy() }
}

async function connected(port: number, signal: AbortSignal): Promise<Socket> {
  for (;;) {
    signal.throwIfAborted()
    const socket = createConnection(port, '127.0.0.1')
    const opened = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false)
    if (opened) return socket
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

/** A name that comes again (Output, ChanVariable) keeps all its values, a line each. */
function parsed(frame: string): AmiMessage {
  const message: Record<string, string> = {}
  for (const line of frame.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon < 0) continue
    const name = line.slice(0, colon)
    const value = line.slice(colon + 1).trimStart()
    message[name] = message[name] === undefined ? value : `${message[name]}\n${value}`
  }
  return message
}
