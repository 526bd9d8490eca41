/** Makes the sheet of a report from its figures. */

import type { Days, ReportDesk } from '../reports/report-desk.ts'
import type { House } from './house.ts'
import { linesSheet } from './lines-sheet.ts'
import {
  agentsSheet,
  departmentsSheet,
  extensionsSheet,
  numbersSheet,
  queuesSheet,
  trunksSheet,
} from './share-sheets.ts'
import type { Sheet, SheetId } from './sheet.ts'
import type { SheetSpeech } from './speech.ts'
import { compareSheet, daysSheet, hoursSheet, monthsSheet, talkSheet } from './traffic-sheets.ts'
import { answeringSheet, lostSheet } from './waiting-sheets.ts'

export interface SheetParts {
  readonly desk: ReportDesk
  readonly house: House
  readonly speech: SheetSpeech
  readonly days: Days
}

/** null: the history cannot be read now. */
export function buildSheet(id: SheetId, parts: SheetParts): Sheet | null {
  return MAKERS[id](parts)
}

const MAKERS: Readonly<Record<SheetId, (parts: SheetParts) => Sheet | null>> = {
  days: daysSheet,
  months: monthsSheet,
  compare: compareSheet,
  hours: hoursSheet,
  lines: linesSheet,
  answering: answeringSheet,
  lost: lostSheet,
  talk: talkSheet,
  numbers: numbersSheet,
  extensions: extensionsSheet,
  departments: departmentsSheet,
  trunks: trunksSheet,
  queues: queuesSheet,
  agents: agentsSheet,
}
