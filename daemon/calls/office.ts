/** The office that knows the calls: what pages, papers and mails ask of the reports. */

import type { Days, Totals } from './reports/report-desk.ts'
import type { Sheet, SheetId } from './sheets/sheet.ts'
import type { SheetLanguage } from './sheets/words.ts'

export type { Days, Sheet, SheetId, SheetLanguage, Totals }

export interface CallOffice {
  /** null here and below: the history cannot be read now. */
  totals(days: Days): Totals | null
  sheet(id: SheetId, days: Days, language: SheetLanguage): Sheet | null
}
