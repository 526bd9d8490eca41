/** How the bracket of each model looks from outside. Data first; what is not known for sure is drawn as a plain row. */

import type { Card } from '../../../daemon/model/inventory.ts'

/**
 * `numbered`: one socket a port or line, numbered by the maker and drawn from the screw end down; which end the maker began at
 * is not documented for every board, so the page says that the printed number counts. `paired`: the same, but two lines share
 * a socket and come apart in a Y cable: a slot has room for five RJ45 sockets at most. `tripled`: three lines share one.
 * `single`: one socket. `rj21`: one 50-pin connector for all ports. `front`: a box with modules side by side. `plain`: nobody
 * has told us the order. `virtual`: software.
 */
export type Drawn = 'numbered' | 'paired' | 'tripled' | 'single' | 'rj21' | 'front' | 'plain' | 'virtual'

export interface BracketShape {
  readonly drawn: Drawn
  readonly jack: 'rj11' | 'rj45'
  /** Sockets, or lines where they share one, of a card whose driver does not run yet; 0 where the model alone does not tell. */
  readonly sockets: number
}

const numbered = (sockets: number): BracketShape => ({ drawn: 'numbered', jack: 'rj11', sockets })
/** Ports of an analog or hybrid card that share sockets: an RJ45 has four pairs of contacts. */
const shared = (ports: 8 | 12): BracketShape => ({
  drawn: ports === 12 ? 'tripled' : 'paired',
  jack: 'rj45',
  sockets: ports,
})
const oneLine: BracketShape = { drawn: 'single', jack: 'rj45', sockets: 1 }
const wide: BracketShape = { drawn: 'rj21', jack: 'rj11', sockets: 24 }

/** Lines of a BRI or T1/E1 card, one RJ45 socket each as far as they fit. */
const lines = (count: number): BracketShape =>
  count === 1 ? oneLine : { drawn: count > 4 ? 'paired' : 'numbered', jack: 'rj45', sockets: count }

/** TDM410, AEX410, TDM800P, AEX800, TDM2400P and AEX2400 share one driver: their ids tell them apart. */
const BY_ID: Readonly<Record<string, BracketShape>> = {
  // Digium 800 Series user manual: “RJ11 Port 1 is used by Single Module Port 1” … 8; the 410 series is the same with four.
  'd161:8005': numbered(4),
  'd161:8006': numbered(4),
  'd161:0800': numbered(8),
  'd161:8002': numbered(8),
  // Digium 2400 Series user manual: one RJ21 connector, 24 ports.
  'd161:2400': wide,
  'd161:8003': wide,
  // A4A and A4B: four ports, the successors of the 410 series.
  'd161:800f': numbered(4),
  'd161:8010': numbered(4),
  // A8A and A8B, HA8 and HB8: eight ports, two a socket. A port of the latter is a telephone's pair of wires or the two pairs
  // of a BRI, which is why its sockets are RJ45.
  'd161:800c': shared(8),
  'd161:800d': shared(8),
  'd161:8007': shared(8),
  'd161:8008': shared(8),
}

/** One id for two boards: their driver tells by its ports which it is (dahdi/catalogue/true-name.ts). */
const BY_NAME: Readonly<Record<string, BracketShape>> = {
  'OpenVox A800P': shared(8),
  'OpenVox A1200P': shared(12),
}

const BY_DRIVER: Readonly<Record<string, BracketShape>> = {
  // TDM400P and its clones (OpenVox A400P): four RJ11 sockets numbered 1 to 4 on the outer face, one for each module.
  wctdm: numbered(4),
  // T100P/E100P, TE110P, TE120P to TE122, TE131 to TE134: one T1/E1/J1 span, one socket.
  wct1xxp: oneLine,
  wcte11xp: oneLine,
  wcte12xp: oneLine,
  wcte13xp: oneLine,
  // HFC-S PCI: one S/T interface.
  zaphfc: oneLine,
  vzaphfc: oneLine,
  dahdi_vzaphfc: oneLine,
}

/** Drivers of cards with several lines: TE2xx, TE4xx, TE820, OpenVox D210 to D430; TE235, TE435; B410P, B430P, HFC-4S and 8S. */
const OF_LINES = ['wct4xxp', 'wcte43x', 'wcb4xxp']

/** Lines by model; its spans tell of the others once their driver runs. Subsystems of HFC-4S: wcb4xxp/base.c. */
const LINES: readonly (readonly [ids: RegExp, lines: number])[] = [
  [/^d161:(0|1)2/, 2],
  [/^d161:(0|1)4/, 4],
  [/^d161:1820/, 8],
  [/^10ee:0314/, 4],
  // Not d210, which is OpenVox's D210E and D115E alike.
  [/^1b74:d23/, 2],
  [/^1b74:(d4|1420)/, 4],
  [/^d161:801[67]/, 2],
  [/^d161:(801[45]|b410)/, 4],
  [/^1397:08b4:(b556|b566|b761|e884)/, 2],
  [/^1397:08b4/, 4],
  [/^1397:16b8/, 8],
]

/** null: the virtual card, which is made of spans that no card in the machine has. */
export function shapeOf(card: Card | null): BracketShape {
  if (card === null) return { drawn: 'virtual', jack: 'rj11', sockets: 0 }
  // README.Astribank: up to four modules, the first is the left-most.
  if (card.bus === 'usb' && card.vendor === 'e4e4') return { drawn: 'front', jack: 'rj11', sockets: 0 }
  const driver = 'driver' in card.state ? card.state.driver : ''
  if (OF_LINES.includes(driver)) {
    const ids = [card.vendor, card.device, card.subdevice ?? ''].join(':')
    const count = LINES.find(([known]) => known.test(ids))?.[1] ?? card.spans.length
    if (count > 0) return lines(count)
  }
  return (
    own(BY_ID, `${card.vendor}:${card.device}`) ??
    own(BY_NAME, card.name ?? '') ??
    own(BY_DRIVER, driver) ?? { drawn: 'plain', jack: 'rj11', sockets: 0 }
  )
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
