/** How strong one frequency is in a stretch of sound (Goertzel's algorithm). */

import { SAMPLE_RATE } from './frame.ts'

/**
 * Mean square that a sine of this frequency contributes: comparable with the mean square of all samples.
 * A pure tone gives close to 1 when divided by it.
 */
export function tonePower(samples: Int16Array, frequencyHz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * frequencyHz) / SAMPLE_RATE)
  let last = 0
  let beforeLast = 0
  for (const sample of samples) {
    const next = sample + coefficient * last - beforeLast
    beforeLast = last
    last = next
  }
  const squared = last * last + beforeLast * beforeLast - coefficient * last * beforeLast
  return (2 * squared) / (samples.length * samples.length)
}

export function power(samples: Int16Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return samples.length === 0 ? 0 : sum / samples.length
}
