/** Everything in the settings that refers to one thing of a service, with the page where that can be changed. */

import type { Around, Thing } from '../../form/described.ts'
import { LISTS, ONES } from './all.ts'
import { keyOf, type ListService, nameOf, thingsOf } from './service.ts'

export interface Referrer {
  readonly name: string
  readonly href: string
}

export function referrersTo(service: ListService, thing: Thing, around: Around): Referrer[] {
  if (service.key !== 'id') return []
  const names = (value: unknown) => refers(value, service, keyOf(service, thing))
  return [...places(around, service, thing)]
    .filter(({ value }) => names(value))
    .map(({ name, href }) => ({ name, href }))
}

function* places(
  { settings, speech }: Around,
  own: ListService,
  thing: Thing,
): Generator<Referrer & { readonly value: unknown }> {
  const { t } = speech
  for (const one of settings.extensions)
    yield {
      name: t('subject.extension', { name: `${one.number} ${one.name}` }),
      href: `/extensions/${one.number}`,
      value: one,
    }
  for (const one of settings.routes.incoming)
    yield {
      name: t('thing.incoming-route', { name: one.calledNumber ?? t('incoming.any-number') }),
      href: `/routes/incoming/${one.id}`,
      value: one,
    }
  for (const one of settings.routes.outgoing)
    yield {
      name: t('thing.outgoing-route', { name: one.name }),
      href: `/routes/outgoing/${one.id}`,
      value: one,
    }
  for (const service of LISTS)
    for (const one of thingsOf(service, settings))
      if (service !== own || one !== thing)
        yield {
          name: `${t(`svc.${service.path}.one`)} ${nameOf(one)}`,
          href: addressOf(service, one),
          value: one,
        }
  for (const service of ONES)
    yield { name: t(`svc.${service.path}`), href: `/services/${service.path}`, value: service.read(settings) }
}

/** `{ kind: 'queue', id: 'sales' }` anywhere within, or the id in a field that holds such ids. */
function refers(value: unknown, service: ListService, key: string): boolean {
  if (Array.isArray(value)) return value.some(one => refers(one, service, key))
  if (typeof value !== 'object' || value === null) return false
  const thing: Thing = { ...value }
  if (service.kind !== null && thing.kind === service.kind && thing.id === key) return true
  return Object.entries(thing).some(
    ([name, held]) => (service.heldBy.includes(name) && held === key) || refers(held, service, key),
  )
}

export const addressOf = (service: ListService, thing: Thing): string =>
  `/services/${service.path}/${keyOf(service, thing)}`
