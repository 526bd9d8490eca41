/**
 * Lines over TCP. A program that hands bytes to TCP does not know whether they arrive, so that a line counts as received only
 * when the other machine has acknowledged the last byte of it: Linux tells what is not yet (tx_queue of /proc/net/tcp), or the
 * receiver itself answers each line with ACK.
 */

import { readFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Link } from './receiver.ts'

const ACK = 0x06
const LOOK_MS = [5, 20, 50, 100, 250] as const

export function tcpLink(socket: Socket, confirmation: 'tcp' | 'ack'): Link {
  let reason = ''
  let acknowledged = () => {}
  let closed = false
  const gone = new Promise<string>(resolve => {
    socket.on('close', () => {
      closed = true
      resolve(reason)
    })
  })
  socket.on('error', error => {
    reason = error.message
  })
  // What a receiver says otherwise is thrown away; unread it would stop the connection.
  socket.on('data', (bytes: Buffer) => {
    if (bytes.includes(ACK)) acknowledged()
  })
  // It has ended its side: nobody reads any more.
  socket.on('end', () => socket.destroy())
  socket.setKeepAlive(true, 30_000)
  socket.setNoDelay(true)
  const lost = gone.then(why => {
    throw new Error(why === '' ? 'the connection has ended' : why)
  })
  lost.catch(() => {})

  const written = (bytes: Buffer) => new Promise<void>(resolve => socket.write(bytes, () => resolve()))
  const arrived = async () => {
    for (let look = 0; !closed; look += 1) {
      if ((await unacknowledged(socket)) === 0) return
      await sleep(LOOK_MS[Math.min(look, LOOK_MS.length - 1)])
    }
    await lost
  }

  return {
    gone,
    async send(bytes) {
      const answered = new Promise<void>(resolve => {
        acknowledged = resolve
      })
      await Promise.race([written(bytes), lost])
      await Promise.race([confirmation === 'ack' ? answered : arrived(), lost])
    },
    close: () => void socket.destroy(),
  }
}

/** Bytes the other machine has not acknowledged; Infinity where the connection is no longer listed. */
async function unacknowledged(socket: Socket): Promise<number> {
  const { localPort, remotePort, remoteFamily } = socket
  if (localPort === undefined || remotePort === undefined) return Number.POSITIVE_INFINITY
  const table = await readFile(`/proc/net/${remoteFamily === 'IPv6' ? 'tcp6' : 'tcp'}`, 'latin1')
  return unacknowledgedIn(table, { localPort, remotePort, remoteAddress: socket.remoteAddress ?? '' })
}

/** Pure: proc(5), /proc/net/tcp. Two machines may use the same port: their addresses are asked as well. */
export function unacknowledgedIn(
  table: string,
  of: { readonly localPort: number; readonly remotePort: number; readonly remoteAddress: string },
): number {
  const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, '0')
  const address = of.remoteAddress.includes(':') ? null : littleEndian(of.remoteAddress)
  for (const line of table.split('\n')) {
    const [, local = '', remote = '', , queues = ''] = line.trim().split(/\s+/)
    if (!local.endsWith(`:${hex(of.localPort)}`) || !remote.endsWith(`:${hex(of.remotePort)}`)) continue
    if (address !== null && !remote.startsWith(address)) continue
    return Number.parseInt(queues.split(':')[0] ?? '', 16)
  }
  return Number.POSITIVE_INFINITY
}

const littleEndian = (address: string): string =>
  address
    .split('.')
    .reverse()
    .map(part => Number(part).toString(16).toUpperCase().padStart(2, '0'))
    .join('')
