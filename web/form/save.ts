/** Saves a form's change, or gives the form back with what is wrong: nothing typed is lost. */

import type { StoredSettings } from '../../daemon/appliance.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import type { Web } from '../env.ts'
import { seenOf } from '../seen.ts'
import type { Conflict, FormState } from './form-state.ts'

export interface Editing {
  /** What the person calls each field, for the comparison after a conflict. */
  readonly labels: Readonly<Record<string, string>>
  /** The form's values as saved now; null when the thing is gone. */
  savedValues(settings: Settings): URLSearchParams | null
  /** The field an issue is about, if one is. */
  fieldOf(issue: Issue): string | null
  /** A new thing: it takes nothing from anybody, whatever was saved meanwhile. */
  readonly isNew?: boolean
  /** A deletion: of this, as saved now. */
  thing?(settings: Settings): unknown
  /** In the person's language. */
  say(issue: Issue): string
}

export type SaveOutcome =
  | {
      readonly is: 'saved'
      readonly stored: StoredSettings
      /** Of a deletion: what takes it back (web/undo.ts). */
      readonly undo: string | null
    }
  | { readonly is: 'refused'; readonly form: FormState }

export async function saveForm(
  web: Web,
  values: URLSearchParams,
  revision: number,
  change: (draft: Settings) => Settings,
  editing: Editing,
): Promise<SaveOutcome> {
  const before = web.appliance.settings()
  // Others may have saved since the form was made: only what this one is about must still be the same.
  const isOlder = revision >= 0 && revision < before.revision
  const isUntouched = isOlder && seenNow(before.settings, editing, values)
  const result = await web.appliance.edit(isUntouched ? before.revision : revision, change)
  if (result.ok) {
    const { settings } = result.value
    const undo = editing.thing === undefined ? null : web.undo.keep(before.settings, settings)
    return { is: 'saved', stored: result.value, undo }
  }
  const current = web.appliance.settings()
  const isConflict = result.error.some(issue => issue.code === 'settings-conflict')
  const errors: Record<string, string> = {}
  const problems: Issue[] = []
  for (const issue of result.error) {
    if (issue.code === 'settings-conflict') continue
    const field = editing.fieldOf(issue)
    if (field === null || errors[field] !== undefined) problems.push(issue)
    else errors[field] = editing.say(issue)
  }
  const saved = isConflict ? editing.savedValues(current.settings) : null
  return {
    is: 'refused',
    form: {
      values,
      errors,
      problems,
      conflict: isConflict ? compare(saved ?? new URLSearchParams(), values, editing.labels) : null,
      // Saving again is then a decision: this form has seen what is saved now.
      revision: isConflict ? current.revision : revision,
      seen: isConflict ? seenOf(about(current.settings, editing)) : (values.get('seen') ?? ''),
    },
  }
}

/** What a form shows and `seen` is about. */
const about = (settings: Settings, { thing, savedValues }: Editing): unknown =>
  thing === undefined ? [...(savedValues(settings) ?? [])] : thing(settings)

function seenNow(settings: Settings, editing: Editing, values: URLSearchParams): boolean {
  const seen = values.get('seen')
  if (seen === null) return false
  if (editing.isNew === true) return true
  if (editing.thing === undefined && editing.savedValues(settings) === null) return false
  const now = about(settings, editing)
  return now !== undefined && seen === seenOf(now)
}

function compare(
  saved: URLSearchParams,
  typed: URLSearchParams,
  labels: Readonly<Record<string, string>>,
): Conflict {
  const shown = (values: URLSearchParams, name: string) => values.getAll(name).join(', ')
  return {
    differences: Object.entries(labels)
      .filter(([name]) => shown(saved, name) !== shown(typed, name))
      .map(([name, field]) => ({ field, saved: shown(saved, name), typed: shown(typed, name) })),
  }
}
