/** A small mail server on the loopback: takes what it is sent, or refuses as it is told (RFC 5321). */

import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export interface Received {
  readonly to: string
  readonly data: string
}

export interface SmtpServer {
  readonly port: number
  readonly received: readonly Received[]
  /** `user` and `password` that were sent, as they came (base64). */
  readonly logins: readonly string[]
  /** What the next commands of this kind are answered with instead. */
  answer(command: 'MAIL' | 'RCPT' | 'AUTH' | 'DATA', reply: string | null): void
  close(): Promise<void>
}

export async function smtpServer(): Promise<SmtpServer> {
  const received: Received[] = []
  const logins: string[] = []
  const answers = new Map<string, string>()
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    let to = ''
    let pending = ''
    let data: string | null = null
    const say = (text: string) => socket.write(`${text}\r\n`)
    const command = (line: string) => {
      const verb = line.split(/[ :]/)[0]?.toUpperCase() ?? ''
      const told = answers.get(verb)
      if (verb === 'AUTH') logins.push(line.slice(5))
      if (told !== undefined) return say(told)
      if (verb === 'EHLO') return say('250-here\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME')
      if (verb === 'AUTH') return say('235 come in')
      if (verb === 'RCPT') to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (verb === 'DATA') {
        data = ''
        return say('354 go on')
      }
      if (verb === 'QUIT') {
        say('221 bye')
        return socket.end()
      }
      return say('250 well')
    }
    say('220 here')
    socket.setEncoding('utf8').on('data', (text: string) => {
      pending += text
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const line = pending.slice(0, end)
        pending = pending.slice(end + 2)
        if (data === null) command(line)
        else if (line === '.') {
          received.push({ to, data })
          data = null
          say('250 taken')
        } else data += `${line.replace(/^\./, '')}\n`
      }
    })
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    received,
    logins,
    answer: (verb, reply) => void (reply === null ? answers.delete(verb) : answers.set(verb, reply)),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
