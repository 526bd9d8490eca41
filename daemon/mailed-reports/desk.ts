/** Mailed reports as the pages see them. */

import type { Result } from '../model/issue.ts'

export interface MailedReportsDesk {
  /** First day of the last period one was mailed for, `2026-11-01`, by its id. */
  mailedFor(): ReadonlyMap<string, string>
  /** The last period of one, now. Refused with `report-not-mailed`. */
  sendNow(id: string): Promise<Result<null>>
}
