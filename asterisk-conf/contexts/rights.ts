/** Whose rights a call has, and what they are: classes of service, night locks, and the right that follows the person through transfers. */

import type { Extension, GatewayModel } from '../../daemon/model/gateway-model.ts'
import { RIGHTS } from '../../daemon/model/rights.ts'
import type { ClassOfService } from '../../daemon/model/switchboard.ts'
import { userOf } from '../astdb.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  equals,
  extension,
  goIf,
  gosub,
  goTo,
  isEmpty,
  isFilled,
  isIn,
  labelled,
  type Part,
  RESULT,
  recall,
  type Step,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { CLASS_OF_SERVICE, VARIABLES } from '../names.ts'
import { calledNumberPattern } from '../patterns.ts'
import { firstOfEach, OWNERS, ownerKeySteps, PEOPLE, personFields } from './person/table.ts'
import { SCHEDULE_OPEN } from './schedule-open.ts'

export const CLASS_IN_FORCE = 'class-in-force'
export const MAY = 'may'
/** `Gosub(as-person,101,1)`: the call goes on with the rights and the number of an extension. */
export const AS_PERSON = 'as-person'
const TRANSFERER = 'transferer'
const DEPARTMENT = 'department'

/** Has `s`, which returns the class in force, and an extension for each right and for each kind of number it may call. */
export const classContext = (id: string | Code): Code => code`class-${id}`
/** A class's own patterns of numbers. */
export const allowedBy = (id: string | Code): Code => code`allowed-${id}`
export const deniedBy = (id: string | Code): Code => code`denied-${id}`

/** Filled on a call that somebody transferred, until it goes on in the name of somebody else. */
export const TRANSFERRED = 'TRANSFERRED'
/** The transfers that have given their rights already (main/bridge.c and bridge_basic.c leave the names behind). */
const TAKEN = { BLINDTRANSFER: 'BLIND_TAKEN', TRANSFERERNAME: 'ATTENDED_TAKEN' } as const

export function rightsContexts(model: GatewayModel): Context[] {
  return [
    classInForce,
    may,
    transferer,
    asPerson,
    departments(firstOfEach(model.extensions)),
    ...model.classesOfService.flatMap(classContexts),
  ]
}

const ofCall = variable(CLASS_OF_SERVICE)

const classInForce: Context = {
  name: CLASS_IN_FORCE,
  comment: [
    'Gosub(class-in-force,s,1): id of the class of service the call has; nothing where it has none.',
    'Who has transferred the call gives it his own first. Night locks hold.',
  ],
  parts: [
    extension(
      's',
      gosub(TRANSFERER),
      goIf(isEmpty(CLASS_OF_SERVICE), 'none'),
      goIf(isIn(classContext(ofCall), 's'), 'known'),
      labelled('none', step('Return')),
      labelled('known', goTo(classContext(ofCall), 's')),
    ),
  ],
}

const may: Context = {
  name: MAY,
  comment: ['Gosub(may,listen-in,1): 1 where the call has this right, 0 where it has not.'],
  parts: RIGHTS.map(right =>
    extension(
      right,
      gosub(CLASS_IN_FORCE),
      goIf(isEmpty(RESULT), 'no'),
      step('Return', isIn(classContext(variable(RESULT)), right)),
      labelled('no', step('Return', 0)),
    ),
  ),
}

const filtered = (name: string): Code => code`\${FILTER(A-Za-z0-9/_\\-,${variable(name)})}`

