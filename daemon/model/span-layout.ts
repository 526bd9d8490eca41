/** Every span there is or will be, with its sockets: the cards' from the inventory, the dynamic ones from the settings. */

import type { DynamicSpanSettings, Settings } from '../settings/schema.ts'
import type { Inventory, PortKind, Span, SpanKind } from './inventory.ts'
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
 * and creates the dynamic spans its file names; those of another program keep their place.
 */
export function layoutSpans(settings: Settings, inventory: Inventory): readonly LayoutSpan[] {
  const declared = new Set(settings.dynamicSpans.map(dynamicSpanKey))
  const cards = inventory.spans
    .filter(span => span.kind !== 'dynamic')
    .map(span => cardSpan(span, inventory))
    .sort((a, b) => a.number - b.number)
  const taken: Place[] = inventory.spans
    .filter(span => !declared.has(span.key))
    .map(({ number, firstChannel, ports }) => ({ number, firstChannel, channels: ports.length }))
  const dynamic = settings.dynamicSpans.map(span => {
    const place = nextPlace(taken, span.channels)
    taken.push(place)
    return dynamicSpan(span, place.number, place.firstChannel)
  })
  return [...cards, ...dynamic]
}

/** Where chan_dahdi looks for the D-channel (chan_dahdi.c `prepare_pri`: 3 channels 3rd, 24 channels 24th, 31 channels 16th). */
export const dataPosition = (channelCount: number): number | null =>
  ({ 3: 3, 24: 24, 31: 16 })[channelCount] ?? null

function cardSpan(span: Span, inventory: Inventory): LayoutSpan {
  return {
    number: span.number,
    key: span.key,
    name: span.name,
    kind: span.kind,
    dynamic: null,
    firstChannel: span.firstChannel,
    sockets: span.ports.map(({ key, channel, position, kind }) => ({
      key,
      channel,
      position,
      kind,
      foreign: false,
    })),
    isdn: isdnOf(span.kind),
    roleBySoftware: isdnOf(span.kind) === 'bri' && roleBySoftware(span.number, inventory),
  }
}

export function isdnOf(kind: SpanKind): 'bri' | 'pri' | null {
  switch (kind) {
    case 'bri':
    case 'bri-te':
    case 'bri-nt':
      return 'bri'
    case 'e1':
    case 't1':
    case 'j1':
      return 'pri'
    case 'analog':
    case 'dynamic':
    case 'unknown':
      return null
  }
}

/** B43x and B23x (wcb4xxp/base.c, `has_ec` cards d161:8014 to 8017) and the BRI modules of hybrid cards (wctdm24xxp/xhfc.c). */
function roleBySoftware(span: number, inventory: Inventory): boolean {
  const card = inventory.cards.find(candidate => candidate.spans.includes(span))
  if (card === undefined) return false
  return (
    card.kind === 'hybrid' ||
    (card.vendor === 'd161' && ['8014', '8015', '8016', '8017'].includes(card.device))
  )
}

/** The kernel names it `DYN/<driver>/<address>` (dahdi_dynamic.c), which is its hardware id and so the start of its key. */
export const dynamicSpanKey = (span: Pick<DynamicSpanSettings, 'driver' | 'address'>): string =>
  `DYN/${span.driver}/${span.address}/1`

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
    name: `DYN/${declared.driver}/${declared.address}`,
    kind: 'dynamic',
    dynamic: { driver: declared.driver, address: declared.address, timing: declared.timing },
    firstChannel,
    sockets,
    isdn: dynamicIsdn(sockets),
    roleBySoftware: false,
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
