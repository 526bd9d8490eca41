/** A SIP telephone without sound: registers, rings, is busy, answers, calls. */

import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import {
  answeredMethod,
  digest,
  header,
  methodOf,
  parseSip,
  party,
  type SipMessage,
  sipText,
  statusOf,
} from './sip-message.ts'
import { type SipTalk, talkOver } from './sip-talk.ts'

interface RequestOptions {
  readonly body?: string
  readonly expires?: number
  /** The call is not ended at once: this gets what ends it. */
  readonly stays?: (hangUp: () => void) => void
}

/** What it does when it is called. */
export type Manner = 'rings' | 'busy' | 'answers' | MovedTo
/** Sends its calls on by itself (302), as its own forward key does; the user part of the URI. */
interface MovedTo {
  readonly movedTo: string
}

export interface SipPhone {
  /** Of every call that came in, in order. */
  readonly callers: readonly { readonly name: string; readonly number: string }[]
  /** The Diversion header of each, empty where there was none: who sent the call on, and why. */
  readonly diversions: readonly string[]
  behave(manner: Manner): void
  /** The final status of a call to a number; the call is ended at once when it is answered. */
  call(number: string): Promise<number>
  /** Calls and stays on the line once it is answered; null when it is not. */
  talk(number: string): Promise<SipTalk | null>
  /** Resolves when it has been called this many times. */
  called(times: number): Promise<void>
  /** Resolves with the first message-waiting notice that fits. */
  notified(fits: (body: string) => boolean): Promise<string>
  /** Signs off, so that nobody waits for its answers. */
  close(): Promise<void>
}

