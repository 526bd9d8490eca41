/** The reports over the open history of calls. */

import type { Database } from '../database.ts'
import { lineLoad } from './line-load.ts'
import type { ReportDesk } from './report-desk.ts'
import { answering, shares } from './shares.ts'
import { outcomes, perDay, perHour, perMonth, totals } from './traffic.ts'

export function reportDesk(database: () => Database | null): ReportDesk {
  const from = <T>(read: (open: Database) => T): T | null => {
    const open = database()
    return open === null ? null : read(open)
  }
  return {
    totals: days => from(open => totals(open, days)),
    perDay: days => from(open => perDay(open, days)),
    perMonth: days => from(open => perMonth(open, days)),
    perHour: days => from(open => perHour(open, days)),
    outcomes: days => from(open => outcomes(open, days)),
    answering: days => from(open => answering(open, days)),
    shares: (kind, days, limit) => from(open => shares(open, kind, days, limit)),
    lineLoad: (days, lines) => from(open => lineLoad(open, days, lines)),
  }
}
