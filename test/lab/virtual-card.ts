/** The card that the lab's machine has instead of a real one: what the settings declare, and where the world meets it. */

import type { DynamicSpanSettings, Settings } from '../../daemon/settings/schema.ts'
import type { LabNetwork } from './networks.ts'

/** The kind of thing an outside line of the virtual card is. */
export type LineKind = 'analog' | 'bri' | 'pri'

/**
 * One span of the card and its mirror image. `dahdi_dynamic_loc` joins two spans of one key back to back
 * (dahdi_dynamic_loc.c): id 0 is the gateway's, id 1 the world's. The world makes and configures its own halves:
 * dahdi_cfg destroys and creates only the dynamic spans named in the file it was given.
 */
export interface CardSpan {
  readonly gateway: string
  readonly world: string
  readonly channels: number
}

/**
 * Four handsets (FXS) and two outside lines (FXO); one basic rate interface; one primary rate interface as the country has
 * them. In the order dahdi_cfg makes them.
 */
export const cardSpans = ({ primaryRate }: LabNetwork): Record<LineKind, CardSpan> => ({
  analog: { gateway: '1:0', world: '1:1', channels: 6 },
  bri: { gateway: '2:0', world: '2:1', channels: 3 },
  pri: { gateway: '3:0', world: '3:1', channels: primaryRate === 'e1' ? 31 : 24 },
})

/** Position of the D-channel: timeslot 16 of an E1, the last one of a T1 or of a basic rate interface (ITU-T I.431, I.430). */
export const dataPosition = (channels: number): number => (channels === 31 ? 16 : channels)

/** Positions on the analog span; the gateway's first span, so there they are the channel numbers too. */
export const handsetPositions = [1, 2, 3, 4] as const
export const analogLinePositions = [5, 6] as const

/** As it goes into the settings. */
export function virtualCard(network: LabNetwork): DynamicSpanSettings[] {
  const { analog, bri, pri } = cardSpans(network)
  return [
    span(analog, [
      { range: [1, 4], kind: 'fxs', foreign: false },
      { range: [5, 6], kind: 'fxo', foreign: false },
    ]),
    span(bri, isdnPorts(bri)),
    span(pri, isdnPorts(pri)),
  ]
}

const span = ({ gateway, channels }: CardSpan, ports: DynamicSpanSettings['ports']): DynamicSpanSettings => ({
  driver: 'loc',
  address: gateway,
  channels,
  timing: 0,
  ports,
})

function isdnPorts({ channels }: CardSpan): DynamicSpanSettings['ports'] {
  const data = dataPosition(channels)
  const bearers: [number, number][] = [
    [1, data - 1],
    [data + 1, channels],
  ]
  return [
    ...bearers
      .filter(([first, last]) => first <= last)
      .map(range => ({ range, kind: 'bearer' as const, foreign: false })),
    { range: [data, data], kind: 'data', foreign: false },
  ]
}

/** What a settings file needs for the appliance to find the card; the rest is its own first start. */
export function withVirtualCard(settings: Settings, network: LabNetwork): Settings {
  const site = { ...settings.site, country: network.country }
  return { ...settings, site, dynamicSpans: virtualCard(network) }
}
