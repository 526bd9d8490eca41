/** What the parts of the appliance have written down, for whoever looks for a fault. */

import type { Result } from '../model/issue.ts'

/** Asterisk's warnings; Asterisk's unit; ours; the root helper's; the cards' at boot; the drivers'. */
export const LOG_SOURCES = ['messages', 'asterisk', 'offhook', 'root-helper', 'dahdi', 'drivers'] as const
export type LogSource = (typeof LOG_SOURCES)[number]

export const LOG_LEVELS = ['all', 'warnings', 'errors'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface LogDesk {
  /**
   * The newest `most`, oldest first. `level` counts for the journal alone: the others hold little else than warnings. Refused with
   * `journal-unreadable`, or with the root helper's own issues.
   */
  read(source: LogSource, level: LogLevel, most: number): Promise<Result<readonly string[]>>
}
