/** A form on its way between person and settings: what was typed is never lost. */

import type { Issue } from '../../daemon/model/issue.ts'
import { seenOf } from '../seen.ts'

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
  /** Of what the form was made from: as long as that is the same, others may have saved other things. Hidden in the form. */
  readonly seen: string
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
  // A posted form brings what it was made from.
  seen: values.get('seen') ?? seenOf([...values]),
})

/** Asks before `thing` is deleted. */
export const confirmForm = (thing: unknown, revision: number): FormState => ({
  ...freshForm(new URLSearchParams(), revision),
  seen: seenOf(thing),
})

export const hasErrors = (form: FormState): boolean =>
  Object.keys(form.errors).length > 0 || form.problems.length > 0 || form.conflict !== null
