/** What a person is told about one setting of a line or a handset, beside the schema of its value. */

import type { CountryPack, CountryValue } from '../../model/gateway-model.ts'
import type { Said } from '../../model/said.ts'

export type Theme =
  | 'signal'
  | 'r2'
  | 'caller-id'
  | 'hang-up'
  | 'dialling'
  | 'sound'
  | 'messages'
  | 'isdn'
  | 'numbers'

type Shown = string | number | boolean | readonly (string | number)[]

export interface Detail<Value = Shown> {
  readonly theme: Theme
  readonly label: Said
  readonly explanation: Said
  readonly unit?: 'dB' | 'ms' | 'minutes'
  /** Words for the values of an enum. */
  readonly choices?: Readonly<Record<string, Said>>
  /** What holds while nothing is set; null: nothing of the kind. */
  readonly usual: (country: CountryPack) => Value | null
  /** The value of the country behind `usual`. */
  readonly country?: CountryValue
}

/** One for every field of a schema: a field without words does not compile. */
export type DetailsOf<Fields> = {
  readonly [Key in keyof Required<Fields>]: Detail<Loose<NonNullable<Fields[Key]>>>
}

/** An array of the schema is mutable; what is usual in a country is not. */
type Loose<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value

export const always =
  <Value>(value: Value) =>
  (): Value =>
    value
