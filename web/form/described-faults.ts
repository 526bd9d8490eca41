/** What the schema refuses of a described form, beside the input it came from. */

import type { z } from 'zod'
import type { Speech } from '../i18n/translate.ts'
import { columnName, type Field } from './described.ts'
import type { Read } from './described-values.ts'
import { type FieldFault, fieldErrors } from './field-errors.ts'

export function describedErrors(
  faults: readonly z.core.$ZodIssue[],
  fields: readonly Field[],
  { rows }: Read,
  { t }: Speech,
): Record<string, string> {
  return fieldErrors(faults, path => faultAt(path, fields, rows, t))
}

function faultAt(
  path: readonly PropertyKey[],
  fields: readonly Field[],
  rows: Read['rows'],
  t: Speech['t'],
): FieldFault | null {
  const [first, second, third] = path
  const field = fields.find(({ name }) => name === first)
  if (field === undefined) return null
  const say = ({ error, kind }: Field) =>
    kind.is === 'whole' ? t('error.range', { min: kind.min, max: kind.max }) : t(error as 'save')
  const own = { field: field.name, sentence: say(field) }
  if (field.kind.is === 'group') {
    const column = field.kind.columns.find(({ name }) => name === second)
    return column === undefined ? own : { field: columnName(field, column, null), sentence: say(column) }
  }
  if (field.kind.is !== 'rows' || typeof second !== 'number') return own
  const column = field.kind.columns.find(({ name }) => name === third)
  const row = rows[field.name]?.[second]
  return column === undefined || row === undefined
    ? own
    : { field: columnName(field, column, row), sentence: say(column) }
}
