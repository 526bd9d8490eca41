/** What can be done about each change of the hardware, and whether the settings have done it. Pure. */

import type { Settings } from '../../settings/schema.ts'
import type { Inventory } from '../inventory.ts'
import { type FreeSocket, freeSockets, socketsWithUse, usedPlaces, withPurposes } from '../purposes.ts'
import { layoutSpans } from '../span-layout.ts'
import type { CountryLookup, Randomness } from '../surroundings.ts'
import type { HardwareChange } from './compare.ts'
import { type Users, usersOf, withMovedKeys, withoutKeys } from './keys.ts'

/** A change with what the saved settings have to do with it. */
export interface Proposal {
  readonly change: HardwareChange
  /** Those on the former places, or on sockets that are of another kind now: without service. */
  readonly stranded: Users
  /** Sockets that wait for a purpose. */
  readonly free: readonly FreeSocket[]
}

/** Changes that the settings do not follow yet. */
export const openProposals = (
  changes: readonly HardwareChange[],
  settings: Settings,
  inventory: Inventory,
): readonly Proposal[] =>
  changes
    .map(change => proposalFor(change, settings, inventory))
    .filter(proposal => !isFollowed(proposal, settings, changes))

export const isStranding = ({ stranded }: Proposal): boolean =>
  stranded.extensions.length + stranded.lines.length > 0

function proposalFor(change: HardwareChange, settings: Settings, inventory: Inventory): Proposal {
  const stranded = usersOf(settings, lostKeys(change, settings, inventory))
  const own = new Set(gainedKeys(change))
  const free = freeSockets(settings, layoutSpans(settings, inventory)).filter(({ key }) => own.has(key))
  return { change, stranded, free }
}

/** Keys that settings may still name and that nothing answers to, or something else than they expect. */
function lostKeys(change: HardwareChange, settings: Settings, inventory: Inventory): ReadonlySet<string> {
  switch (change.is) {
    case 'moved':
      return new Set(change.keys.map(({ from }) => from))
    case 'missing':
      return new Set(change.card.sockets.map(({ key }) => key))
    case 'new':
      return new Set()
    case 'changed': {
      const fitting = fittingUses(settings, inventory)
      return new Set(change.sockets.map(({ key }) => key).filter(key => !fitting.has(key)))
    }
  }
}

/** Places whose user is of the kind the socket is. */
function fittingUses(settings: Settings, inventory: Inventory): ReadonlySet<string> {
  const kinds = new Map(
    layoutSpans(settings, inventory)
      .flatMap(socketsWithUse)
      .map(({ key, kind }) => [key, kind]),
  )
  const handsets = settings.extensions.flatMap(({ devices }) =>
    devices.flatMap(device => (device.kind === 'analog' ? [[device.port, 'fxs'] as const] : [])),
  )
  const lines = settings.trunks.flatMap(trunk =>
    trunk.lines.map(line =>
      line.kind === 'analog' ? ([line.port, 'fxo'] as const) : ([line.span, line.kind] as const),
    ),
  )
  return new Set([...handsets, ...lines].filter(([key, kind]) => kinds.get(key) === kind).map(([key]) => key))
}

function gainedKeys(change: HardwareChange): readonly string[] {
  switch (change.is) {
    case 'new':
      return change.card.sockets.map(({ key }) => key)
    case 'changed':
      return change.sockets.map(({ key }) => key)
    case 'moved':
    case 'missing':
      return []
  }
}

/** Nothing is left to propose. What never concerned the settings at all stays until somebody has seen it. */
function isFollowed(proposal: Proposal, settings: Settings, changes: readonly HardwareChange[]): boolean {
  if (isStranding(proposal) || proposal.free.length > 0) return false
  const { change } = proposal
  const used = usedPlaces(settings)
  switch (change.is) {
    case 'moved':
      return change.keys.some(({ to }) => used.has(to))
    case 'missing':
      return false
    case 'new': {
      // Who was on the card that stood here before and moved on is no user of this one.
      const others = new Set(
        changes.flatMap(one => (one.is === 'moved' ? one.keys.map(({ from }) => from) : [])),
      )
      return change.card.sockets.some(({ key }) => used.has(key) && !others.has(key))
    }
    case 'changed':
      return change.card.make === change.now.make && change.sockets.some(({ key }) => used.has(key))
  }
}

/** The settings as the proposal would have them; `together` is what `takenTogether` says. */
export function takeUp(
  settings: Settings,
  together: readonly HardwareChange[],
  inventory: Inventory,
  countries: CountryLookup,
  random: Randomness,
): Settings {
  const moves = together.flatMap(change => (change.is === 'moved' ? change.keys : []))
  return together.reduce(
    (draft, change) => {
      if (change.is === 'moved') return draft
      const cleared = withoutKeys(draft, lostKeys(change, draft, inventory))
      const { free } = proposalFor(change, cleared, inventory)
      return withPurposes(cleared, free, countries(settings.site.country), random)
    },
    withMovedKeys(settings, moves),
  )
}

/** Cards that changed places move together: one alone would have its telephones on sockets of the others. */
export function takenTogether(
  first: HardwareChange,
  changes: readonly HardwareChange[],
): readonly HardwareChange[] {
  const together = new Set([first])
  // A set's walk comes to what is added on the way.
  for (const one of together) {
    const wanted = new Set(one.is === 'moved' ? one.keys.map(({ to }) => to) : [])
    for (const other of changes)
      if (other.is === 'moved' && other.keys.some(({ from }) => wanted.has(from))) together.add(other)
  }
  return [...together]
}
