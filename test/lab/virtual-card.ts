/** The card that the lab's machine has instead of a real one: what the settings declare, and where the world meets it. */

import type { DynamicSpanSettings, Settings } from '../../daemon/settings/schema.ts'

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

/** Four handsets (FXS) and two outside lines (FXO); one basic rate interface; one E1. In the order dahdi_cfg makes them. */
export const cardSpans = {
  analog: { gateway: '1:0', world: '1:1', channels: 6 },
  bri: { gateway: '2:0', world: '2:1', channels: 3 },
  pri: { gateway: '3:0', world: '3:1', channels: 31 },
} as const satisfies Record<LineKind, CardSpan>

/** Positions on the analog span; the gateway's first span, so there they are the channel numbers too. */
export const handsetPositions = [1, 2, 3, 4] as const
export const analogLinePositions = [5, 6] as const

/** As it goes into the settings. */
export const virtualCard: DynamicSpanSettings[] = [
  {
    driver: 'loc',
    address: cardSpans.analog.gateway,
    channels: cardSpans.analog.channels,
    timing: 0,
    ports: [
      { range: [1, 4], kind: 'fxs', foreign: false },
      { range: [5, 6], kind: 'fxo', foreign: false },
    ],
  },
  {
    driver: 'loc',
    address: cardSpans.bri.gateway,
    channels: cardSpans.bri.channels,
    timing: 0,
    ports: [
      { range: [1, 2], kind: 'bearer', foreign: false },
      { range: [3, 3], kind: 'data', foreign: false },
    ],
  },
  {
    driver: 'loc',
    address: cardSpans.pri.gateway,
    channels: cardSpans.pri.channels,
    timing: 0,
    ports: [
      { range: [1, 15], kind: 'bearer', foreign: false },
      { range: [16, 16], kind: 'data', foreign: false },
      { range: [17, 31], kind: 'bearer', foreign: false },
    ],
  },
]

/** What a settings file needs for the appliance to find the card; the rest is its own first start. */
export function withVirtualCard(settings: Settings): Settings {
  return { ...settings, dynamicSpans: virtualCard }
}
