/** The office that knows the calls: what pages, papers and mails ask of the reports. */

import type { Counted } from './counted.ts'
import type { ConversationFilter } from './filter.ts'
import type { Recordings } from './recordings.ts'
import type { Days, Totals } from './reports/report-desk.ts'
import type { SavedSearch, SavedSearches } from './saved-searches.ts'
import type { Sheet, SheetId } from './sheets/sheet.ts'
import type { SheetLanguage } from './sheets/words.ts'

export type { Counted, Days, Recordings, SavedSearch, SavedSearches, Sheet, SheetId, SheetLanguage, Totals }

export interface CallOffice {
  /** null here and below: the history cannot be read now. */
  totals(days: Days): Totals | null
  counted(): readonly Counted[] | null
  readonly searches: SavedSearches
  readonly recordings: Recordings
  /** As PDF. Rejects with the signal's reason when it is aborted. */
  printSheet(id: SheetId, days: Days, language: SheetLanguage, signal?: AbortSignal): Promise<Buffer | null>
  /** The newest 20,000 at most. `about`: the filter in words, one line each. */
  printCalls(
    filter: ConversationFilter,
    about: readonly string[],
    language: SheetLanguage,
    signal?: AbortSignal,
  ): Promise<Buffer | null>
  /** By extension, department and tariff: as the tariffs are now, so that past calls can be rated again. */
  costs(days: Days, language: SheetLanguage, signal?: AbortSignal): Promise<readonly Sheet[] | null>
  sheet(id: SheetId, days: Days, language: SheetLanguage): Sheet | null
}
