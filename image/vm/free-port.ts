/** Ports of 127.0.0.1 that nobody listens on. */

import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** The one asked for when it is free (otherwise the system's error EADDRINUSE), or any. */
export async function freePort(protocol: 'tcp' | 'udp', wanted = 0): Promise<number> {
  if (protocol === 'udp') {
    const socket = createSocket('udp4')
    socket.bind(wanted, '127.0.0.1')
    await once(socket, 'listening')
    const { port } = socket.address()
    await new Promise<void>(resolve => socket.close(() => resolve()))
    return port
  }
  const server = createServer()
  server.listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise<void>(resolve => server.close(() => resolve()))
  return port
}
