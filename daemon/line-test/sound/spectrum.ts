/** Which frequencies a sound is made of: looked for in the band of call progress tones. */

import { tonePower } from './goertzel.ts'
import { meanSquare } from './level.ts'
import { SAMPLE_RATE } from './wav.ts'

/** 200 ms: Goertzel's bins are 5 Hz wide then. */
const WINDOW = SAMPLE_RATE / 5
const [LOWEST_HZ, HIGHEST_HZ, STEP_HZ] = [300, 1900, 5]
/** What is so much weaker than the strongest is no part of a two-tone signal. */
const WEAKEST_PART_DB = 10
/** The window's main lobe is 10 Hz wide on either side; Australia's tones are 25 Hz apart. */
const APART_HZ = 20

export interface Spectrum {
  /** Rising; at most two. */
  readonly frequenciesHz: readonly number[]
  /** Share of all power that they hold, 0 to 1. */
  readonly share: number
}

/** Of the loud parts of a recording. */
export function spectrumOf(samples: Int16Array, isLoud: (window: Int16Array) => boolean): Spectrum {
  const windows: Int16Array[] = []
  for (let at = 0; at + WINDOW <= samples.length; at += WINDOW) {
    const window = samples.subarray(at, at + WINDOW)
    if (isLoud(window)) windows.push(window)
  }
  const total = windows.reduce((sum, window) => sum + meanSquare(window), 0)
  if (total === 0) return { frequenciesHz: [], share: 0 }
  const lines: { hz: number; power: number }[] = []
  for (let hz = LOWEST_HZ; hz <= HIGHEST_HZ; hz += STEP_HZ)
    lines.push({ hz, power: windows.reduce((sum, window) => sum + tonePower(window, hz), 0) })
  const peaks = lines
    .filter(
      ({ power }, index) => power >= (lines[index - 1]?.power ?? 0) && power > (lines[index + 1]?.power ?? 0),
    )
    .sort((a, b) => b.power - a.power)
  const strongest = peaks[0]
  if (strongest === undefined) return { frequenciesHz: [], share: 0 }
  const second = peaks.find(
    ({ hz, power }) =>
      Math.abs(hz - strongest.hz) >= APART_HZ && power > strongest.power / 10 ** (WEAKEST_PART_DB / 10),
  )
  const parts = second === undefined ? [strongest] : [strongest, second]
  return {
    frequenciesHz: parts.map(({ hz }) => hz).sort((a, b) => a - b),
    share: Math.min(1, parts.reduce((sum, { power }) => sum + power, 0) / total),
  }
}
