/** Every sentence that is not in Debian's packages, and what becomes of it in each language. */

import type { Language } from '../../daemon/model/switchboard.ts'
import { coreGaps } from './core-gaps.ts'
import { flowPrompts } from './flow.ts'
import { inCallPrompts } from './incall.ts'
import { mailboxPrompts } from './mailbox.ts'
import { personPrompts } from './person.ts'
import type { Prompt } from './prompt.ts'
import { routesPrompts } from './routes.ts'

export const OWN_PROMPTS: readonly Prompt[] = [
  ...flowPrompts,
  ...inCallPrompts,
  ...mailboxPrompts,
  ...personPrompts,
  ...routesPrompts,
]

/** Tones and silence are the same in every language: those of the English package. */
export const TONES: readonly string[] = [
  ...['beep', 'beeperr', 'ascending-2tone', 'descending-2tone', 'confbridge-join', 'confbridge-leave'],
  ...['tt-monkeys', ...Array.from({ length: 10 }, (_, index) => `silence/${index + 1}`)],
]

export interface Sentence {
  readonly id: string
  readonly text: string
}

/** What a voice has to speak for a language, each id once. */
export const sentencesIn = (language: Language): Sentence[] => [
  ...OWN_PROMPTS.map(prompt => ({ id: prompt.id, text: prompt[language] })),
  ...coreGaps.flatMap(gap => {
    const text = language === 'en' ? undefined : gap[language]
    return text === undefined ? [] : [{ id: gap.id, text }]
  }),
]
