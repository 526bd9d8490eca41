/** Spans and ports as DAHDI shall be configured: each port with its purpose. */

import type { EchoSettings } from '../settings/schema.ts'
import { dataPosition } from './data-position.ts'
import { echoCancellerOf } from './echo-cancellers.ts'
import type { CountryPack, Extension, ModelPort, ModelSpan, PortUse, Trunk } from './gateway-model.ts'
import { clockOrder, digitalLine, type IsdnSettings } from './isdn.ts'
import type { LayoutSpan, Socket } from './span-layout.ts'

/**
 * Idle bits while Asterisk has not opened the channels: blocked (ITU-T Q.421: A and B set; C and D are 0 and 1).
 * libopenr2 sets a channel idle when it is ready.
 */
const R2_BLOCKED = '1101'

export function buildSpans(
  layout: readonly LayoutSpan[],
  extensions: readonly Extension[],
  trunks: readonly Trunk[],
  isdn: ReadonlyMap<string, IsdnSettings>,
  country: CountryPack,
  echo: EchoSettings,
): ModelSpan[] {
  const handsets = new Set(
    extensions.flatMap(extension =>
      extension.devices.flatMap(device => (device.kind === 'analog' ? [device.portKey] : [])),
    ),
  )
  const lines = new Set(
    trunks.flatMap(trunk => trunk.lines.flatMap(line => (line.kind === 'analog' ? [line.portKey] : []))),
  )
  const clocks = clockOrder(layout, isdn)
  return layout.map(span => {
    const line = isdn.get(span.key) ?? null
    const useOf = (socket: Socket): PortUse => {
      if (socket.foreign) return foreignUse(socket)
      if (handsets.has(socket.key)) return { is: 'handset' }
      if (lines.has(socket.key)) return { is: 'line' }
      return line === null ? { is: 'unused' } : digitalUse(socket, span, line)
    }
    return {
      number: span.number,
      key: span.key,
      name: span.name,
      kind: span.kind,
      dynamic: span.dynamic,
      firstChannel: span.firstChannel,
      channelCount: span.sockets.length,
      line: digitalLine(span, line, clocks.get(span.key) ?? 0, country),
      registration: span.registration,
      hardwareEchoCanceller: span.hardwareEchoCanceller,
      ports: span.sockets.map(socket => portOf(socket, useOf(socket), span, line, echo)),
    }
  })
}

function portOf(
  socket: Socket,
  use: PortUse,
  span: LayoutSpan,
  line: IsdnSettings | null,
  echo: EchoSettings,
): ModelPort {
  return {
    key: socket.key,
    channel: socket.channel,
    position: socket.position,
    use,
    echoCanceller: echoCancellerOf(socket, use, span, echo),
    companding: compandingOf(use, span, line),
  }
}

/** Cards know their law from the span type; dynamic spans are mulaw (dahdi_dynamic.c), European ISDN is alaw. */
function compandingOf(use: PortUse, span: LayoutSpan, line: IsdnSettings | null): ModelPort['companding'] {
  const isBearer = use.is === 'bearer' || (use.is === 'foreign' && use.signalling === 'bearer')
  if (!isBearer) return null
  const chosen = line?.details.companding
  if (chosen !== undefined) return chosen
  return span.dynamic !== null && span.sockets.length !== 24 ? 'alaw' : null
}

function digitalUse(socket: Socket, span: LayoutSpan, line: IsdnSettings): PortUse {
  const isData = socket.position === dataPosition(span.sockets.length)
  if (line.kind === 'pri' && line.protocol === 'r2')
    return isData ? { is: 'unused' } : { is: 'bearer', casIdle: R2_BLOCKED }
  return isData ? { is: 'data', hdlc: span.dataHdlc } : { is: 'bearer' }
}

function foreignUse({ kind }: Socket): PortUse {
  switch (kind) {
    case 'fxs':
    case 'contact':
    case 'relay':
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
