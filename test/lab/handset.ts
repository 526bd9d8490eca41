/** A telephone on one of the gateway's FXS ports, with a person holding it. */

import { randomUUID } from 'node:crypto'
import type { Cadence } from './audio/tone-plan.ts'
import type { AudioServer } from './audio-socket.ts'
import { type Clock, pause } from './deadline.ts'
import { asTalker, type Talker, voiceOf } from './talker.ts'
import type { World, WorldCall } from './world/session.ts'

export interface Caller {
  /** As the telephone's display shows it; empty when no number came. */
  readonly number: string
  readonly name: string
}

export type HandsetState =
  | { readonly is: 'on-hook' }
  /** `from` is null until the caller's number has come, between the first ring and the second. */
  | { readonly is: 'ringing'; readonly from: Caller | null }
  | { readonly is: 'off-hook' }

export interface Handset extends Talker {
  readonly number: number
  state(): HandsetState
  /** Takes the receiver: answers when it rings, otherwise asks for a dial tone. Resolves when sound comes. */
  lift(): Promise<void>
  /** Waits until it rings and the display shows the caller. */
  rings(expected?: { readonly from?: string; readonly withinMs?: number }): Promise<Caller>
  /** Presses keys; each is heard as its pair of tones. */
  dial(keys: string): Promise<void>
  /** Waits until it rings, then lifts. */
  answer(options?: { readonly withinMs?: number }): Promise<void>
  /** Until the bell has been silent for as long as a telephone waits. */
  stopsRinging(options?: { readonly withinMs?: number }): Promise<void>
  flash(): Promise<void>
  hangUp(): Promise<void>
  onChange(listener: () => void): () => void
}

/**
 * A receiver put down for less than this and lifted again is a hook flash for the exchange
 * (rxflash, 1250 ms by default in dahdi-base.c), and the gateway needs a moment to clear the line.
 */
const ON_HOOK_MS = 2500
const LIFT_MS = 20_000
const RING_MS = 30_000

export function handsetOn(options: {
  readonly number: number
  /** DAHDI channel of the world. */
  readonly channel: number
  readonly marker: number
  readonly plan: readonly Cadence[]
  readonly world: World
  readonly audio: AudioServer
  readonly clock: Clock
}): Handset {
  const { number, channel, world, audio } = options
  const voice = voiceOf(`handset ${number}`, options.marker, options.plan, options.clock)
  const listeners = new Set<() => void>()
  let rest: Promise<void> | null = null
  let wasOffHook = false

  const call = (): WorldCall | undefined =>
    world.calls().find(each => each.channel.startsWith(`DAHDI/${channel}-`))
  const state = (): HandsetState => {
    const current = call()
    if (current === undefined) return { is: 'on-hook' }
    if (current.order !== null || voice.connected()) return { is: 'off-hook' }
    const { arrival } = current
    return { is: 'ringing', from: arrival === null ? null : { number: arrival.from, name: arrival.name } }
  }
  const look = () => {
    const offHook = state().is === 'off-hook'
    if (wasOffHook && !offHook) {
      const resting = pause(ON_HOOK_MS, options.clock).then(() => {
        if (rest === resting) rest = null
      })
      rest = resting
      voice.endCall()
    }
    wasOffHook = offHook
    voice.watch.changed()
    for (const each of [...listeners]) each()
  }
  world.watch.onChange(look)

  const soundComes = (what: string) =>
    voice.watch.until(
      () => (voice.connected() ? true : undefined),
      LIFT_MS,
      () => `handset ${number}: no sound within ${LIFT_MS / 1000} s of ${what}`,
    )

  const rings: Handset['rings'] = async ({ from, withinMs = RING_MS } = {}) => {
    const caller = await voice.watch.until(
      () => {
        const now = state()
        return now.is === 'ringing' && now.from !== null ? now.from : undefined
      },
      withinMs,
      () => `handset ${number} did not ring within ${withinMs / 1000} s; it is ${state().is}`,
    )
    if (from !== undefined && caller.number !== from)
      throw new Error(`handset ${number} shows "${caller.number}" as the caller, not "${from}"`)
    return caller
  }

  const lift = async () => {
    if (state().is === 'off-hook') throw new Error(`handset ${number} is lifted already`)
    if (state().is === 'ringing') {
      await rings()
      const ringing = call()
      if (ringing === undefined) throw new Error(`handset ${number} stopped ringing as it was lifted`)
      await world.answer(ringing.channel, audio.expect(voice.newCall()))
      await soundComes('answering')
      return
    }
    if (rest !== null) await rest
    const leg = audio.expect(voice.newCall())
    await world.originate({ target: `DAHDI/${channel}`, id: randomUUID(), leg, from: null })
    await soundComes('lifting')
  }

  const offHookCall = (doing: string): WorldCall => {
    const current = call()
    if (current === undefined || state().is !== 'off-hook')
      throw new Error(`handset ${number} cannot ${doing}: it is ${state().is}`)
    return current
  }

  return {
    ...asTalker(voice),
    number,
    state,
    rings,
    lift,
    dial: keys => {
      offHookCall('dial')
      return voice.dials(keys)
    },
    answer: async options => {
      await rings(options)
      await lift()
    },
    stopsRinging: ({ withinMs = RING_MS } = {}) =>
      voice.watch
        .until(
          () => (state().is === 'ringing' ? undefined : true),
          withinMs,
          () => `handset ${number} is still ringing after ${withinMs / 1000} s`,
        )
        .then(() => {}),
    flash: () => world.flash(offHookCall('flash').channel),
    hangUp: async () => {
      const current = call()
      if (current !== undefined) await world.hangUp(current.channel)
    },
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
