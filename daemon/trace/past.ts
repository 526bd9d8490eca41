/** A call of the history, asked again of the rules. */

import type { Conversation } from '../calls/conversation.ts'
import type { House } from './house.ts'
import { comesIn } from './route.ts'
import type { TraceStep } from './steps.ts'
import { trace, ways } from './trace.ts'

export function tracePast(call: Conversation, house: House): TraceStep[] {
  const { from, dialled } = call
  if (from.is === 'extension') return trace(from.number, asDialled(call, house), house)
  const number = from.number === '' ? null : from.number
  // A line without numbers of its own brings none (`s`).
  const isNumber = /^[0-9*#+]/.test(dialled)
  return comesIn(isNumber ? dialled : from.line, number, ways(house), isNumber ? from.line : null)
}

/** The history has a number outside without the access code that was dialled before it. */
function asDialled({ dialled, direction, userField }: Conversation, { model }: House): string {
  if (direction !== 'outgoing' || userField === 'emergency') return dialled
  const route = model.outgoing.find(({ id }) => userField === `outgoing:${id}`) ?? model.outgoing[0]
  return `${route?.accessCode ?? ''}${dialled}`
}
