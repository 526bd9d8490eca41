/** A text of the model that people read, in every language of the pages. */

import { inEachLanguage, type PageLanguage } from './languages.ts'
import { saidDe } from './said/de.ts'
import { saidEs } from './said/es.ts'
import { saidIt } from './said/it.ts'

export type Said = Readonly<Record<PageLanguage, string>>

/** English and French stand where a text is used; the other languages have tables by the English text. */
export type SaidText = keyof typeof saidDe
export type SaidTable = Readonly<Record<SaidText, string>>

const tables: Readonly<Record<Exclude<PageLanguage, 'en' | 'fr'>, SaidTable>> = {
  de: saidDe,
  es: saidEs,
  it: saidIt,
}

/** `gaps`: what stands in the `{gaps}` of the text. */
export function said(
  english: SaidText,
  french: string,
  gaps: Readonly<Record<string, Said | string | number>> = {},
): Said {
  return inEachLanguage(language => {
    const text = language === 'en' ? english : language === 'fr' ? french : tables[language][english]
    return text.replace(/\{([a-zA-Z]+)\}/g, (gap, name: string) => {
      const value = gaps[name] ?? gap
      return typeof value === 'object' ? value[language] : String(value)
    })
  })
}
