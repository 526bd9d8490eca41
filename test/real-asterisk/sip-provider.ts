/** A SIP provider without sound: takes every call, and calls. */

import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import {
  answeredMethod,
  header,
  methodOf,
  parseSip,
  party,
  type SipMessage,
  sipText,
  statusOf,
} from './sip-message.ts'

export interface SipProvider {
  readonly port: number
  /** The next call that comes: the number, and who calls as P-Asserted-Identity says. */
  called(): Promise<{ readonly number: string; readonly from: string; readonly asserted: string }>
  /** Calls a number; the final status. `name` stands in front of the caller's address as it is. */
  call(number: string, from: string, serverPort: number, name?: string): Promise<number>
  close(): Promise<void>
}

export async function sipProviderOn(): Promise<SipProvider> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  const calls: SipMessage[] = []
  const waiting: ((invite: SipMessage) => void)[] = []
  const responses = new Map<string, (response: SipMessage) => void>()
  let counter = 0

  const sdp = [
    ...['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'],
    ...[`m=audio ${port} RTP/AVP 8`, 'a=rtpmap:8 PCMA/8000', ''],
  ].join('\r\n')
  const reply = (request: SipMessage, to: number, status: string, body = '') => {
    const copied = ['via', 'from', 'call-id', 'cseq', 'record-route'].flatMap(name =>
      (request.headers.get(name) ?? []).map(value => [name, value] as const),
    )
    const target = header(request, 'to')
    const tagged = target.includes(';tag=') ? target : `${target};tag=provider`
    const type = body === '' ? [] : ([['Content-Type', 'application/sdp']] as const)
    socket.send(
      sipText(
        `SIP/2.0 ${status}`,
        [...copied, ['To', tagged], ['Contact', `<sip:provider@127.0.0.1:${port}>`], ...type],
        body,
      ),
      to,
      '127.0.0.1',
    )
  }

  socket.on('message', (data, { port: from }) => {
    const message = parseSip(data.toString())
    if (statusOf(message) !== null) return responses.get(header(message, 'call-id'))?.(message)
    switch (methodOf(message)) {
      case '':
      case 'ACK':
        return
      case 'INVITE': {
        reply(message, from, '200 OK', sdp)
        if (header(message, 'to').includes(';tag=')) return
        const taker = waiting.shift()
        if (taker === undefined) calls.push(message)
        else taker(message)
        return
      }
      default:
        reply(message, from, '200 OK')
    }
  })

  return {
    port,
    async called() {
      const invite = calls.shift() ?? (await new Promise<SipMessage>(resolve => waiting.push(resolve)))
      return {
        number: /^INVITE sip:([^@;]*)/.exec(invite.startLine)?.[1] ?? '',
        from: party(header(invite, 'from')).number,
        asserted: party(header(invite, 'p-asserted-identity')).number,
      }
    },
    call(number, from, serverPort, name = '') {
      counter += 1
      const callId = `provider-${counter}@127.0.0.1`
      const uri = `sip:${number}@127.0.0.1:${serverPort}`
      const common = [
        ['Via', `SIP/2.0/UDP 127.0.0.1:${port};rport;branch=z9hG4bK-provider-${counter}`],
        ['Max-Forwards', '70'],
        ['From', `${name}<sip:${from}@127.0.0.1>;tag=p${counter}`],
        ['Call-ID', callId],
        ['Contact', `<sip:provider@127.0.0.1:${port}>`],
      ] as const
      return new Promise(resolve => {
        responses.set(callId, response => {
          const status = statusOf(response) ?? 0
          if (status < 200 || answeredMethod(response) !== 'INVITE') return
          socket.send(
            sipText(`ACK ${uri} SIP/2.0`, [...common, ['To', header(response, 'to')], ['CSeq', '1 ACK']]),
            serverPort,
            '127.0.0.1',
          )
          resolve(status)
        })
        socket.send(
          sipText(
            `INVITE ${uri} SIP/2.0`,
            [...common, ['To', `<${uri}>`], ['CSeq', '1 INVITE'], ['Content-Type', 'application/sdp']],
            sdp,
          ),
          serverPort,
          '127.0.0.1',
        )
      })
    },
    async close() {
      socket.close()
    },
  }
}