/** `PJSIP/101-2-00000007` is of the device `PJSIP/101-2`; an extension's name has no slash, and a dash means nothing in it. */
const transferer: Context = {
  name: TRANSFERER,
  comment: [
    'Gosub(transferer,s,1): a call that was transferred, blindly or with an announcement, gets the rights of who did it.',
    'Nobody of the house: no rights. Without a transfer, or once it is done, nothing changes. Reads DEVICE/d/user.',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(BY)', filtered('BLINDTRANSFER')),
      goIf(code`$["${variable('BY')}" = "${variable(TAKEN.BLINDTRANSFER)}"]`, 'attended'),
      set(TAKEN.BLINDTRANSFER, variable('BY')),
      step('Goto', code`take`),
      labelled('attended', set('LOCAL(BY)', filtered('TRANSFERERNAME'))),
      goIf(code`$["${variable('BY')}" = "${variable(TAKEN.TRANSFERERNAME)}"]`, 'done'),
      set(TAKEN.TRANSFERERNAME, variable('BY')),
      labelled('take', set(`__${CLASS_OF_SERVICE}`, '')),
      set(`__${VARIABLES.onBehalfOf}`, ''),
      set('LOCAL(DEVICE)', code`$["${variable('BY')}" =~ "^(.*)-[^-]*$"]`),
      set('LOCAL(USER)', recall(userOf(code`\${STRREPLACE(DEVICE,/,-)}`))),
      goIf(isEmpty('USER'), 'owner'),
      goIf(isIn(PEOPLE, variable('USER')), 'user'),
      labelled('owner', step('NoOp')),
      ...ownerKeySteps('DEVICE'),
      goIf(code`$[${isIn(OWNERS, variable('DEVICE'))} = 0]`, 'stranger'),
      gosub(OWNERS, variable('DEVICE')),
      set('LOCAL(USER)', variable(RESULT)),
      labelled('user', gosub(AS_PERSON, variable('USER'))),
      labelled('stranger', set(TRANSFERRED, 1)),
      labelled('done', step('Return')),
    ),
  ],
}

/** Before a call goes on in somebody's name: transfers so far give no rights any more. */
export const endsTransfers = (): Step[] => [
  set(TAKEN.BLINDTRANSFER, filtered('BLINDTRANSFER')),
  set(TAKEN.TRANSFERERNAME, filtered('TRANSFERERNAME')),
  set(TRANSFERRED, ''),
]

const asPerson: Context = {
  name: AS_PERSON,
  comment: [
    'Gosub(as-person,101,1): the call goes on with the rights and the outside number of an extension.',
  ],
  parts: [
    extension(
      '_X!',
      ...endsTransfers(),
      ...personFields(dialled(), {
        class: `__${CLASS_OF_SERVICE}`,
        outsideNumber: `__${VARIABLES.outsideNumber}`,
      }),
      set(`__${VARIABLES.onBehalfOf}`, dialled()),
      step('Return'),
    ),
  ],
}

const departments = (extensions: readonly Extension[]): Context => ({
  name: DEPARTMENT,
  comment: [
    'Gosub(department,101,1): whom the calls of an extension are charged to, where it is not itself.',
  ],
  parts: extensions.flatMap(({ number, accountCode }) =>
    accountCode === null ? [] : [extension(number, step('Return', accountCode))],
  ),
})

/** Into the call records: whose call it is decides, whoever's telephone it is made from. */
export const departmentSteps = (): Step[] => [
  ...callerSteps('CALLER'),
  goIf(code`$[${isIn(DEPARTMENT, variable('CALLER'))} = 0]`, 'own-account'),
  gosub(DEPARTMENT, variable('CALLER')),
  set('CDR(department)', variable(RESULT)),
  labelled('own-account', step('NoOp')),
]

function classContexts({ id, may: kinds, rights, allow, deny, nightLock }: ClassOfService): Context[] {
  const yes = (name: string): Part => extension(name, step('Return', 1))
  const table = (name: Code, patterns: readonly string[]): Context => ({
    name: name.code,
    parts: [...new Set(patterns.flatMap(pattern => calledNumberPattern(pattern) ?? []))].map(yes),
  })
  return [
    {
      name: classContext(id).code,
      parts: [extension('s', ...inForce(id, nightLock)), ...kinds.map(yes), ...rights.map(yes)],
    },
    table(allowedBy(id), allow),
    table(deniedBy(id), deny),
  ]
}

/** The class of the night has no night of its own. */
const inForce = (id: string, nightLock: ClassOfService['nightLock']): Step[] =>
  nightLock === null
    ? [step('Return', code`${id}`)]
    : [
        gosub(SCHEDULE_OPEN, nightLock.schedule),
        goIf(equals(RESULT, 0), 'night'),
        step('Return', code`${id}`),
        labelled('night', step('Return', code`${nightLock.classOfService}`)),
      ]

/** Whose calls these are: of who forwards or transfers, or of who calls. */
export const callerSteps = (target: string): Step[] => [
  set(target, variable(VARIABLES.onBehalfOf)),
  step('ExecIf', code`${isEmpty(VARIABLES.onBehalfOf)}?Set(${target}=${variable(VARIABLES.ownNumber)})`),
]

export const isTransferred = isFilled(TRANSFERRED)
