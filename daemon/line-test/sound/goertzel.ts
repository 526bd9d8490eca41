/** How strong one frequency is in a stretch of sound (Goertzel, 1958). */

import { SAMPLE_RATE } from './wav.ts'

/**
 * Mean square of a sine of this frequency, comparable with that of all samples. Under a Hann window, so that a
 * strong tone beside it (dial tone, while an echo is looked for) counts for less than a thousandth from four bins
 * (4 · 8000 / length Hz) away.
 */
export function tonePower(samples: Int16Array, frequencyHz: number): number {
  const { length } = samples
  if (length < 2) return 0
  const coefficient = 2 * Math.cos((2 * Math.PI * frequencyHz) / SAMPLE_RATE)
  const turn = (2 * Math.PI) / length
  let last = 0
  let beforeLast = 0
  for (let at = 0; at < length; at += 1) {
    const windowed = (samples[at] ?? 0) * (0.5 - 0.5 * Math.cos(turn * at))
    const next = windowed + coefficient * last - beforeLast
    beforeLast = last
    last = next
  }
  const squared = last * last + beforeLast * beforeLast - coefficient * last * beforeLast
  // The window halves every amplitude: a sine of amplitude a gives (a · length / 4)².
  return (8 * squared) / (length * length)
}
