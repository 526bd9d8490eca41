/** The three kinds of receivers: on a serial port, one that comes to us over TCP, one that we go to. */

import { connect, createServer, type Server, type Socket } from 'node:net'
import { openSerial } from '../serial/port.ts'
import type { SmdrSettings } from '../settings/areas/smdr.ts'
import { isLocalAddress, sameAddress } from '../system/local-address.ts'
import type { Receiver } from './receiver.ts'
import { tcpLink } from './tcp-link.ts'

type Kind<Name extends 'serial' | 'server' | 'client'> = NonNullable<SmdrSettings[Name]>

export const serialReceiver = (settings: Kind<'serial'>): Receiver => ({
  async connect() {
    const port = await openSerial(settings)
    return { send: bytes => port.write(bytes), gone: port.gone, close: port.close }
  },
  close() {},
})

export const clientReceiver = ({ host, port, confirmation }: Kind<'client'>): Receiver => ({
  connect: signal =>
    new Promise((resolve, reject) => {
      const socket = connect({ host, port })
      const stop = () => void socket.destroy(new Error('stopped'))
      signal.addEventListener('abort', stop, { once: true })
      socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error(`${host} does not answer`)))
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        socket.setTimeout(0)
        resolve(tcpLink(socket, confirmation))
      })
    }),
  close() {},
})

const CONNECT_MS = 15_000

/** `onListening` is told the port; for tests, which ask for port 0. */
export function serverReceiver(
  { port, only, confirmation }: Omit<Kind<'server'>, 'port'> & { readonly port: number },
  onListening: (port: number) => void = () => {},
): Receiver {
  let server: Server | null = null
  let present: Socket | null = null
  let waiting: ((socket: Socket) => void) | null = null
  let next: Socket | null = null

  const welcome = (socket: Socket) => {
    const from = socket.remoteAddress ?? ''
    if (only === null ? !isLocalAddress(from) : !sameAddress(from, only)) return void socket.destroy()
    socket.on('error', () => {})
    // One that comes back after it was switched off is a new one: the old connection may seem alive for minutes.
    present?.destroy()
    present = socket
    if (waiting === null) next = socket
    else waiting(socket)
    waiting = null
  }
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      const opened = createServer(welcome)
      opened.once('error', reject)
      opened.listen(port, () => {
        opened.off('error', reject)
        server = opened
        const address = opened.address()
        if (address !== null && typeof address === 'object') onListening(address.port)
        resolve()
      })
    })

  return {
    async connect(signal) {
      if (server === null) await listen()
      const socket = await new Promise<Socket>((resolve, reject) => {
        const here = next
        next = null
        if (here !== null && !here.destroyed) return resolve(here)
        waiting = resolve
        signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true })
      })
      return tcpLink(socket, confirmation)
    },
    close() {
      server?.close()
      server = null
      present?.destroy()
    },
  }
}