/** Resolves when it is registered. Throws on any answer but 200 to the second try. */
export async function sipPhone(
  account: { readonly username: string; readonly secret: string },
  serverPort: number,
  givenManner: Manner = 'rings',
): Promise<SipPhone> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const place = `${account.username}@127.0.0.1:${socket.address().port}`
  const callers: { name: string; number: string }[] = []
  const diversions: string[] = []
  const notices: string[] = []
  /** By transaction. */
  const heard = new Map<string, string>()
  const waiting = new Set<() => void>()
  const transactions = new Map<string, (response: SipMessage) => void>()
  const talks = new Map<string, { gone(): void }>()
  let manner = givenManner
  let counter = 0

  const send = (text: string) => socket.send(text, serverPort, '127.0.0.1')
  const changed = () => {
    for (const look of waiting) look()
  }
  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise(resolve => {
      const look = () => {
        const found = find()
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })

  const reply = (request: SipMessage, status: string, body = '', contact = `<sip:${place}>`) => {
    const copied = ['via', 'from', 'call-id', 'cseq', 'record-route'].flatMap(name =>
      (request.headers.get(name) ?? []).map(value => [name, value] as const),
    )
    const to = header(request, 'to')
    const tagged = to.includes(';tag=') ? to : `${to};tag=${account.username}`
    const type = body === '' ? [] : ([['Content-Type', 'application/sdp']] as const)
    send(sipText(`SIP/2.0 ${status}`, [...copied, ['To', tagged], ['Contact', contact], ...type], body))
  }

  const beCalled = (invite: SipMessage) => {
    if (header(invite, 'to').includes(';tag=')) return reply(invite, '200 OK', sdp(socket))
    // Asked again by one who did not hear the answer in time.
    if (invite.startLine === heard.get(header(invite, 'via'))) return answerAs(invite)
    heard.set(header(invite, 'via'), invite.startLine)
    callers.push(party(header(invite, 'from')))
    diversions.push(header(invite, 'diversion'))
    answerAs(invite)
    changed()
  }
  const answerAs = (invite: SipMessage) => {
    if (typeof manner === 'object')
      reply(invite, '302 Moved Temporarily', '', `<sip:${manner.movedTo}@127.0.0.1>`)
    else if (manner === 'busy') reply(invite, '486 Busy Here')
    else if (manner === 'answers') reply(invite, '200 OK', sdp(socket))
    else {
      ringing = invite
      reply(invite, '180 Ringing')
    }
  }
  let ringing: SipMessage | null = null

  socket.on('message', data => {
    // Sound comes to the same port.
    if (!/^(?:SIP\/2\.0 |[A-Z]+ sips?:)/.test(data.toString('latin1', 0, 40))) return
    const message = parseSip(data.toString())
    if (statusOf(message) !== null) return transactions.get(header(message, 'call-id'))?.(message)
    switch (methodOf(message)) {
      case 'INVITE':
        return beCalled(message)
      case 'CANCEL':
        reply(message, '200 OK')
        if (ringing !== null) reply(ringing, '487 Request Terminated')
        ringing = null
        return
      case 'NOTIFY':
        notices.push(message.body)
        reply(message, '200 OK')
        return changed()
      // A keep-alive is nothing that is answered.
      case '':
      case 'ACK':
        return
      case 'BYE':
        reply(message, '200 OK')
        return talks.get(header(message, 'call-id'))?.gone()
      default:
        reply(message, '200 OK')
    }
  })

  /** Sends a request, answers one challenge; the final response. */
  const request = async (
    method: string,
    uri: string,
    to: string,
    { body = '', expires, stays }: RequestOptions = {},
  ): Promise<SipMessage> => {
    counter += 1
    const callId = `${counter}-${place}`
    const attempt = (sequence: number, authorization: string): Promise<SipMessage> => {
      const common = [
        [
          'Via',
          `SIP/2.0/UDP 127.0.0.1:${socket.address().port};rport;branch=z9hG4bK-${socket.address().port}-${counter}-${sequence}`,
        ],
        ['Max-Forwards', '70'],
        ['From', `<sip:${account.username}@127.0.0.1>;tag=${counter}`],
        ['Call-ID', callId],
        ['Contact', `<sip:${place}>`],
        ...(expires === undefined ? [] : ([['Expires', String(expires)]] as const)),
      ] as const
      const own = authorization === '' ? [] : ([['Authorization', authorization]] as const)
      const type = body === '' ? [] : ([['Content-Type', 'application/sdp']] as const)
      return new Promise(resolve => {
        transactions.set(callId, response => {
          const status = statusOf(response) ?? 0
          if (status < 200 || answeredMethod(response) !== method) return
          const ack = (name: string, number: string) =>
            send(
              sipText(`${name} ${uri} SIP/2.0`, [
                ...common,
                ['To', header(response, 'to')],
                ['CSeq', number],
              ]),
            )
          if (method === 'INVITE') ack('ACK', `${sequence} ACK`)
          const bye = () => ack('BYE', `${sequence + 1} BYE`)
          if (method === 'INVITE' && status < 300) {
            if (stays === undefined) bye()
            else stays(bye)
          }
          resolve(response)
        })
        send(
          sipText(
            `${method} ${uri} SIP/2.0`,
            [...common, ['To', to], ['CSeq', `${sequence} ${method}`], ...own, ...type],
            body,
          ),
        )
      })
    }
    const first = await attempt(1, '')
    if (statusOf(first) !== 401) return first
    return attempt(2, digest(header(first, 'www-authenticate'), account, method, uri))
  }

  const register = (expires: number) =>
    request('REGISTER', 'sip:127.0.0.1', `<sip:${account.username}@127.0.0.1>`, { expires })
  const registered = await register(600)
  if (statusOf(registered) !== 200) {
    socket.close()
    throw new Error(`registration of ${account.username}: ${registered.startLine}`)
  }
  return {
    callers,
    diversions,
    behave(wanted) {
      manner = wanted
    },
    async call(number) {
      const uri = `sip:${number}@127.0.0.1`
      return statusOf(await request('INVITE', uri, `<${uri}>`, { body: sdp(socket) })) ?? 0
    },
    async talk(number) {
      const uri = `sip:${number}@127.0.0.1`
      let bye = () => {}
      const sound = await talkOver(() => bye())
      const answer = await request('INVITE', uri, `<${uri}>`, {
        body: sound.offer,
        stays: hangUp => {
          bye = hangUp
        },
      })
      if (statusOf(answer) !== 200) {
        sound.close()
        return null
      }
      talks.set(header(answer, 'call-id'), sound)
      return sound.begin(answer.body)
    },
    called: async times => {
      await until(() => (callers.length >= times ? true : undefined))
    },
    notified: fits => until(() => notices.find(fits)),
    async close() {
      await register(0)
      socket.close()
    },
  }
}

/** Nobody listens on the port; what is sent there is lost. */
const sdp = (socket: Socket): string =>
  [
    ...['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'],
    `m=audio ${socket.address().port} RTP/AVP 8 0`,
    ...['a=rtpmap:8 PCMA/8000', 'a=rtpmap:0 PCMU/8000', ''],
  ].join('\r\n')
