/** Somebody at one end of a call, with an ear and a mouth: a person at a handset, or one far away behind the exchange. */

import { dialledKeys } from './audio/dtmf.ts'
import { type Ear, ear, type HeardSound, type Sound, told } from './audio/ear.ts'
import { markerSound } from './audio/markers.ts'
import { mouth } from './audio/mouth.ts'
import type { Cadence } from './audio/tone-plan.ts'
import type { AudioEnd } from './audio-socket.ts'
import { type Clock, type Watch, watch } from './deadline.ts'

export interface HearsOptions {
  readonly withinMs?: number
}

export interface Talker {
  readonly name: string
  /** The frequency of the sound that stands for this person's voice. */
  readonly marker: number
  /** Null before the first and between two calls. */
  ear(): Ear | null
  /** Until the sound is heard, from now on. Fails with what was heard instead. */
  hears(what: Sound | Talker, options?: HearsOptions): Promise<void>
  /** Until nobody is heard any more: the connection is there and silent, or gone. */
  hearsNothing(options?: HearsOptions): Promise<void>
  /** Speaks (or dials) and waits until the last of it has been said. */
  says(sound: Int16Array): Promise<void>
  dials(keys: string): Promise<void>
  /** Repeats the marker until told to stop. */
  speaks(): { stop(): void }
}

/** The sound side of a call; who holds the hook is the handset's or the exchange's business. */
export interface Voice extends Talker {
  readonly watch: Watch
  /** Connected: sound goes both ways. */
  connected(): boolean
  /** A fresh ear and an empty mouth for the next call's sound. */
  newCall(): AudioEnd
  /** The call is over. */
  endCall(): void
}

const HEARS_MS = 20_000

export function voiceOf(name: string, marker: number, plan: readonly Cadence[], clock: Clock): Voice {
  const changes = watch(clock)
  const speech = mouth()
  let hearing: Ear | null = null
  let connected = false

  const describe = (expected: string, withinMs: number, sinceMs: number) => {
    const all = hearing?.heard() ?? []
    const heard = all.filter(each => (each.until ?? sinceMs) >= sinceMs)
    const state = connected ? '' : ' (no sound connection)'
    return `${name}: expected ${expected} within ${withinMs / 1000} s${state}; heard: ${told(heard, hearing?.nowMs() ?? 0)}`
  }

  /** A sound still going on counts as heard from now on. */
  const hearsSound = async (sound: Sound, withinMs: number) => {
    const sinceMs = hearing?.nowMs() ?? 0
    const asked = hearing
    const found = () => {
      const list = hearing?.heard() ?? []
      const counts = (each: HeardSound) => hearing !== asked || (each.until ?? sinceMs + 1) > sinceMs
      return list.some(each => each.sound === sound && counts(each)) ? true : undefined
    }
    await changes.until(found, withinMs, () => describe(`"${sound}"`, withinMs, sinceMs))
  }

  const says = async (sound: Int16Array) => {
    if (!connected) throw new Error(`${name}: cannot speak, there is no sound connection`)
    await speech.say(sound)
  }

  const speaks = () => {
    let stopped = false
    const sound = markerSound(marker)
    void (async () => {
      while (!stopped && connected) await speech.say(sound)
    })()
    return {
      stop: () => {
        stopped = true
        speech.hush()
      },
    }
  }

  return {
    name,
    marker,
    watch: changes,
    ear: () => hearing,
    connected: () => connected,
    says,
    speaks,
    dials: keys => says(dialledKeys(keys)),
    hears: async (what, { withinMs = HEARS_MS } = {}) => {
      if (typeof what === 'string') return hearsSound(what, withinMs)
      const speech = what.speaks()
      try {
        await hearsSound(`marker ${what.marker}`, withinMs)
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : error} (the voice of ${what.name})`)
      } finally {
        speech.stop()
      }
    },
    hearsNothing: ({ withinMs = HEARS_MS } = {}) =>
      changes
        .until(
          () => (!connected || hearing?.now() === 'silence' ? true : undefined),
          withinMs,
          () => describe('nothing', withinMs, 0),
        )
        .then(() => {}),
    newCall: () => {
      const fresh = ear(plan)
      hearing = fresh
      connected = false
      speech.hush()
      fresh.onChange(changes.changed)
      return {
        hear: fresh.hear,
        hearDigit: fresh.hearDigit,
        say: speech.nextFrame,
        connected: () => {
          connected = true
          changes.changed()
        },
        gone: () => {
          if (hearing !== fresh) return
          connected = false
          speech.hush()
          changes.changed()
        },
      }
    },
    endCall: () => {
      connected = false
      speech.hush()
      changes.changed()
    },
  }
}

/** Only the part of a voice that is for everybody. */
export function asTalker({ name, marker, ear, hears, hearsNothing, says, dials, speaks }: Voice): Talker {
  return { name, marker, ear, hears, hearsNothing, says, dials, speaks }
}
