/** The numbers of groups, queues, menus… as handsets and transfers dial them: one row each, found by hash. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { type Context, extension, goTo } from '../../dialplan.ts'
import { contextOf } from '../../names.ts'

export const NUMBERS = 'numbers'

/** Where a call to it begins: its number, so that call records say what was dialled, or `s`. */
export const begins = ({ number }: { readonly number?: string | null }): string => number ?? 's'

interface Numbered {
  readonly id: string
  readonly number: string | null
}

export function numbersContext(model: GatewayModel): Context {
  const kinds: readonly [string, readonly Numbered[]][] = [
    ['ring-group', model.ringGroups],
    ['queue', model.queues],
    ['menu', model.menus],
    ['schedule', model.schedules],
    ['switch', model.switches],
    ['announcement', model.announcements],
    ['conference', model.conferences],
    ['paging', model.pagingGroups],
  ]
  const rows = new Map<string, string>()
  for (const [kind, things] of kinds)
    for (const { id, number } of things)
      if (number !== null && !rows.has(number)) rows.set(number, contextOf(kind, id))
  return {
    name: NUMBERS,
    parts: [...rows].map(([number, context]) => extension(number, goTo(context, number))),
  }
}
