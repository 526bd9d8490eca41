/** What a recording of a line holds: silence, one of the country's tones, or something else. Pure. */

import { dbm0, meanSquare, rounded, SILENT_DBM0 } from './level.ts'
import { spectrumOf } from './spectrum.ts'
import { type Cadence, cadenceOf, frequenciesOf, type Run, rhythmOf } from './tone-plan.ts'
import { SAMPLE_RATE } from './wav.ts'

export const namedTones = ['dial-tone', 'ringing', 'busy', 'congestion', 'information'] as const
export type NamedTone = (typeof namedTones)[number]

/** Texts of a tone zone, as in indications.conf. */
export interface ZoneTones {
  readonly dial: string
  readonly stutter: string
  readonly dialrecall: string
  readonly ring: string
  readonly busy: string
  readonly congestion: string
  readonly info: string
}

/** `levelDbm0` of the loud parts, or of everything where there are none. */
export type Heard =
  | { readonly is: 'silence'; readonly levelDbm0: number }
  | {
      readonly is: NamedTone
      readonly frequenciesHz: readonly number[]
      readonly levelDbm0: number
    }
  /** A tone without pause that is not this country's dial tone. */
  | { readonly is: 'steady-tone'; readonly frequenciesHz: readonly number[]; readonly levelDbm0: number }
  /** Speech, music, noise, or a tone with a rhythm of no meaning here. */
  | { readonly is: 'sound'; readonly levelDbm0: number }

/** Below this a line is silent: the noise of a line in order stays under it, and the tones of an exchange well above. */
const SILENCE_DBM0 = -45
/** A pause of a tone is that much quieter than the tone. */
const PAUSE_DB = 12
const FRAME = SAMPLE_RATE / 20
const FRAME_MS = 50
/** What the frequencies of a tone must hold of all power; the rest is noise and the side bands of a modulated tone. */
const PURE = 0.6
const NEAR_HZ = 15
/** Tolerance of rhythms: exchanges keep E.180's within a tenth, frames and the ends of the recording add to it. */
const NEAR_RHYTHM = 0.3
/** Sound for so much of the time is without pause: an exchange may need a moment before it sends dial tone. */
const STEADY = 0.9

export function heardIn(samples: Int16Array, zone: ZoneTones): Heard {
  const powers: number[] = []
  for (let at = 0; at + FRAME <= samples.length; at += FRAME)
    powers.push(meanSquare(samples.subarray(at, at + FRAME)))
  const loudest = dbm0(Math.max(0, ...powers))
  if (loudest < SILENCE_DBM0) return { is: 'silence', levelDbm0: rounded(dbm0(meanSquare(samples))) }
  const bound = Math.max(SILENCE_DBM0, typicalLoud(powers) - PAUSE_DB)
  const isLoud = powers.map(power => dbm0(power) >= bound)
  const loud = powers.filter((_, index) => isLoud[index])
  const levelDbm0 = rounded(dbm0(loud.reduce((sum, power) => sum + power, 0) / Math.max(1, loud.length)))
  // A click is no sound.
  if (loud.length < 3) return { is: 'silence', levelDbm0: rounded(dbm0(meanSquare(samples))) }
  const { frequenciesHz, share } = spectrumOf(samples, window => dbm0(meanSquare(window)) >= bound)
  if (share < PURE) return { is: 'sound', levelDbm0 }
  const rhythm = rhythmIn(isLoud)
  const named = toneLike(zone, frequenciesHz, rhythm)
  if (named !== null) return { is: named, frequenciesHz, levelDbm0 }
  return rhythm === null ? { is: 'steady-tone', frequenciesHz, levelDbm0 } : { is: 'sound', levelDbm0 }
}

/** dBm0 of the frame that nine tenths are quieter than: no single click decides what is loud. */
function typicalLoud(powers: readonly number[]): number {
  const sorted = [...powers].sort((a, b) => a - b)
  return dbm0(sorted[Math.floor(sorted.length * 0.9)] ?? 0) || SILENT_DBM0
}

/** null: without pause, once it has begun. The recording cuts into the last, and perhaps into the first. */
function rhythmIn(isLoud: readonly boolean[]): readonly Run[] | null {
  const begun = isLoud.slice(isLoud.indexOf(true))
  if (begun.filter(loud => loud).length >= begun.length * STEADY) return null
  const runs: { isSounding: boolean; ms: number }[] = []
  for (const isSounding of begun) {
    const run = runs.at(-1)
    if (run?.isSounding === isSounding) run.ms += FRAME_MS
    else runs.push({ isSounding, ms: FRAME_MS })
  }
  return runs
}

function toneLike(
  zone: ZoneTones,
  frequenciesHz: readonly number[],
  rhythm: readonly Run[] | null,
): NamedTone | null {
  const known: readonly (readonly [NamedTone, string])[] = [
    ['dial-tone', zone.dial],
    ['dial-tone', zone.stutter],
    ['dial-tone', zone.dialrecall],
    ['busy', zone.busy],
    ['congestion', zone.congestion],
    ['ringing', zone.ring],
    ['information', zone.info],
  ]
  const fitting = known.filter(([, text]) => {
    const cadence = cadenceOf(text)
    return sameFrequencies(cadence, frequenciesHz) && sameRhythm(rhythmOf(cadence), rhythm)
  })
  return fitting[0]?.[0] ?? null
}

/** Either side may have more: of 413+438 Hz one is seen, of three tones in a row two. */
function sameFrequencies(cadence: Cadence, found: readonly number[]): boolean {
  const known = frequenciesOf(cadence)
  const near = (hz: number, others: readonly number[]) =>
    others.some(other => Math.abs(other - hz) <= NEAR_HZ)
  if (found.length === 0) return false
  const apart = known.every((hz, index) => index === 0 || hz - (known[index - 1] ?? 0) > 2 * NEAR_HZ)
  return (
    found.every(hz => near(hz, known)) && (!apart || known.length > 2 || known.every(hz => near(hz, found)))
  )
}

/** Wherever in the known one it begins: whole runs are as long as theirs, cut ones not longer. */
function sameRhythm(known: readonly Run[] | null, found: readonly Run[] | null): boolean {
  if (known === null || found === null) return known === found
  return known.some((_, start) =>
    found.every(({ isSounding, ms }, index) => {
      const like = known[(start + index) % known.length]
      if (like === undefined || like.isSounding !== isSounding) return false
      const slack = Math.max(FRAME_MS * 1.5, like.ms * NEAR_RHYTHM)
      const isCut = index === 0 || index === found.length - 1
      return ms <= like.ms + slack && (isCut || ms >= like.ms - slack)
    }),
  )
}
