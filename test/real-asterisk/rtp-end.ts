/** The sound of one SIP call: speaks a tone of its own, presses keys (RFC 4733), hears other tones. A-law, 20 ms a packet. */

import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { power, tonePower } from '../lab/audio/goertzel.ts'

export interface RtpEnd {
  readonly port: number
  /** Where Asterisk listens; sound goes there from now on. */
  sendTo(port: number): void
  /** Resolves when the last key has been let go. */
  press(keys: string): Promise<void>
  /** The latest tenth of a second is, but for a little, this tone. */
  hearsNow(frequencyHz: number): boolean
  /** Keys that came, as events. */
  keys(): string
  /** Called for every packet that comes. */
  onSound(listener: () => void): () => void
  close(): void
}

const FRAME = 160
const KEYS = '0123456789*#'
const EVENT_PAYLOAD = 101
const HEARD_FRAMES = 10
/** Packets of a key, and of the pause behind it. */
const KEY_FRAMES = 6
const PAUSE_FRAMES = 6

export async function rtpEnd(frequencyHz: number): Promise<RtpEnd> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const listeners = new Set<() => void>()
  const queue: { readonly key: string; frames: number; readonly done: (() => void) | null }[] = []
  let heard: Int16Array[] = []
  let target = 0
  let sequence = 0
  let time = 0
  let spoken = 0
  let keyTime = 0
  let keysHeard = ''

  const packet = (payload: number, marker: boolean, stamp: number, body: Buffer) => {
    const head = Buffer.alloc(12)
    head[0] = 0x80
    head[1] = payload | (marker ? 0x80 : 0)
    head.writeUInt16BE(sequence & 0xffff, 2)
    head.writeUInt32BE(stamp >>> 0, 4)
    head.writeUInt32BE(frequencyHz, 8)
    sequence += 1
    socket.send(Buffer.concat([head, body]), target, '127.0.0.1')
  }
  const tick = () => {
    if (target === 0) return
    time += FRAME
    const current = queue[0]
    if (current !== undefined && current.frames < KEY_FRAMES) {
      if (current.frames === 0) keyTime = time
      current.frames += 1
      const last = current.frames === KEY_FRAMES
      const body = Buffer.from([KEYS.indexOf(current.key), (last ? 0x80 : 0) | 10, 0, 0])
      body.writeUInt16BE(current.frames * FRAME, 2)
      // The end is said three times.
      for (let times = last ? 3 : 1; times > 0; times -= 1)
        packet(EVENT_PAYLOAD, current.frames === 1, keyTime, body)
      return
    }
    if (current !== undefined) {
      current.frames += 1
      if (current.frames >= KEY_FRAMES + PAUSE_FRAMES) {
        queue.shift()
        current.done?.()
      }
    }
    const body = Buffer.alloc(FRAME)
    for (let at = 0; at < FRAME; at += 1, spoken += 1)
      body[at] = toAlaw(8000 * Math.sin((2 * Math.PI * frequencyHz * spoken) / 8000))
    packet(8, false, time, body)
  }
  const timer = setInterval(tick, 20)
  socket.on('message', data => {
    const payload = (data[1] ?? 0) % 128
    // The first packet of an event is marked.
    if (payload === EVENT_PAYLOAD && (data[1] ?? 0) >= 128) {
      keysHeard += KEYS[data[12] ?? 0] ?? '?'
      for (const listener of [...listeners]) listener()
    }
    if (data.length < 13 || payload !== 8) return
    heard = [...heard.slice(1 - HEARD_FRAMES), Int16Array.from(data.subarray(12), fromAlaw)]
    for (const listener of [...listeners]) listener()
  })
  return {
    port: socket.address().port,
    sendTo(port) {
      target = port
    },
    press: keys =>
      new Promise(resolve => {
        const all = [...keys]
        for (const [index, key] of all.entries())
          queue.push({ key, frames: 0, done: index === all.length - 1 ? resolve : null })
      }),
    hearsNow(wanted) {
      if (heard.length < HEARD_FRAMES) return false
      const samples = Int16Array.from(heard.flatMap(frame => [...frame]))
      const all = power(samples)
      return all > 1000 && tonePower(samples, wanted) > all * 0.2
    },
    keys: () => keysHeard,
    onSound(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      clearInterval(timer)
      for (const { done } of queue) done?.()
      socket.close()
    },
  }
}

/** G.711, A-law. */
function toAlaw(value: number): number {
  const sign = value >= 0 ? 0x80 : 0
  const magnitude = Math.min(Math.floor(Math.abs(value) / 16), 2047)
  let exponent = 0
  for (let rest = magnitude >> 5; rest > 0; rest >>= 1) exponent += 1
  const mantissa = exponent === 0 ? (magnitude >> 1) & 15 : (magnitude >> exponent) & 15
  return (sign | (exponent << 4) | mantissa) ^ 0x55
}

function fromAlaw(byte: number): number {
  const value = byte ^ 0x55
  const exponent = (value >> 4) & 7
  const mantissa = value & 15
  const magnitude = exponent === 0 ? mantissa * 2 + 1 : (mantissa * 2 + 33) << (exponent - 1)
  return (value & 0x80 ? magnitude : -magnitude) * 16
}
