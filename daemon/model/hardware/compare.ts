/** Known and present hardware side by side: what moved, what is gone, what is new, what was exchanged. Pure. */

import type { Inventory } from '../inventory.ts'
import { type KnownCard, type KnownHardware, type KnownSocket, knownOf, makeOf } from './known-hardware.ts'

export type HardwareChange =
  | {
      readonly is: 'moved'
      readonly card: KnownCard
      /** The same card where it is now. */
      readonly to: KnownCard
      /** Former and present key of each socket; empty when the keys went along, as they do with a hardware id. */
      readonly keys: readonly KeyMove[]
      /** Another card of this make is in the machine: which is which, only a person can tell. */
      readonly hasTwin: boolean
    }
  | { readonly is: 'missing'; readonly card: KnownCard }
  | { readonly is: 'new'; readonly card: KnownCard }
  | {
      readonly is: 'changed'
      readonly card: KnownCard
      /** In the same place: the card with other modules, or a card of another make. */
      readonly now: KnownCard
      readonly sockets: readonly SocketChange[]
    }

export interface KeyMove {
  readonly from: string
  readonly to: string
}

/** A socket of a card that stayed; null: there was, or is, none. */
export interface SocketChange {
  readonly key: string
  readonly span: number
  readonly position: number | null
  readonly was: string | null
  readonly now: string | null
}

/** What a page calls a change, the same at every look. Two cards that changed places had the same ones. */
export const changeId = ({ is, card }: HardwareChange): string => `${is} ${card.id} ${card.make}`

/** Of `known` cards as they come, then the new ones. */
export function compareHardware(known: KnownHardware, inventory: Inventory): readonly HardwareChange[] {
  const present = knownOf(inventory).cards
  const pairs = pairUp(known.cards, present)
  const taken = new Set(pairs.values())
  // A card whose driver is not loaded has no sockets, but it is there: the checks of the cards say what is wrong with it.
  const onBus = new Map(inventory.cards.map(card => [card.id, makeOf(card)]))
  return [
    ...known.cards.flatMap((card): HardwareChange[] => {
      const now = pairs.get(card)
      if (now === undefined) return onBus.get(card.id) === card.make ? [] : [{ is: 'missing', card }]
      if (now.place === card.place && now.id === card.id) return changed(card, now)
      const hasTwin = present.some(other => other !== now && other.make === now.make)
      const moved: HardwareChange = { is: 'moved', card, to: now, keys: keyMoves(card, now), hasTwin }
      return [moved]
    }),
    ...present.filter(card => !taken.has(card)).map((card): HardwareChange => ({ is: 'new', card })),
  ]
}

/**
 * The same card before and now, by the surest sign first: same place and make; same hardware id; the only card of its make
 * and sockets that is missing in one place and new in another. What is left in one place was replaced.
 */
function pairUp(
  known: readonly KnownCard[],
  present: readonly KnownCard[],
): ReadonlyMap<KnownCard, KnownCard> {
  const pairs = new Map<KnownCard, KnownCard>()
  const taken = new Set<KnownCard>()
  const signs: readonly ((a: KnownCard, b: KnownCard) => boolean)[] = [
    (a, b) => a.place === b.place && a.id === b.id && a.make === b.make,
    (a, b) => a.place === b.place && a.make === b.make,
    (a, b) => a.make === b.make && a.make !== NO_MAKE && sameSockets(a, b),
    (a, b) => a.place === b.place && a.id === b.id,
  ]
  for (const fits of signs) {
    const lost = known.filter(card => !pairs.has(card))
    const found = present.filter(card => !taken.has(card))
    for (const card of lost) {
      const candidates = found.filter(other => fits(card, other))
      const [only] = candidates
      if (only === undefined || candidates.length > 1) continue
      if (lost.filter(other => fits(other, only)).length > 1) continue
      pairs.set(card, only)
      taken.add(only)
    }
  }
  return pairs
}

const NO_MAKE = 'none'

/** Kinds that tell of a fault or of a look too early, not of another module. */
const SAYS_NOTHING = new Set(['failed', 'unknown'])

const sameKind = (a: string, b: string): boolean => a === b || SAYS_NOTHING.has(a) || SAYS_NOTHING.has(b)

const at = ({ span, position }: KnownSocket): string => `${span} ${position ?? ''}`

function sameSockets(a: KnownCard, b: KnownCard): boolean {
  const there = new Map(b.sockets.map(socket => [at(socket), socket.kind]))
  return (
    a.sockets.length === b.sockets.length &&
    a.sockets.every(socket => sameKind(socket.kind, there.get(at(socket)) ?? ''))
  )
}

function keyMoves(from: KnownCard, to: KnownCard): KeyMove[] {
  const there = new Map(to.sockets.map(socket => [at(socket), socket.key]))
  return from.sockets.flatMap(socket => {
    const key = there.get(at(socket))
    return key === undefined || key === socket.key ? [] : [{ from: socket.key, to: key }]
  })
}

function changed(card: KnownCard, now: KnownCard): HardwareChange[] {
  const sockets = changedSockets(card, now)
  return sockets.length === 0 && card.make === now.make ? [] : [{ is: 'changed', card, now, sockets }]
}

function changedSockets(before: KnownCard, now: KnownCard): SocketChange[] {
  const old = new Map(before.sockets.map(socket => [at(socket), socket]))
  const own = new Map(now.sockets.map(socket => [at(socket), socket]))
  return [...new Set([...old.keys(), ...own.keys()])].flatMap(place => {
    const [was, is] = [old.get(place), own.get(place)]
    const socket = is ?? was
    // A module that fails now is a fault, not another module; one that failed and works now is worth a proposal.
    if (socket === undefined || was?.kind === is?.kind || SAYS_NOTHING.has(is?.kind ?? '')) return []
    const { key, span, position } = socket
    return [{ key, span, position, was: was?.kind ?? null, now: is?.kind ?? null }]
  })
}
