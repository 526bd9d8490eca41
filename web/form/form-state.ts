/** A form on its way between person and settings: what was typed is never lost. */

import type { Issue } from '../../daemon/model/issue.ts'

export interface FormState {
  /** As typed, or as stored when nothing was typed yet. */
  readonly values: URLSearchParams
  /** Sentences by field name. */
  readonly errors: Readonly<Record<string, string>>
  /** What no single field is to blame for. */
  readonly problems: readonly Issue[]
  /** Somebody else saved meanwhile. */
  readonly conflict: Conflict | null
  /** Settings revision this form was made from; hidden in the form. */
  readonly revision: number
}

export interface Conflict {
  /** Fields where what is saved now is not what was typed. */
  readonly differences: readonly { readonly field: string; readonly saved: string; readonly typed: string }[]
}

export const freshForm = (values: URLSearchParams, revision: number): FormState => ({
  values,
  errors: {},
  problems: [],
  conflict: null,
  revision,
})

export const hasErrors = (form: FormState): boolean =>
  Object.keys(form.errors).length > 0 || form.problems.length > 0 || form.conflict !== null
