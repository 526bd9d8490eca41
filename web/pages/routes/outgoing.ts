/** An outgoing route's form: the digits that get a line, and which lines, in order. */

import type { OutgoingRouteSettings, Settings } from '../../../daemon/settings/schema.ts'
import { outgoingRouteSchema } from '../../../daemon/settings/schema.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Parsed } from './incoming.ts'

/** Places for trunks on the form; a route with more gets one for each. */
export const FEWEST_CHOICES = 3
/** As the schema has it. */
export const MOST_TRUNKS = 16

export const trunkField = (index: number): string => `trunk${index + 1}`

export function outgoingValues(route: OutgoingRouteSettings): URLSearchParams {
  const values = new URLSearchParams({ name: route.name, accessCode: route.accessCode })
  for (const [index, trunk] of route.trunks.entries()) values.set(trunkField(index), trunk)
  return values
}

export function parseOutgoing(
  values: URLSearchParams,
  id: string,
  { t }: Speech,
): Parsed<OutgoingRouteSettings> {
  const trunks = Array.from({ length: MOST_TRUNKS }, (_, index) => text(values, trunkField(index)))
  const parsed = outgoingRouteSchema.safeParse({
    id,
    name: text(values, 'name'),
    accessCode: text(values, 'accessCode'),
    trunks: [...new Set(trunks.filter(trunk => trunk !== ''))],
  })
  if (parsed.success) return { ok: true, route: parsed.data }
  const errors = fieldErrors(parsed.error.issues, ([first]) => {
    if (first === 'name') return { field: 'name', sentence: t('error.name') }
    if (first === 'accessCode') return { field: 'accessCode', sentence: t('error.access-code') }
    return { field: trunkField(0), sentence: t('error.route-trunk') }
  })
  return { ok: false, errors }
}

/** What the form asks for; the rest of a route stays as it is. */
const onForm = ({ name, accessCode, trunks }: OutgoingRouteSettings) => ({ name, accessCode, trunks })

export function withOutgoing(settings: Settings, route: OutgoingRouteSettings): Settings {
  const { outgoing } = settings.routes
  const exists = outgoing.some(item => item.id === route.id)
  return {
    ...settings,
    routes: {
      ...settings.routes,
      outgoing: exists
        ? outgoing.map(item => (item.id === route.id ? { ...item, ...onForm(route) } : item))
        : [...outgoing, route],
    },
  }
}
