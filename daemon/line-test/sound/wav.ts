/** Reads the recordings that Asterisk makes: WAV, 16 bits, one channel, 8000 samples a second (formats/format_wav.c). */

import { ok, type Result, refused } from '../../model/issue.ts'

export const SAMPLE_RATE = 8000
/** A minute: far above any recording of a test. */
const MOST_SAMPLES = 60 * SAMPLE_RATE
const HEAD_BYTES = 44

/** `open`: Asterisk writes the length into the head when it closes the file, so it is still being written. */
export type WavFault = 'not-wav' | 'open'

/** Never throws, whatever the bytes are; what goes beyond a minute is left out. */
export function samplesOf(file: Uint8Array): Result<Int16Array, WavFault> {
  if (file.length < HEAD_BYTES) return refused(file.length === 0 ? 'open' : 'not-wav')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const isOurs =
    word(file, 0) === 'RIFF' &&
    word(file, 8) === 'WAVE' &&
    word(file, 12) === 'fmt ' &&
    view.getUint16(20, true) === 1 &&
    view.getUint16(22, true) === 1 &&
    view.getUint32(24, true) === SAMPLE_RATE &&
    view.getUint16(34, true) === 16 &&
    word(file, 36) === 'data'
  if (!isOurs) return refused('not-wav')
  const length = view.getUint32(40, true)
  if (length === 0 || length > file.length - HEAD_BYTES) return refused('open')
  const samples = new Int16Array(Math.min(MOST_SAMPLES, Math.floor(length / 2)))
  for (let at = 0; at < samples.length; at += 1) samples[at] = view.getInt16(HEAD_BYTES + at * 2, true)
  return ok(samples)
}

const word = (file: Uint8Array, at: number): string => String.fromCharCode(...file.subarray(at, at + 4))
