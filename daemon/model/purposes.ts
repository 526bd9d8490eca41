/** Purposes for sockets that have none: each FXS port an extension, each FXO port, BRI and PRI span a line. Pure. */

import {
  deviceSchema,
  type LineSettings,
  lineSchema,
  MOST_LINES,
  outgoingRouteSchema,
  type Settings,
  type TrunkSettings,
  trunkSchema,
} from '../settings/schema.ts'
import type { CountryPack } from './gateway-model.ts'
import { newExtension, nextExtensionNumber } from './new-extension.ts'
import type { LayoutSpan } from './span-layout.ts'
import type { Randomness } from './surroundings.ts'

const OUTSIDE = 'outside'

/** A socket that can be given a purpose; `key` is the span's where the span is the socket. */
export interface FreeSocket {
  readonly key: string
  readonly kind: 'fxs' | 'fxo' | 'bri' | 'pri'
}

export function freeSockets(settings: Settings, spans: readonly LayoutSpan[]): FreeSocket[] {
  const used = usedPlaces(settings)
  return spans.flatMap(socketsWithUse).filter(({ key }) => !used.has(key))
}

/** Every socket of a span that could have a purpose, used or not. */
export function socketsWithUse(span: LayoutSpan): FreeSocket[] {
  // A jumper on NT says that telephones hang on it, not the network.
  if (span.isdn !== null) return span.kind === 'bri-nt' ? [] : [{ key: span.key, kind: span.isdn }]
  return span.sockets.flatMap(({ key, kind, foreign }) =>
    !foreign && (kind === 'fxs' || kind === 'fxo') ? [{ key, kind }] : [],
  )
}

/**
 * Handsets get the next free numbers, lines a place in the trunk for outside lines, or the first one there is. With the
 * first trunk of all come the routes that make it of use.
 */
export function withPurposes(
  settings: Settings,
  sockets: readonly FreeSocket[],
  country: CountryPack,
  random: Randomness,
): Settings {
  let given = withLines(
    settings,
    sockets.filter(({ kind }) => kind !== 'fxs'),
    country,
  )
  for (const { key, kind } of sockets) {
    if (kind !== 'fxs') continue
    const extension = newExtension(
      nextExtensionNumber(given, country),
      [deviceSchema.parse({ kind: 'analog', port: key })],
      random,
    )
    given = { ...given, extensions: [...given.extensions, extension] }
  }
  return given
}

function withLines(settings: Settings, sockets: readonly FreeSocket[], country: CountryPack): Settings {
  if (sockets.length === 0) return settings
  const trunks = settings.trunks
  const home = trunks.find(trunk => trunk.id === OUTSIDE) ?? trunks[0]
  // What finds no room stays free, for a person to give it a trunk.
  const lines = newLines(trunks, sockets).slice(0, MOST_LINES - (home?.lines.length ?? 0))
  if (home !== undefined) {
    const longer = { ...home, lines: [...home.lines, ...lines] }
    return { ...settings, trunks: trunks.map(trunk => (trunk === home ? longer : trunk)) }
  }
  const { outgoing } = settings.routes
  const route = outgoingRouteSchema.parse({
    id: OUTSIDE,
    name: 'Outside line',
    accessCode: country.accessDigit,
    trunks: [OUTSIDE],
  })
  return {
    ...settings,
    trunks: [{ ...trunkSchema.parse({ id: OUTSIDE, name: 'Outside' }), lines }],
    routes: { ...settings.routes, outgoing: outgoing.length === 0 ? [route] : outgoing },
  }
}

const WORDS = { fxo: ['analog', 'Line'], bri: ['bri', 'BRI'], pri: ['pri', 'PRI'] } as const

function newLines(trunks: readonly TrunkSettings[], sockets: readonly FreeSocket[]): LineSettings[] {
  const taken = new Set(trunks.flatMap(trunk => trunk.lines.map(line => line.id)))
  return sockets.flatMap(({ key, kind }): LineSettings[] => {
    if (kind === 'fxs') return []
    const [prefix, word] = WORDS[kind]
    let number = 1
    while (taken.has(`${prefix}-${number}`)) number += 1
    const id = `${prefix}-${number}`
    taken.add(id)
    const place = kind === 'fxo' ? { port: key } : { span: key }
    return [lineSchema.parse({ kind: prefix, id, name: `${word} ${number}`, ...place })]
  })
}

export function usedPlaces(settings: Settings): ReadonlySet<string> {
  const devices = settings.extensions.flatMap(extension => extension.devices)
  const lines = settings.trunks.flatMap(trunk => trunk.lines)
  return new Set([
    ...devices.flatMap(device => (device.kind === 'analog' ? [device.port] : [])),
    ...lines.map(line => (line.kind === 'analog' ? line.port : line.span)),
  ])
}
