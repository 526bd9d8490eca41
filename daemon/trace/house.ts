/** What a trace looks at: the model, a moment, and what people have changed by code. */

import type { GatewayModel } from '../model/gateway-model.ts'
import type { WallClock } from '../model/schedules.ts'
import type { Destination } from '../model/switchboard.ts'
import type { TraceStep } from './steps.ts'

export interface House {
  readonly model: GatewayModel
  readonly at: WallClock
  /** The same moment, seconds since the epoch: ends of forwards and overrides are kept so. */
  readonly epoch: number
  /** A key of AstDB, `CF/101`; null where it is not there. */
  readonly state: (key: string) => string | null
}

/**
 * The house with the ways through it: each part goes on where another begins. `been`: where the call has been already, as
 * `extension:101`, `menu:main`, and who has led it on, as `forwarded:101`, `followed:101`.
 */
export interface Ways extends House {
  readonly dial: Way<string>
  readonly extension: Way<string>
  readonly follow: Way<Destination>
}

type Way<Where> = (to: Where, caller: Caller, ways: Ways, been?: readonly string[]) => TraceStep[]

/** Whose call it is: that of an extension, or of somebody outside. `own`: the extension that dialled, if one did; a forward does not change it. */
export type Caller =
  | {
      readonly is: 'extension'
      readonly number: string
      readonly classOfService: string
      readonly own: string | null
    }
  | { readonly is: 'outside'; readonly number: string | null }

/** A value that has an end: `DND` and `DNDUNTIL`. Past its end it is as if it were not there. */
export function stateUntil({ state, epoch }: House, family: string, extension: string): string | null {
  const value = state(`${family}/${extension}`)
  const until = state(`${family}UNTIL/${extension}`)
  const isOver = until !== null && /^[0-9]+$/.test(until) && Number(until) <= epoch
  return value === null || value === '' || isOver ? null : value
}
