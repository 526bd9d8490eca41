/** The places of the area of calls, as far as the person may open them. */

import type { Person } from '../../../daemon/users/person.ts'
import type { Speech } from '../../i18n/translate.ts'
import { mayOpen } from '../../rights.ts'

const PLACES = [
  { place: 'list', href: '/calls' },
  { place: 'records', href: '/calls/records' },
  { place: 'reports', href: '/calls/reports' },
  { place: 'costs', href: '/calls/costs' },
  { place: 'mails', href: '/calls/settings/mails' },
  { place: 'tariffs', href: '/calls/settings/tariffs' },
  { place: 'budgets', href: '/calls/settings/budgets' },
] as const

export type CallPlace = (typeof PLACES)[number]['place']

export const placesFor = (person: Person | null): readonly CallPlace[] =>
  PLACES.filter(({ href }) => person !== null && mayOpen(person, href)).map(({ place }) => place)

export const SubNavigation = ({
  here,
  places,
  speech,
}: {
  here: CallPlace | null
  places: readonly CallPlace[]
  speech: Speech
}) => (
  <nav class="sub-nav" aria-label={speech.t('calls.nav')}>
    <ul>
      {PLACES.filter(({ place }) => places.includes(place)).map(({ place, href }) => (
        <li>
          <a href={href} aria-current={place === here ? 'page' : undefined}>
            {speech.t(`calls.nav.${place}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
