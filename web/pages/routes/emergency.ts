/** The emergency numbers' form: one field, numbers with spaces or commas between them. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import { text } from '../../form/read-form.ts'

export const emergencyValues = ({ emergencyNumbers }: Settings): URLSearchParams =>
  new URLSearchParams({ numbers: (emergencyNumbers ?? []).join(' ') })

/** null: empty, so the country's numbers. */
export function parseEmergency(values: URLSearchParams): string[] | null | 'wrong' {
  const typed = text(values, 'numbers')
    .split(/[\s,;]+/)
    .filter(number => number !== '')
  if (typed.length === 0) return null
  return typed.length <= 20 && typed.every(number => /^[0-9]{2,8}$/.test(number))
    ? [...new Set(typed)]
    : 'wrong'
}
