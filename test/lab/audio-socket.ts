/** The other end of Asterisk's AudioSocket application: both directions of a call's sound, over TCP. */

import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { bytesOf, FRAME_SAMPLES, samplesOf } from './audio/frame.ts'

/** Kinds of messages (include/asterisk/res_audiosocket.h); 3 is a digit that Asterisk took out of the sound. */
const kinds = { hangup: 0x00, id: 0x01, digit: 0x03, audio: 0x10 } as const

export interface AudioMessage {
  readonly kind: number
  readonly payload: Buffer
}

/**
 * Silence sent ahead of the first word, 160 ms of the 320 that the world may keep for a channel (world-files.ts): as long
 * as we, or a processor of the machine, may pause without a gap in what is said.
 */
export const LEAD_FRAMES = 8

/** Kind (one byte), length (two bytes, network order), payload. Never throws. */
export function audioSplitter(onMessage: (message: AudioMessage) => void): (bytes: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0)
  return bytes => {
    pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes])
    for (;;) {
      if (pending.length < 3) return
      const end = 3 + pending.readUInt16BE(1)
      if (pending.length < end) return
      const message = { kind: pending.readUInt8(0), payload: pending.subarray(3, end) }
      pending = pending.subarray(end)
      onMessage(message)
    }
  }
}

export function audioMessage(kind: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(3)
  head.writeUInt8(kind, 0)
  head.writeUInt16BE(payload.length, 1)
  return Buffer.concat([head, payload])
}

/** One end of a call: hears frames, and is asked for a frame to say for each one heard (so both keep the same clock). */
export interface AudioEnd {
  hear(samples: Int16Array): void
  /** A digit that Asterisk recognised and took out of the sound. */
  hearDigit(digit: string): void
  /** The next frame to say, exactly FRAME_SAMPLES long. */
  say(): Int16Array
  connected(): void
  gone(): void
}

export interface AudioServer {
  readonly port: number
  /** A name (UUID) for one call; `end` is used from its connection until it is gone. */
  expect(end: AudioEnd): string
  forget(leg: string): void
  close(): Promise<void>
}

export async function startAudioServer(newName: () => string): Promise<AudioServer> {
  const expected = new Map<string, AudioEnd>()
  const sockets = new Set<Socket>()
  const server: Server = createServer({ noDelay: true }, socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    attach(socket, expected)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
  return {
    port: (server.address() as AddressInfo).port,
    expect: end => {
      const leg = newName()
      expected.set(leg, end)
      return leg
    },
    forget: leg => expected.delete(leg),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

function attach(socket: Socket, expected: Map<string, AudioEnd>): void {
  let end: AudioEnd | null = null
  socket.on('error', () => socket.destroy())
  socket.on('close', () => end?.gone())
  socket.on(
    'data',
    audioSplitter(({ kind, payload }) => {
      if (kind === kinds.id) {
        end = expected.get(uuidText(payload)) ?? null
        expected.delete(uuidText(payload))
        if (end === null) socket.destroy()
        else {
          const silence = audioMessage(kinds.audio, bytesOf(new Int16Array(FRAME_SAMPLES)))
          for (let sent = 0; sent < LEAD_FRAMES; sent += 1) socket.write(silence)
          end.connected()
        }
      } else if (kind === kinds.digit) end?.hearDigit(payload.toString('latin1'))
      else if (kind === kinds.hangup) socket.destroy()
      else if (kind === kinds.audio && end !== null) {
        const heard = samplesOf(payload)
        end.hear(heard)
        for (let owed = heard.length; owed >= FRAME_SAMPLES; owed -= FRAME_SAMPLES)
          socket.write(audioMessage(kinds.audio, bytesOf(end.say())))
      }
    }),
  )
}

/** Sixteen bytes as 8-4-4-4-12 hexadecimal digits. */
export function uuidText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
