/** What was found in a backup, by its kind: still as the old system wrote it. */

import type { SqlRow } from './sql/rows.ts'

export interface Found {
  /** Of SQL dumps and of the JSON of newer FreePBX, by table. */
  readonly tables: Map<string, SqlRow[]>
  /** Text by path: `etc/asterisk/sip.conf`. */
  readonly confs: Map<string, string>
  /** Text of XML files that may be a configuration. */
  readonly xml: Map<string, string>
  /** AstDB. */
  readonly state: Map<string, string>
  /** Mailbox to how many messages and greetings came along. */
  readonly messages: Map<string, number>
  /** Sound files below a `sounds` directory, without their ending: `custom/welcome`. */
  readonly sounds: Set<string>
  readonly calls: CallsFound
  /** Recorded calls. */
  recordedCalls: number
  /** The version a manifest says. */
  version: string
  isIssabel: boolean
  readonly faults: Map<string, FoundFault>
}

export type FoundFault = 'damaged' | 'file-kind' | 'file-name' | 'too-large'

export interface CallsFound {
  rows: number
  /** Oldest and newest, ms since the epoch; null without any. */
  from: number | null
  to: number | null
}

export const nothingFound = (): Found => ({
  tables: new Map(),
  confs: new Map(),
  xml: new Map(),
  state: new Map(),
  messages: new Map(),
  sounds: new Set(),
  calls: { rows: 0, from: null, to: null },
  recordedCalls: 0,
  version: '',
  isIssabel: false,
  faults: new Map(),
})
