/** The sound of a SIP telephone's call: keys as RFC 4733 events, silence in between, and whether anything comes back. */

import { createSocket } from 'node:dgram'
import { once } from 'node:events'

export interface SipTalk {
  /** Presses keys one after the other; resolves when the last was released. */
  press(keys: string): Promise<void>
  /** Packets of sound heard so far that were not silence. */
  heard(): number
  hangUp(): void
  /** Resolves when the other side hung up. */
  ended(): Promise<void>
}

export interface TalkSound {
  /** SDP. */
  readonly offer: string
  /** With the SDP of the answer. */
  begin(answer: string): SipTalk
  /** The other side hung up. */
  gone(): void
  close(): void
}

const FRAME_MS = 20
const SAMPLES = 160
const ALAW = 8
const EVENTS = 101
/** A-law silence. */
const SILENCE = Buffer.alloc(SAMPLES, 0xd5)
/** Frames a key is held, and frames until the next. */
const HELD = 6
const APART = 6
const KEYS = '0123456789*#'

export async function talkOver(bye: () => void): Promise<TalkSound> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  let heard = 0
  let timer: NodeJS.Timeout | undefined
  const over = Promise.withResolvers<void>()
  socket.on('message', packet => {
    if (packet.length > 12 && packet.subarray(12).some(sample => (sample | 0x80) !== 0xd5)) heard += 1
  })
  const close = () => {
    clearInterval(timer)
    over.resolve()
    try {
      socket.close()
    } catch {
      // Closed before.
    }
  }

  return {
    offer: [
      ...['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'],
      `m=audio ${port} RTP/AVP ${ALAW} ${EVENTS}`,
      ...[`a=rtpmap:${ALAW} PCMA/8000`, `a=rtpmap:${EVENTS} telephone-event/8000`, 'a=fmtp:101 0-15', ''],
    ].join('\r\n'),
    gone: close,
    close,
    begin(answer) {
      const far = Number(/^m=audio (\d+)/m.exec(answer)?.[1])
      let sequence = 0
      let time = 0
      let pressed: {
        readonly key: number
        readonly done: () => void
        frame: number
        readonly since: number
      } | null = null
      const waiting: { readonly key: number; readonly done: () => void }[] = []
      const send = (type: number, stamp: number, marker: boolean, payload: Buffer) => {
        const head = Buffer.alloc(12)
        head.writeUInt8(0x80, 0)
        head.writeUInt8((marker ? 0x80 : 0) | type, 1)
        head.writeUInt16BE(sequence & 0xffff, 2)
        head.writeUInt32BE(stamp >>> 0, 4)
        head.writeUInt32BE(0x0ff00c, 8)
        sequence += 1
        socket.send(Buffer.concat([head, payload]), far, '127.0.0.1', () => {})
      }
      const frame = () => {
        time += SAMPLES
        const next = pressed === null ? waiting.shift() : undefined
        if (next !== undefined) pressed = { ...next, frame: 0, since: time }
        if (pressed === null || pressed.frame > HELD) send(ALAW, time, false, SILENCE)
        else {
          const isEnd = pressed.frame === HELD
          const event = Buffer.alloc(4)
          event.writeUInt8(pressed.key, 0)
          event.writeUInt8((isEnd ? 0x80 : 0) | 10, 1)
          event.writeUInt16BE((pressed.frame + 1) * SAMPLES, 2)
          // The end three times: RFC 4733, 2.5.1.4.
          for (let copy = 0; copy < (isEnd ? 3 : 1); copy += 1)
            send(EVENTS, pressed.since, pressed.frame === 0, event)
        }
        if (pressed !== null && ++pressed.frame > HELD + APART) {
          const { done } = pressed
          pressed = null
          done()
        }
      }
      timer = setInterval(frame, FRAME_MS)
      return {
        press: async keys => {
          for (const key of keys)
            await new Promise<void>(done => waiting.push({ key: KEYS.indexOf(key), done }))
        },
        heard: () => heard,
        hangUp() {
          bye()
          close()
        },
        ended: () => over.promise,
      }
    },
  }
}
