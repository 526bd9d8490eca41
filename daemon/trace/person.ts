/** What happens when a person is called: follow-me, screening, forwards, do not disturb, ringing, mailbox, in this order. */

import type { Extension } from '../model/gateway-model.ts'
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
  if (been.includes(place)) return [{ is: 'circle', place }]
  const path = [...been, place]
  // Follow-me comes before the forwards: its list decides (guide of 2010).
  if (house.state(`AMPUSER/${number}/followme/ddial`) === 'DIRECT') {
    const list = (house.state(`AMPUSER/${number}/followme/grplist`) ?? '')
      .split('-')
      .filter(one => one !== '')
    return [{ is: 'follow-me', number, list }, { is: 'otherwise' }, ...mailbox(extension, 'unavailable')]
  }
  const screened: TraceStep[] =
    extension.screening && caller.is === 'outside' ? [{ is: 'screening', number }] : []
  const all = stateUntil(house, 'CF', number)
  if (all !== null) return [...screened, ...forwarded(extension, 'all', all, house, path)]
  const busy = stateUntil(house, 'CFB', number)
  const unanswered = stateUntil(house, 'CFU', number)
  if (stateUntil(house, 'DND', number) !== null)
    return [
      ...screened,
      { is: 'do-not-disturb', number },
      ...(busy === null ? mailbox(extension, 'busy') : forwarded(extension, 'busy', busy, house, path)),
    ]
  const afterwards =
    unanswered === null
      ? mailbox(extension, 'unavailable')
      : forwarded(extension, 'unanswered', unanswered, house, path)
  const telephones = telephonesOf(extension, house)
  if (telephones.length === 0)
    return [...screened, { is: 'no-telephone', number, name: extension.name }, ...afterwards]
  const { name, ringSeconds: seconds } = extension
  return [
    ...screened,
    { is: 'rings', number, name, seconds, telephones: telephones.length },
    { is: 'otherwise' },
    ...afterwards,
  ]
}

/** `*` is one's own mailbox, `*102` that of 102; anything else is dialled as the person would dial it. */
function forwarded(
  extension: Extension,
  when: 'all' | 'busy' | 'unanswered',
  to: string,
  house: Ways,
  path: readonly string[],
): TraceStep[] {
  const { number, classOfService } = extension
  const step: TraceStep = { is: 'forward', number, when, to }
  if (to.startsWith('*')) {
    const box = to === '*' ? number : to.slice(1)
    return [step, { is: 'mailbox', number: box, greeting: when === 'busy' ? 'busy' : 'unavailable' }]
  }
  return [step, ...house.dial(to, { is: 'extension', number, classOfService }, house, path)]
}

const mailbox = ({ number, voicemail }: Extension, greeting: 'unavailable' | 'busy'): TraceStep[] =>
  voicemail === null
    ? [{ is: greeting === 'busy' ? 'busy' : 'congestion' }]
    : [{ is: 'mailbox', number, greeting }]
