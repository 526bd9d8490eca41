/** Puts together what pages, papers and mails ask of the calls. */

import type { Database } from '../calls/database.ts'
import type { CallOffice } from '../calls/office.ts'
import { reportDesk } from '../calls/reports/desk.ts'
import { buildSheet } from '../calls/sheets/build.ts'
import { houseOf } from '../calls/sheets/house.ts'
import { sheetSpeech } from '../calls/sheets/speech.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { Settings } from '../settings/schema.ts'

export interface CallOfficeParts {
  readonly database: () => Database | null
  readonly settings: () => Settings
  readonly model: () => GatewayModel | null
}

export function callOfficeOf({ database, settings, model }: CallOfficeParts): CallOffice {
  const desk = reportDesk(database)
  return {
    totals: desk.totals,
    sheet: (id, days, language) =>
      buildSheet(id, { desk, days, house: houseOf(settings(), model()), speech: sheetSpeech(language) }),
  }
}
