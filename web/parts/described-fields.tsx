/** Draws described fields: labels, inputs, tables of rows, and what is wrong beside each. */

import { type Around, columnName, type Field, rowsIn, type Section } from '../form/described.ts'
import {
  destinationChoices,
  insideNumber,
  LARGE_OFFICE,
  outsideClass,
  outsideNumber,
} from '../form/destination-choice.ts'
import type { FormState } from '../form/form-state.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { CheckField, FieldError, NumberField, type Option, SelectField, TextField } from './fields.tsx'

interface Drawn {
  readonly form: FormState
  readonly around: Around
}

const sayer =
  ({ speech }: Around) =>
  (key: MessageKey): string =>
    // Names of fields have no gaps.
    speech.t(key as 'save')

export const DescribedSection = ({ section, form, around }: Drawn & { section: Section }) => (
  <fieldset>
    <legend>{sayer(around)(section.title)}</legend>
    {section.fields.map(field => (
      <DescribedField field={field} name={field.name} form={form} around={around} />
    ))}
  </fieldset>
)

const soundOptions = ({ settings }: Around): Option[] =>
  settings.recordings.map(({ id, name }) => ({ value: `recording:${id}`, label: name }))

const withNone = (options: readonly Option[], none: string | null): Option[] =>
  none === null ? [...options] : [{ value: '', label: none }, ...options]

const DescribedField = ({
  field,
  name,
  form,
  around,
  label: given,
}: Drawn & { field: Field; name: string; label?: string }) => {
  const say = sayer(around)
  const { kind } = field
  const label = given ?? say(field.label)
  const hint = field.hint === undefined || given !== undefined ? undefined : say(field.hint)
  const common = { form, name, label, hint }
  switch (kind.is) {
    case 'text':
      return (
        <TextField
          {...common}
          maxlength={kind.longest}
          digits={kind.digits ?? kind.phone ?? false}
          short={kind.digits ?? false}
          required={kind.mayBeEmpty !== true && kind.blank !== true && given === undefined}
        />
      )
    case 'secret':
      return <TextField {...common} type="password" autocomplete="new-password" maxlength={200} />
    case 'whole':
      return (
        <NumberField
          {...common}
          min={kind.min}
          max={kind.max}
          {...(kind.unit === undefined ? {} : { unit: say(kind.unit) })}
        />
      )
    case 'tick':
      return <CheckField {...common} />
    case 'choice':
      return (
        <SelectField
          {...common}
          options={withNone(kind.options(around), kind.none === undefined ? null : say(kind.none))}
        />
      )
    case 'sound':
      return (
        <SelectField
          {...common}
          options={withNone(soundOptions(around), kind.none === undefined ? null : say(kind.none))}
        />
      )
    case 'ticks':
      return (
        <fieldset class="ticks">
          <legend class={given === undefined ? 'ticks-label' : 'visually-hidden'}>{label}</legend>
          <div class="ticks-list">
            {kind.options(around).map(option => (
              <CheckField form={form} name={name} label={option.label} value={option.value} />
            ))}
          </div>
          <FieldError form={form} name={name} />
          {hint === undefined ? null : <p class="hint">{hint}</p>}
        </fieldset>
      )
    case 'words':
      return <TextField {...common} maxlength={4000} />
    case 'destination':
      return (
        <DestinationField
          form={form}
          around={around}
          name={name}
          label={label}
          hint={hint}
          none={kind.none === undefined ? null : say(kind.none)}
        />
      )
    case 'group':
      return (
        <div class="field-row">
          {kind.columns.map(column => (
            <DescribedField
              field={column}
              name={columnName(field, column, null)}
              form={form}
              around={around}
            />
          ))}
        </div>
      )
    case 'rows':
      return <RowsField field={field} columns={kind.columns} most={kind.most} form={form} around={around} />
  }
}

/** The number and its rights show while "an outside number" is chosen: by the style sheet, without script; so does an extension's, in a large office. */
const DestinationField = ({
  form,
  around,
  name,
  label,
  hint,
  none,
}: Drawn & { name: string; label: string; hint: string | undefined; none: string | null }) => {
  const { t } = around.speech
  const choices = destinationChoices(around, form.values.get(name) ?? '')
  return (
    <div class="picker">
      <SelectField form={form} name={name} label={label} hint={hint} options={withNone(choices, none)} />
      {around.settings.extensions.length > LARGE_OFFICE ? (
        <div class="picker-inside">
          <TextField
            form={form}
            name={insideNumber(name)}
            label={t('picker.inside-number')}
            maxlength={8}
            digits
            short
          />
        </div>
      ) : null}
      <div class="picker-outside field-row">
        <TextField
          form={form}
          name={outsideNumber(name)}
          label={t('picker.number')}
          hint={t('picker.number-hint')}
          maxlength={40}
          digits
        />
        <SelectField
          form={form}
          name={outsideClass(name)}
          label={t('picker.class')}
          options={around.settings.classesOfService.map(({ id, name: shown }) => ({
            value: id,
            label: shown,
          }))}
        />
      </div>
    </div>
  )
}

/** Empty lines offered beyond those in use; saving brings more. */
const SPARE_ROWS = 2

const RowsField = ({
  field,
  columns,
  most,
  form,
  around,
}: Drawn & { field: Field; columns: readonly Field[]; most: number }) => {
  const say = sayer(around)
  const rows = Math.min(rowsIn(form.values, field) + SPARE_ROWS, most)
  return (
    <div class="rows-field">
      <FieldError form={form} name={field.name} />
      {Array.from({ length: rows }, (_, row) => (
        <fieldset class="rows-line">
          <legend class="visually-hidden">{`${say(field.label)} ${row + 1}`}</legend>
          {columns.map(column => (
            <DescribedField
              field={
                column.kind.is === 'destination'
                  ? { ...column, kind: { is: 'destination', none: 'none' } }
                  : column
              }
              name={columnName(field, column, row)}
              form={form}
              around={around}
              label={say(column.label)}
            />
          ))}
        </fieldset>
      ))}
      <p class="hint">{say(field.hint ?? 'rows.hint')}</p>
    </div>
  )
}
