/** One of the staff as a form, and back. */

import { z } from 'zod'
import {
  newStaffSchema,
  PANEL_RIGHTS,
  STAFF_ROLES,
  type StaffSettings,
} from '../../../daemon/settings/areas/people.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'

export { PANEL_RIGHTS, STAFF_ROLES }

export const staffValues = ({ id, name, role, extension, panelRights }: StaffSettings): URLSearchParams =>
  new URLSearchParams([
    ['id', id],
    ['name', name],
    ['role', role],
    ['extension', extension ?? ''],
    ...panelRights.map((right): [string, string] => ['right', right]),
  ])

export const newStaffValues = (): URLSearchParams =>
  new URLSearchParams([
    ['role', 'operator'],
    ...['see', 'call', 'transfer', 'hang-up', 'agents', 'switches'].map((right): [string, string] => [
      'right',
      right,
    ]),
  ])

const formSchema = newStaffSchema.extend({
  panelRights: z.array(z.enum(PANEL_RIGHTS)).max(PANEL_RIGHTS.length),
})

export type ParsedStaff =
  | { readonly ok: true; readonly value: StaffSettings }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** `id` is never changed: the password belongs to it. */
export function parseStaff(values: URLSearchParams, id: string | null, { t }: Speech): ParsedStaff {
  const extension = text(values, 'extension')
  const parsed = formSchema.safeParse({
    id: id ?? text(values, 'id').toLowerCase(),
    name: text(values, 'name'),
    role: text(values, 'role'),
    extension: extension === '' ? null : extension,
    panelRights: values.getAll('right'),
  })
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors = fieldErrors(parsed.error.issues, ([first]) => ({
    field: first === 'panelRights' ? 'right' : String(first),
    sentence: first === 'id' ? t('people.error-id') : first === 'name' ? t('error.name') : t('error.choice'),
  }))
  return { ok: false, errors }
}
