/** A SIP telephone on a desk: it dials, presses keys (RFC 4733), answers by itself, is busy, and hangs up. No sound. */

import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { digest, header, methodOf, parseSip, type SipMessage, sipText, statusOf } from './sip-message.ts'

export interface DeskPhone {
  readonly username: string
  /** Every INVITE that came in, in order. */
  readonly invites: readonly SipMessage[]
  /** Rings unless told to answer or to be busy. */
  behave(manner: 'rings' | 'busy' | 'answers'): void
  /** Resolves when it has been called this many times. */
  called(times: number): Promise<void>
  /** Picks up what rings. */
  answer(): Promise<void>
  /** Calls; resolves when it is answered or refused, with the final status. */
  call(number: string): Promise<number>
  /** Without waiting for an answer. */
  dial(number: string): void
  /** One key after the other, in the call there is. */
  press(keys: string): Promise<void>
  /** Resolves when the other side has ended the call. */
  ended(): Promise<void>
  hangUp(): void
  close(): Promise<void>
}

interface Dialog {
  readonly callId: string
  readonly uri: string
  readonly local: string
  readonly remote: string
  readonly media: { readonly port: number; readonly event: number } | null
  sequence: number
  /** Who has answered says goodbye only after the other side's ACK (RFC 3261, 15). */
  acknowledged: boolean
  leaving: boolean
}

const KEYS = '0123456789*#ABCD'
const KEY_MS = 60

