/** What a trace looks at: the model, a moment, and what people have changed by code. */

import type { GatewayModel } from '../model/gateway-model.ts'
import type { WallClock } from '../model/schedules.ts'

export interface House {
  readonly model: GatewayModel
  readonly at: WallClock
  /** The same moment, seconds since the epoch: ends of forwards and overrides are kept so. */
  readonly epoch: number
  /** A key of AstDB, `CF/101`; null where it is not there. */
  readonly state: (key: string) => string | null
}

/** Whose call it is: that of an extension, or of somebody outside. */
export type Caller =
  | { readonly is: 'extension'; readonly number: string; readonly classOfService: string }
  | { readonly is: 'outside'; readonly number: string | null }

/** A value that has an end: `DND` and `DNDUNTIL`. Past its end it is as if it were not there. */
export function stateUntil({ state, epoch }: House, family: string, extension: string): string | null {
  const value = state(`${family}/${extension}`)
  const until = state(`${family}UNTIL/${extension}`)
  const isOver = until !== null && /^[0-9]+$/.test(until) && Number(until) <= epoch
  return value === null || value === '' || isOver ? null : value
}
