/** ISDN: what a BRI or PRI line means for its span and its D-channel. */

import type { LineSettings } from '../settings/schema.ts'
import type { CountryPack, DigitalLine, GatewayModel, Line } from './gateway-model.ts'
import { dataPosition, type LayoutSpan } from './span-layout.ts'

export type IsdnSettings = Extract<LineSettings, { kind: 'bri' | 'pri' }>
type Signalling = Extract<Line, { kind: 'bri' | 'pri' }>['signalling']

/** The jumpers of a card decide where there are some (the driver reads them: span types BRI_TE and BRI_NT). */
export function sideOf(line: IsdnSettings, span: LayoutSpan): 'te' | 'nt' {
  if (span.roleBySoftware) return line.side
  if (span.kind === 'bri-te') return 'te'
  if (span.kind === 'bri-nt') return 'nt'
  return line.side
}

export function signallingOf(line: IsdnSettings, side: 'te' | 'nt'): Signalling {
  if (line.kind === 'pri') return side === 'te' ? 'pri_cpe' : 'pri_net'
  if (line.bus === 'point-to-point') return side === 'te' ? 'bri_cpe' : 'bri_net'
  return side === 'te' ? 'bri_cpe_ptmp' : 'bri_net_ptmp'
}

/** Whether the span of a line sends CRC-4; the country's custom where the line is unknown. */
export function crc4InForce(model: GatewayModel | null, lineId: string): boolean {
  const line = model?.trunks.flatMap(trunk => trunk.lines).find(each => each.id === lineId)
  const span =
    line === undefined || line.kind === 'analog'
      ? undefined
      : model?.spans.find(each => each.key === line.spanKey)
  return span?.line?.crc4 ?? model?.country.crc4 ?? true
}

export const bearerChannels = (span: LayoutSpan): number[] => {
  const data = dataPosition(span.sockets.length)
  return span.sockets.filter(socket => socket.position !== data).map(socket => socket.channel)
}

/**
 * The `span=` line; null for analog and dynamic spans. `timing` counts the spans that bring the network's clock, best first.
 * A digital span nobody uses is configured too (its alarms tell whether a cable is plugged in), but is no clock.
 */
export function digitalLine(
  span: LayoutSpan,
  line: IsdnSettings | null,
  timing: number,
  country: CountryPack,
): DigitalLine | null {
  if (span.dynamic !== null || span.isdn === null) return null
  const base = { timing, buildOut: 0, role: null, terminated: false }
  if (span.isdn === 'bri') {
    const role = span.roleBySoftware ? (line?.side ?? 'te') : null
    // The network's end of the bus carries the terminating resistors (ITU-T I.430, 8.4).
    return { ...base, framing: 'ccs', coding: 'ami', crc4: false, role, terminated: role === 'nt' }
  }
  if (span.kind !== 'e1') return { ...base, framing: 'esf', coding: 'b8zs', crc4: false }
  const chosen = line?.kind === 'pri' ? line.crc4 : null
  return { ...base, framing: 'ccs', coding: 'hdb3', crc4: chosen ?? country.crc4 }
}
