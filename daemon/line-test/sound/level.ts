/** How loud sound is, in the telephone network's own measure. */

/**
 * Mean square of a sine at 0 dBm0 in Asterisk's 16-bit samples: G.711's largest sine, 32124 there in µ-law, stands
 * for +3.17 dBm0 (ITU-T G.711 §4; A-law's +3.14 differs by less than 0.1 dB).
 */
const ZERO_DBM0 = (32124 / 10 ** (3.17 / 20)) ** 2 / 2
/** Quieter than G.711 can say anything. */
export const SILENT_DBM0 = -75

/** dBm0 of a mean square of samples. */
export const dbm0 = (meanSquare: number): number =>
  meanSquare <= 0 ? SILENT_DBM0 : Math.max(SILENT_DBM0, 10 * Math.log10(meanSquare / ZERO_DBM0))

export function meanSquare(samples: Int16Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return samples.length === 0 ? 0 : sum / samples.length
}

export const levelDbm0 = (samples: Int16Array): number => dbm0(meanSquare(samples))

/** To a tenth: what a figure of a telephone line can be trusted for. */
export const rounded = (db: number): number => Math.round(db * 10) / 10
