/** A SIP telephone that talks: calls last until somebody hangs up, keys are pressed, and it is heard who is heard. */

import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type RtpEnd, rtpEnd } from './rtp-end.ts'
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

export interface TalkingCall {
  /** Of a call that came in. */
  readonly caller: { readonly name: string; readonly number: string }
  answer(): void
  /** `486 Busy Here` unless told. */
  refuse(status?: string): void
  /** Of a call of its own: until it is answered; rejects with the status when it is not. */
  answered(): Promise<void>
  press(keys: string): Promise<void>
  /** Until the voice of the other telephone is heard. */
  hears(other: TalkingPhone): Promise<void>
  /** Until it is not. */
  hearsNotAnyMore(other: TalkingPhone): Promise<void>
  /** Until these keys have come, all of them from the beginning. */
  receives(keys: string): Promise<void>
  /** Until it is over, from whichever side; the final status of a call that was not answered. */
  ended(): Promise<number>
  hangUp(): Promise<void>
}

export interface TalkingPhone {
  readonly username: string
  readonly frequencyHz: number
  call(number: string): Promise<TalkingCall>
  /** The next call that comes in, in order. */
  rings(): Promise<TalkingCall>
  close(): Promise<void>
}

interface Dialog {
  readonly id: string
  readonly mine: string
  theirs: string
  target: string
  sequence: number
  readonly sound: RtpEnd
  state: 'calling' | 'ringing' | 'talking' | 'over'
  status: number
  readonly caller: { readonly name: string; readonly number: string }
  readonly invite: SipMessage | null
}

let lastFrequency = 300

