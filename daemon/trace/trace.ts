/** What a call would do, and why: `from` an extension, or a number outside; `to` what is dialled, or the line called. */

import { follow } from './flow.ts'
import type { House, Ways } from './house.ts'
import { traceExtension } from './person.ts'
import { comesIn, dial } from './route.ts'
import type { TraceStep } from './steps.ts'

/** Callers without a number say this instead. */
export const ANONYMOUS = 'anonymous'

export const ways = (house: House): Ways => ({ ...house, dial, follow, extension: traceExtension })

export function trace(from: string, to: string, house: House): TraceStep[] {
  const extension = house.model.extensions.find(({ number }) => number === from)
  if (extension === undefined) return comesIn(to, from === ANONYMOUS ? null : from, ways(house))
  const { number, name, classOfService } = extension
  return [
    { is: 'calls', from: number, name, to },
    ...dial(to, { is: 'extension', number, classOfService, own: number }, ways(house)),
  ]
}
