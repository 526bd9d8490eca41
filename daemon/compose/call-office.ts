/** Puts together what pages, papers and mails ask of the calls. */

import type { Database } from '../calls/database.ts'
import type { CallOffice } from '../calls/office.ts'
import { recordingsIn } from '../calls/recordings.ts'
import { reportDesk } from '../calls/reports/desk.ts'
import { savedSearches } from '../calls/saved-searches.ts'
import { buildSheet } from '../calls/sheets/build.ts'
import { houseOf } from '../calls/sheets/house.ts'
import { sheetSpeech } from '../calls/sheets/speech.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { Settings } from '../settings/schema.ts'

export interface CallOfficeParts {
  readonly database: () => Database | null
  readonly settings: () => Settings
  readonly model: () => GatewayModel | null
  readonly recordingsDir: string
}

export function callOfficeOf(parts: CallOfficeParts): CallOffice {
  const { database, settings, model } = parts
  const desk = reportDesk(database)
  return {
    totals: desk.totals,
    searches: savedSearches(database),
    recordings: recordingsIn(parts.recordingsDir),
    sheet: (id, days, language) =>
      buildSheet(id, { desk, days, house: houseOf(settings(), model()), speech: sheetSpeech(language) }),
  }
}
