/** The first start gives every port a purpose, so that a bare machine is a working telephone system by itself. */

import type { LineSettings, Settings } from '../settings/schema.ts'
import type { CountryPack } from './gateway-model.ts'
import type { Inventory } from './inventory.ts'
import { newExtension, nextExtensionNumber } from './new-extension.ts'
import { type LayoutSpan, layoutSpans } from './span-layout.ts'
import type { CountryLookup, Randomness } from './surroundings.ts'

const OUTSIDE = 'outside'

/**
 * Every free FXS port becomes an extension from 101 up, every free FXO, BRI and PRI port a line of one outside trunk; incoming
 * calls ring the first extension, the country's access digit gets a line. What is configured already stays. Without any
 * port nothing is decided, so that a card whose driver comes later is still taken into service.
 */
export function assignPorts(
  settings: Settings,
  inventory: Inventory,
  countries: CountryLookup,
  random: Randomness,
): Settings {
  if (settings.portsAssigned) return settings
  const country = countries(settings.site.country)
  const spans = layoutSpans(settings, inventory)
  const used = usedPlaces(settings)
  const handsets = spans
    .flatMap(span => span.sockets)
    .filter(socket => socket.kind === 'fxs' && !socket.foreign && !used.has(socket.key))
  const lines = outsideLines(spans, used)
  if (handsets.length === 0 && lines.length === 0) return settings
  let assigned: Settings = withOutside({ ...settings, portsAssigned: true }, lines, country)
  for (const { key } of handsets) {
    const number = nextExtensionNumber(assigned, country)
    const extension = newExtension(number, [{ kind: 'analog', port: key, details: {} }], random)
    assigned = { ...assigned, extensions: [...assigned.extensions, extension] }
  }
  return withIncoming(assigned)
}

function outsideLines(spans: readonly LayoutSpan[], used: ReadonlySet<string>): LineSettings[] {
  const lines: LineSettings[] = []
  const common = (kind: string, word: string) => {
    const number = lines.filter(line => line.kind === kind).length + 1
    return { id: `${kind}-${number}`, name: `${word} ${number}`, number: null }
  }
  for (const span of spans) {
    for (const socket of span.sockets)
      if (socket.kind === 'fxo' && !socket.foreign && !used.has(socket.key))
        lines.push({
          kind: 'analog',
          ...common('analog', 'Line'),
          port: socket.key,
          rxGainDb: 0,
          txGainDb: 0,
          details: {},
        })
    if (used.has(span.key)) continue
    // A jumper on NT says that telephones hang on it, not the network.
    if (span.isdn === 'bri' && span.kind !== 'bri-nt')
      lines.push({
        kind: 'bri',
        ...common('bri', 'BRI'),
        span: span.key,
        bus: 'point-to-multipoint',
        side: 'te',
        details: {},
      })
    if (span.isdn === 'pri')
      lines.push({
        kind: 'pri',
        ...common('pri', 'PRI'),
        span: span.key,
        side: 'te',
        crc4: null,
        details: {},
      })
  }
  return lines
}

function withOutside(settings: Settings, lines: readonly LineSettings[], country: CountryPack): Settings {
  if (lines.length === 0 || settings.trunks.some(trunk => trunk.id === OUTSIDE)) return settings
  const taken = new Set(settings.trunks.flatMap(trunk => trunk.lines.map(line => line.id)))
  const named = lines.map(line => (taken.has(line.id) ? { ...line, id: `${OUTSIDE}-${line.id}` } : line))
  const { outgoing } = settings.routes
  const route = { id: OUTSIDE, name: 'Outside line', accessCode: country.accessDigit, trunks: [OUTSIDE] }
  return {
    ...settings,
    trunks: [...settings.trunks, { id: OUTSIDE, name: 'Outside', selection: 'ascending', lines: named }],
    routes: { ...settings.routes, outgoing: outgoing.length === 0 ? [route] : outgoing },
  }
}

function withIncoming(settings: Settings): Settings {
  const first = settings.extensions[0]
  if (settings.routes.incoming.length > 0 || settings.trunks.length === 0 || first === undefined)
    return settings
  const destination = { kind: 'extension' as const, number: first.number }
  const route = { id: 'anything', trunk: null, calledNumber: null, destination }
  return { ...settings, routes: { ...settings.routes, incoming: [route] } }
}

function usedPlaces(settings: Settings): Set<string> {
  const devices = settings.extensions.flatMap(extension => extension.devices)
  const lines = settings.trunks.flatMap(trunk => trunk.lines)
  return new Set([
    ...devices.flatMap(device => (device.kind === 'analog' ? [device.port] : [])),
    ...lines.map(line => (line.kind === 'analog' ? line.port : line.span)),
  ])
}
