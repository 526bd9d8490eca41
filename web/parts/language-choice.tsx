/** A small menu of the languages, each by its own name; the one in use is pressed. */

import { PAGE_LANGUAGES } from '../../daemon/model/languages.ts'
import { type Language, languages } from '../i18n/message.ts'
import type { Speech } from '../i18n/translate.ts'

export const languageName = (language: Language): string => PAGE_LANGUAGES[language].name

/** For a field that asks for one. */
export const languageOptions = languages.map(value => ({ value, label: languageName(value) }))

export const LanguageChoice = ({ speech, back }: { speech: Speech; back: string }) => (
  <details class="languages">
    {/* What is seen is part of what is said (WCAG 2.2, 2.5.3). */}
    <summary
      class="button quiet"
      aria-label={`${PAGE_LANGUAGES[speech.language].short}: ${speech.t('language.label')}`}
    >
      {PAGE_LANGUAGES[speech.language].short}
    </summary>
    <form method="post" action="/language">
      <input type="hidden" name="back" value={back} />
      {languages.map(language => (
        <button
          class="quiet"
          type="submit"
          name="to"
          value={language}
          lang={language}
          aria-pressed={language === speech.language ? 'true' : 'false'}
        >
          {languageName(language)}
        </button>
      ))}
    </form>
  </details>
)
