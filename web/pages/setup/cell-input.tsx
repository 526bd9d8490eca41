/** A field in a cell of a table: its label is for those who hear the page, its fault below it for everybody. */

import type { FormState } from '../../form/form-state.ts'

export const CellInput = ({
  form,
  name,
  label,
  maxlength,
  digits,
  visible,
}: {
  form: FormState
  name: string
  label: string
  maxlength: number
  digits?: boolean
  /** Where no column has it as its heading. */
  visible?: boolean
}) => {
  const error = form.errors[name]
  const id = `c-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`
  const errorId = `${id}-error`
  return (
    <>
      <label for={id} class={visible === true ? undefined : 'visually-hidden'}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        name={name}
        value={form.values.get(name) ?? ''}
        maxlength={maxlength}
        inputmode={digits === true ? 'numeric' : undefined}
        class={digits === true ? 'short' : undefined}
        autocomplete="off"
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : errorId}
      />
      {error === undefined ? null : (
        <p class="error" id={errorId}>
          {error}
        </p>
      )}
    </>
  )
}
