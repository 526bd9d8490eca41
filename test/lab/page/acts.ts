/** Does what the page asked for; one thing of a kind at a time for each person. */

import { markerSound } from '../audio/markers.ts'
import { voice } from '../audio/sounds.ts'
import type { OutsideCall } from '../exchange.ts'
import type { Handset } from '../handset.ts'
import type { Talker } from '../talker.ts'
import type { HandsetOrder, OutsideOrder, SpeechOrder } from './orders.ts'

export interface Acts {
  handset(handset: Handset, order: HandsetOrder): Promise<void>
  outside(call: OutsideCall, order: OutsideOrder): Promise<void>
  /** For the page: what somebody was asked to do and has not done yet. */
  doing(talker: Talker): string | null
}

const SPEECH_MS = 3000
const TONE_BURSTS = 8
const said: Partial<Record<HandsetOrder['do'] | OutsideOrder['do'], string>> = {
  lift: 'lifting',
  answer: 'answering',
  flash: 'flash',
  speak: 'speaking',
  tone: 'tone',
}

export function acts(): Acts {
  const doing = new Map<Talker, Set<string>>()

  const once = async (
    talker: Talker,
    what: HandsetOrder['do'] | OutsideOrder['do'],
    act: () => Promise<void>,
  ) => {
    const name = said[what]
    // Keys follow each other as fast as a finger likes; hanging up is always possible.
    if (name === undefined) return act()
    const current = doing.get(talker) ?? new Set<string>()
    if (current.has(name)) throw new Error(`Not yet: ${name} is still going on.`)
    doing.set(talker, current.add(name))
    try {
      await act()
    } finally {
      current.delete(name)
      if (current.size === 0) doing.delete(talker)
    }
  }
  const speech = (talker: Talker, order: SpeechOrder): Promise<void> => {
    switch (order.do) {
      case 'dial':
        return talker.dials(order.keys)
      case 'speak':
        return talker.says(voice(SPEECH_MS, pitchOf(talker)))
      case 'tone':
        return talker.says(markerSound(talker.marker, TONE_BURSTS))
    }
  }
  const handsetAct = (handset: Handset, order: HandsetOrder): Promise<void> => {
    switch (order.do) {
      case 'lift':
        return handset.lift()
      case 'flash':
        return handset.flash()
      case 'dial':
        return handset.dial(order.keys)
      case 'hang-up':
        // A bell cannot be hung up: the caller would be turned away.
        return handset.state().is === 'ringing'
          ? Promise.reject(new Error(`Handset ${handset.number} is on its hook; lift it first.`))
          : handset.hangUp()
      default:
        return speech(handset, order)
    }
  }
  const outsideAct = (call: OutsideCall, order: OutsideOrder): Promise<void> => {
    switch (order.do) {
      case 'answer':
        return call.answer()
      case 'refuse':
        return call.refuse(order.how)
      case 'hang-up':
        return call.hangUp()
      default:
        return speech(call, order)
    }
  }

  return {
    handset: (handset, order) => once(handset, order.do, () => handsetAct(handset, order)),
    outside: (call, order) => once(call, order.do, () => outsideAct(call, order)),
    doing: talker => [...(doing.get(talker) ?? [])].at(-1) ?? null,
  }
}

/** Everybody speaks at a height of his own, 100 to 220 Hz. */
const pitchOf = (talker: Talker) => 100 + (talker.marker % 121)
