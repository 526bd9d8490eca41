/** Another country, and what follows from it. */

import type { Settings } from '../settings/schema.ts'
import { neutralName, nextExtensionNumber } from './new-extension.ts'
import { renumbered } from './references.ts'
import { emergencyNumbers } from './routes.ts'
import { hides } from './rules/emergency.ts'
import type { CountryLookup } from './surroundings.ts'

/**
 * The access digit follows where it still is the old country's. An extension that would hide one of the new country's
 * emergency numbers (101 is the police in Belgium) moves to a free number, unless a person has named it: then the rules
 * speak up instead.
 */
export function withCountry(settings: Settings, code: string, countries: CountryLookup): Settings {
  const former = countries(settings.site.country)
  const next = countries(code)
  const outgoing = settings.routes.outgoing.map(route =>
    route.accessCode === former.accessDigit ? { ...route, accessCode: next.accessDigit } : route,
  )
  let result: Settings = {
    ...settings,
    site: { ...settings.site, country: code },
    routes: { ...settings.routes, outgoing },
  }
  for (const { number, name } of settings.extensions) {
    const isHiding = emergencyNumbers(result, next).some(one => hides(number, one))
    if (isHiding && name === neutralName(number))
      result = renumber(result, number, nextExtensionNumber(result, next))
  }
  return result
}

function renumber(settings: Settings, from: string, to: string): Settings {
  const moved = renumbered(settings, new Map([[from, to]]))
  return {
    ...moved,
    extensions: moved.extensions.map(one => (one.number === to ? { ...one, name: neutralName(to) } : one)),
  }
}
