/** What is known of the hardware after somebody has seen a change, or the settings follow it. Pure. */

import type { Settings } from '../../settings/schema.ts'
import type { Inventory } from '../inventory.ts'
import { compareHardware, type HardwareChange } from './compare.ts'
import { type KnownCard, type KnownHardware, knownOf } from './known-hardware.ts'
import { openProposals } from './proposals.ts'

/** As if this one change had always been so. */
export function accept(known: KnownHardware, change: HardwareChange): KnownHardware {
  const isIt = (card: KnownCard) => card.id === change.card.id && card.make === change.card.make
  const now = afterwards(change)
  const isKnown = known.cards.some(isIt)
  return {
    ...known,
    cards: isKnown ? known.cards.flatMap(card => (isIt(card) ? now : [card])) : [...known.cards, ...now],
  }
}

function afterwards(change: HardwareChange): readonly KnownCard[] {
  switch (change.is) {
    case 'moved':
      return [withFormerKinds(change)]
    case 'missing':
      return []
    case 'new':
      return [change.card]
    case 'changed':
      return [change.now]
  }
}

/** A module exchanged on the way is a change of its own, still to be told. */
function withFormerKinds({ card, to }: Extract<HardwareChange, { is: 'moved' }>): KnownCard {
  const former = new Map(card.sockets.map(({ span, position, kind }) => [`${span} ${position}`, kind]))
  return {
    ...to,
    sockets: to.sockets.map(socket => ({
      ...socket,
      kind: former.get(`${socket.span} ${socket.position}`) ?? socket.kind,
    })),
  }
}

/** Its telephones wait for it; nobody needs to be told again. */
export const awaiting = (known: KnownHardware, { card: { id, make } }: HardwareChange): KnownHardware => ({
  ...known,
  cards: known.cards.map(card => (card.id === id && card.make === make ? { ...card, awaited: true } : card)),
})

/**
 * What is known once these settings are in force: at the first look everything there is; later what the settings follow
 * by now. A card that was awaited and is back is a card like any other. `known` itself when nothing is to be learned.
 */
export function learn(
  known: KnownHardware | null,
  settings: Settings,
  inventory: Inventory,
): KnownHardware | null {
  if (known === null) {
    const first = knownOf(inventory)
    return first.cards.length === 0 ? null : first
  }
  const changes = compareHardware(known, inventory)
  const open = new Set(openProposals(changes, settings, inventory).map(({ change }) => change))
  const gone = new Set(changes.flatMap(change => (change.is === 'missing' ? [change.card] : [])))
  const isBack = (card: KnownCard) => card.awaited && !gone.has(card)
  const returned = known.cards.some(isBack)
    ? { ...known, cards: known.cards.map(card => (isBack(card) ? { ...card, awaited: false } : card)) }
    : known
  return changes.filter(change => !open.has(change)).reduce(accept, returned)
}
