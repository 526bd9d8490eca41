/** Makes sounds: tones, silence, and something an ear takes for a voice. */

import { SAMPLE_RATE } from './frame.ts'

export const samplesIn = (ms: number) => Math.round((ms * SAMPLE_RATE) / 1000)

/** A sine per frequency, each of this peak (of 32767): 6000 is about -15 dB, loud but clean on a telephone. */
export function tones(frequenciesHz: readonly number[], ms: number, peak = 6000): Int16Array {
  const samples = new Int16Array(samplesIn(ms))
  for (let at = 0; at < samples.length; at += 1) {
    let sum = 0
    for (const frequency of frequenciesHz) sum += Math.sin((2 * Math.PI * frequency * at) / SAMPLE_RATE)
    samples[at] = Math.round(sum * peak)
  }
  return samples
}

export const silence = (ms: number) => new Int16Array(samplesIn(ms))

/**
 * Voiced syllables: the harmonics of a gliding pitch under two formants, four syllables a second.
 * Deterministic, so that a recording of it can be compared.
 */
export function voice(ms: number, pitchHz = 130, peak = 9000): Int16Array {
  const samples = new Int16Array(samplesIn(ms))
  const phases = new Array<number>(20).fill(0)
  for (let at = 0; at < samples.length; at += 1) {
    const second = at / SAMPLE_RATE
    const pitch = pitchHz * (1 + 0.15 * Math.sin(2 * Math.PI * 1.3 * second))
    const vowel = Math.floor(second * 4) % 3
    const formants = [
      [700, 1200],
      [400, 2000],
      [550, 900],
    ][vowel] ?? [700, 1200]
    let sum = 0
    for (const [index, phase] of phases.entries()) {
      const frequency = pitch * (index + 1)
      phases[index] = phase + (2 * Math.PI * frequency) / SAMPLE_RATE
      const weight = formants.reduce(
        (all, formant) => all + 1 / (1 + ((frequency - formant) / 120) ** 2),
        0.05,
      )
      sum += weight * Math.sin(phase)
    }
    const syllable = Math.max(0, Math.sin(Math.PI * ((second * 4) % 1)))
    samples[at] = Math.round((sum * syllable * peak) / 4)
  }
  return samples
}

export function joined(parts: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
