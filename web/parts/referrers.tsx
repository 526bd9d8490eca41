/** Everything that refers to a thing, each with the page where that can be changed: told before the thing is deleted. */

import { referencesTo } from '../../daemon/model/references.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import type { Speech } from '../i18n/translate.ts'
import { subjectPlace } from '../subject-place.ts'

export interface Referrer {
  readonly name: string
  readonly href: string | null
}

/** `thing`: as an issue's subject, `queue:sales`. */
export const referrersTo = (settings: Settings, thing: string, speech: Speech): Referrer[] =>
  referencesTo(settings, thing).map(subject => subjectPlace(subject, settings, speech))

/** `quiet`: nothing is said where nothing refers to it. */
export const Referrers = ({
  of,
  settings,
  speech,
  quiet = false,
}: {
  of: string
  settings: Settings
  speech: Speech
  quiet?: boolean
}) => {
  const referrers = referrersTo(settings, of, speech)
  if (referrers.length === 0) return quiet ? null : <p>{speech.t('references.none')}</p>
  return (
    <>
      <p>
        <strong>{speech.t('references.title')}</strong>
      </p>
      <ul class="referrers">
        {referrers.map(({ name, href }) => (
          <li>{href === null ? name : <a href={href}>{name}</a>}</li>
        ))}
      </ul>
    </>
  )
}
