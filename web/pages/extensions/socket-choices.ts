/** The telephone sockets an extension may have: the free ones and its own. */

import type { ExtensionSettings } from '../../../daemon/settings/schema.ts'
import type { Web } from '../../env.ts'
import type { Speech } from '../../i18n/translate.ts'
import { findPlaces, placeUsers } from '../../places.ts'
import type { SocketChoice } from './edit-page.tsx'

const placesOf = ({ appliance }: Web, { t }: Speech) =>
  findPlaces(appliance.settings().settings, appliance.inventory(), t)

export const socketKeys = (web: Web, speech: Speech): ReadonlySet<string> =>
  new Set(placesOf(web, speech).all.flatMap(place => (place.kind === 'fxs' ? [place.key] : [])))

/** Sockets of its own that are gone are still there to be taken away. */
export function socketChoices(
  web: Web,
  extension: ExtensionSettings | null,
  speech: Speech,
): readonly SocketChoice[] {
  const places = placesOf(web, speech)
  const users = placeUsers(web.appliance.settings().settings)
  const known = new Set(places.all.map(place => place.key))
  const own = new Set(
    (extension?.devices ?? []).flatMap(device => (device.kind === 'analog' ? [device.port] : [])),
  )
  return [
    ...places.all.filter(place => place.kind === 'fxs'),
    ...[...own].filter(key => !known.has(key)).map(key => ({ key, name: places.nameOf(key) })),
  ].map(({ key, name }) => ({
    key,
    name,
    takenBy: own.has(key) ? null : (users.get(key) ?? null),
    isOwn: own.has(key),
  }))
}
