/** Ring groups: several people are rung together or one after the other; what nobody takes goes on elsewhere. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { RingGroup } from '../../../daemon/model/switchboard.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  extension,
  goIf,
  goTo,
  isEmpty,
  isIn,
  labelled,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CLASS_OF_SERVICE, CONTEXTS, contextOf, EXTENSIONS } from '../../names.ts'
import { destinationSteps } from '../destinations.ts'
import { begins } from './numbers.ts'
import { LEFT, RING_IN_TURN, ringInTurn } from './ring-in-turn.ts'
import { answer, musicClass, prefixSteps, soundFile } from './sounds.ts'

export function ringGroupContexts(model: GatewayModel): Context[] {
  if (model.ringGroups.length === 0) return []
  const groups = model.ringGroups.flatMap(group => [groupContext(group, model), outsideMembers(group, model)])
  return [...groups.filter(({ parts }) => parts.length > 0), ringInTurn, forwarded]
}

const groupContext = (group: RingGroup, model: GatewayModel): Context => ({
  name: contextOf('ring-group', group.id),
  parts: [
    extension(
      begins(group),
      ...prefixSteps(group.namePrefix),
      ...(group.announcement === null && group.music === null ? [] : [answer()]),
      ...(group.announcement === null ? [] : [step('Playback', soundFile(group.announcement))]),
      ...(group.members.length === 0 ? [] : ringSteps(group, model)),
      ...destinationSteps(group.otherwise, model),
    ),
  ],
})

const isInside = (number: string, model: GatewayModel): boolean =>
  model.extensions.some(extension => extension.number === number)

/** Where the members are rung, as Local's `number@context`. */
function place(number: string, { id, skipForwards }: RingGroup, model: GatewayModel): Code {
  if (!isInside(number, model)) return code`${number}@${contextOf('outside-members', id)}`
  return code`${number}@${skipForwards ? CONTEXTS.members : FORWARDED}`
}

function ringSteps(group: RingGroup, model: GatewayModel): Step[] {
  const options = group.music === null ? '' : code`m(${musicClass(group.music)})`
  const places = group.members.map(number => place(number, group, model))
  if (group.strategy === 'ring-all') {
    const all = { code: places.map(one => `Local/${one.code}/n`).join('&') }
    return [step('Dial', all, group.ringSeconds, options)]
  }
  const list =
    group.strategy === 'random'
      ? code`\${SORT(${{ code: places.map(one => `${one.code}:\${RAND(1,1000000)}`).join(',') }})}`
      : { code: places.map(one => one.code).join(',') }
  const how = { hunt: 'each', random: 'each', 'memory-hunt': 'growing' } as const
  const manner =
    group.strategy === 'first-available' || group.strategy === 'first-not-on-phone'
      ? group.strategy
      : how[group.strategy]
  return [
    set(LEFT, list),
    step('Gosub', code`${RING_IN_TURN},s,1(${manner},${group.ringSeconds},${options})`),
  ]
}

const FORWARDED = 'forwarded-members'

const forwarded: Context = {
  name: FORWARDED,
  comment: [
    'A member who forwards all calls to another extension: that one is rung in his place, and its own forward is not',
    'followed. A forward to a mailbox or outside does not hold: it would take the call from the rest of the group.',
  ],
  parts: [
    extension(
      '_X.',
      set('TARGET', code`\${FILTER(0-9*#,\${DB(CF/${dialled()})})}`),
      goIf(code`$[\${LEN(${variable('TARGET')})} = 0]`, 'own'),
      set('UNTIL', code`\${FILTER(0-9,\${DB(CFUNTIL/${dialled()})})}`),
      goIf(isEmpty('UNTIL'), 'holds'),
      goIf(code`$[${variable('UNTIL')} <= \${EPOCH}]`, 'own'),
      labelled('holds', goIf(code`$[${isIn(EXTENSIONS, variable('TARGET'))} = 0]`, 'own')),
      goTo(CONTEXTS.members, variable('TARGET')),
      labelled('own', goTo(CONTEXTS.members, dialled())),
    ),
  ],
}

/** Read by `members`: who answers an outside number presses 1 first, so that no answering machine takes the call. */
const MEMBER_CONFIRM = 'MEMBER_CONFIRM'

/**
 * Outside numbers are called with the group's own rights, which never reach the caller's channel: they are set on the half
 * of the Local channel that dials.
 */
function outsideMembers(group: RingGroup, model: GatewayModel): Context {
  const numbers = [...new Set(group.members)].filter(number => !isInside(number, model))
  return {
    name: contextOf('outside-members', group.id),
    parts: numbers.map(number =>
      extension(
        number,
        set(CLASS_OF_SERVICE, group.classOfService),
        set(MEMBER_CONFIRM, group.confirm ? 1 : ''),
        goTo(CONTEXTS.members, number),
      ),
    ),
  }
}