export async function deskPhone(
  account: { readonly username: string; readonly secret: string },
  serverPort: number,
): Promise<DeskPhone> {
  const [socket, rtp] = [createSocket('udp4'), createSocket('udp4')]
  for (const one of [socket, rtp]) {
    one.bind(0, '127.0.0.1')
    await once(one, 'listening')
  }
  const { username } = account
  const own = `127.0.0.1:${socket.address().port}`
  const contact = `<sip:${username}@${own}>`
  const invites: SipMessage[] = []
  const waiting = new Set<() => void>()
  const responses = new Map<string, (response: SipMessage) => void>()
  let manner: 'rings' | 'busy' | 'answers' = 'rings'
  let ringing: SipMessage | null = null
  let dialog: Dialog | null = null
  let pending: { readonly callId: string; readonly cancel: () => void } | null = null
  let counter = 0
  let ends = 0
  let rtpTime = 0
  let rtpSequence = 0

  const send = (text: string) => socket.send(text, serverPort, '127.0.0.1')
  const changed = () => {
    for (const look of waiting) look()
  }
  const until = (is: () => boolean): Promise<void> =>
    new Promise(resolve => {
      const look = () => {
        if (!is()) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })

  /** A request that comes again, because the answer was late, is answered as before (RFC 3261, 17.2). */
  const answered = new Map<string, string>()

  const reply = (request: SipMessage, status: string, body = '') => {
    const copied = ['via', 'from', 'call-id', 'cseq', 'record-route'].flatMap(name =>
      (request.headers.get(name) ?? []).map(value => [name, value] as const),
    )
    const to = header(request, 'to')
    const text = sipText(
      `SIP/2.0 ${status}`,
      [
        ...copied,
        ['To', to.includes(';tag=') ? to : `${to};tag=${username}`],
        ['Contact', contact],
        ...(body === '' ? [] : ([['Content-Type', 'application/sdp']] as const)),
      ],
      body,
    )
    answered.set(`${methodOf(request)} ${branchOf(request)}`, text)
    send(text)
  }

  const take = (invite: SipMessage) => {
    reply(invite, '200 OK', sdp(rtp))
    ringing = null
    const to = header(invite, 'to')
    dialog = {
      callId: header(invite, 'call-id'),
      uri: /<([^>]*)>/.exec(header(invite, 'contact'))?.[1] ?? '',
      local: to.includes(';tag=') ? to : `${to};tag=${username}`,
      remote: header(invite, 'from'),
      media: mediaOf(invite.body),
      sequence: 0,
      acknowledged: false,
      leaving: false,
    }
    changed()
  }

  const over = (callId: string) => {
    if (dialog?.callId !== callId) return
    dialog = null
    ends += 1
    changed()
  }

  socket.on('message', data => {
    const message = parseSip(data.toString())
    if (statusOf(message) !== null) return responses.get(branchOf(message))?.(message)
    const before = answered.get(`${methodOf(message)} ${branchOf(message)}`)
    if (before !== undefined) return send(before)
    switch (methodOf(message)) {
      case 'INVITE':
        if (header(message, 'to').includes(';tag=')) return reply(message, '200 OK', sdp(rtp))
        invites.push(message)
        if (manner === 'busy') reply(message, '486 Busy Here')
        else if (manner === 'answers') take(message)
        else {
          ringing = message
          reply(message, '180 Ringing')
        }
        return changed()
      case 'CANCEL':
        reply(message, '200 OK')
        if (ringing !== null) reply(ringing, '487 Request Terminated')
        ringing = null
        return changed()
      case 'BYE':
        reply(message, '200 OK')
        return over(header(message, 'call-id'))
      case 'ACK':
        if (dialog?.callId !== header(message, 'call-id')) return
        dialog.acknowledged = true
        if (dialog.leaving) leave(dialog)
        return
      default:
        reply(message, '200 OK')
    }
  })

  const request = (
    method: string,
    uri: string,
    fields: {
      readonly callId: string
      readonly from: string
      readonly to: string
      readonly sequence: number
      readonly authorization?: string
      readonly expires?: number
      readonly body?: string
    },
    onFinal: (response: SipMessage) => void,
  ) => {
    counter += 1
    const branch = `z9hG4bK-${socket.address().port}-${counter}`
    const { authorization, expires, body = '' } = fields
    const headersWith = (sequence: string) =>
      [
        ['Via', `SIP/2.0/UDP ${own};rport;branch=${branch}`],
        ['Max-Forwards', '70'],
        ['From', fields.from],
        ['To', fields.to],
        ['Call-ID', fields.callId],
        ['CSeq', sequence],
        ['Contact', contact],
      ] as const
    responses.set(branch, response => {
      const status = statusOf(response) ?? 0
      if (status < 200) return
      if (method === 'INVITE')
        send(
          sipText(`ACK ${uri} SIP/2.0`, [
            ...headersWith(`${fields.sequence} ACK`).filter(([name]) => name !== 'To'),
            ['To', header(response, 'to')],
          ]),
        )
      onFinal(response)
    })
    send(
      sipText(
        `${method} ${uri} SIP/2.0`,
        [
          ...headersWith(`${fields.sequence} ${method}`),
          ...(authorization === undefined ? [] : ([['Authorization', authorization]] as const)),
          ...(expires === undefined ? [] : ([['Expires', String(expires)]] as const)),
          ...(body === '' ? [] : ([['Content-Type', 'application/sdp']] as const)),
        ],
        body,
      ),
    )
    return () =>
      send(
        sipText(
          `CANCEL ${uri} SIP/2.0`,
          headersWith(`${fields.sequence} CANCEL`).filter(([name]) => name !== 'Contact'),
        ),
      )
  }

  const leave = ({ callId, uri, local, remote, sequence }: Dialog) => {
    request('BYE', uri, { callId, from: local, to: remote, sequence: sequence + 1 }, () => {})
    over(callId)
  }

  /** Answers one challenge. */
  const ask = (
    method: 'INVITE' | 'REGISTER',
    uri: string,
    to: string,
    more: { readonly expires?: number; readonly body?: string },
  ): Promise<SipMessage> =>
    new Promise(resolve => {
      counter += 1
      const callId = `${counter}-${own}`
      const from = `<sip:${username}@127.0.0.1>;tag=${counter}`
      const attempt = (sequence: number, authorization?: string) => {
        const fields = {
          ...{ callId, from, to, sequence, ...more },
          ...(authorization === undefined ? {} : { authorization }),
        }
        const cancel = request(method, uri, fields, response => {
          if (statusOf(response) === 401 && sequence === 1)
            return attempt(2, digest(header(response, 'www-authenticate'), account, method, uri))
          pending = null
          if (method === 'INVITE' && (statusOf(response) ?? 0) < 300)
            dialog = {
              ...{ callId, uri, local: from, remote: header(response, 'to'), sequence },
              media: mediaOf(response.body),
              acknowledged: true,
              leaving: false,
            }
          changed()
          resolve(response)
        })
        if (method === 'INVITE') pending = { callId, cancel }
      }
      attempt(1)
    })

  const register = async (expires: number) => {
    const response = await ask('REGISTER', 'sip:127.0.0.1', `<sip:${username}@127.0.0.1>`, { expires })
    if (statusOf(response) !== 200) throw new Error(`registration of ${username}: ${response.startLine}`)
  }

  /** A telephone event: begin, middle, end thrice, as RFC 4733 2.5.1.4 wants it. */
  const pressKey = async (key: string) => {
    const media = dialog?.media
    if (media === undefined || media === null) throw new Error(`${username} is in no call`)
    rtpTime += 1600
    const packet = (ticks: number, end: boolean) => {
      const bytes = Buffer.alloc(16)
      bytes.writeUInt8(0x80, 0)
      bytes.writeUInt8(media.event | (ticks === 160 ? 0x80 : 0), 1)
      rtpSequence += 1
      bytes.writeUInt16BE(rtpSequence, 2)
      bytes.writeUInt32BE(rtpTime, 4)
      bytes.writeUInt32BE(0x0ff700c, 8)
      bytes.writeUInt8(KEYS.indexOf(key), 12)
      bytes.writeUInt8((end ? 0x80 : 0) | 10, 13)
      bytes.writeUInt16BE(ticks, 14)
      rtp.send(bytes, media.port, '127.0.0.1')
    }
    for (const ticks of [160, 320, 480, 640, 800]) packet(ticks, false)
    await pause(KEY_MS)
    for (let copy = 0; copy < 3; copy += 1) packet(960, true)
    rtpTime += 960
    await pause(KEY_MS)
  }

  await register(600)
  return {
    username,
    invites,
    behave(wanted) {
      manner = wanted
    },
    called: times => until(() => invites.length >= times),
    async answer() {
      await until(() => ringing !== null)
      if (ringing !== null) take(ringing)
    },
    async call(number) {
      const uri = `sip:${number.replaceAll('#', '%23')}@127.0.0.1`
      return statusOf(await ask('INVITE', uri, `<${uri}>`, { body: sdp(rtp) })) ?? 0
    },
    dial(number) {
      const uri = `sip:${number.replaceAll('#', '%23')}@127.0.0.1`
      void ask('INVITE', uri, `<${uri}>`, { body: sdp(rtp) })
    },
    async press(keys) {
      for (const key of keys) await pressKey(key)
    },
    async ended() {
      const before = ends
      await until(() => dialog === null || ends > before)
    },
    hangUp() {
      if (ringing !== null) reply(ringing, '486 Busy Here')
      ringing = null
      if (dialog === null) return pending?.cancel()
      if (dialog.acknowledged) leave(dialog)
      else dialog.leaving = true
    },
    async close() {
      await register(0)
      socket.close()
      rtp.close()
    },
  }
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const branchOf = (message: SipMessage): string => /branch=([^;]*)/.exec(header(message, 'via'))?.[1] ?? ''

const mediaOf = (body: string): Dialog['media'] => {
  const port = /^m=audio (\d+)/m.exec(body)?.[1]
  const event = /^a=rtpmap:(\d+) telephone-event\/8000/m.exec(body)?.[1]
  return port === undefined ? null : { port: Number(port), event: Number(event ?? 101) }
}

/** What is sent there is not listened to. */
const sdp = (rtp: Socket): string =>
  [
    ...['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'],
    `m=audio ${rtp.address().port} RTP/AVP 8 101`,
    ...['a=rtpmap:8 PCMA/8000', 'a=rtpmap:101 telephone-event/8000', 'a=fmtp:101 0-16', ''],
  ].join('\r\n')
