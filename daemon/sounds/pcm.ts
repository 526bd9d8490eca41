/**
 * Reads WAV files as people have them: PCM of 8 to 32 bits, floats, A-law and µ-law, one to eight channels (Microsoft's
 * "Multimedia Programming Interface and Data Specifications 1.0", RFC 2361).
 */

export interface Pcm {
  /** Frames a second. */
  readonly rate: number
  readonly frames: number
  /** All channels of a frame together, -1 to 1. */
  at(frame: number): number
}

type Read = (view: DataView, at: number) => number

const MOST_CHANNELS = 8
const EXTENSIBLE = 0xfffe

/** null for anything else, whatever the bytes are. */
export function readPcm(file: Uint8Array): Pcm | null {
  if (file.length < 12 || word(file, 0) !== 'RIFF' || word(file, 8) !== 'WAVE') return null
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let format: Format | null = null
  for (let at = 12; at + 8 <= file.length; ) {
    const chunk = word(file, at)
    const size = Math.min(view.getUint32(at + 4, true), file.length - at - 8)
    if (chunk === 'fmt ') format = formatOf(view, at + 8, size)
    if (chunk === 'data') return format === null ? null : pcmOf(view, at + 8, size, format)
    at += 8 + size + (size & 1)
  }
  return null
}

interface Format {
  readonly rate: number
  readonly channels: number
  readonly bytes: number
  readonly read: Read
}

function formatOf(view: DataView, at: number, size: number): Format | null {
  if (size < 16) return null
  const plain = view.getUint16(at, true)
  const tag = plain === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : plain
  const [channels, rate, bits] = [
    view.getUint16(at + 2, true),
    view.getUint32(at + 4, true),
    view.getUint16(at + 14, true),
  ]
  const read = readers[`${tag}/${bits}`]
  if (read === undefined || channels < 1 || channels > MOST_CHANNELS) return null
  return { rate, channels, bytes: bits / 8, read }
}

function pcmOf(view: DataView, start: number, size: number, { rate, channels, bytes, read }: Format): Pcm {
  const frameBytes = channels * bytes
  return {
    rate,
    frames: Math.floor(size / frameBytes),
    at(frame) {
      let sum = 0
      for (let channel = 0; channel < channels; channel += 1)
        sum += read(view, start + frame * frameBytes + channel * bytes)
      return sum / channels
    },
  }
}

/** By the tag of the format and the bits of a sample. */
const readers: Readonly<Record<string, Read>> = {
  '1/8': (view, at) => (view.getUint8(at) - 128) / 128,
  '1/16': (view, at) => view.getInt16(at, true) / 32_768,
  '1/24': (view, at) => (view.getInt8(at + 2) * 65_536 + view.getUint16(at, true)) / 8_388_608,
  '1/32': (view, at) => view.getInt32(at, true) / 2_147_483_648,
  '3/32': (view, at) => finite(view.getFloat32(at, true)),
  '6/8': (view, at) => fromALaw(view.getUint8(at)),
  '7/8': (view, at) => fromMuLaw(view.getUint8(at)),
}

const finite = (value: number): number => (Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 0)

/** ITU-T G.711, table 1a. */
function fromALaw(code: number): number {
  const bits = code ^ 0x55
  const segment = (bits >> 4) & 7
  const step = ((bits & 15) << 4) + 8
  const size = segment === 0 ? step : (step + 256) << (segment - 1)
  return ((bits & 0x80) !== 0 ? size : -size) / 32_768
}

/** ITU-T G.711, table 2a. */
function fromMuLaw(code: number): number {
  const bits = ~code & 0xff
  const size = ((((bits & 15) << 3) + 132) << ((bits >> 4) & 7)) - 132
  return ((bits & 0x80) !== 0 ? -size : size) / 32_768
}

const word = (file: Uint8Array, at: number): string => String.fromCharCode(...file.subarray(at, at + 4))
