/** Tones that stand for a person's voice: each speaker has his own, so that a listener knows whom he hears. */

import { joined, silence, tones } from './sounds.ts'

/**
 * Away from every call progress tone (340 to 620 Hz, 950, 1400, 1800), from the keys (697 to 1633 Hz) and from the
 * fax tones at 1100 and 2100 Hz, the second of which would switch the echo canceller off.
 */
export const markerFrequencies = [
  1020, 1270, 1530, 1710, 1880, 1960, 2230, 2310, 2390, 2470, 2550, 2630,
] as const

/** Short bursts: a steady tone could be taken for a signal of the network. */
export function markerSound(frequencyHz: number, bursts = 3): Int16Array {
  const burst = joined([tones([frequencyHz], 240, 8000), silence(80)])
  return joined(Array.from({ length: bursts }, () => burst))
}
