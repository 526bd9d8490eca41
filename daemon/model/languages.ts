/**
 * The languages of the pages, the reports and the machine's screens. A further one is an entry here and its tables:
 * the compiler names each table that lacks it.
 */

export const PAGE_LANGUAGES = {
  // English of a telephone's world outside the United States: day before month, 24 hours.
  en: { short: 'EN', name: 'English', locale: 'en-GB', reports: 'en-GB' },
  fr: { short: 'FR', name: 'Français', locale: 'fr', reports: 'fr-CH' },
  de: { short: 'DE', name: 'Deutsch', locale: 'de', reports: 'de-CH' },
  es: { short: 'ES', name: 'Español', locale: 'es', reports: 'es' },
  it: { short: 'IT', name: 'Italiano', locale: 'it', reports: 'it' },
} as const satisfies Readonly<Record<string, LanguageEntry>>

interface LanguageEntry {
  /** On a button. */
  readonly short: string
  /** By those who speak it. */
  readonly name: string
  /** BCP 47, of the pages' numbers and dates. */
  readonly locale: string
  /** BCP 47, of the reports' figures. */
  readonly reports: string
}

export type PageLanguage = keyof typeof PAGE_LANGUAGES

/** In the order of the choices. */
export const pageLanguages = Object.keys(PAGE_LANGUAGES) as [PageLanguage, ...PageLanguage[]]

export const isPageLanguage = (text: unknown): text is PageLanguage =>
  pageLanguages.some(language => language === text)

/** The same made in each language. */
export const inEachLanguage = <Thing>(make: (language: PageLanguage) => Thing): Record<PageLanguage, Thing> =>
  Object.fromEntries(pageLanguages.map(language => [language, make(language)])) as Record<PageLanguage, Thing>
