/** The manager interface of the world's Asterisk: a small client of its own, so that the lab does not test with what it tests. */

import { connect, type Socket } from 'node:net'
import type { Clock } from '../deadline.ts'

export type AmiFields = Readonly<Record<string, string>>

export interface WorldAmi {
  /** Resolves with the response; `Response: Error` is a rejection with its Message. An ActionID may be given. */
  send(action: string, fields?: Record<string, string | readonly string[]>): Promise<AmiFields>
  /** Rejects when the connection ends. */
  readonly ended: Promise<never>
  close(): void
}

/** Splits Asterisk's stream into messages of `Key: value` lines ended by an empty line. Never throws. */
export function amiSplitter(onMessage: (fields: AmiFields) => void): (text: string) => void {
  let pending = ''
  return text => {
    pending += text
    for (let end = pending.indexOf('\r\n\r\n'); end >= 0; end = pending.indexOf('\r\n\r\n')) {
      const fields: Record<string, string> = Object.create(null)
      for (const line of pending.slice(0, end).split('\r\n')) {
        const colon = line.indexOf(':')
        if (colon > 0) fields[line.slice(0, colon)] = line.slice(colon + 1).trim()
      }
      pending = pending.slice(end + 4)
      onMessage(fields)
    }
  }
}

/** Logs in; `onEvent` gets every event. Rejects when nobody listens or the login is refused. */
export async function connectAmi(
  port: number,
  account: { readonly user: string; readonly secret: string },
  onEvent: (fields: AmiFields) => void,
  timeoutMs: number,
  clock: Clock,
): Promise<WorldAmi> {
  const socket: Socket = connect(port, '127.0.0.1')
  const waiting = new Map<string, (fields: AmiFields | Error) => void>()
  let lastId = 0
  const ended = new Promise<never>((_, reject) => {
    socket.on('close', () => {
      const gone = new Error("the connection to the world's Asterisk is gone")
      for (const settle of waiting.values()) settle(gone)
      waiting.clear()
      reject(gone)
    })
  })
  ended.catch(() => {})
  socket.on('error', () => socket.destroy())
  socket.setEncoding('utf8').on(
    'data',
    amiSplitter(fields => {
      const settle = waiting.get(fields.ActionID ?? '')
      if (fields.Response !== undefined && settle !== undefined) {
        waiting.delete(fields.ActionID ?? '')
        settle(fields)
      } else if (fields.Event !== undefined) onEvent(fields)
    }),
  )

  const send: WorldAmi['send'] = (action, fields = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1
      const own = fields.ActionID
      const id = typeof own === 'string' ? own : `lab-${lastId}`
      const forgetDeadline = clock.after(timeoutMs, () => {
        waiting.delete(id)
        reject(new Error(`the world's Asterisk did not answer ${action} within ${timeoutMs} ms`))
      })
      waiting.set(id, answer => {
        forgetDeadline()
        if (answer instanceof Error) reject(answer)
        else if (answer.Response === 'Error') reject(new Error(`${action}: ${answer.Message}`))
        else resolve(answer)
      })
      if (socket.destroyed) waiting.get(id)?.(new Error("the connection to the world's Asterisk is gone"))
      else socket.write(amiAction({ Action: action, ...fields, ActionID: id }))
    })

  try {
    await send('Login', { Username: account.user, Secret: account.secret })
  } catch (error) {
    socket.destroy()
    throw error
  }
  return { send, ended, close: () => socket.destroy() }
}

/** A list of values becomes repeated headers, in order (`Variable`). */
export function amiAction(fields: Record<string, string | readonly string[]>): string {
  const lines: string[] = []
  for (const [key, value] of Object.entries(fields))
    for (const each of typeof value === 'string' ? [value] : value) {
      if (/[\r\n]/.test(each)) throw new Error(`line break in ${key}`)
      lines.push(`${key}: ${each}`)
    }
  return `${lines.join('\r\n')}\r\n\r\n`
}
