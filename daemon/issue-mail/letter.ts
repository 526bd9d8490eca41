/** The letter about issues: each with its explanation, what was seen, and what to do. Pure. */

import type { MailWords } from '../mail/words.ts'
import type { Issue } from '../model/issue.ts'
import type { IssueLetter, Seen } from './told.ts'

/** What the pages say of an issue, in the language of the house. */
export type SayIssue = (issue: Issue) => { readonly what: string; readonly todo: string | null }

export interface LetterParts {
  readonly letter: IssueLetter
  readonly site: string
  readonly words: MailWords
  readonly say: SayIssue
  /** Where the pages are. */
  readonly url: string
}

/** A letter is read on a telephone: the page has them all. */
const MOST = 30

export function issueLetter({ letter: { fresh, over }, site, words, say, url }: LetterParts): {
  readonly subject: string
  readonly text: string
} {
  const told = fresh.slice(0, MOST).map(({ issue }) => {
    const { what, todo } = say(issue)
    return [
      `* ${what}`,
      ...(todo === null ? [] : [`  ${todo}`]),
      ...(seenIn(issue) === '' ? [] : [`  ${words.issuesSeen(seenIn(issue))}`]),
      ...(issue.fix === undefined ? [] : [`  ${words.issuesFix}`]),
    ].join('\n')
  })
  const gone = over.slice(0, MOST).map(({ issue }: Seen) => `* ${say(issue).what}`)
  const parts = [
    ...(fresh.length === 0 ? [] : [words.issuesNew, ...told, ...more(fresh, words)]),
    ...(over.length === 0 ? [] : [words.issuesOver, ...gone, ...more(over, words)]),
    words.issuesPage(`${url}issues`),
  ]
  return {
    subject: fresh.length === 0 ? words.issuesOverSubject(site) : words.issuesSubject(site, fresh.length),
    text: `${parts.join('\n\n')}\n`,
  }
}

const more = (all: readonly Seen[], words: MailWords): string[] =>
  all.length <= MOST ? [] : [words.issuesMore(all.length - MOST)]

/** The values it was found by, as they are. */
export const seenIn = ({ params }: Issue): string =>
  Object.entries(params)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
