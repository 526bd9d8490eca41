/** From samples to stretches of one sound each: silence, a known tone, or something else. */

import { highTones, keyOfTones, lowTones } from './dtmf.ts'
import { FRAME_SAMPLES } from './frame.ts'
import { power, tonePower } from './goertzel.ts'

export interface Stretch {
  /** `silence`, `other`, `425`, `340+425`, `key 5`, `marker 1020`. */
  readonly sound: string
  readonly ms: number
}

export interface KnownSound {
  readonly name: string
  readonly frequencies: readonly number[]
}

/** Below -45 dB a telephone is silent. */
const SILENT_POWER = (32768 * 10 ** (-45 / 20)) ** 2
/** Share of all power the frequencies of a tone must hold. */
const PURE = 0.8
/** Share that the weaker one of a pair must hold. */
const PAIRED = 0.12
const HOP_MS = 20
/** A change shorter than this is the edge of a tone or a click. */
const SHORTEST = { known: 2, silence: 2, other: 3 } as const

export const keySounds: readonly KnownSound[] = lowTones.flatMap(low =>
  highTones.map(high => ({ name: `key ${keyOfTones(low, high)}`, frequencies: [low, high] })),
)

/** Looks at 40 ms every 20 ms; `onStretch` gets the stretch that is still going on and all ended ones. */
export interface Listener {
  /** Any number of samples; `onHop` is called after every 20 ms of them. */
  hear(samples: Int16Array): void
  /** Ended stretches, oldest first, then the one going on. */
  stretches(): readonly Stretch[]
}

export function listener(known: readonly KnownSound[], onHop: () => void): Listener {
  const frequencies = [...new Set(known.flatMap(sound => sound.frequencies))]
  const window = new Int16Array(FRAME_SAMPLES * 2)
  let filled = FRAME_SAMPLES
  const ended: Stretch[] = []
  let now = { sound: 'silence', hops: 0 }
  let next: { sound: string; hops: number } | null = null

  const hop = () => {
    const sound = soundOf(window, known, frequencies)
    if (sound === now.sound) {
      now.hops += 1 + (next?.hops ?? 0)
      next = null
    } else {
      next = next?.sound === sound ? { sound, hops: next.hops + 1 } : startOf(sound, next)
      if (next.hops >= SHORTEST[sound === 'silence' || sound === 'other' ? sound : 'known']) {
        ended.push({ sound: now.sound, ms: now.hops * HOP_MS })
        if (ended.length > 64) ended.shift()
        now = next
        next = null
      }
    }
    onHop()
  }
  /** What was heard for less than it needs to count goes to the stretch before it. */
  const startOf = (sound: string, former: { sound: string; hops: number } | null) => {
    now.hops += former?.hops ?? 0
    return { sound, hops: 1 }
  }

  return {
    hear: samples => {
      for (const sample of samples) {
        window[filled] = sample
        filled += 1
        if (filled < window.length) continue
        hop()
        window.copyWithin(0, FRAME_SAMPLES)
        filled = FRAME_SAMPLES
      }
    },
    stretches: () => [...ended, { sound: now.sound, ms: now.hops * HOP_MS }],
  }
}

/** The newer half decides between silence and sound; both halves together tell which. */
function soundOf(window: Int16Array, known: readonly KnownSound[], frequencies: readonly number[]): string {
  const newer = power(window.subarray(FRAME_SAMPLES))
  if (newer < SILENT_POWER) return 'silence'
  const older = power(window.subarray(0, FRAME_SAMPLES))
  const looked = older < newer / 4 ? window.subarray(FRAME_SAMPLES) : window
  const all = power(looked)
  const shares = new Map(frequencies.map(each => [each, tonePower(looked, each) / all]))
  let best = 'other'
  let bestShare = PURE
  for (const sound of known) {
    const own = sound.frequencies.map(each => shares.get(each) ?? 0)
    const share = own.reduce((sum, each) => sum + each, 0)
    const paired = own.length === 1 || Math.min(...own) > PAIRED
    if (paired && share > bestShare) {
      best = sound.name
      bestShare = share
    }
  }
  return best
}
