/** Parking, pickup groups and doors. That a number stands for two things is found by the rule of the codes. */

import { activeCodes } from '../codes/active.ts'
import type { Issue } from '../issue.ts'
import type { Rule } from './rule.ts'

const MOST_SLOTS = 100

export const callsInProgress: Rule = settings => [
  ...parking(settings),
  ...pickup(settings),
  ...doors(settings),
]

type Part = (settings: Parameters<Rule>[0]) => Issue[]

const parking: Part = ({ parking }) => {
  if (parking === null) return []
  const { number, firstSlot, lastSlot } = parking
  const count = Number(lastSlot) - Number(firstSlot) + 1
  const params = { firstSlot, lastSlot, most: MOST_SLOTS }
  if (firstSlot.length !== lastSlot.length || count < 1 || count > MOST_SLOTS)
    return [{ code: 'parking-no-slots', severity: 'error', subject: 'parking', params }]
  const isSlot = number.length === firstSlot.length && number >= firstSlot && number <= lastSlot
  return isSlot
    ? [{ code: 'parking-number-is-slot', severity: 'error', subject: 'parking', params: { number } }]
    : []
}

/** A person alone in a group, or a group of one's own for later, is fine; a name that was never given is a slip. */
const pickup: Part = ({ extensions }) => {
  const groups = new Set(extensions.flatMap(one => one.pickup.memberOf))
  return extensions.flatMap(({ number, pickup: { memberOf, mayTakeFrom } }) =>
    mayTakeFrom
      .filter(group => !groups.has(group) && !memberOf.includes(group))
      .map(
        (group): Issue => ({
          code: 'pickup-group-empty',
          severity: 'notice',
          subject: `extension:${number}`,
          params: { group },
        }),
      ),
  )
}

const doors: Part = settings => {
  const hasKey = activeCodes(settings).some(({ feature }) => feature === 'open-door')
  return settings.extensions
    .filter(({ door }) => door !== null && !hasKey)
    .map(({ number }) => ({
      code: 'door-without-key',
      severity: 'warning',
      subject: `extension:${number}`,
      params: {},
    }))
}
