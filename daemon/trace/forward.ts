/** Where a person's calls go instead, and where forwards end that lead in a ring: as contexts/person/forward.ts has it. */

import type { Extension } from '../model/gateway-model.ts'
import type { Caller, Ways } from './house.ts'
import { isHouseNumber } from './numbers.ts'
import type { TraceStep } from './steps.ts'

const LONGEST_CHAIN = 10
const FORWARDED = 'forwarded:'

/**
 * `*` is one's own mailbox, `*102` that of 102; anything else is dialled as the person would dial it. null where the call
 * stays: the target is the person himself, who calls, nothing, an emergency number, or outside without the right.
 */
export function forwarded(
  extension: Extension,
  when: 'all' | 'busy' | 'unanswered',
  wanted: string,
  caller: Caller,
  house: Ways,
  path: readonly string[],
): TraceStep[] | null {
  const { model } = house
  const { number, classOfService } = extension
  const to = wanted.replace(/[^0-9*]/g, '')
  const step: TraceStep = { is: 'forward', number, when, to }
  if (to.startsWith('*')) {
    const box = to === '*' ? number : to.slice(1)
    const isThere = model.extensions.some(one => one.number === box && one.voicemail !== null)
    const greeting = when === 'busy' ? 'busy' : 'unavailable'
    return isThere ? [step, { is: 'mailbox', number: box, greeting }] : null
  }
  const own = caller.is === 'extension' ? caller.own : null
  if (to === '' || to === number || to === own) return null
  const by = path.filter(one => one.startsWith(FORWARDED)).map(one => one.slice(FORWARDED.length))
  if (by.includes(to) || by.length >= LONGEST_CHAIN) {
    const first = model.extensions.find(one => one.number === by[0]) ?? extension
    return [step, { is: 'circle', place: `extension:${to}` }, ...mailboxOf(first, 'busy')]
  }
  const onwards = [...path, `${FORWARDED}${number}`]
  if (model.extensions.some(one => one.number === to))
    return [step, ...house.extension(to, caller, house, onwards)]
  if (!isHouseNumber(to, model)) {
    const isEmergency = ['', ...model.emergency.accessCodes].some(code =>
      model.emergency.numbers.some(one => code + one === to),
    )
    if (isEmergency || !mayForwardOutside(extension, house)) return null
  }
  return [step, ...house.dial(to, { is: 'extension', number, classOfService, own }, house, onwards)]
}

export const mayForwardOutside = ({ classOfService }: Extension, { model }: Ways): boolean =>
  model.classesOfService.some(({ id, rights }) => id === classOfService && rights.includes('forward-outside'))

/** Without a mailbox a tone tells. */
export const mailboxOf = ({ number, voicemail }: Extension, greeting: 'unavailable' | 'busy'): TraceStep[] =>
  voicemail === null
    ? [{ is: greeting === 'busy' ? 'busy' : 'congestion' }]
    : [{ is: 'mailbox', number, greeting }]
