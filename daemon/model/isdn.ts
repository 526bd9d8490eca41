/** ISDN: what a BRI or PRI line means for its span and its D-channel. */

import type { LineSettings } from '../settings/schema.ts'
import { dataPosition } from './data-position.ts'
import type { CountryPack, DigitalLine, GatewayModel, Line } from './gateway-model.ts'
import type { LayoutSpan } from './span-layout.ts'

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
  const base = { timing, buildOut: 0, crc4: false, role: null, terminated: false, yellow: false }
  if (span.isdn === 'bri') {
    const bri = line?.kind === 'bri' ? line : null
    const role = span.roleBySoftware ? (bri?.side ?? 'te') : null
    // The network's end of the bus carries the terminating resistors (ITU-T I.430, 8.4).
    const terminated = role !== null && (bri?.terminated ?? role === 'nt')
    return { ...base, framing: 'ccs', coding: 'ami', role, terminated }
  }
  const pri = line?.kind === 'pri' ? line : null
  const yellow = pri?.yellow ?? false
  const ami = pri?.coding === 'ami'
  if (span.kind !== 'e1') {
    const { framing = 'esf', buildOut = 0 } = pri ?? {}
    return { ...base, framing, coding: ami ? 'ami' : 'b8zs', buildOut, yellow }
  }
  const coding = ami ? 'ami' : 'hdb3'
  // Channel 16 carries the signalling bits of all others then, and CRC4 is not in use (system.conf.sample).
  if (pri?.protocol === 'r2') return { ...base, framing: 'cas', coding, yellow }
  return { ...base, framing: 'ccs', coding, crc4: pri?.crc4 ?? country.crc4, yellow }
}

/** 0: never a clock source. A BRI on the network's side cannot be one (wcb4xxp/base.c: forced to 0). */
export function clockRank(line: IsdnSettings, span: LayoutSpan): 'never' | 'preferred' | 'automatic' {
  if (span.dynamic !== null || line.clock === 'never') return 'never'
  if (sideOf(line, span) === 'te') return line.clock
  return line.kind === 'pri' && line.clock === 'preferred' ? 'preferred' : 'never'
}

/** Preference over all cards, best first: each card follows its own best span, DAHDI the best of all. By span key. */
export function clockOrder(
  spans: readonly LayoutSpan[],
  isdn: ReadonlyMap<string, IsdnSettings>,
): ReadonlyMap<string, number> {
  const ranked = (wanted: 'preferred' | 'automatic') =>
    spans.filter(span => {
      const line = isdn.get(span.key)
      return line !== undefined && clockRank(line, span) === wanted
    })
  const order = [...ranked('preferred'), ...ranked('automatic')]
  return new Map(order.map((span, at) => [span.key, Math.min(at + 1, 255)]))
}
