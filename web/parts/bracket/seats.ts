/** The sockets of a card in the order they are drawn, each with what lights it. Pure. */

import type { CardView, PortView, SpanView } from '../../../daemon/live/live-view.ts'
import type { BracketShape } from './shape.ts'

/** An analog socket is one port; an ISDN socket is a whole span; `dark` when the card's driver does not run. */
export type Seat = { readonly number: number; readonly jack: 'rj11' | 'rj45' } & (
  | { readonly is: 'port'; readonly port: PortView; readonly span: SpanView }
  | { readonly is: 'span'; readonly span: SpanView }
  | { readonly is: 'dark' }
)

export interface SeatGroup {
  /** null: the only group, which needs no name. */
  readonly title: { readonly module: number } | { readonly span: string } | null
  readonly seats: readonly Seat[]
}

export const isIsdn = (span: SpanView): boolean =>
  span.ports.some(port => port.kind === 'data' || port.kind === 'bearer')

/** On a span of a driver that knows no sockets, only those with a purpose exist for a person. */
export const ownPorts = (span: SpanView): readonly PortView[] =>
  span.ports.filter(
    ({ purpose, kind }) => purpose.is !== 'foreign' && (kind !== 'unknown' || purpose.is !== 'none'),
  )

/** What a seat's live cell is called. */
export function seatId(seat: Seat): string | null {
  switch (seat.is) {
    case 'port':
      return `port:${seat.port.key}`
    case 'span':
      return `jack:${seat.span.key}`
    case 'dark':
      return null
  }
}

export function seatGroups(card: CardView, shape: BracketShape): readonly SeatGroup[] {
  const spans = card.spans.filter(span => ownPorts(span).length > 0)
  if (spans.length === 0)
    return shape.sockets === 0 ? [] : [{ title: null, seats: darkSeats(shape.sockets, shape.jack) }]
  const jack = shape.drawn === 'paired' || shape.drawn === 'tripled' ? shape.jack : 'rj11'
  const groups = shape.drawn === 'front' ? byModule(spans) : bySpan(card, spans, jack)
  return groups.length === 1 ? groups.map(({ seats }) => ({ title: null, seats })) : groups
}

const darkSeats = (count: number, jack: Seat['jack']): Seat[] =>
  Array.from({ length: count }, (_, index) => ({ is: 'dark', number: index + 1, jack }))

const portSeats = (span: SpanView, jack: Seat['jack'] = 'rj11'): Seat[] =>
  ownPorts(span).map(port => ({ is: 'port', number: port.position, jack, port, span }))

/** An analog span is a group of its own; the ISDN sockets, numbered through, are one. */
function bySpan(card: CardView, spans: readonly SpanView[], jack: Seat['jack']): SeatGroup[] {
  const isdn = spans.filter(isIsdn)
  // A socket keeps its number when the one before it belongs to another program.
  const all = card.spans.filter(span => isIsdn(span))
  const lines = isdn.map((span): Seat => ({ is: 'span', number: all.indexOf(span) + 1, jack: 'rj45', span }))
  const [first] = isdn
  return [
    ...spans
      .filter(span => !isIsdn(span))
      .map(span => ({ title: { span: span.name }, seats: portSeats(span, jack) })),
    ...(first === undefined ? [] : [{ title: { span: first.name }, seats: lines }]),
  ]
}

/** Astribank spans are called `XBUS-00/XPD-10`: box, module from 0, and line of a BRI or PRI module (xpp/xpd.h). */
function byModule(spans: readonly SpanView[]): SeatGroup[] {
  const modules = new Map<number, SpanView[]>()
  for (const span of spans) {
    const module = Number(/XPD-(\d)\d$/.exec(span.name)?.[1] ?? 0) + 1
    modules.set(module, [...(modules.get(module) ?? []), span])
  }
  return [...modules]
    .sort(([a], [b]) => a - b)
    .map(([module, own]) => ({
      title: { module },
      seats: own.flatMap((span, index): Seat[] =>
        isIsdn(span) ? [{ is: 'span', number: index + 1, jack: 'rj45', span }] : portSeats(span),
      ),
    }))
}
