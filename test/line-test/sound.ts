/** Synthesised lines: tones at a level, speech-like sound, noise that is the same every time. */

import { SAMPLE_RATE } from '../../daemon/line-test/sound/wav.ts'

/** Peak of a sine at 0 dBm0 in 16-bit samples (ITU-T G.711, µ-law). */
const ZERO_DBM0_PEAK = 32124 / 10 ** (3.17 / 20)

/** Each frequency at this level. */
export function tone(frequenciesHz: readonly number[], ms: number, levelDbm0: number): Int16Array {
  const peak = ZERO_DBM0_PEAK * 10 ** (levelDbm0 / 20)
  return Int16Array.from({ length: (ms * SAMPLE_RATE) / 1000 }, (_, at) =>
    Math.round(
      frequenciesHz.reduce((sum, hz) => sum + peak * Math.sin((2 * Math.PI * hz * at) / SAMPLE_RATE), 0),
    ),
  )
}

export const silence = (ms: number): Int16Array => new Int16Array((ms * SAMPLE_RATE) / 1000)

export const joined = (...parts: readonly Int16Array[]): Int16Array =>
  Int16Array.from(parts.flatMap(part => [...part]))

export const repeated = (part: Int16Array, times: number): Int16Array =>
  joined(...Array.from({ length: times }, () => part))

/** White, of this level; a linear congruential generator makes it. */
export function noise(ms: number, levelDbm0: number, seed = 1): Int16Array {
  const rms = (ZERO_DBM0_PEAK / Math.SQRT2) * 10 ** (levelDbm0 / 20)
  let state = seed
  return Int16Array.from({ length: (ms * SAMPLE_RATE) / 1000 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.round((state / 2 ** 32 - 0.5) * Math.sqrt(12) * rms)
  })
}

export const mixed = (one: Int16Array, other: Int16Array): Int16Array =>
  one.map((sample, at) => sample + (other[at] ?? 0))

export const delayed = (sound: Int16Array, ms: number, lossDb: number): Int16Array =>
  joined(
    silence(ms),
    sound.map(sample => Math.round(sample / 10 ** (lossDb / 20))),
  ).subarray(0, sound.length)

export function wav(samples: Int16Array, { length = samples.length * 2 } = {}): Uint8Array {
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + length, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(SAMPLE_RATE, 24)
  file.writeUInt32LE(SAMPLE_RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(length, 40)
  for (const [at, sample] of samples.entries()) file.writeInt16LE(sample, 44 + at * 2)
  return file
}
