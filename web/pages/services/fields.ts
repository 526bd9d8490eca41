/** Fields that several services share. */

import type { Field, FieldKind } from '../../form/described.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import type { Option } from '../../parts/fields.tsx'

const field = (
  name: string,
  label: MessageKey,
  error: MessageKey,
  kind: FieldKind,
  hint?: MessageKey,
): Field => ({
  name,
  label,
  error,
  kind,
  ...(hint === undefined ? {} : { hint }),
})

export const name = field('name', 'svf.name', 'error.name', { is: 'text', longest: 60 })
export const number = field('number', 'svf.number', 'error.extension-number', {
  ...({ is: 'text', longest: 8, digits: true } as const),
})
export const maybeNumber = field(
  'number',
  'svf.number',
  'error.extension-number',
  { is: 'text', longest: 8, digits: true, mayBeEmpty: true },
  'svf.number-hint',
)

export const text = (
  name: string,
  label: MessageKey,
  error: MessageKey,
  longest: number,
  hint?: MessageKey,
): Field => field(name, label, error, { is: 'text', longest }, hint)
export const maybe = (
  name: string,
  label: MessageKey,
  error: MessageKey,
  longest: number,
  hint?: MessageKey,
): Field => field(name, label, error, { is: 'text', longest, mayBeEmpty: true }, hint)
export const phoneNumber = (name: string, label: MessageKey, mayBeEmpty: boolean, hint?: MessageKey): Field =>
  field(name, label, 'error.phone-number', { is: 'text', longest: 40, phone: true, mayBeEmpty }, hint)
export const whole = (
  name: string,
  label: MessageKey,
  min: number,
  max: number,
  unit?: MessageKey,
  hint?: MessageKey,
): Field =>
  field(name, label, 'error.choice', { is: 'whole', min, max, ...(unit === undefined ? {} : { unit }) }, hint)
export const seconds = (
  name: string,
  label: MessageKey,
  min: number,
  max: number,
  hint?: MessageKey,
): Field => whole(name, label, min, max, 'unit.seconds', hint)
export const tick = (name: string, label: MessageKey, hint?: MessageKey): Field =>
  field(name, label, 'error.choice', { is: 'tick' }, hint)
export const destination = (name: string, label: MessageKey, none?: MessageKey): Field =>
  field(name, label, 'error.choice', { is: 'destination', ...(none === undefined ? {} : { none }) })
export const sound = (name: string, label: MessageKey, none: MessageKey): Field =>
  field(name, label, 'error.choice', { is: 'sound', none })
export const words = (name: string, label: MessageKey, error: MessageKey, hint: MessageKey): Field =>
  field(name, label, error, { is: 'words' }, hint)
export const secret = (name: string, label: MessageKey, hint: MessageKey): Field =>
  field(name, label, 'error.choice', { is: 'secret' }, hint)
export const pin = (name: string, label: MessageKey, hint: MessageKey): Field =>
  field(name, label, 'error.pin', { is: 'text', longest: 10, digits: true, mayBeEmpty: true }, hint)

export const rows = (
  name: string,
  label: MessageKey,
  error: MessageKey,
  most: number,
  columns: readonly Field[],
  hint?: MessageKey,
): Field => field(name, label, error, { is: 'rows', columns, most }, hint)
export const group = (name: string, label: MessageKey, columns: readonly Field[]): Field =>
  field(name, label, 'error.choice', { is: 'group', columns })

/** `said` gives the sentence of each word of the schema. */
export const choice = (
  name: string,
  label: MessageKey,
  options: readonly (readonly [value: string, label: MessageKey])[],
  none?: MessageKey,
  hint?: MessageKey,
): Field =>
  field(
    name,
    label,
    'error.choice',
    {
      is: 'choice',
      options: ({ speech }) =>
        options.map(([value, said]): Option => ({ value, label: speech.t(said as 'save') })),
      ...(none === undefined ? {} : { none }),
    },
    hint,
  )

export const ticks = (
  name: string,
  label: MessageKey,
  options: readonly (readonly [value: string, label: MessageKey])[],
): Field =>
  field(name, label, 'error.choice', {
    is: 'ticks',
    options: ({ speech }) =>
      options.map(([value, said]): Option => ({ value, label: speech.t(said as 'save') })),
  })

const named = (things: readonly { readonly id: string; readonly name: string }[]): Option[] =>
  things.map(({ id, name: label }) => ({ value: id, label }))

export const music = field('music', 'svf.music', 'error.choice', {
  is: 'choice',
  options: ({ settings }) => named(settings.musicClasses),
  none: 'svf.music-usual',
})
export const ringingMusic = field('music', 'svf.music-instead', 'error.choice', {
  is: 'choice',
  options: ({ settings }) => named(settings.musicClasses),
  none: 'svf.music-ringing',
})
export const classOfService = (
  name: string,
  label: MessageKey,
  hint?: MessageKey,
  none?: MessageKey,
): Field =>
  field(
    name,
    label,
    'error.choice',
    {
      is: 'choice',
      options: ({ settings }) => named(settings.classesOfService),
      ...(none === undefined ? {} : { none }),
    },
    hint,
  )
export const schedule = (name: string, label: MessageKey, none: MessageKey): Field =>
  field(name, label, 'error.choice', {
    is: 'choice',
    options: ({ settings }) => named(settings.schedules),
    none,
  })
