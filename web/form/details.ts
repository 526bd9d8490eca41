/** Details in a form: from the settings to fields and back, led by the schema, which alone knows what is allowed. */

import { z } from 'zod'
import type { CountryPack, CountryValue } from '../../daemon/model/gateway-model.ts'
import { analogLineDetails, analogLineTexts } from '../../daemon/settings/details/analog-line.ts'
import type { Detail, Theme } from '../../daemon/settings/details/detail.ts'
import { everyLineDetails, everyLineTexts } from '../../daemon/settings/details/every-line.ts'
import { handsetDetails, handsetTexts } from '../../daemon/settings/details/handset.ts'
import { basicRateOnly, isdnLineDetails, isdnLineTexts } from '../../daemon/settings/details/isdn-line.ts'
import { frenchSpaces } from '../i18n/french-spaces.ts'
import type { Language } from '../i18n/message.ts'
import type { Speech } from '../i18n/translate.ts'
import { text } from './read-form.ts'

/** What a person sets it with. */
export type Control =
  /** `numbers`: the settings hold a number, which needs words. */
  | { readonly is: 'choice'; readonly values: readonly string[]; readonly numbers?: true }
  | { readonly is: 'yes-no' }
  | { readonly is: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly is: 'list'; readonly of: 'numbers' | 'digits' }
  | { readonly is: 'digits' }

export interface DetailField {
  readonly key: string
  readonly detail: Detail
  readonly control: Control
}

type Words = { readonly [key: string]: { readonly theme: Theme } }

export function fieldsOf(schema: z.ZodObject, words: Words): readonly DetailField[] {
  return Object.entries(schema.shape).map(([key, field]) => {
    // Its values are those of its own field: `DetailsOf` has made sure of it.
    const detail = words[key] as Detail
    return { key, detail, control: controlOf(unwrapped(field), detail) }
  })
}

function unwrapped(field: unknown): unknown {
  const isWrapped =
    field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable
  return isWrapped ? unwrapped(field.unwrap()) : field
}

function controlOf(field: unknown, { choices }: Detail): Control {
  if (field instanceof z.ZodNumber && choices !== undefined)
    return { is: 'choice', values: Object.keys(choices), numbers: true }
  if (field instanceof z.ZodEnum) return { is: 'choice', values: field.options.map(String) }
  if (field instanceof z.ZodBoolean) return { is: 'yes-no' }
  if (field instanceof z.ZodNumber)
    return {
      is: 'number',
      min: field.minValue ?? 0,
      max: field.maxValue ?? 0,
      whole: field instanceof z.ZodNumberFormat,
    }
  if (field instanceof z.ZodArray)
    return { is: 'list', of: field.element instanceof z.ZodNumber ? 'numbers' : 'digits' }
  return { is: 'digits' }
}

export const analogLineFields = fieldsOf(analogLineDetails, analogLineTexts)
export const basicRateFields = fieldsOf(isdnLineDetails, isdnLineTexts)
export const primaryRateFields = basicRateFields.filter(
  ({ key }) => !basicRateOnly.some(only => only === key),
)
export const handsetFields = fieldsOf(handsetDetails, handsetTexts)
export const everyLineFields = fieldsOf(everyLineDetails, everyLineTexts)

type Stored = Readonly<Record<string, unknown>>

/** Any regular tone: an empty pattern, which an empty field cannot say. */
const ANY = '*'

function typed(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? ANY : value.join(', ')
  return String(value)
}

export function setDetails(
  values: URLSearchParams,
  fields: readonly DetailField[],
  stored: Stored,
  nameOf: (key: string) => string,
): void {
  for (const { key } of fields) values.set(nameOf(key), typed(stored[key]))
}

/** What was typed, for the schema to judge; an empty field is as usual. A field that is not on the form stays as it was. */
export function readDetails(
  values: URLSearchParams,
  fields: readonly DetailField[],
  former: Stored,
  nameOf: (key: string) => string,
): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const { key, control } of fields) {
    const name = nameOf(key)
    const given = values.has(name) ? valueFrom(text(values, name), control) : former[key]
    if (given !== undefined) read[key] = given
  }
  return read
}

function valueFrom(given: string, control: Control): unknown {
  if (given === '') return undefined
  switch (control.is) {
    case 'yes-no':
      return given === 'yes' ? true : given === 'no' ? false : given
    case 'number':
      return Number(given.replace(',', '.').replace('−', '-'))
    case 'list': {
      if (given === ANY) return []
      const items = given.split(/[\s,;/]+/).filter(item => item !== '')
      return control.of === 'numbers' ? items.map(Number) : items
    }
    case 'choice':
      return control.numbers === true ? Number(given) : given
    case 'digits':
      return given
  }
}

export function detailError(control: Control, { t }: Speech): string {
  switch (control.is) {
    case 'number':
      return t('error.range', { min: control.min, max: control.max })
    case 'list':
      return t(control.of === 'numbers' ? 'error.tone-pattern' : 'error.number-list')
    case 'digits':
      return t('error.prefix')
    default:
      return t('error.choice')
  }
}

/** The key of a fault below `details`, whatever lies deeper. */
export const faultyField = (
  fields: readonly DetailField[],
  key: PropertyKey | undefined,
): DetailField | undefined => fields.find(field => field.key === key)

/** A value in words: `no`, `500, 500`, `FSK, V.23 (Europe)`, `1,250 ms`. */
export function shownValue(
  { choices, unit }: Detail,
  value: unknown,
  { t, format, language }: Speech,
): string {
  if (value === null || value === '') return t('none')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (Array.isArray(value)) return value.join(', ')
  const choice = choices?.[String(value)]
  if (choice !== undefined) return choice[language]
  const shown = typeof value === 'number' ? format.number(value) : String(value)
  return unit === undefined ? shown : `${shown} ${t(`unit.${unit}`)}`
}

export const ownCount = (
  values: URLSearchParams,
  fields: readonly DetailField[],
  nameOf: (key: string) => string,
): number => fields.filter(({ key }) => text(values, nameOf(key)) !== '').length

/** As a sentence: where a value that is usual in the country comes from, when it is not certain. */
export function doubt(
  value: CountryValue,
  country: CountryPack,
  { t, format, language }: Speech,
): string | null {
  const source = country.uncertain[value]?.[language]
  return source === undefined
    ? null
    : t('details.not-certain', { country: format.country(country.code), source: asSet(language, source) })
}

/** A text that stands beside a schema or a country, as the language sets it. */
export const asSet = (language: Language, text: string): string =>
  language === 'fr' ? frenchSpaces(text) : text
