/** The tones a country's exchange sends, as its tone zone writes them (ITU-T E.180 Supplement 2). */

/** Frequencies at once, for so long; null: for ever. No frequency is silence. */
export interface ToneStep {
  readonly frequenciesHz: readonly number[]
  readonly ms: number | null
}

/** The part that is repeated; what is played once before it (`!`) is left out. */
export type Cadence = readonly ToneStep[]

/**
 * `350+440`, `425/200,0/200`, `400*25` (400 Hz, its loudness going up and down 25 times a second: side bands at 375
 * and 425 Hz), `!425/100,425` as in indications.conf (main/indications.c).
 */
export function cadenceOf(text: string): Cadence {
  const steps = text.split(',').map((part): ToneStep & { once: boolean } => {
    const [sound = '', ms] = part.trim().replace('!', '').split('/')
    const [carrier = '', modulation] = sound.split('*')
    const beside = modulation === undefined ? [0] : [-Number(modulation), 0, Number(modulation)]
    const frequencies = carrier.split('+').flatMap(hz => beside.map(by => Number(hz) + by))
    return {
      once: part.includes('!'),
      frequenciesHz: frequencies.filter(frequency => frequency > 0).sort((a, b) => a - b),
      ms: ms === undefined ? null : Number(ms),
    }
  })
  const repeated = steps.filter(({ once }) => !once)
  return (repeated.length > 0 ? repeated : steps).map(({ frequenciesHz, ms }) => ({ frequenciesHz, ms }))
}

/** Every frequency of a cadence once. */
export const frequenciesOf = (cadence: Cadence): readonly number[] => [
  ...new Set(cadence.flatMap(step => step.frequenciesHz)),
]

export interface Run {
  readonly isSounding: boolean
  readonly ms: number
}

/** Sounding and silent times in turn, neighbours of one kind joined; null for a tone without pause. */
export function rhythmOf(cadence: Cadence): readonly Run[] | null {
  const runs: { isSounding: boolean; ms: number }[] = []
  for (const { frequenciesHz, ms } of cadence) {
    const isSounding = frequenciesHz.length > 0
    const last = runs.at(-1)
    if (last?.isSounding === isSounding) last.ms += ms ?? 0
    else runs.push({ isSounding, ms: ms ?? 0 })
  }
  return runs.length < 2 ? null : runs
}
