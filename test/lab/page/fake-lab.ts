/** A lab without a machine: handsets and calls that do as they are told, for the page's tests. */

import { type Ear, ear } from '../audio/ear.ts'
import { markerFrequencies } from '../audio/markers.ts'
import { tonePlan } from '../audio/tone-plan.ts'
import { watch } from '../deadline.ts'
import type { Exchange, OutsideCall, OutsideLine } from '../exchange.ts'
import type { Handset, HandsetState } from '../handset.ts'
import type { Lab } from '../lab.ts'
import { switzerland } from '../networks.ts'
import type { Talker } from '../talker.ts'

type CallFacts = Pick<OutsideCall, 'line' | 'direction' | 'callerNumber' | 'calledNumber'>

export interface FakeLab extends Lab {
  /** What was done, in order: `handset 1 lift`. */
  readonly did: readonly string[]
  setState(number: number, state: HandsetState): void
  earOf(number: number): Ear
  /** A call from the gateway. */
  comes(line: OutsideLine, from: string, to: string): void
  /** Lifting waits until the returned function is called. */
  holdLifts(): () => void
}

export function fakeLab(): FakeLab {
  const did: string[] = []
  const changes = watch()
  let waiting: { line: OutsideLine; from: string; to: string }[] = []
  let lifts: Promise<void> = Promise.resolve()
  let nextMarker = 4

  const talker = (name: string, marker: number, listening: () => Ear | null): Talker => ({
    name,
    marker,
    ear: listening,
    hears: async () => {},
    hearsNothing: async () => {},
    says: async sound => {
      did.push(`${name} says ${sound.length} samples`)
    },
    dials: async keys => {
      did.push(`${name} dials ${keys}`)
    },
    speaks: () => ({ stop: () => {} }),
  })

  const states: HandsetState[] = [1, 2, 3, 4].map(() => ({ is: 'on-hook' }))
  const ears = states.map(() => ear(tonePlan('ch')))
  const handsets = states.map((_, index): Handset => {
    const number = index + 1
    const name = `handset ${number}`
    return {
      ...talker(name, markerFrequencies[index] ?? 0, () => ears[index] ?? null),
      number,
      state: () => states[index] ?? { is: 'on-hook' },
      lift: async () => {
        did.push(`${name} lift`)
        await lifts
        states[index] = { is: 'off-hook' }
      },
      dial: async keys => {
        if (states[index]?.is !== 'off-hook') throw new Error(`${name} cannot dial: it is on-hook`)
        did.push(`${name} dials ${keys}`)
      },
      flash: async () => {
        did.push(`${name} flash`)
      },
      hangUp: async () => {
        did.push(`${name} hang-up`)
        states[index] = { is: 'on-hook' }
      },
      rings: async () => ({ number: '', name: '' }),
      answer: async () => {},
      stopsRinging: async () => {},
      onChange: listener => changes.onChange(listener),
    }
  })

  const outsideCall = (facts: CallFacts): OutsideCall => {
    const name = `outside ${facts.line}`
    const hearing = ear(tonePlan('ch'))
    let ended: string | null = null
    const end = (reason: string) => {
      ended = reason
      changes.changed()
    }
    nextMarker += 1
    return {
      ...talker(name, markerFrequencies[nextMarker] ?? 0, () => hearing),
      ...facts,
      answer: async () => {
        did.push(`${name} answer`)
        hearing.hear(new Int16Array(1600))
      },
      refuse: async how => {
        did.push(`${name} refuse ${how}`)
        end(how)
      },
      answered: async () => {},
      over: () => ended !== null,
      ended: async () => ended ?? '',
      hangUp: async () => {
        did.push(`${name} hang-up`)
        end('normal clearing')
      },
    }
  }
  const exchange: Exchange = {
    calls: async (line, { from, to = '' }) => {
      did.push(`exchange calls ${line} from ${from} to ${to}`)
      return outsideCall({ line, direction: 'to-gateway', callerNumber: from, calledNumber: to })
    },
    expectsCall: async () => {
      const first = waiting[0]
      if (first === undefined) throw new Error('no call')
      await Promise.resolve()
      waiting = waiting.filter(each => each !== first)
      const { line, from, to } = first
      return outsideCall({ line, direction: 'from-gateway', callerNumber: from, calledNumber: to })
    },
    waiting: () => waiting,
    onChange: listener => changes.onChange(listener),
  }

  const unused = async (): Promise<never> => {
    throw new Error('not in this lab')
  }
  return {
    did,
    handsets,
    exchange,
    handset: number => {
      const found = handsets[number - 1]
      if (found === undefined) throw new Error('no such handset')
      return found
    },
    network: switzerland,
    guest: new Proxy({} as Lab['guest'], { get: () => unused }),
    quiet: async () => {},
    close: async () => {},
    setState: (number, state) => {
      states[number - 1] = state
      changes.changed()
    },
    earOf: number => {
      const found = ears[number - 1]
      if (found === undefined) throw new Error('no such handset')
      return found
    },
    comes: (line, from, to) => {
      waiting = [...waiting, { line, from, to }]
      changes.changed()
    },
    holdLifts: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      lifts = promise
      return resolve
    },
  }
}
