/** Languages as Asterisk knows them: the directory of the voice that speaks it. */

/**
 * Debian's prompts (asterisk-core-sounds-*). Where a directory is missing, main/file.c drops the parts behind `_`
 * one by one, so that plain `fr` is found too; say.c and app_voicemail.c look at the first two letters for the
 * grammar.
 */
const VOICES: Readonly<Record<string, string>> = { en: 'en_US_f_Allison', fr: 'fr_CA_f_June' }

export const voiceOf = (language: string): string => VOICES[language] ?? language
