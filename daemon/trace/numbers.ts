/** The numbers of the house that are no person's: groups, queues, menus, schedules, switches, announcements, rooms, paging. */

import type { GatewayModel } from '../model/gateway-model.ts'
import type { TraceStep } from './steps.ts'

/** The first that has the number, in the order of contexts/flow/numbers.ts. */
export function houseNumber(number: string, model: GatewayModel) {
  const kinds = [
    ['ring-group', model.ringGroups],
    ['queue', model.queues],
    ['menu', model.menus],
    ['schedule', model.schedules],
    ['switch', model.switches],
    ['announcement', model.announcements],
    ['conference', model.conferences],
  ] as const
  for (const [kind, things] of kinds) {
    const list: readonly { readonly id: string; readonly number: string | null }[] = things
    const found = list.find(one => one.number === number)
    if (found !== undefined) return { kind, id: found.id }
  }
  const group = model.pagingGroups.find(one => one.number === number)
  if (group === undefined) return null
  const steps: TraceStep[] = [{ is: 'paging', id: group.id, name: group.name, members: group.members }]
  return { kind: 'paging' as const, steps }
}

export const isHouseNumber = (number: string, model: GatewayModel): boolean =>
  houseNumber(number, model) !== null
