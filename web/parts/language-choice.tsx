/** Each language by its own name; the one in use is pressed. */

import { type Language, languages } from '../i18n/message.ts'
import type { Speech } from '../i18n/translate.ts'

const names: Record<Language, { readonly short: string; readonly long: string }> = {
  en: { short: 'EN', long: 'English' },
  fr: { short: 'FR', long: 'Français' },
}

export const languageName = (language: Language): string => names[language].long

export const LanguageChoice = ({ speech, back }: { speech: Speech; back: string }) => (
  <form method="post" action="/language" class="languages" aria-label={speech.t('language.label')}>
    <input type="hidden" name="back" value={back} />
    {languages.map(language => (
      <button
        class="quiet"
        type="submit"
        name="to"
        value={language}
        lang={language}
        title={names[language].long}
        // What is seen is part of what is said (WCAG 2.2, 2.5.3).
        aria-label={`${names[language].short} ${names[language].long}`}
        aria-pressed={language === speech.language ? 'true' : 'false'}
      >
        {names[language].short}
      </button>
    ))}
  </form>
)
