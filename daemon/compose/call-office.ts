/** Puts together what pages, papers and mails ask of the calls. */

import { countryPack } from '../../dahdi/countries/index.ts'
import { costsOf } from '../calls/costs.ts'
import { countedCalls } from '../calls/counted.ts'
import type { Database } from '../calls/database.ts'
import { callDesk } from '../calls/desk.ts'
import type { CallOffice } from '../calls/office.ts'
import { recordingsIn } from '../calls/recordings.ts'
import { reportDesk } from '../calls/reports/desk.ts'
import { savedSearches } from '../calls/saved-searches.ts'
import { buildSheet } from '../calls/sheets/build.ts'
import { costsSheets } from '../calls/sheets/costs-sheets.ts'
import { houseOf } from '../calls/sheets/house.ts'
import { sheetSpeech } from '../calls/sheets/speech.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import { callsPaper, sheetPaper } from '../print/papers.ts'
import { printSheet } from '../print/sheet-paper.ts'
import type { Settings } from '../settings/schema.ts'

export interface CallOfficeParts {
  readonly database: () => Database | null
  readonly settings: () => Settings
  readonly model: () => GatewayModel | null
  readonly recordingsDir: string
  readonly now: () => number
}

export function callOfficeOf(parts: CallOfficeParts): CallOffice {
  const { database, settings, model, now } = parts
  const desk = reportDesk(database)
  const house = () => houseOf(settings(), model())
  const sheet: CallOffice['sheet'] = (id, days, language) =>
    buildSheet(id, { desk, days, house: house(), speech: sheetSpeech(language) })
  return {
    totals: desk.totals,
    counted() {
      const open = database()
      return open === null ? null : countedCalls(open)
    },
    searches: savedSearches(database),
    recordings: recordingsIn(parts.recordingsDir),
    sheet,
    async costs(days, language, signal) {
      const open = database()
      if (open === null) return null
      const { costs, site } = settings()
      const found = await costsOf(open, days, costs.tariffs, countryPack(site.country), signal)
      return costsSheets(found, costs, house(), sheetSpeech(language, costs.currency))
    },
    async printSheet(id, days, language, signal) {
      const speech = sheetSpeech(language)
      const made = sheet(id, days, language)
      if (made === null) return null
      const about = [speech.words.period(speech.day(days.first), speech.day(days.last))]
      return printSheet(sheetPaper(made, house(), about, new Date(now())), speech, signal ? { signal } : {})
    },
    async printCalls(filter, about, language, signal) {
      const speech = sheetSpeech(language)
      const createdAt = new Date(now())
      const paper = callsPaper(callDesk(database), filter, { house: house(), about, speech, createdAt })
      return paper === null ? null : printSheet(paper, speech, signal ? { signal } : {})
    },
  }
}
