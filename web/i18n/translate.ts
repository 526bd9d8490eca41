/** Speaks one language: sentences by key, sentences of issues, numbers and dates. */

import { namesFeature } from '../../daemon/model/codes/explanations.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { createFormat } from './format.ts'
import { fr } from './fr.ts'
import { frenchSpaces, withFrenchSpaces } from './french-spaces.ts'
import { issuesDe } from './issues-de.ts'
import { issuesEn } from './issues-en.ts'
import { issuesEs } from './issues-es.ts'
import { issuesFr } from './issues-fr.ts'
import { issuesIt } from './issues-it.ts'
import { it } from './it.ts'
import { fill, type Gap, type Language } from './message.ts'
import { slotName } from './slot.ts'
import type { IssueText, MessageKey, Speech, Translate, Translations } from './speech.ts'
import { type Names, noNames, subjectName } from './subject.ts'

export type { IssueText, MessageKey, Speech, Translate, Translations } from './speech.ts'

export const messages: Record<Language, Translations> = { en, fr: withFrenchSpaces(fr), de, es, it }
export const issueTexts: Record<Language, Readonly<Record<string, IssueText>>> = {
  en: issuesEn,
  fr: issuesFr,
  de: issuesDe,
  es: issuesEs,
  it: issuesIt,
}

/** `names` is asked for anew with each issue: things are renamed while a page is open. */
export function createSpeech(language: Language, names: (t: Translate) => Names = () => noNames): Speech {
  const format = createFormat(language)
  const asText = (gap: Gap) => (typeof gap === 'number' ? format.number(gap) : gap)
  const say = (key: MessageKey, gaps?: Readonly<Record<string, Gap>>): string => {
    const message = messages[language][key]
    // Most sentences have no gap, and a list of a thousand extensions says thousands of them.
    if (gaps === undefined) return typeof message === 'string' ? message : message.other
    const count = gaps.count
    const sentence =
      typeof message === 'string' ? message : message[format.plural(typeof count === 'number' ? count : 0)]
    return fill(sentence, Object.fromEntries(Object.entries(gaps).map(([name, gap]) => [name, asText(gap)])))
  }
  const t: Translate = (key, ...gaps) => say(key, gaps[0])
  const asWords = (name: string, value: string | number) =>
    namesFeature(name, value)?.[language] ?? String(value)
  const sentence = (text: string, gaps: Readonly<Record<string, string>>) =>
    fill(language === 'fr' ? frenchSpaces(text) : text, gaps)

  return {
    language,
    t,
    format,
    issue({ code, subject, params }) {
      const known = Object.hasOwn(issueTexts[language], code) ? issueTexts[language][code] : undefined
      const own = names(t)
      const about = subject === null ? t('subject.box') : subjectName(subject, own, t)
      if (known === undefined) return { what: t('issue.unknown', { about, code }), todo: detailsOf(params) }
      const gaps = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, asWords(name, value)]),
      )
      const placed = (key = '') => own.place(key) ?? slotName(key, t) ?? key
      const all = { ...gaps, place: placed(gaps.place), from: placed(gaps.from), to: placed(gaps.to), about }
      return { what: sentence(known.what, all), todo: known.todo === null ? null : sentence(known.todo, all) }
    },
  }
}

/** An issue nobody has written a sentence for still shows what it carries. */
const detailsOf = (params: Issue['params']): string | null =>
  Object.keys(params).length === 0
    ? null
    : Object.entries(params)
        .map(([name, value]) => `${name}: ${value}`)
        .join(' · ')
