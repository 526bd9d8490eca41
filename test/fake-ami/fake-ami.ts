/** A manager server over TCP that can be told to misbehave in the ways the real Asterisk cannot be made to. */

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export type FakeAction = Readonly<Record<string, string>>

export interface FakeAmiOptions {
  /** null: says nothing. */
  readonly greeting?: string | null
  /** The whole answer to an action; null: none. Without it, everything succeeds and lists are empty. */
  readonly answer?: (action: FakeAction, connection: FakeConnection) => string | null
  /** Ready to serve: a FullyBooted event follows the login. */
  readonly booted?: boolean
}

export interface FakeConnection {
  readonly socket: Socket
  /** Everything the client sent, as it came. */
  received: string
  /** Resolves when the text is handed to the system. */
  send(text: string | Uint8Array): Promise<void>
  /** Ends the connection without a word. */
  drop(): void
  /** The next action with this name, already there or still to come. */
  action(name: string): Promise<FakeAction>
}

export interface FakeAmi {
  readonly port: number
  /** How many connections there have been. */
  readonly count: () => number
  /** The next connection, already there or still to come. */
  connection(): Promise<FakeConnection>
  close(): Promise<void>
}

export const frame = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n\r\n`

const LISTS = /^(CoreShowChannels|BridgeList|PJSIPShow|DAHDIShow|PRIShow|Voicemail)/

/** What a well-behaved Asterisk with nothing going on answers. */
export function goodAnswer(action: FakeAction): string {
  const id = `ActionID: ${action.actionid}`
  const name = action.action ?? ''
  if (name.toLowerCase() === 'login')
    return action.secret === 's3cret'
      ? frame('Response: Success', id, 'Message: Authentication accepted')
      : frame('Response: Error', id, 'Message: Authentication failed')
  if (LISTS.test(name))
    return (
      frame('Response: Success', id, 'EventList: start', 'Message: will follow') +
      frame(`Event: ${name}Complete`, id, 'EventList: Complete', 'ListItems: 0')
    )
  if (name === 'CoreSettings')
    return frame('Response: Success', id, 'AsteriskVersion: 22.10.1', 'SystemName: fake')
  return frame('Response: Success', id, 'Ping: Pong')
}

export const fullyBooted = (uptimeSeconds = 5) =>
  frame('Event: FullyBooted', 'Privilege: system,all', `Uptime: ${uptimeSeconds}`, 'Status: Fully Booted')

export async function startFakeAmi(options: FakeAmiOptions = {}): Promise<FakeAmi> {
  const greeting = options.greeting === undefined ? 'Asterisk Call Manager/11.0.0\r\n' : options.greeting
  const answer = options.answer ?? goodAnswer
  const sockets = new Set<Socket>()
  const connections = queue<FakeConnection>()
  let count = 0
  const server = createServer(socket => {
    count += 1
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    const connection = connect(socket, action => {
      const reply = answer(action, connection)
      if (reply !== null) socket.write(reply)
      const loggedIn = action.action?.toLowerCase() === 'login' && reply?.includes('Success')
      if (loggedIn && options.booted !== false) socket.write(fullyBooted())
    })
    if (greeting !== null) socket.write(greeting)
    connections.put(connection)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    count: () => count,
    connection: () => connections.take(() => true),
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function connect(socket: Socket, onAction: (action: FakeAction) => void): FakeConnection {
  const actions = queue<FakeAction>()
  let pending = ''
  const connection: FakeConnection = {
    socket,
    received: '',
    send: text => new Promise(resolve => socket.write(text, () => resolve())),
    drop: () => socket.destroy(),
    action: name => actions.take(action => action.action?.toLowerCase() === name.toLowerCase()),
  }
  socket.setEncoding('utf8').on('data', (text: string) => {
    connection.received += text
    pending += text
    for (let end = pending.indexOf('\r\n\r\n'); end >= 0; end = pending.indexOf('\r\n\r\n')) {
      const action = parse(pending.slice(0, end))
      pending = pending.slice(end + 4)
      actions.put(action)
      onAction(action)
    }
  })
  return connection
}

/** As Asterisk reads it: case of header names does not matter. */
function parse(text: string): FakeAction {
  return Object.fromEntries(
    text.split('\r\n').map(line => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}

/** Things that come, and those who wait for one that fits. */
function queue<T>() {
  const items: T[] = []
  const waiting: { fits: (item: T) => boolean; give: (item: T) => void }[] = []
  return {
    put(item: T) {
      const at = waiting.findIndex(one => one.fits(item))
      if (at >= 0) waiting.splice(at, 1)[0]?.give(item)
      else items.push(item)
    },
    take(fits: (item: T) => boolean): Promise<T> {
      const at = items.findIndex(fits)
      const found = at >= 0 ? items.splice(at, 1)[0] : undefined
      return found !== undefined ? Promise.resolve(found) : new Promise(give => waiting.push({ fits, give }))
    },
  }
}
