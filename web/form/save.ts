/** Saves a form's change, or gives the form back with what is wrong: nothing typed is lost. */

import type { StoredSettings } from '../../daemon/appliance.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import type { Web } from '../env.ts'
import type { Conflict, FormState } from './form-state.ts'

export interface Editing {
  /** What the person calls each field, for the comparison after a conflict. */
  readonly labels: Readonly<Record<string, string>>
  /** The form's values as saved now; null when the thing is gone. */
  savedValues(settings: Settings): URLSearchParams | null
  /** The field an issue is about, if one is. */
  fieldOf(issue: Issue): string | null
  /** In the person's language. */
  say(issue: Issue): string
}

export type SaveOutcome =
  | { readonly is: 'saved'; readonly stored: StoredSettings }
  | { readonly is: 'refused'; readonly form: FormState }

export async function saveForm(
  web: Web,
  values: URLSearchParams,
  revision: number,
  change: (draft: Settings) => Settings,
  editing: Editing,
): Promise<SaveOutcome> {
  const result = await web.appliance.edit(revision, change)
  if (result.ok) return { is: 'saved', stored: result.value }
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
    },
  }
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
