/** Form fields: label, what it is for, the control, and beside it what is wrong with it. */

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { FormState } from '../form/form-state.ts'
import { escapeText } from './escape.ts'

interface FieldProps {
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}

const ids = (name: string) => {
  const id = `f-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`
  return { id, hintId: `${id}-hint`, errorId: `${id}-error` }
}

function described({ form, name, hint }: FieldProps) {
  const { hintId, errorId } = ids(name)
  const by = [hint === undefined ? '' : hintId, form.errors[name] === undefined ? '' : errorId]
  const describedBy = by.filter(id => id !== '').join(' ')
  return {
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': form.errors[name] === undefined ? undefined : ('true' as const),
  }
}

const Frame = (props: FieldProps & { readonly children: Child; readonly short?: boolean | undefined }) => {
  const { form, name, label, hint, children, short } = props
  const { id, hintId, errorId } = ids(name)
  const error = form.errors[name]
  return (
    <div class={short === true ? 'field short' : 'field'}>
      <label for={id}>{label}</label>
      {children}
      {error === undefined ? null : (
        <p class="error" id={errorId}>
          {error}
        </p>
      )}
      {hint === undefined ? null : (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}

export const TextField = (
  props: FieldProps & {
    readonly type?: 'text' | 'password' | 'email' | 'search' | 'datetime-local'
    readonly required?: boolean
    readonly maxlength?: number
    readonly minlength?: number
    readonly digits?: boolean
    readonly short?: boolean
    readonly autocomplete?: string
    readonly autofocus?: boolean
    readonly placeholder?: string | undefined
    /** Of a datalist: what is offered beside what is typed. */
    readonly list?: string
  },
) => {
  const { form, name, type = 'text', required, maxlength, minlength, digits, autocomplete, autofocus } = props
  return (
    <Frame {...props}>
      <input
        id={ids(name).id}
        name={name}
        type={type}
        // A refused password is not sent back to the screen.
        value={type === 'password' ? '' : (form.values.get(name) ?? '')}
        required={required}
        maxlength={maxlength}
        minlength={minlength}
        inputmode={digits === true ? 'numeric' : undefined}
        autocomplete={autocomplete ?? 'off'}
        autofocus={autofocus}
        placeholder={props.placeholder}
        list={props.list}
        {...described(props)}
      />
    </Frame>
  )
}

export const NumberField = (
  props: FieldProps & {
    readonly min: number
    readonly max: number
    readonly step?: number
    readonly unit?: string
  },
) => {
  const { form, name, min, max, step, unit } = props
  return (
    <Frame {...props} short>
      <span class="with-unit">
        <input
          id={ids(name).id}
          name={name}
          type="number"
          min={min}
          max={max}
          step={step}
          value={form.values.get(name) ?? ''}
          {...described(props)}
        />
        {unit === undefined ? null : <span class="unit">{unit}</span>}
      </span>
    </Frame>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
}

const optionTag = ({ value, label }: Option, selected: boolean): string =>
  `<option value="${escapeText(value)}"${selected ? ' selected=""' : ''}>${escapeText(label)}</option>`

export const SelectField = (
  props: FieldProps & { readonly options: readonly Option[]; readonly required?: boolean },
) => {
  const { form, name, options, required } = props
  const chosen = form.values.get(name) ?? ''
  // What is stored stays on offer even when it is gone elsewhere, so that saving never changes it unasked.
  const isOffered = options.some(option => option.value === chosen)
  const offered = isOffered || chosen === '' ? options : [...options, { value: chosen, label: chosen }]
  return (
    <Frame {...props}>
      <select id={ids(name).id} name={name} required={required} {...described(props)}>
        {/* A thousand extensions are two thousand places a call can go to, several times on a page. */}
        {raw(offered.map(option => optionTag(option, option.value === chosen)).join(''))}
      </select>
    </Frame>
  )
}

/** One box; or, with `value`, one of several of the same name. */
export const CheckField = ({
  form,
  name,
  label,
  hint,
  value = 'on',
  disabled,
}: FieldProps & { readonly value?: string; readonly disabled?: boolean }) => {
  const { id, hintId } = ids(value === 'on' ? name : `${name}-${value}`)
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        checked={form.values.getAll(name).includes(value)}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
      />
      <div>
        <label for={id}>{label}</label>
        {hint === undefined ? null : (
          <p class="hint" id={hintId}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

export const FieldError = ({ form, name }: { form: FormState; name: string }) =>
  form.errors[name] === undefined ? null : (
    <p class="error" id={ids(name).errorId}>
      {form.errors[name]}
    </p>
  )
