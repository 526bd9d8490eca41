/** Routes that lead somewhere, and the emergency numbers. */

import type { Settings } from '../settings/schema.ts'
import { extensionOf } from './destinations.ts'
import type {
  CountryPack,
  Emergency,
  Extension,
  IncomingRoute,
  OutgoingRoute,
  Trunk,
} from './gateway-model.ts'

/** Routes to what does not exist are left out; the rules name them. */
export function buildIncoming(
  settings: Settings,
  trunks: readonly Trunk[],
  extensions: readonly Extension[],
): IncomingRoute[] {
  const trunkIds = new Set(trunks.map(trunk => trunk.id))
  const numbers = new Map(extensions.map(extension => [extension.number, extension]))
  return settings.routes.incoming
    .filter(({ trunk, destination }) => {
      if (trunk !== null && !trunkIds.has(trunk)) return false
      const number = extensionOf(destination)
      if (number === null) return true
      const target = numbers.get(number)
      return target !== undefined && (destination.kind === 'extension' || target.voicemail !== null)
    })
    .map(({ trunk, line, ...route }) => ({ ...route, trunkId: trunk, lineId: line }))
}

export function buildOutgoing(settings: Settings, trunks: readonly Trunk[]): OutgoingRoute[] {
  const known = new Set(trunks.map(trunk => trunk.id))
  return settings.routes.outgoing
    .map(({ trunks: ids, schedule, ...route }) => ({
      ...route,
      trunkIds: ids.filter(trunk => known.has(trunk)),
      scheduleId: schedule,
    }))
    .filter(route => route.trunkIds.length > 0)
}

export const emergencyNumbers = (settings: Settings, country: CountryPack): readonly string[] =>
  settings.emergencyNumbers ?? country.emergencyNumbers

export const buildEmergency = (
  settings: Settings,
  country: CountryPack,
  trunks: readonly Trunk[],
): Emergency => ({
  numbers: [...new Set(emergencyNumbers(settings, country))],
  trunkIds: trunks.filter(trunk => trunk.lines.length + trunk.networkLines.length > 0).map(trunk => trunk.id),
  accessCodes: [...new Set(settings.routes.outgoing.map(route => route.accessCode))],
})
