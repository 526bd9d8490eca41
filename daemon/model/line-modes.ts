/** Which standard a T1/E1/J1 span shall follow, and what room its channels take then. */

import type { LineSettings, Settings } from '../settings/schema.ts'
import type { CountryPack } from './gateway-model.ts'
import type { Inventory, Span, SpanKind } from './inventory.ts'

export type LineMode = 'e1' | 't1' | 'j1'

export const isLineMode = (kind: SpanKind): kind is LineMode =>
  kind === 'e1' || kind === 't1' || kind === 'j1'

/** Drivers with `set_spantype` in their span operations: a span's mode can be chosen until it has its number. */
const CHOOSABLE = new Set(['wct4xxp', 'wcte12xp', 'wcte13xp', 'wcte43x', 'xpp_usb'])

/** One mode for all its boards, from its module parameter (`t1e1override`), which follows the country. */
const BY_COUNTRY = 'wcte11xp'

export const modeIsChoosable = (span: Span, inventory: Inventory): boolean =>
  CHOOSABLE.has(driverOf(span, inventory) ?? '')

/** null where it is no trunk span, or of no card at work. */
function driverOf(span: Span, inventory: Inventory): string | null {
  const card = inventory.cards.find(candidate => candidate.spans.includes(span.number))
  return isLineMode(span.kind) && card?.state.is === 'ready' ? card.state.driver : null
}

/** Its line says so, or the country; a span whose driver offers no choice stays as it is. */
export function wantedMode(
  span: Span,
  settings: Settings,
  inventory: Inventory,
  country: CountryPack | null,
): SpanKind {
  if (driverOf(span, inventory) === BY_COUNTRY && country !== null)
    return country.digitalLine === 'e1' ? 'e1' : 't1'
  if (!modeIsChoosable(span, inventory)) return span.kind
  return lineOn(span, settings)?.standard ?? country?.digitalLine ?? span.kind
}

function lineOn(span: Span, settings: Settings): Extract<LineSettings, { kind: 'pri' }> | null {
  for (const line of settings.trunks.flatMap(trunk => trunk.lines))
    if (line.kind === 'pri' && line.span === span.key) return line
  return null
}

export const channelsOfMode = (mode: LineMode): number => (mode === 'e1' ? 31 : 24)
