/** What happens when a person is called: follow-me, screening, forwards, do not disturb, ringing, mailbox, in this order. */

import type { Extension } from '../model/gateway-model.ts'
import { traceFollowMe } from './follow-me.ts'
import { forwarded, mailboxOf } from './forward.ts'
import { type Caller, stateUntil, type Ways } from './house.ts'
import { telephonesOf } from './rights.ts'
import type { TraceStep } from './steps.ts'

export function traceExtension(
  number: string,
  caller: Caller,
  house: Ways,
  been: readonly string[] = [],
): TraceStep[] {
  const place = `extension:${number}`
  const extension = house.model.extensions.find(one => one.number === number)
  if (extension === undefined) return [{ is: 'unknown-number', number }]
  const isFollowed = been.includes(`followed:${number}`)
  if (been.includes(place) && !isFollowed) return [{ is: 'circle', place }]
  const path = [...been, place]
  // Follow-me comes before the forwards: its list decides (guide of 2010). Who has been followed is called plainly.
  if (!isFollowed && house.state(`AMPUSER/${number}/followme/ddial`) === 'DIRECT')
    return traceFollowMe(extension, caller, house, path)
  const screened: TraceStep[] =
    extension.screening && caller.is === 'outside' ? [{ is: 'screening', number }] : []
  return [...screened, ...plainly(extension, caller, house, path)]
}

/** A forward that leads nowhere, or may not be, is as if it were not there. */
function plainly(extension: Extension, caller: Caller, house: Ways, path: readonly string[]): TraceStep[] {
  const { number, name, ringSeconds: seconds } = extension
  const on = (family: string, when: 'all' | 'busy' | 'unanswered') => {
    const to = stateUntil(house, family, number)
    return to === null ? null : forwarded(extension, when, to, caller, house, path)
  }
  const all = on('CF', 'all')
  if (all !== null) return all
  if (stateUntil(house, 'DND', number) !== null)
    return [{ is: 'do-not-disturb', number }, ...(on('CFB', 'busy') ?? mailboxOf(extension, 'busy'))]
  const afterwards = on('CFU', 'unanswered') ?? mailboxOf(extension, 'unavailable')
  const telephones = telephonesOf(extension, house)
  if (telephones.length === 0) return [{ is: 'no-telephone', number, name }, ...afterwards]
  return [
    { is: 'rings', number, name, seconds, telephones: telephones.length },
    { is: 'otherwise' },
    ...afterwards,
  ]
}
