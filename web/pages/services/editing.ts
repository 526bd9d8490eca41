/** What saving a service's form needs to know, whichever service it is. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { WebContext } from '../../env.ts'
import { type Field, labelsOf } from '../../form/described.ts'
import type { Editing } from '../../form/save.ts'

export const editingOf = (
  c: WebContext,
  fields: readonly Field[],
  values: URLSearchParams,
  savedValues: (settings: Settings) => URLSearchParams | null,
): Editing => ({
  labels: labelsOf(fields, values, c.var.speech),
  savedValues,
  // The numbers of the house are one field everywhere; what else the model refuses concerns several.
  fieldOf: ({ code }) =>
    code.startsWith('number-') && fields.some(({ name }) => name === 'number') ? 'number' : null,
  say: issue => {
    const { what, todo } = c.var.speech.issue(issue)
    return todo === null ? what : `${what} ${todo}`
  },
})