export async function talkingPhone(
  account: { readonly username: string; readonly secret: string },
  serverPort: number,
): Promise<TalkingPhone> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  const place = `${account.username}@127.0.0.1:${port}`
  // Apart from each other, from dial tones and from the keys.
  lastFrequency = lastFrequency > 2900 ? 310 : lastFrequency + 130
  const frequencyHz = lastFrequency
  const dialogs = new Map<string, Dialog>()
  const incoming: Dialog[] = []
  const waiting = new Set<() => void>()
  const responses = new Map<string, (response: SipMessage) => void>()
  let counter = 0
  let taken = 0

  const changed = () => {
    for (const look of [...waiting]) look()
  }
  const until = <T>(find: () => T | undefined, listen = (_: () => void) => () => {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = () => {
        try {
          const found = find()
          if (found === undefined) return
          finish()
          resolve(found)
        } catch (error) {
          finish()
          reject(error)
        }
      }
      const unlisten = listen(() => look())
      const finish = () => {
        waiting.delete(look)
        unlisten()
      }
      waiting.add(look)
      look()
    })
  const send = (text: string) => socket.send(text, serverPort, '127.0.0.1')

  const reply = (request: SipMessage, dialog: Dialog | undefined, status: string, withSdp = false) => {
    const copied = ['via', 'from', 'call-id', 'cseq', 'record-route'].flatMap(name =>
      (request.headers.get(name) ?? []).map(value => [name, value] as const),
    )
    const to = header(request, 'to')
    const tagged = to.includes(';tag=') ? to : `${to};tag=${dialog?.id.slice(0, 8) ?? 'none'}`
    const body = withSdp && dialog !== undefined ? sdp(dialog.sound.port) : ''
    send(
      sipText(
        `SIP/2.0 ${status}`,
        [
          ...copied,
          ['To', tagged],
          ['Contact', `<sip:${place}>`],
          ...(body === '' ? [] : [['Content-Type', 'application/sdp'] as const]),
        ],
        body,
      ),
    )
  }

  const beCalled = async (invite: SipMessage) => {
    const id = header(invite, 'call-id')
    const known = dialogs.get(id)
    if (known !== undefined) {
      // Again, or with new terms.
      if (header(invite, 'to').includes(';tag=')) {
        known.sound.sendTo(mediaPort(invite) ?? 0)
        reply(invite, known, '200 OK', true)
      }
      return
    }
    const dialog: Dialog = {
      id,
      mine: `${header(invite, 'to')};tag=${id.slice(0, 8)}`,
      theirs: header(invite, 'from'),
      target: contactOf(invite),
      sequence: 100,
      sound: await rtpEnd(frequencyHz),
      state: 'ringing',
      status: 0,
      caller: party(header(invite, 'from')),
      invite,
    }
    dialogs.set(id, dialog)
    incoming.push(dialog)
    reply(invite, dialog, '180 Ringing')
    changed()
  }
  const end = (dialog: Dialog | undefined, status: number) => {
    if (dialog === undefined || dialog.state === 'over') return
    dialog.state = 'over'
    dialog.status = status
    dialog.sound.close()
    changed()
  }

  socket.on('message', data => {
    const message = parseSip(data.toString())
    const dialog = dialogs.get(header(message, 'call-id'))
    if (statusOf(message) !== null)
      return responses.get(`${header(message, 'call-id')} ${header(message, 'cseq')}`)?.(message)
    switch (methodOf(message)) {
      case 'INVITE':
        return void beCalled(message)
      case 'ACK':
        return
      case 'CANCEL':
        reply(message, dialog, '200 OK')
        if (dialog?.invite != null) reply(dialog.invite, dialog, '487 Request Terminated')
        return end(dialog, 487)
      case 'BYE':
        reply(message, dialog, '200 OK')
        return end(dialog, 200)
      default:
        reply(message, dialog, '200 OK')
    }
  })

  const headersOf = (method: string, sequence: number, callId: string, from: string, to: string) =>
    [
      [
        'Via',
        `SIP/2.0/UDP 127.0.0.1:${port};rport;branch=z9hG4bK-${port}-${callId.replace(/[^a-z0-9].*/, '')}-${sequence}-${method}`,
      ],
      ['Max-Forwards', '70'],
      ['From', from],
      ['To', to],
      ['Call-ID', callId],
      ['CSeq', `${sequence} ${method}`],
      ['Contact', `<sip:${place}>`],
    ] as const

  /** The final response. */
  const ask = (
    method: string,
    uri: string,
    common: ReturnType<typeof headersOf>,
    more: readonly (readonly [string, string])[] = [],
    body = '',
  ): Promise<SipMessage> =>
    new Promise(resolve => {
      const [, , , , callId, sequence] = common
      const key = `${callId[1]} ${sequence[1]}`
      responses.set(key, response => {
        if ((statusOf(response) ?? 0) < 200 || answeredMethod(response) !== method) return
        responses.delete(key)
        resolve(response)
      })
      send(
        sipText(
          `${method} ${uri} SIP/2.0`,
          [...common, ...more, ...(body === '' ? [] : [['Content-Type', 'application/sdp'] as const])],
          body,
        ),
      )
    })

  const register = async (expires: number) => {
    counter += 1
    const callId = `r${counter}-${place}`
    const self = `<sip:${account.username}@127.0.0.1>`
    const headers = (sequence: number) =>
      headersOf('REGISTER', sequence, callId, `${self};tag=${counter}`, self)
    const expiry = ['Expires', String(expires)] as const
    const first = await ask('REGISTER', 'sip:127.0.0.1', headers(1), [expiry])
    if (statusOf(first) !== 401) return first
    const answer = digest(header(first, 'www-authenticate'), account, 'REGISTER', 'sip:127.0.0.1')
    return ask('REGISTER', 'sip:127.0.0.1', headers(2), [expiry, ['Authorization', answer]])
  }
  const registered = await register(600)
  if (statusOf(registered) !== 200) {
    socket.close()
    throw new Error(`registration of ${account.username}: ${registered.startLine}`)
  }

  const invite = async (dialog: Dialog, number: string) => {
    const uri = `sip:${number}@127.0.0.1`
    const attempt = (more: readonly (readonly [string, string])[] = []) => {
      dialog.sequence += 1
      return ask(
        'INVITE',
        uri,
        headersOf('INVITE', dialog.sequence, dialog.id, dialog.mine, `<${uri}>`),
        more,
        sdp(dialog.sound.port),
      )
    }
    const acknowledge = (response: SipMessage, target: string) =>
      send(
        sipText(
          `ACK ${target} SIP/2.0`,
          headersOf('ACK', dialog.sequence, dialog.id, dialog.mine, header(response, 'to')).map(
            ([name, value]) => [name, name === 'CSeq' ? `${dialog.sequence} ACK` : value] as const,
          ),
        ),
      )
    let response = await attempt()
    if (statusOf(response) === 401) {
      acknowledge(response, uri)
      response = await attempt([
        ['Authorization', digest(header(response, 'www-authenticate'), account, 'INVITE', uri)],
      ])
    }
    const status = statusOf(response) ?? 0
    const isAnswer = status < 300
    acknowledge(response, isAnswer ? contactOf(response) : uri)
    if (!isAnswer) return end(dialog, status)
    dialog.theirs = header(response, 'to')
    dialog.target = contactOf(response)
    dialog.sound.sendTo(mediaPort(response) ?? 0)
    if (dialog.state === 'calling') dialog.state = 'talking'
    else void bye(dialog)
    changed()
  }
  const bye = async (dialog: Dialog) => {
    dialog.sequence += 1
    await ask('BYE', dialog.target, headersOf('BYE', dialog.sequence, dialog.id, dialog.mine, dialog.theirs))
  }

  const asCall = (dialog: Dialog): TalkingCall => ({
    caller: dialog.caller,
    answer() {
      if (dialog.invite === null || dialog.state !== 'ringing')
        throw new Error(`cannot answer: ${dialog.state}`)
      dialog.sound.sendTo(mediaPort(dialog.invite) ?? 0)
      dialog.state = 'talking'
      reply(dialog.invite, dialog, '200 OK', true)
    },
    refuse(status = '486 Busy Here') {
      if (dialog.invite === null) throw new Error('not called')
      reply(dialog.invite, dialog, status)
      end(dialog, Number(status.slice(0, 3)))
    },
    answered: () =>
      until(() => {
        if (dialog.state === 'over') throw new Error(`not answered: ${dialog.status}`)
        return dialog.state === 'talking' ? true : undefined
      }).then(() => {}),
    press: keys => dialog.sound.press(keys),
    hears: other =>
      until(() => {
        if (dialog.state === 'over') throw new Error(`the call is over (${dialog.status})`)
        return dialog.sound.hearsNow(other.frequencyHz) ? true : undefined
      }, dialog.sound.onSound).then(() => {}),
    hearsNotAnyMore: other =>
      until(
        () => (dialog.state === 'over' || !dialog.sound.hearsNow(other.frequencyHz) ? true : undefined),
        dialog.sound.onSound,
      ).then(() => {}),
    receives: keys =>
      until(() => (dialog.sound.keys() === keys ? true : undefined), dialog.sound.onSound).then(() => {}),
    ended: () => until(() => (dialog.state === 'over' ? dialog.status : undefined)),
    async hangUp() {
      const { state } = dialog
      if (state === 'over') return
      end(dialog, 200)
      if (state === 'talking') await bye(dialog)
      if (state === 'calling')
        send(
          sipText(
            `CANCEL ${dialog.target} SIP/2.0`,
            headersOf('INVITE', dialog.sequence, dialog.id, dialog.mine, `<${dialog.target}>`).map(
              ([name, value]) => [name, name === 'CSeq' ? `${dialog.sequence} CANCEL` : value] as const,
            ),
          ),
        )
      if (state === 'ringing' && dialog.invite !== null)
        reply(dialog.invite, dialog, '480 Temporarily Unavailable')
    },
  })

  return {
    username: account.username,
    frequencyHz,
    async call(number) {
      counter += 1
      const nth = counter
      const dialog: Dialog = {
        id: `${nth}c${port}-${place}`,
        mine: `<sip:${account.username}@127.0.0.1>;tag=c${nth}`,
        theirs: '',
        target: `sip:${number}@127.0.0.1`,
        sequence: 0,
        sound: await rtpEnd(frequencyHz),
        state: 'calling',
        status: 0,
        caller: { name: '', number: account.username },
        invite: null,
      }
      dialogs.set(dialog.id, dialog)
      void invite(dialog, number)
      return asCall(dialog)
    },
    rings: () =>
      until(() => {
        const next = incoming[taken]
        if (next === undefined) return undefined
        taken += 1
        return asCall(next)
      }),
    async close() {
      for (const dialog of dialogs.values()) await asCall(dialog).hangUp()
      await register(0)
      socket.close()
    },
  }
}

const contactOf = (message: SipMessage): string =>
  /<([^>]*)>/.exec(header(message, 'contact'))?.[1] ?? header(message, 'contact')
const mediaPort = (message: SipMessage): number | undefined => {
  const port = /^m=audio (\d+)/m.exec(message.body)?.[1]
  return port === undefined ? undefined : Number(port)
}

const sdp = (port: number): string =>
  [
    ...['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'],
    `m=audio ${port} RTP/AVP 8 101`,
    ...['a=rtpmap:8 PCMA/8000', 'a=rtpmap:101 telephone-event/8000', 'a=fmtp:101 0-15', 'a=sendrecv', ''],
  ].join('\r\n')
