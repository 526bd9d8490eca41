/** Listens to one call: says what is heard, remembers what was heard, and keeps the last seconds as sound. */

import { decibels, levelOf, SAMPLE_RATE } from './frame.ts'
import { type KnownSound, keySounds, listener } from './listen.ts'
import { markerFrequencies } from './markers.ts'
import { progressTone } from './progress.ts'
import { type Cadence, type ProgressTone, progressTones, soundsOf } from './tone-plan.ts'

/** `key 5` is a dialling tone, `marker 1020` the sign of a speaker (markers.ts). */
export type Sound = ProgressTone | 'voice' | 'silence' | `key ${string}` | `marker ${number}`

export interface HeardSound {
  readonly sound: Sound
  /** ms of sound since the ear was made. */
  readonly from: number
  /** null: still heard. */
  readonly until: number | null
}

export interface Ear {
  hear(samples: Int16Array): void
  /** A digit that Asterisk took out of the sound. */
  hearDigit(digit: string): void
  /** What is heard right now; null while that is not yet clear. */
  now(): Sound | null
  /** Length of all that was heard. */
  nowMs(): number
  /** Level of the last frame, dB below full scale. */
  levelDb(): number
  /** Oldest first; the last one may still be heard. */
  heard(): readonly HeardSound[]
  /** Called after every change of `heard()`. The returned function ends it. */
  onChange(listener: () => void): () => void
  /** The last seconds. */
  recording(): Int16Array
}

const KEPT_SECONDS = 12
const KEPT_SOUNDS = 100
const SILENCE_MS = 1500
const VOICE_MS = 160
/** A pause within speech. */
const VOICE_GAP_MS = 900

export function ear(plan: readonly Cadence[]): Ear {
  const known: KnownSound[] = [
    ...soundsOf(plan).map(name => ({ name, frequencies: name.split('+').map(Number) })),
    ...keySounds,
    ...markerFrequencies.map(each => ({ name: `marker ${each}`, frequencies: [each] })),
  ]
  const listeners = new Set<() => void>()
  const kept = new Int16Array(KEPT_SECONDS * SAMPLE_RATE)
  let keptAt = 0
  let total = 0
  let level = -96
  let hops = 0
  let lastVoiceHop = Number.NEGATIVE_INFINITY
  let heard: HeardSound[] = []

  const tell = () => {
    for (const each of [...listeners]) each()
  }
  const change = (sound: Sound | null) => {
    const last = heard.at(-1)
    const current = last?.until === null ? last : undefined
    if ((current?.sound ?? null) === sound) return
    const at = hops * 20
    if (current !== undefined) heard = [...heard.slice(0, -1), { ...current, until: at }]
    if (sound !== null) heard = [...heard.slice(-KEPT_SOUNDS), { sound, from: at, until: null }]
    tell()
  }

  const ears = listener(known, () => {
    hops += 1
    const stretches = ears.stretches()
    const now = stretches.at(-1)
    if (now === undefined) return
    if (now.sound === 'other' && now.ms >= VOICE_MS) lastVoiceHop = hops
    if (now.sound.startsWith('key ') || now.sound.startsWith('marker ')) return change(now.sound as Sound)
    const current = heard.at(-1)
    const tone = progressTone(plan, stretches, current?.until === null ? toneOnly(current.sound) : null)
    if (tone !== null) return change(tone)
    if ((hops - lastVoiceHop) * 20 < VOICE_GAP_MS) return change('voice')
    if (now.sound === 'silence' && now.ms >= SILENCE_MS) return change('silence')
    change(null)
  })

  return {
    hear: samples => {
      for (const sample of samples) {
        kept[keptAt] = sample
        keptAt = (keptAt + 1) % kept.length
      }
      total += samples.length
      level = decibels(levelOf(samples))
      ears.hear(samples)
    },
    hearDigit: digit => {
      change(`key ${digit}`)
      change(null)
    },
    now: () => {
      const last = heard.at(-1)
      return last?.until === null ? last.sound : null
    },
    nowMs: () => hops * 20,
    levelDb: () => level,
    heard: () => heard,
    onChange: each => {
      listeners.add(each)
      return () => listeners.delete(each)
    },
    recording: () => {
      const length = Math.min(total, kept.length)
      const from = (keptAt - length + kept.length) % kept.length
      const copy = new Int16Array(length)
      for (let at = 0; at < length; at += 1) copy[at] = kept[(from + at) % kept.length] ?? 0
      return copy
    },
  }
}

const toneOnly = (sound: Sound) =>
  (progressTones as readonly string[]).includes(sound) ? (sound as ProgressTone) : null

/** For messages: `dial tone 1.2 s, silence 3.0 s, …`. */
export function told(heard: readonly HeardSound[], nowMs: number): string {
  if (heard.length === 0) return 'nothing recognised'
  return heard
    .slice(-12)
    .map(({ sound, from, until }) => `${sound} ${(((until ?? nowMs) - from) / 1000).toFixed(1)} s`)
    .join(', ')
}
