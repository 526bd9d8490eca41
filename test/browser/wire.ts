/** A wire between a browser and the pages that can fall silent without being cut, as a laptop's does when its lid closes. */

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Wire {
  readonly port: number
  /** Nothing passes, in either direction; new connections are taken and hear nothing. */
  freeze(): void
  /** New connections work; those of before stay silent for ever. */
  thaw(): void
  close(): Promise<void>
}

export async function openWire(to: number): Promise<Wire> {
  const ends = new Set<Socket>()
  let isFrozen = false
  const freeze = (socket: Socket) => {
    socket.unpipe()
    socket.pause()
  }
  const server = createServer(near => {
    const far = connect(to, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        ends.delete(socket)
        other.destroy()
      })
      if (!isFrozen) socket.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    freeze() {
      isFrozen = true
      for (const socket of ends) freeze(socket)
    },
    thaw() {
      isFrozen = false
    },
    async close() {
      for (const socket of ends) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
