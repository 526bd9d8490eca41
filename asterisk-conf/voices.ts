/** Languages as Asterisk knows them: the directory of the voice that speaks it. */

import type { Language } from '../daemon/model/switchboard.ts'

/**
 * Debian's prompts (asterisk-core-sounds-*, asterisk-prompt-de). Where a directory is missing, main/file.c drops the parts behind `_`
 * one by one, so that plain `fr` is found too; say.c and app_voicemail.c look at the first two letters for the
 * grammar.
 */
const VOICES: Readonly<Record<Language, string>> = {
  en: 'en_US_f_Allison',
  // European French (asterisk-prompt-fr-armelle) speaks half of what is asked for.
  fr: 'fr_CA_f_June',
  de: 'de',
  es: 'es_MX_f_Allison',
  it: 'it_IT_m_Carlo',
}

export const voiceOf = (language: Language): string => VOICES[language]
