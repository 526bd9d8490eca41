/** A stranger with a UDP socket: sends whatever it likes and keeps what comes back. */

import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { parseSip, type SipMessage, statusOf } from './sip-message.ts'

export interface RawSip {
  readonly address: string
  readonly port: number
  send(bytes: string | Uint8Array): Promise<void>
  /** The first answer to this call that fits, from the past or the future. */
  answer(callId: string, fits?: (status: number) => boolean): Promise<SipMessage>
  /** An OPTIONS of its own comes back: whatever was sent before has been dealt with, or at least read. */
  alive(): Promise<number>
  close(): void
}

export async function rawSip(serverPort: number, address = '127.0.0.1'): Promise<RawSip> {
  const socket = createSocket('udp4')
  socket.bind(0, address)
  await once(socket, 'listening')
  const { port } = socket.address()
  const heard: SipMessage[] = []
  const watchers = new Set<() => void>()
  socket.on('message', bytes => {
    heard.push(parseSip(bytes.toString('latin1')))
    for (const look of watchers) look()
  })
  const send: RawSip['send'] = bytes =>
    new Promise((resolve, reject) =>
      socket.send(
        typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes,
        serverPort,
        '127.0.0.1',
        e => (e === null ? resolve() : reject(e)),
      ),
    )
  const answer: RawSip['answer'] = (callId, fits = status => status >= 200) =>
    new Promise(resolve => {
      const look = () => {
        const found = heard.find(
          one => one.headers.get('call-id')?.[0] === callId && fits(statusOf(one) ?? 0),
        )
        if (found === undefined) return
        watchers.delete(look)
        resolve(found)
      }
      watchers.add(look)
      look()
    })
  let count = 0
  return {
    address,
    port,
    send,
    answer,
    async alive() {
      count += 1
      const id = `alive-${port}-${count}`
      await send(request('OPTIONS', `sip:127.0.0.1:${serverPort}`, { port, address, callId: id }))
      return statusOf(await answer(id)) ?? 0
    },
    close: () => socket.close(),
  }
}

export interface RequestParts {
  readonly port: number
  readonly address?: string
  readonly callId: string
  readonly from?: string
  readonly to?: string
  readonly branch?: string
  readonly more?: readonly string[]
  readonly body?: string
}

/** A plain request, each part of which may be replaced by something odd. */
export function request(method: string, uri: string, parts: RequestParts): string {
  const { port, address = '127.0.0.1', callId, body = '' } = parts
  return [
    `${method} ${uri} SIP/2.0`,
    `Via: SIP/2.0/UDP ${address}:${port};rport;branch=${parts.branch ?? `z9hG4bK${callId}`}`,
    `From: ${parts.from ?? `<sip:stranger@${address}>`};tag=t${callId}`,
    `To: ${parts.to ?? `<${uri}>`}`,
    `Call-ID: ${callId}`,
    `CSeq: 1 ${method}`,
    'Max-Forwards: 70',
    `Contact: <sip:stranger@${address}:${port}>`,
    ...(parts.more ?? []),
    `Content-Length: ${Buffer.byteLength(body, 'latin1')}`,
    '',
    body,
  ].join('\r\n')
}
