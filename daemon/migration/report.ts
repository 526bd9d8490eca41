/** What came over, what changed on the way, and what stays behind, line by line: for the page and the terminal alike. */

import type { Remark } from './remarks.ts'

export const AREAS = [
  'extension',
  'trunk',
  'outgoing',
  'incoming',
  'ring-group',
  'queue',
  'menu',
  'schedule',
  'switch',
  'announcement',
  'conference',
  'paging',
  'recording',
  'speed-dial',
  'disa',
  'parking',
  'code',
  'blacklist',
  'state',
  'voicemail',
  'calls',
  'other',
  'file',
] as const
export type Area = (typeof AREAS)[number]

export interface ReportLine {
  readonly area: Area
  /** As the old system calls it. */
  readonly old: string
  /** As it is called here; null: it stays behind. */
  readonly here: string | null
  /** What is different, or why it stays behind. */
  readonly remarks: readonly Remark[]
}

export interface Counts {
  readonly carried: number
  readonly changed: number
  readonly left: number
}

export function countsOf(lines: readonly ReportLine[]): Counts {
  const left = lines.filter(({ here }) => here === null).length
  const changed = lines.filter(({ here, remarks }) => here !== null && remarks.length > 0).length
  return { carried: lines.length - left - changed, changed, left }
}
