/** Long exports of calls as pages ask for them: begun, watched, given up, fetched. Each belongs to who began it. */

import type { ConversationFilter } from '../filter.ts'
import type { SheetLanguage } from '../sheets/words.ts'

export const EXPORT_FORMATS = ['csv', 'pdf'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** A paper of more calls than this is made aside; fewer are answered while the browser waits. */
export const PRINTED_AT_ONCE = 3000
/** More are a book nobody reads: they are a CSV. */
export const MOST_PRINTED_CALLS = 20_000

export interface ExportOrder {
  readonly format: ExportFormat
  readonly filter: ConversationFilter
  /** The filter in words, one line each, for the head of the paper and for the page. */
  readonly about: readonly string[]
  /** Of a paper. */
  readonly language: SheetLanguage
  /** Where the search is shown that it was begun from. */
  readonly address: string
}

export type ExportState =
  /** `before`: how many are made first. */
  | { readonly is: 'waiting'; readonly before: number }
  /** `rows`: null while they are being counted. What comes in meanwhile is not among them. */
  | { readonly is: 'running'; readonly done: number; readonly rows: number | null }
  /** `untilMs`: kept so long, in ms since the epoch. */
  | { readonly is: 'ready'; readonly bytes: number; readonly rows: number; readonly untilMs: number }
  /** `too-large`: there is no more room for files of exports. */
  | { readonly is: 'failed'; readonly why: 'too-large' | 'broken' }
  | { readonly is: 'given-up' }

export interface ExportView extends Pick<ExportOrder, 'format' | 'about' | 'address'> {
  readonly id: string
  /** ms since the epoch. */
  readonly begunMs: number
  readonly state: ExportState
}

export interface ExportFile {
  readonly format: ExportFormat
  readonly bytes: number
  readonly content: AsyncIterable<Uint8Array>
}

/** Whatever id is asked for: what belongs to another login is not there. */
export interface ExportDesk {
  /** Newest first. */
  of(login: string): readonly ExportView[]
  find(login: string, id: string): ExportView | null
  /** The id; null: as many are under way as may be. */
  begin(login: string, order: ExportOrder): string | null
  /** Ends the work, or throws away what was made; false: there is none. */
  giveUp(login: string, id: string): Promise<boolean>
  /** null: none, or not ready. */
  open(login: string, id: string): Promise<ExportFile | null>
}
