/** Fields described as data: what each is called, and how a person fills it in. Forms are drawn, read and compared from this alone. */

import type { Settings } from '../../daemon/settings/schema.ts'
import type { MessageKey, Speech } from '../i18n/translate.ts'
import type { Option } from '../parts/fields.tsx'

/** What choices are made from. */
export interface Around {
  readonly settings: Settings
  readonly speech: Speech
}

export type FieldKind =
  /** `phone`: spaces and dots between digits mean nothing. An empty one is null with `mayBeEmpty`. */
  | {
      readonly is: 'text'
      readonly longest: number
      readonly mayBeEmpty?: boolean
      /** An empty one is an empty text. */
      readonly blank?: boolean
      readonly phone?: boolean
      readonly digits?: boolean
    }
  /** Never shown again; left empty, it stays as it is. */
  | { readonly is: 'secret' }
  | { readonly is: 'whole'; readonly min: number; readonly max: number; readonly unit?: MessageKey }
  | { readonly is: 'tick' }
  /** `none`: what choosing nothing is called; it is null then. */
  | { readonly is: 'choice'; readonly options: (around: Around) => Option[]; readonly none?: MessageKey }
  | { readonly is: 'ticks'; readonly options: (around: Around) => Option[] }
  | { readonly is: 'destination'; readonly none?: MessageKey }
  | { readonly is: 'sound'; readonly none?: MessageKey }
  /** Several, with spaces or commas between them. */
  | { readonly is: 'words' }
  /** A line each; empty ones do not count. */
  | { readonly is: 'rows'; readonly columns: readonly Field[]; readonly most: number }
  /** null while its first column is empty. */
  | { readonly is: 'group'; readonly columns: readonly Field[] }

export interface Field {
  /** As in the schema. */
  readonly name: string
  readonly label: MessageKey
  readonly hint?: MessageKey
  /** Said beside the field when the schema refuses it. */
  readonly error: MessageKey
  readonly kind: FieldKind
}

export interface Section {
  readonly title: MessageKey
  readonly fields: readonly Field[]
}

export type Thing = Readonly<Record<string, unknown>>

export const columnName = (field: Field, column: Field, row: number | null): string =>
  row === null ? `${field.name}.${column.name}` : `${field.name}.${row}.${column.name}`

/** Rows of one field up to the last in which something stands. */
export function rowsIn(values: URLSearchParams, field: Field): number {
  if (field.kind.is !== 'rows') return 0
  const numbers = [...values].flatMap(([name, typed]) => {
    const [own, row] = name.split('.')
    return own === field.name && row !== undefined && typed.trim() !== '' && /^\d{1,3}$/.test(row)
      ? [Number(row) + 1]
      : []
  })
  return Math.min(Math.max(0, ...numbers), field.kind.most)
}

/** What a person calls every input, by its name. */
export function labelsOf(
  fields: readonly Field[],
  values: URLSearchParams,
  { t }: Speech,
): Record<string, string> {
  const entries = fields.flatMap((field): [string, string][] => {
    const { kind } = field
    const say = (key: MessageKey) => t(key as 'save')
    if (kind.is === 'secret') return []
    if (kind.is === 'group')
      return kind.columns.map(column => [columnName(field, column, null), say(column.label)])
    if (kind.is !== 'rows') return [[field.name, say(field.label)]]
    return Array.from({ length: rowsIn(values, field) }, (_, row) =>
      kind.columns.map((column): [string, string] => [
        columnName(field, column, row),
        `${say(field.label)} ${row + 1}: ${say(column.label)}`,
      ]),
    ).flat()
  })
  return Object.fromEntries(entries)
}
