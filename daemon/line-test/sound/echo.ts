/** How much of a tone that we send into a line comes back: the echo return loss at one frequency. Pure. */

import { tonePower } from './goertzel.ts'
import { dbm0, rounded, SILENT_DBM0 } from './level.ts'
import { SAMPLE_RATE } from './wav.ts'

/** Of the test tone: not 1000 Hz, a divisor of the sampling rate that would always meet the same samples (ITU-T O.6). */
export const TEST_TONE_HZ = 1020

/**
 * What the figure is: the level of a 1020 Hz tone as we sent it less its level as it came back on the same port,
 * with the echo canceller switched off. It is the loss of the whole way round: the port's gains in both
 * directions, its hybrid against the line's impedance, and whatever reflects further out.
 * What it is not: the echo loss of ITU-T G.122, which is weighted over 300 to 3400 Hz; nor what a caller hears, who
 * has the echo canceller.
 */
export interface Echo {
  readonly sentDbm0: number
  readonly heardDbm0: number
  readonly lossDb: number
  /** Nothing came back above the noise: the loss is at least that much. */
  readonly isAtLeast: boolean
}

/** 200 ms; at 60 Hz from a tone the window lets nothing through that matters. */
const WINDOW = SAMPLE_RATE / 5
const BESIDE_HZ = 70
/** Not sent at all: below this. */
const FAINTEST_SENT_DBM0 = -35
const ABOVE_NOISE_DB = 6

/** Both recordings began together. null: the tone was not sent long enough to say anything. */
export function echoOf(sent: Int16Array, heard: Int16Array): Echo | null {
  const windows: { sent: number; heard: number; noise: number }[] = []
  for (let at = 0; at + WINDOW <= Math.min(sent.length, heard.length); at += WINDOW) {
    const part = heard.subarray(at, at + WINDOW)
    const sentPower = tonePower(sent.subarray(at, at + WINDOW), TEST_TONE_HZ)
    if (dbm0(sentPower) < FAINTEST_SENT_DBM0) continue
    const beside = [-BESIDE_HZ, BESIDE_HZ].map(hz => tonePower(part, TEST_TONE_HZ + hz))
    windows.push({ sent: sentPower, heard: tonePower(part, TEST_TONE_HZ), noise: Math.max(...beside) })
  }
  // The tone begins within the first, and ends within the last.
  const steady = windows.slice(1, -1)
  if (steady.length < 2) return null
  const level = (of: (window: (typeof steady)[number]) => number) => dbm0(median(steady.map(of)))
  const [sentDbm0, heardDbm0, noiseDbm0] = [level(w => w.sent), level(w => w.heard), level(w => w.noise)]
  const isAtLeast = heardDbm0 < Math.max(noiseDbm0 + ABOVE_NOISE_DB, SILENT_DBM0 + 1)
  const came = Math.max(heardDbm0, noiseDbm0)
  return {
    sentDbm0: rounded(sentDbm0),
    heardDbm0: rounded(came),
    lossDb: rounded(sentDbm0 - came),
    isAtLeast,
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
