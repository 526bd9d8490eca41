/** The hardware as the appliance last knew it: cards with their places and sockets, to compare what is there with. */

import { z } from 'zod'
import { isdnOf } from '../card-span.ts'
import type { Card, Inventory, Span } from '../inventory.ts'

const text = z.string().max(200)

const socketSchema = z
  .object({
    /** What settings refer to: the key of the port, or of the span where the span is the socket (ISDN). */
    key: text,
    /** Number of the span on its card. */
    span: z.int().min(0).max(1024),
    /** Position of the port on its span; null where the span is the socket. */
    position: z.int().min(1).max(1024).nullable(),
    /** A PortKind, or the SpanKind where the span is the socket; kept as text, for it may be of another version. */
    kind: text,
  })
  .readonly()

const cardSchema = z
  .object({
    /** Name of the place on the bus, `pci:0000:05:0d.0`; what its keys begin with where no card is behind the spans. */
    id: text,
    /** What all its keys begin with: a hardware id, or `@` and the location. */
    place: text,
    /** Bus and ids: equal for cards of one make. */
    make: text,
    name: text,
    sockets: z.array(socketSchema).max(2048).readonly(),
    /** It is gone, somebody knows, and its telephones wait for it. */
    awaited: z.boolean().default(false),
  })
  .readonly()

export const knownHardwareSchema = z.object({ cards: z.array(cardSchema).max(256).readonly() }).readonly()

export type KnownSocket = z.infer<typeof socketSchema>
export type KnownCard = z.infer<typeof cardSchema>
export type KnownHardware = z.infer<typeof knownHardwareSchema>

/** Cards whose drivers made sockets of them, in the order of the bus; the others are no loss to anybody. */
export function knownOf({ cards, spans }: Inventory): KnownHardware {
  const real = spans.filter(span => span.kind !== 'dynamic')
  const onCards = new Set(cards.flatMap(card => card.spans))
  const strays = Map.groupBy(
    real.filter(span => !onCards.has(span.number)),
    placeOf,
  )
  return {
    cards: [
      ...cards.flatMap(card => {
        const own = real.filter(span => card.spans.includes(span.number))
        const place = own[0] === undefined ? null : placeOf(own[0])
        return place === null ? [] : [knownCard(card.id, place, makeOf(card), nameOf(card), own)]
      }),
      ...[...strays].map(([place, own]) =>
        knownCard(place, place, 'none', own[0]?.description || own[0]?.name || place, own),
      ),
    ],
  }
}

const knownCard = (
  id: string,
  place: string,
  make: string,
  name: string,
  spans: readonly Span[],
): KnownCard => ({
  id,
  place,
  make,
  name: name.slice(0, 200),
  sockets: spans.flatMap(socketsOf),
  awaited: false,
})

/** See dahdi/identity.ts: `<place>/<number of the span on its card>`. */
const placeOf = ({ key }: Span): string => key.slice(0, key.lastIndexOf('/'))

function socketsOf({ key, localNumber: span, kind, ports }: Span): KnownSocket[] {
  if (isdnOf(kind) !== null) return [{ key, span, position: null, kind }]
  return ports.map(port => ({ key: port.key, span, position: port.position, kind: port.kind }))
}

/** An Astribank changes the last digit of its product id as its firmware comes in (xpp_fxloader). */
export function makeOf({ bus, vendor, device, subvendor, subdevice }: Card): string {
  const product = bus === 'usb' && vendor === 'e4e4' ? `${device.slice(0, 3)}x` : device
  return [bus, vendor, product, subvendor ?? '', subdevice ?? ''].join(':')
}

const nameOf = (card: Card): string => card.name ?? `${card.vendor}:${card.device}`
