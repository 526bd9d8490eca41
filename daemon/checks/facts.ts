/** What a check looks at: a picture of the machine at one moment. */

import type { HostHealth } from '../appliance.ts'
import type { LiveState } from '../live/live-state.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Issue, Severity } from '../model/issue.ts'

export interface Facts {
  readonly inventory: Inventory
  /** Of the settings in force. */
  readonly model: GatewayModel | null
  readonly live: LiveState
  /** null: not measured yet. */
  readonly host: HostHealth | null
  /** Addresses other than the machine's own loop. */
  readonly addresses: readonly string[]
  /** ms since the epoch. */
  readonly now: number
}

/** Pure; one rule each. */
export type Check = (facts: Facts) => readonly Issue[]

export const found = (
  code: string,
  severity: Severity,
  subject: string | null,
  params: Issue['params'] = {},
): Issue => ({ code, severity, subject, params })
