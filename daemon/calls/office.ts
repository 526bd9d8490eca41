/** The office that knows the calls: what pages, papers and mails ask of the reports. */

import type { Recordings } from './recordings.ts'
import type { Days, Totals } from './reports/report-desk.ts'
import type { SavedSearch, SavedSearches } from './saved-searches.ts'
import type { Sheet, SheetId } from './sheets/sheet.ts'
import type { SheetLanguage } from './sheets/words.ts'

export type { Days, Recordings, SavedSearch, SavedSearches, Sheet, SheetId, SheetLanguage, Totals }

export interface CallOffice {
  /** null here and below: the history cannot be read now. */
  totals(days: Days): Totals | null
  readonly searches: SavedSearches
  readonly recordings: Recordings
  sheet(id: SheetId, days: Days, language: SheetLanguage): Sheet | null
}
