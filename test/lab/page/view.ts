/** What the page shows of the lab, as plain data: the same lab always gives the same view. */

import type { Ear, Sound } from '../audio/ear.ts'
import type { OutsideLine } from '../exchange.ts'
import type { Handset, HandsetState } from '../handset.ts'
import type { Lab } from '../lab.ts'
import type { Talker } from '../talker.ts'
import type { OutsideDesk, OutsideState } from './outside-desk.ts'

export type HeardKind = 'nothing' | 'unclear' | 'tone' | 'voice' | 'silence' | 'key'

export interface HeardView {
  readonly kind: HeardKind
  readonly label: string
  /** What was heard before, oldest first. */
  readonly past: readonly { readonly label: string; readonly seconds: number }[]
  /** There is sound to play back. */
  readonly playable: boolean
}

export interface HandsetView {
  readonly number: number
  readonly state: HandsetState
  /** What it was asked to do and has not done yet. */
  readonly doing: string | null
  readonly heard: HeardView
}

export interface OutsideView {
  readonly id: number
  readonly line: OutsideLine
  readonly direction: 'to-gateway' | 'from-gateway'
  readonly from: string
  readonly to: string
  readonly state: OutsideState
  readonly doing: string | null
  readonly heard: HeardView
}

export interface LabView {
  readonly handsets: readonly HandsetView[]
  /** Newest first. */
  readonly outside: readonly OutsideView[]
}

/** Decibels below full scale; null for who hears nothing. */
export interface Levels {
  readonly handsets: readonly (number | null)[]
  readonly outside: readonly { readonly id: number; readonly levelDb: number | null }[]
}

/** What a person was asked to do and has not done yet. */
export type Doing = (talker: Talker) => string | null

const PAST = 5

export function viewOf(lab: Lab, desk: OutsideDesk, doing: Doing): LabView {
  const named = (marker: number) => speakerOf(marker, lab, desk)
  return {
    handsets: lab.handsets.map(handset => ({
      number: handset.number,
      state: handset.state(),
      doing: doing(handset),
      heard: heardBy(handset.ear(), listens(handset), named),
    })),
    outside: desk.calls().map(({ id, call, state }) => ({
      id,
      line: call.line,
      direction: call.direction,
      from: call.callerNumber,
      to: call.calledNumber,
      state,
      doing: doing(call),
      heard: heardBy(call.ear(), state.is === 'talking', named),
    })),
  }
}

export function levelsOf(lab: Lab, desk: OutsideDesk): Levels {
  const level = (talker: Talker, hears: boolean) =>
    hears ? Math.round(talker.ear()?.levelDb() ?? -96) : null
  return {
    handsets: lab.handsets.map(handset => level(handset, listens(handset))),
    outside: desk
      .calls()
      .map(({ id, call, state }) => ({ id, levelDb: level(call, state.is === 'talking') })),
  }
}

const listens = (handset: Handset) => handset.state().is === 'off-hook'

type Named = (marker: number) => string

export function heardBy(ear: Ear | null, listening: boolean, named: Named): HeardView {
  const playable = ear !== null && ear.nowMs() > 0
  const all = ear?.heard() ?? []
  const now = listening ? (ear?.now() ?? null) : null
  const past = all
    .filter(each => each.until !== null || !listening)
    .slice(-PAST)
    .map(({ sound, from, until }) => ({
      label: labelOf(sound, named),
      seconds: Math.round(((until ?? ear?.nowMs() ?? from) - from) / 100) / 10,
    }))
  if (!listening) return { kind: 'nothing', label: 'nothing', past, playable }
  if (now === null) return { kind: 'unclear', label: 'listening …', past, playable }
  return { kind: kindOf(now), label: labelOf(now, named), past, playable }
}

function kindOf(sound: Sound): HeardKind {
  if (sound === 'voice' || sound === 'silence') return sound
  if (sound.startsWith('marker ')) return 'voice'
  return sound.startsWith('key ') ? 'key' : 'tone'
}

const labelOf = (sound: Sound, named: Named): string =>
  sound.startsWith('marker ') ? `the tone of ${named(Number(sound.slice('marker '.length)))}` : sound

function speakerOf(marker: number, lab: Lab, desk: OutsideDesk): string {
  const handset = lab.handsets.find(each => each.marker === marker)
  if (handset !== undefined) return `handset ${handset.number}`
  const outside = desk.calls().find(({ call }) => call.marker === marker)
  return outside === undefined ? 'somebody' : `the outside party on ${outside.call.line}`
}
