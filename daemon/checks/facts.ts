/** What a check looks at: a picture of the machine at one moment. */

import type { KernelLogEvent } from '../../dahdi/parsers/kernel-log.ts'
import type { HostHealth } from '../appliance.ts'
import type { LogNotes } from '../asterisk/log-notes.ts'
import type { LiveState } from '../live/live-state.ts'
import type { Fix } from '../model/fix.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Issue, Severity } from '../model/issue.ts'
import type { History } from './history.ts'

export interface Facts {
  readonly inventory: Inventory
  /** Of the settings in force. */
  readonly model: GatewayModel | null
  readonly live: LiveState
  /** What DAHDI's drivers said in the kernel log since they were loaded, oldest first. */
  readonly kernelLog: readonly KernelLogEvent[]
  readonly history: History
  readonly exchangeLog: LogNotes
  /** Modules that would not load when they were last asked to, in the loader's words. */
  readonly driverFailures: readonly DriverFailure[]
  /** null: not measured yet. */
  readonly host: HostHealth | null
  /** Addresses other than the machine's own loop. */
  readonly addresses: readonly string[]
  /** ms since the epoch. */
  readonly now: number
}

export interface DriverFailure {
  readonly module: string
  readonly reason: string
}

/** Pure; one rule each. */
export type Check = (facts: Facts) => readonly Issue[]

export const found = (
  code: string,
  severity: Severity,
  subject: string | null,
  params: Issue['params'] = {},
  fix: Fix | null = null,
): Issue => ({ code, severity, subject, params, ...(fix === null ? {} : { fix }) })
