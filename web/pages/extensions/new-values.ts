/** What the form of a new extension proposes: the next free number, a free socket, a PIN nobody guesses. */

import { newVoicemailPin, nextExtensionNumber } from '../../../daemon/model/new-extension.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Web } from '../../env.ts'
import type { Speech } from '../../i18n/translate.ts'
import { findPlaces, placeUsers } from '../../places.ts'

export function newExtensionValues(
  { appliance, options }: Web,
  settings: Settings,
  withSip: boolean,
  { t }: Speech,
): URLSearchParams {
  const country = options.countries.pack(settings.site.country)
  const number = country === null ? '' : nextExtensionNumber(settings, country)
  const values = new URLSearchParams({
    number,
    name: '',
    language: '',
    ringSeconds: '25',
    outsideCallerId: '',
    sipContacts: '3',
    voicemail: 'on',
    pin: newVoicemailPin(options.randomInt, number === '' ? '-' : number),
    email: '',
  })
  if (withSip) values.set('sip', 'on')
  else {
    const users = placeUsers(settings)
    const free = findPlaces(settings, appliance.inventory(), t).all.find(
      place => place.kind === 'fxs' && !users.has(place.key),
    )
    if (free !== undefined) values.append('port', free.key)
  }
  return values
}
