/** Sockets and ISDN connections by the names people find them under: card and number on the bracket. */

import type { Inventory } from '../daemon/model/inventory.ts'
import { type LayoutSpan, layoutSpans } from '../daemon/model/span-layout.ts'
import type { Settings } from '../daemon/settings/schema.ts'
import type { Translate } from './i18n/translate.ts'

export interface Place {
  /** Key of the port or, for ISDN, of the span. */
  readonly key: string
  readonly kind: 'fxs' | 'fxo' | 'bri' | 'pri'
  readonly name: string
}

export interface Places {
  /** Where a telephone or a line can be. */
  readonly all: readonly Place[]
  /** Every span and socket, also one that is empty or broken. */
  readonly names: ReadonlyMap<string, string>
  /** Also for a place that is no longer there. */
  nameOf(key: string): string
}

export function findPlaces(settings: Settings, inventory: Inventory, t: Translate): Places {
  const spans = layoutSpans(settings, inventory)
  const named = spans.map(span => ({ span, card: cardName(span, spans, inventory, t) }))
  const all = named.flatMap(({ span, card }) => placesOf(span, card, t))
  const names = new Map([
    ...named.flatMap(({ span, card }) => [
      [span.key, card] as const,
      ...span.sockets
        .filter(({ kind }) => kind !== 'bearer' && kind !== 'data')
        .map(({ key, position }) => [key, t('place.socket', { card, position })] as const),
    ]),
    ...all.map(place => [place.key, place.name] as const),
  ])
  return { all, names, nameOf: key => names.get(key) ?? t('place.missing', { key }) }
}

/** Two cards of one kind are told apart by their order. */
function cardName(
  span: LayoutSpan,
  spans: readonly LayoutSpan[],
  inventory: Inventory,
  t: Translate,
): string {
  if (span.dynamic !== null) {
    const virtual = spans.filter(other => other.dynamic !== null)
    return virtual.length === 1 ? t('card.virtual') : t('card.virtual-span', { span: span.number })
  }
  const card = inventory.cards.find(candidate => candidate.spans.includes(span.number))
  if (card === undefined) return t('card.span', { span: span.number })
  const name = card.name ?? t('card.unknown')
  const twins = inventory.cards.filter(other => other.name === card.name)
  const place = twins.length > 1 ? `${name} (${twins.indexOf(card) + 1})` : name
  return card.spans.length > 1
    ? t('card.port', { card: place, port: card.spans.indexOf(span.number) + 1 })
    : place
}

function placesOf(span: LayoutSpan, card: string, t: Translate): Place[] {
  if (span.isdn !== null) return [{ key: span.key, kind: span.isdn, name: card }]
  return span.sockets.flatMap(({ key, kind, position, foreign }): Place[] =>
    !foreign && (kind === 'fxs' || kind === 'fxo')
      ? [{ key, kind, name: t('place.socket', { card, position }) }]
      : [],
  )
}

/** Who uses each place according to the saved settings. */
export function placeUsers(settings: Settings): ReadonlyMap<string, string> {
  const users = new Map<string, string>()
  for (const { number, devices } of settings.extensions)
    for (const device of devices) if (device.kind === 'analog') users.set(device.port, number)
  for (const line of settings.trunks.flatMap(trunk => trunk.lines))
    users.set(line.kind === 'analog' ? line.port : line.span, line.name)
  return users
}
