/** Any PCM as Asterisk plays it without converting: WAV of 16 bits, mono, 8000 samples a second (formats/format_wav.c). */

import { setImmediate as breathe } from 'node:timers/promises'
import type { Pcm } from './pcm.ts'

export const TELEPHONE_RATE = 8000
export const HEAD_BYTES = 44
export const BYTES_A_SECOND = TELEPHONE_RATE * 2

/** Zero crossings of the windowed sinc on each side. */
const REACH = 12
/** Of the lower Nyquist frequency: nothing folds back into what a telephone carries. */
const EDGE = 0.92
/** A rate that shares almost nothing with ours would need a filter for each of thousands of phases. */
const MOST_PHASES = 400
/** Samples between two breaths: the pages answer meanwhile. */
const BLOCK = 4000

/** Recorders use these and their multiples; others are refused. */
export const canConvert = ({ rate }: Pick<Pcm, 'rate'>): boolean =>
  rate >= 4000 && rate <= 192_000 && TELEPHONE_RATE / gcd(rate, TELEPHONE_RATE) <= MOST_PHASES

/** Band-limited. Takes the event loop a few milliseconds at a time. */
export async function telephoneWav(pcm: Pcm): Promise<Uint8Array> {
  const divisor = gcd(pcm.rate, TELEPHONE_RATE)
  const [up, down] = [TELEPHONE_RATE / divisor, pcm.rate / divisor]
  const cutoff = EDGE * Math.min(1, TELEPHONE_RATE / pcm.rate)
  const half = Math.ceil(REACH / cutoff)
  const phases = Array.from({ length: up }, (_, phase) => weightsOf(phase / up, half, cutoff))
  const length = Math.floor((pcm.frames * up) / down)
  const bytes = new Uint8Array(HEAD_BYTES + length * 2)
  const view = new DataView(bytes.buffer)
  writeHead(view, length * 2)
  for (let index = 0; index < length; index += 1) {
    if (index % BLOCK === 0) await breathe()
    const place = index * down
    const first = Math.floor(place / up) - half + 1
    const sample =
      pcm.rate === TELEPHONE_RATE ? pcm.at(index) : filtered(pcm, first, phases[place % up] ?? [])
    const level = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767)
    view.setInt16(HEAD_BYTES + index * 2, level, true)
  }
  return bytes
}

function weightsOf(phase: number, half: number, cutoff: number): readonly number[] {
  return Array.from({ length: 2 * half }, (_, tap) => {
    const distance = phase + half - 1 - tap
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / half)
    return Math.abs(distance) >= half ? 0 : cutoff * sinc(distance * cutoff) * window
  })
}

function filtered(pcm: Pcm, first: number, weights: readonly number[]): number {
  let sum = 0
  const from = Math.max(0, -first)
  const to = Math.min(weights.length, pcm.frames - first)
  for (let tap = from; tap < to; tap += 1) sum += (weights[tap] ?? 0) * pcm.at(first + tap)
  return sum
}

function writeHead(view: DataView, dataBytes: number): void {
  const words: readonly [at: number, text: string][] = [
    [0, 'RIFF'],
    [8, 'WAVE'],
    [12, 'fmt '],
    [36, 'data'],
  ]
  for (const [at, text] of words)
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(at + letter, text.charCodeAt(letter))
  view.setUint32(4, 36 + dataBytes, true)
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, TELEPHONE_RATE, true)
  view.setUint32(28, BYTES_A_SECOND, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  view.setUint32(40, dataBytes, true)
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
