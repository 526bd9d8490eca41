/** Which language a browser gets: the one chosen by hand, or the best of its Accept-Language (RFC 9110 §12.5.4). */

import { isPageLanguage as isLanguage } from '../../daemon/model/languages.ts'
import type { Language } from './message.ts'

export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | undefined): Language {
  if (isLanguage(chosen)) return chosen
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map(text => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(wish => wish.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  const best = wishes.find(wish => isLanguage(wish.language))?.language
  return isLanguage(best) ? best : 'en'
}
