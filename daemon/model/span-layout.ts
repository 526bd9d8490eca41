/** Every span there is or will be, with its sockets: the cards' from the inventory, the dynamic ones from the settings. */

import { dynamicSpanKey, dynamicSpanName } from '../../dahdi/identity.ts'
import type { DynamicSpanSettings, Settings } from '../settings/schema.ts'
import { cardSpan } from './card-span.ts'
import { dataPosition } from './data-position.ts'
import type { CountryPack, SpanRegistration } from './gateway-model.ts'
import type { Inventory, PortKind, SpanKind } from './inventory.ts'
import { wantedMode } from './line-modes.ts'
import { nextPlace, type Place } from './span-places.ts'

export interface LayoutSpan {
  readonly number: number
  readonly key: string
  readonly name: string
  readonly kind: SpanKind
  readonly dynamic: {
    readonly driver: 'loc' | 'eth'
    readonly address: string
    readonly timing: number
  } | null
  readonly firstChannel: number
  readonly sockets: readonly Socket[]
  /** What an ISDN line on it would be; null for analog spans and spans of another program. */
  readonly isdn: 'bri' | 'pri' | null
  /** TE or NT, and termination, are chosen by system.conf instead of jumpers. */
  readonly roleBySoftware: boolean
  /** Whether the chip frames a D-channel's HDLC by itself. */
  readonly dataHdlc: 'hard' | 'soft'
  readonly registration: SpanRegistration | null
  readonly hardwareEchoCanceller: string | null
}

export interface Socket {
  readonly key: string
  readonly channel: number
  /** 1-based on its span. */
  readonly position: number
  readonly kind: PortKind
  readonly foreign: boolean
}

/**
 * In DAHDI order: cards as the kernel numbered them, then the dynamic spans as the kernel will number them. dahdi_cfg destroys
 * and creates the dynamic spans its file names; those of another program keep their place. `country` null: trunk cards as
 * they stand, whatever mode they shall have.
 */
export function layoutSpans(
  settings: Settings,
  inventory: Inventory,
  country: CountryPack | null = null,
): readonly LayoutSpan[] {
  const declared = new Set(settings.dynamicSpans.map(span => dynamicSpanKey(span)))
  const cards: LayoutSpan[] = []
  let free = 1
  const numbered = inventory.spans.toSorted((a, b) => a.number - b.number)
  for (const span of numbered.filter(({ kind }) => kind !== 'dynamic')) {
    // Channels follow the order of the spans (dahdi-base.c, _check_spanno_and_basechan): one that grows pushes the others on.
    const card = cardSpan(
      span,
      Math.max(span.firstChannel, free),
      wantedMode(span, settings, inventory, country),
      inventory,
    )
    cards.push(card)
    free = card.firstChannel + card.sockets.length
  }
  const taken: Place[] = [
    ...cards.map(({ number, firstChannel, sockets }) => ({
      number,
      firstChannel,
      channels: sockets.length,
    })),
    ...inventory.spans
      .filter(span => span.kind === 'dynamic' && !declared.has(span.key))
      .map(({ number, firstChannel, ports }) => ({ number, firstChannel, channels: ports.length })),
  ]
  const dynamic = settings.dynamicSpans.map(span => {
    const place = nextPlace(taken, span.channels)
    taken.push(place)
    return dynamicSpan(span, place.number, place.firstChannel)
  })
  return [...cards, ...dynamic]
}

function dynamicSpan(declared: DynamicSpanSettings, number: number, firstChannel: number): LayoutSpan {
  const key = dynamicSpanKey(declared)
  const sockets = Array.from({ length: declared.channels }, (_, index): Socket => {
    const position = index + 1
    const port = declared.ports.find(({ range: [first, last] }) => first <= position && position <= last)
    return {
      key: `${key}/${position}`,
      channel: firstChannel + index,
      position,
      kind: port?.kind ?? 'unknown',
      foreign: port?.foreign ?? false,
    }
  })
  return {
    number,
    key,
    name: dynamicSpanName(declared),
    kind: 'dynamic',
    dynamic: { driver: declared.driver, address: declared.address, timing: declared.timing },
    firstChannel,
    sockets,
    isdn: dynamicIsdn(sockets),
    roleBySoftware: false,
    dataHdlc: 'soft',
    registration: null,
    hardwareEchoCanceller: null,
  }
}

function dynamicIsdn(sockets: readonly Socket[]): 'bri' | 'pri' | null {
  const data = dataPosition(sockets.length)
  const fits = sockets.every(
    socket => !socket.foreign && socket.kind === (socket.position === data ? 'data' : 'bearer'),
  )
  if (data === null || !fits) return null
  return sockets.length === 3 ? 'bri' : 'pri'
}
