/** What an issue or a reference is about, by the name people gave it, and the page where it can be changed. */

import { THING_LISTS } from '../daemon/model/named-things.ts'
import type { Settings } from '../daemon/settings/schema.ts'
import type { Speech } from './i18n/translate.ts'
import { LISTS } from './pages/services/all.ts'

export interface SubjectPlace {
  readonly name: string
  /** null: no page of its own. */
  readonly href: string | null
}

export function subjectPlace(subject: string, settings: Settings, speech: Speech): SubjectPlace {
  const { t } = speech
  const colon = subject.indexOf(':')
  const [kind, key] = colon < 0 ? [subject, ''] : [subject.slice(0, colon), subject.slice(colon + 1)]
  const { routes } = settings
  switch (kind) {
    case 'extension': {
      const name = settings.extensions.find(({ number }) => number === key)?.name ?? ''
      return { name: t('subject.extension', { name: `${key} ${name}`.trim() }), href: `/extensions/${key}` }
    }
    case 'route': {
      const incoming = routes.incoming.find(({ id }) => id === key)
      if (incoming !== undefined)
        return {
          name: t('thing.incoming-route', { name: incoming.calledNumber ?? t('incoming.any-number') }),
          href: `/routes/incoming/${key}`,
        }
      const name = routes.outgoing.find(({ id }) => id === key)?.name ?? key
      return { name: t('thing.outgoing-route', { name }), href: `/routes/outgoing/${key}` }
    }
    case 'trunk':
      return {
        name: t('subject.trunk', { name: settings.trunks.find(({ id }) => id === key)?.name ?? key }),
        href: `/lines/${key}`,
      }
    case 'staff':
      return {
        name: t('references.staff', { name: settings.staff.find(({ id }) => id === key)?.name ?? key }),
        href: `/people/${key}`,
      }
    case 'tariff':
      return { name: t('tariffs.title'), href: '/calls/settings/tariffs' }
    case 'mailed-report':
      return { name: t('mails.title'), href: '/calls/settings/mails' }
    case 'parking':
      return { name: t('subject.parking'), href: '/services/parking' }
    case 'blacklist':
      return { name: t('references.blacklist'), href: '/services/blacklist' }
    case 'emergency':
      return { name: t('subject.emergency'), href: '/services/emergency' }
  }
  const service = LISTS.find(({ at }) => THING_LISTS[at]?.[0] === kind)
  if (service === undefined) return { name: subject, href: null }
  // Each of these lists holds plain objects.
  const things = settings[service.at] as unknown as readonly Readonly<Record<string, unknown>>[]
  const thing = things.find(one => String(one[service.key]) === key)
  return {
    name: `${t(`svc.${service.path}.one`)} ${String(thing?.name ?? key)}`,
    href: `/services/${service.path}/${key}`,
  }
}
