/** An incoming route's form: which calls, and where they ring. */

import type { IncomingRouteSettings, Settings } from '../../../daemon/settings/schema.ts'
import { incomingRouteSchema } from '../../../daemon/settings/schema.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { optional, text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'

import { destinationOf, destinationWord } from './destination-words.ts'

export const incomingValues = (route: IncomingRouteSettings): URLSearchParams =>
  new URLSearchParams({
    trunk: route.trunk ?? '',
    calledNumber: route.calledNumber ?? '',
    destination: destinationWord(route.destination),
  })

export type Parsed<T> =
  | { readonly ok: true; readonly route: T }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

export function parseIncoming(
  values: URLSearchParams,
  id: string,
  { t }: Speech,
): Parsed<IncomingRouteSettings> {
  const parsed = incomingRouteSchema.safeParse({
    id,
    trunk: optional(values, 'trunk'),
    calledNumber: optional(values, 'calledNumber')?.replace(/\s/g, '').toUpperCase() ?? null,
    destination: destinationOf(text(values, 'destination')),
  })
  if (parsed.success) return { ok: true, route: parsed.data }
  const errors = fieldErrors(parsed.error.issues, ([first]) =>
    first === 'calledNumber'
      ? { field: 'calledNumber', sentence: t('error.called-number') }
      : { field: String(first), sentence: t('error.choice') },
  )
  return { ok: false, errors }
}

export function withIncoming(settings: Settings, route: IncomingRouteSettings): Settings {
  const { incoming } = settings.routes
  const exists = incoming.some(item => item.id === route.id)
  return {
    ...settings,
    routes: {
      ...settings.routes,
      incoming: exists
        ? incoming.map(item => (item.id === route.id ? { ...item, ...onForm(route) } : item))
        : // The one for every call stays last: a new one behind it would never be reached.
          insertBeforeCatchAll(incoming, route),
    },
  }
}

/** What the form asks for; the rest of a route stays as it is. */
const onForm = ({ trunk, calledNumber, destination }: IncomingRouteSettings) => ({
  trunk,
  calledNumber,
  destination,
})

function insertBeforeCatchAll(
  routes: readonly IncomingRouteSettings[],
  route: IncomingRouteSettings,
): IncomingRouteSettings[] {
  const last = routes.at(-1)
  const isCatchAll = last !== undefined && last.trunk === null && last.calledNumber === null
  return isCatchAll ? [...routes.slice(0, -1), route, last] : [...routes, route]
}

export function moved(settings: Settings, id: string, by: -1 | 1): Settings {
  const incoming = [...settings.routes.incoming]
  const from = incoming.findIndex(route => route.id === id)
  const to = from + by
  const [a, b] = [incoming[from], incoming[to]]
  if (a === undefined || b === undefined) return settings
  incoming[from] = b
  incoming[to] = a
  return { ...settings, routes: { ...settings.routes, incoming } }
}
