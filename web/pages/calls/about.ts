/** What was asked, in words, for the head of a paper. */

import type { Speech } from '../../i18n/translate.ts'
import type { Question } from './question.ts'

/** `Destination contains 022` and the like, each as typed. */
export function aboutOf(question: Question, { t }: Speech): string[] {
  const { more } = question
  const parts: string[] = []
  const add = (label: string, value: string | null) => {
    if (value !== null && value !== '') parts.push(`${label}: ${value}`)
  }
  add(t('history.party'), question.party)
  add(t('history.direction'), question.direction)
  add(t('history.outcome'), question.outcome)
  add(t('history.longer-than'), question.longerThan)
  for (const [name, value] of more)
    if (!name.endsWith('-how') && !['by', 'way', 'unit'].includes(name))
      parts.push(
        [name, more.get(`${name}-how`), value, name.startsWith('long') ? more.get('unit') : ''].join(' '),
      )
  return [`${question.from} – ${question.to}`, ...(parts.length === 0 ? [] : [parts.join(' · ')])]
}
