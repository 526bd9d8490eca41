/** A card's span as it shall be: in its mode, at its channels, with what each socket is. */

import { dataPosition } from './data-position.ts'
import type { Inventory, Port, Span, SpanKind } from './inventory.ts'
import { channelsOfMode, isLineMode, modeIsChoosable } from './line-modes.ts'
import { registrationOf } from './registration.ts'
import type { LayoutSpan, Socket } from './span-layout.ts'

export function cardSpan(span: Span, firstChannel: number, kind: SpanKind, inventory: Inventory): LayoutSpan {
  const isdn = isdnOf(kind)
  const choosable = modeIsChoosable(span, inventory)
  return {
    number: span.number,
    key: span.key,
    name: span.name,
    kind,
    dynamic: null,
    firstChannel,
    sockets:
      isLineMode(kind) && kind !== span.kind
        ? trunkSockets(span.key, firstChannel, channelsOfMode(kind))
        : span.ports.map(port => cardSocket(port, firstChannel - span.firstChannel)),
    isdn,
    roleBySoftware: isdn === 'bri' && roleBySoftware(span.number, inventory),
    dataHdlc: isdn === 'bri' && !SOFT_HDLC.test(span.name) ? 'hard' : 'soft',
    registration: registrationOf(span, choosable && isLineMode(kind) ? kind : null),
    hardwareEchoCanceller: span.hardwareEchoCanceller,
  }
}

/** Inputs and outputs of an Astribank are signalled like handsets, but no telephone fits (xpp/card_fxs.c). */
const cardSocket = ({ key, channel, position, kind }: Port, shift: number): Socket => ({
  key,
  channel: channel + shift,
  position,
  kind,
  foreign: kind === 'contact' || kind === 'relay',
})

const trunkSockets = (key: string, firstChannel: number, channels: number): Socket[] =>
  Array.from({ length: channels }, (_, index) => ({
    key: `${key}/${index + 1}`,
    channel: firstChannel + index,
    position: index + 1,
    kind: index + 1 === dataPosition(channels) ? 'data' : 'bearer',
    foreign: false,
  }))

/** HFC and XHFC chips frame HDLC themselves and refuse `dchan`; zaphfc's single-port cards have it done by DAHDI. */
const SOFT_HDLC = /^(ZTHFC|DAHDIHFC|VZAPHFC)/i

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
