/** What is kept and what goes, as the pages see it. */

import type { Conversation } from '../calls/conversation.ts'
import type { Result } from '../model/issue.ts'
import type { DeletedKind, Deletion } from './old-calls.ts'

export type { DeletedKind, Deletion }

/** A kind of which there are limits. */
export type KeptKind = 'calls' | 'recordings' | 'fax' | 'logs'

export interface Kept {
  /** Calls, or files. */
  readonly items: number
  readonly bytes: number
  /** ms since the epoch; null: there is none. */
  readonly oldest: number | null
}

export interface PersonFound {
  readonly calls: readonly Conversation[]
  /** Asterisk's records (CDR), by their column. */
  readonly records: readonly Readonly<Record<string, unknown>>[]
  /** What operators have written of this number on the panel. */
  readonly notes: readonly Readonly<Record<string, unknown>>[]
  /** Recordings of these calls. */
  readonly recordings: number
}

export interface RetentionDesk {
  kept(): Promise<Readonly<Record<KeptKind, Kept>>>
  /** Newest first. */
  deletions(): readonly Deletion[]
  /** Now, instead of within the hour. Refused with `tidy-failed`. */
  tidy(): Promise<Result<null>>
  /** null: the history cannot be read now. */
  find(number: string): Promise<PersonFound | null>
  /** Calls, records and recordings with this number, Asterisk's own copies too. Refused with `tidy-failed`. */
  erase(number: string, login: string): Promise<Result<number>>
}
