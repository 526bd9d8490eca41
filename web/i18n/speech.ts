/** What it means to speak one language: the types between the tables of sentences and those who speak. */

import type { Issue } from '../../daemon/model/issue.ts'
import type { en } from './en.ts'
import type { Format } from './format.ts'
import type { GapArguments, Language, Message } from './message.ts'

export type MessageKey = keyof typeof en
export type Translations = Readonly<Record<MessageKey, Message>>

export type Translate = <Key extends MessageKey>(key: Key, ...gaps: GapArguments<(typeof en)[Key]>) => string

/** What is wrong and what to do about it. */
export interface IssueText {
  readonly what: string
  readonly todo: string | null
}

export interface Speech {
  readonly language: Language
  readonly t: Translate
  readonly format: Format
  issue(issue: Issue): IssueText
}
