/** Spans and ports as DAHDI shall be configured: each port with its purpose. */

import type { CountryPack, Extension, ModelPort, ModelSpan, PortUse, Trunk } from './gateway-model.ts'
import { digitalLine, type IsdnSettings, sideOf } from './isdn.ts'
import { dataPosition, type LayoutSpan, type Socket } from './span-layout.ts'

/** dahdi_echocan_mg2; dynamic spans have no line and so no echo of their own. */
const ECHO_CANCELLER = 'mg2'

export function buildSpans(
  layout: readonly LayoutSpan[],
  extensions: readonly Extension[],
  trunks: readonly Trunk[],
  isdn: ReadonlyMap<string, IsdnSettings>,
  country: CountryPack,
): ModelSpan[] {
  const handsets = new Set(
    extensions.flatMap(extension =>
      extension.devices.flatMap(device => (device.kind === 'analog' ? [device.portKey] : [])),
    ),
  )
  const lines = new Set(
    trunks.flatMap(trunk => trunk.lines.flatMap(line => (line.kind === 'analog' ? [line.portKey] : []))),
  )
  let clocks = 0
  return layout.map(span => {
    const line = isdn.get(span.key) ?? null
    const isClock = line !== null && span.dynamic === null && sideOf(line, span) === 'te'
    if (isClock) clocks += 1
    const useOf = (socket: Socket): PortUse => {
      if (socket.foreign) return foreignUse(socket)
      if (handsets.has(socket.key)) return { is: 'handset' }
      if (lines.has(socket.key)) return { is: 'line' }
      return line === null ? { is: 'unused' } : isdnUse(socket, span)
    }
    return {
      number: span.number,
      key: span.key,
      name: span.name,
      kind: span.kind,
      dynamic: span.dynamic,
      firstChannel: span.firstChannel,
      channelCount: span.sockets.length,
      line: digitalLine(span, line, isClock ? clocks : 0, country),
      ports: span.sockets.map(socket => portOf(socket, useOf(socket), span, line)),
    }
  })
}

function portOf(socket: Socket, use: PortUse, span: LayoutSpan, line: IsdnSettings | null): ModelPort {
  const isVoice = use.is === 'handset' || use.is === 'line' || use.is === 'bearer'
  return {
    key: socket.key,
    channel: socket.channel,
    position: socket.position,
    use,
    echoCanceller: isVoice && span.dynamic === null ? ECHO_CANCELLER : null,
    companding: (use.is === 'bearer' ? line?.details.companding : undefined) ?? compandingOf(use, span),
  }
}

/** Cards know their law from the span type; dynamic spans are mulaw (dahdi_dynamic.c), European ISDN is alaw. */
function compandingOf(use: PortUse, span: LayoutSpan): 'alaw' | null {
  const isBearer = use.is === 'bearer' || (use.is === 'foreign' && use.signalling === 'bearer')
  return isBearer && span.dynamic !== null && span.sockets.length !== 24 ? 'alaw' : null
}

function isdnUse(socket: Socket, span: LayoutSpan): PortUse {
  if (socket.position !== dataPosition(span.sockets.length)) return { is: 'bearer' }
  // HFC and XHFC chips frame HDLC themselves and refuse `dchan`; dynamic spans have no such hardware.
  return { is: 'data', hdlc: span.isdn === 'bri' && span.dynamic === null ? 'hard' : 'soft' }
}

function foreignUse({ kind }: Socket): PortUse {
  switch (kind) {
    case 'fxs':
      return { is: 'foreign', signalling: 'fxoks' }
    case 'fxo':
      return { is: 'foreign', signalling: 'fxsks' }
    case 'bearer':
    case 'data':
      return { is: 'foreign', signalling: kind }
    default:
      return { is: 'unused' }
  }
}
