/** What a message is: a sentence with `{gaps}`, or one sentence per plural category of the language. */

import { type PageLanguage, pageLanguages } from '../../daemon/model/languages.ts'

export type Language = PageLanguage
export const languages: readonly Language[] = pageLanguages

export interface Plural {
  readonly one: string
  readonly other: string
}

export type Message = string | Plural
export type Gap = string | number

/** Names of the gaps in a sentence: `'{from} to {to}'` has `from` and `to`. */
export type GapNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | GapNames<Rest>
  : never

type GapsOf<M extends Message> = M extends string
  ? GapNames<M>
  : M extends Plural
    ? GapNames<M['one']> | GapNames<M['other']> | 'count'
    : never

/** Empty for a message without gaps, so that `t('key')` needs no second argument. */
export type GapArguments<M extends Message> = [GapsOf<M>] extends [never]
  ? []
  : [gaps: { readonly [Name in GapsOf<M>]: Name extends 'count' ? number : Gap }]

/** Puts values into the gaps of a sentence; a gap without a value stays visible, so that a mistake is seen. */
export const fill = (text: string, gaps: Readonly<Record<string, string>>): string =>
  text.replace(/\{([a-zA-Z]+)\}/g, (gap, name: string) => gaps[name] ?? gap)
