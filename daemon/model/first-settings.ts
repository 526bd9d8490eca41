/** The first start gives every port a purpose, so that a bare machine is a working telephone system by itself. */

import { incomingRouteSchema, type Settings } from '../settings/schema.ts'
import type { Inventory } from './inventory.ts'
import { freeSockets, withPurposes } from './purposes.ts'
import { layoutSpans } from './span-layout.ts'
import type { CountryLookup, Randomness } from './surroundings.ts'

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
  const sockets = freeSockets(settings, layoutSpans(settings, inventory))
  if (sockets.length === 0) return settings
  const country = countries(settings.site.country)
  return withIncoming({ ...withPurposes(settings, sockets, country, random), portsAssigned: true })
}

function withIncoming(settings: Settings): Settings {
  const first = settings.extensions[0]
  if (settings.routes.incoming.length > 0 || settings.trunks.length === 0 || first === undefined)
    return settings
  const destination = { kind: 'extension', number: first.number }
  const route = incomingRouteSchema.parse({ id: 'anything', destination })
  return { ...settings, routes: { ...settings.routes, incoming: [route] } }
}
