/** Where a person's calls go instead, and the end of forwards that lead in a ring. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  type Code,
  type Context,
  code,
  equals,
  extension,
  goIf,
  gosub,
  gosubIf,
  isEmpty,
  isFilled,
  isText,
  labelled,
  type Step,
  set,
  setLocal,
  step,
  variable,
} from '../../dialplan.ts'
import { CONTEXTS, EMERGENCY, EXTENSIONS, VARIABLES } from '../../names.ts'
import { AS_PERSON } from '../rights.ts'

export const FORWARD = 'forward'
export const HOUSE_NUMBERS = 'house-numbers'
export const CALL_PERSON = 'call-person'

/** More than anybody means to chain; each one is another person, so this ends chains over outside numbers. */
const LONGEST_CHAIN = 10

const to = variable('TO')
const person = variable('PERSON_NUMBER')
const by = 'FORWARDED_BY'

/** Inherited by every channel the call makes, so that loops through groups and lists are seen as well. */
const mark = [
  set(`__${by}`, code`${variable(by)}-${person}`),
  set('REDIRECTING(from-num,i)', person),
  set('REDIRECTING(from-name,i)', code`\${URIDECODE(${variable('PERSON_NAME')})}`),
  set('REDIRECTING(reason,i)', variable('ARG2')),
  set('REDIRECTING(count,i)', code`\${FIELDQTY(${by},-)}`),
]

export const forwardContexts = (model: GatewayModel): Context[] => [
  {
    name: FORWARD,
    comment: [
      'Leads a call on for a person. Gosub(forward,s,1(target,reason)) after Gosub(person,e,1); reason: cfu, cfb, cfnr (ISDN).',
      'Target: * (own mailbox), *n (mailbox of n), a number of the house, or an outside number, which needs the right',
      'forward-outside. Returns where the target is nothing, not allowed, the person, or the caller himself; where it has been passed',
      'already the call ends in the mailbox of who was called first. Otherwise it does not come back.',
      'Reads and sets FORWARDED_BY (-101-102, inherited); the call goes on with the person’s rights (as-person).',
    ],
    parts: [
      extension(
        's',
        setLocal('TO', code`\${FILTER(0-9*,${variable('ARG1')})}`),
        goIf(isEmpty('TO'), 'no'),
        goIf(code`$["\${TO:0:1}" = "*"]`, 'mailbox'),
        goIf(equals('TO', person), 'no'),
        // A secretary reaches her director, whose calls come to her.
        goIf(equals('TO', variable(VARIABLES.ownNumber)), 'no'),
        goIf(code`$["${variable(by)}-" =~ "-${to}-"]`, 'ring'),
        goIf(code`$[\${FIELDQTY(${by},-)} > ${LONGEST_CHAIN}]`, 'ring'),
        goIf(code`\${DIALPLAN_EXISTS(${EXTENSIONS},${to},1)}`, 'extension'),
        goIf(code`\${DIALPLAN_EXISTS(${HOUSE_NUMBERS},${to},1)}`, 'number'),
        goIf(code`\${DIALPLAN_EXISTS(${EMERGENCY},${to},1)}`, 'no'),
        goIf(isText(variable('PERSON_FORWARD_OUTSIDE')), 'number'),
        labelled('no', step('Return')),
        ...labelledAll('number', mark),
        gosub(AS_PERSON, person),
        ...leave(code`call-as-${variable('PERSON_CLASS')}`),
        ...labelledAll('extension', mark),
        ...leave(code`${EXTENSIONS}`),
        labelled('mailbox', setLocal('BOX', code`\${IF($["${to}" = "*"]?${person}:\${TO:1})}@default`)),
        goIf(code`$["\${VM_INFO(${variable('BOX')},exists)}" != "1"]`, 'no'),
        goIf(equals('TO', '*'), 'own'),
        step('VoiceMail', variable('BOX'), code`\${IF($["${variable('ARG2')}" = "cfb"]?b:u)}`),
        step('Hangup'),
        // Where the keys of the greeting are.
        labelled('own', set('FORWARD_AT', code`\${IF($["${variable('ARG2')}" = "cfb"]?nowhere:mailbox)}`)),
        set('FORWARD_TO', person),
        step('StackPop'),
        step('Goto', code`${CALL_PERSON},${variable('FORWARD_TO')},${variable('FORWARD_AT')}`),
        labelled('ring', set('FORWARD_TO', code`\${CUT(${by},-,2)}`)),
        gosubIf(isFilled('FORWARD_TO'), CONTEXTS.person, variable('FORWARD_TO')),
        set('FORWARD_TO', person),
        step('StackPop'),
        step('Goto', code`${CALL_PERSON},${variable('FORWARD_TO')},nowhere`),
      ),
    ],
  },
  houseNumbers(model),
]

/** The subroutine's own variables are gone with its frame. */
const leave = (context: Code): Step[] => [
  set('FORWARD_TO', to),
  step('StackPop'),
  step('Goto', context, variable('FORWARD_TO'), 1),
]

const labelledAll = (label: string, [first, ...rest]: readonly Step[]): Step[] =>
  first === undefined ? [] : [labelled(label, first), ...rest]

/** What is within the house and no person: needs no right. */
function houseNumbers(model: GatewayModel): Context {
  const { ringGroups, queues, menus, schedules, switches, announcements, conferences, pagingGroups } = model
  const things: readonly { readonly number: string | null }[] = [
    ...ringGroups,
    ...queues,
    ...menus,
    ...schedules,
    ...switches,
    ...announcements,
    ...conferences,
    ...pagingGroups,
  ]
  const numbers = new Set(things.flatMap(({ number }) => (number === null ? [] : [number])))
  return { name: HOUSE_NUMBERS, parts: [...numbers].sort().map(number => extension(number, step('Return'))) }
}
