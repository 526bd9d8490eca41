/** Calls to the outside: an access code, then a number; who may call it, and which route takes it. */

import type { GatewayModel, OutgoingRoute } from '../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  dialled,
  digitsDialled,
  equals,
  extension,
  goIf,
  gosub,
  goTo,
  isFilled,
  isIn,
  labelled,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { userField } from '../names.ts'
import { calledNumberPattern, type Dialled, numbersBehind, patternBehind } from '../patterns.ts'
import { budgetContexts, budgetSteps } from './budget.ts'
import { CALL_LIMIT, callLimit } from './call-limit.ts'
import { recordCall } from './incall/recording.ts'
import { transferBack } from './incall/transfer-back.ts'
import { MAY_CALL } from './may-call.ts'
import { callerSteps, departmentSteps } from './rights.ts'
import { SCHEDULE_OPEN } from './schedule-open.ts'
import { LEAST_USED, trunkContext } from './trunks.ts'

/** An access code, and the routes behind it in their order. */
interface Behind {
  readonly accessCode: string
  readonly routes: readonly OutgoingRoute[]
}

/** What can be dialled behind each access code, in the order of precedence: included where a handset dials. */
export const outsideCodes = (model: GatewayModel): string[] => byAccessCode(model).map(codesContext)

const codesContext = ({ accessCode }: Behind): string =>
  accessCode === '' ? 'outside-codes' : `outside-codes-${accessCode}`
const chooseContext = ({ accessCode }: Behind): string =>
  accessCode === '' ? 'outside' : `outside-${accessCode}`
const routeContext = ({ id }: OutgoingRoute): string => `outgoing-${id}`
const numbersOf = ({ id }: OutgoingRoute): string => `outgoing-numbers-${id}`
const extensionsOf = ({ id }: OutgoingRoute): string => `outgoing-extensions-${id}`
const pinsOf = ({ id }: OutgoingRoute): string => `outgoing-pins-${id}`
const REFUSED = 'outside-refused'

export const outsideContexts = (model: GatewayModel): Context[] => [
  ...byAccessCode(model).flatMap(behind => [
    codes(behind, model),
    { name: chooseContext(behind), parts: [extension('_X!', ...chooseSteps(behind, model))] },
  ]),
  ...model.outgoing.flatMap(routeContexts),
  callLimit(model),
  ...budgetContexts(model),
  refused,
]

function byAccessCode({ outgoing }: GatewayModel): Behind[] {
  const accessCodes = [...new Set(outgoing.map(route => route.accessCode))]
  return accessCodes.map(accessCode => ({
    accessCode,
    routes: outgoing.filter(route => route.accessCode === accessCode),
  }))
}

function codes(behind: Behind, model: GatewayModel): Context {
  const { accessCode, routes } = behind
  const options: Dialled = {
    except: notOutside(accessCode, model),
    lengths: model.country.numbering.lengths ?? [],
  }
  const takesAll = routes.some(({ patterns }) => patterns.length === 0)
  const numbers = takesAll
    ? numbersBehind(accessCode, options)
    : routes.flatMap(({ patterns }) => patterns.flatMap(one => patternBehind(accessCode, one, options)))
  const choose = goTo(chooseContext(behind), digitsDialled(accessCode.length))
  return {
    name: codesContext(behind),
    parts: [...new Set(numbers)].map(number => extension(number, choose)),
  }
}

/**
 * What never is the beginning of an outside number, so that a handset need not wait for more digits: the
 * emergency numbers, which no numbering plan continues, and in North America (national prefix 1) `11`, so that
 * 911 goes through at once where 9 is the access code.
 */
function notOutside(accessCode: string, { emergency, country }: GatewayModel): string[] {
  const rests = emergency.numbers
    .filter(number => accessCode !== '' && number.startsWith(accessCode))
    .map(number => number.slice(accessCode.length))
  return [
    ...emergency.numbers,
    ...(country.nationalPrefix === '1' ? rests.filter(rest => rest.startsWith('11')) : []),
  ]
}

const REASON = 'REASON'

/** The first route in order that takes this number, from this caller, now. */
const chooseSteps = ({ routes }: Behind, model: GatewayModel): Step[] => [
  gosub(MAY_CALL, dialled()),
  set(REASON, variable(RESULT)),
  goIf(isFilled(REASON), 'refused'),
  gosub(CALL_LIMIT, dialled()),
  set(REASON, variable(RESULT)),
  goIf(isFilled(REASON), 'refused'),
  ...budgetSteps(model, REASON),
  ...(routes.some(({ extensions }) => extensions.length > 0) ? callerSteps('CALLER') : []),
  ...routes.flatMap((route, index) => {
    const next = index === routes.length - 1 ? 'none' : `route-${index + 2}`
    const [first, ...rest] = [...conditions(route, next), goTo(routeContext(route), dialled())]
    if (first === undefined) return []
    return [index === 0 ? first : labelled(`route-${index + 1}`, first), ...rest]
  }),
  labelled('none', set(REASON, 'route')),
  labelled('refused', goTo(REFUSED, dialled())),
]

/** Classes and extensions together say who may take a route; none of them: everybody. */
function conditions(route: OutgoingRoute, next: string): Step[] {
  const { patterns, classesOfService, extensions, scheduleId } = route
  const ofClass = code`$["${variable('CALLING_CLASS')}" =~ "^(${{ code: classesOfService.join('|') }})$"]`
  return [
    ...(patterns.length === 0 ? [] : [goIf(code`$[${isIn(numbersOf(route), dialled())} = 0]`, next)]),
    ...(classesOfService.length === 0 && extensions.length === 0
      ? []
      : [
          set('FITS', 0),
          ...(classesOfService.length === 0
            ? []
            : [step('ExecIf', code`$[\${LEN(${ofClass})} > 1]?Set(FITS=1)`)]),
          ...(extensions.length === 0
            ? []
            : [step('ExecIf', code`${isIn(extensionsOf(route), variable('CALLER'))}?Set(FITS=1)`)]),
          goIf(equals('FITS', 0), next),
        ]),
    ...(scheduleId === null ? [] : [gosub(SCHEDULE_OPEN, scheduleId), goIf(equals(RESULT, 0), next)]),
  ]
}

const yes = (number: string) => extension(number, step('Return', 1))

function routeContexts(route: OutgoingRoute): Context[] {
  const { patterns, extensions, pins } = route
  const numbers = [...new Set(patterns.flatMap(pattern => calledNumberPattern(pattern) ?? []))]
  return [
    { name: routeContext(route), parts: [extension('_X!', ...callSteps(route))] },
    ...(patterns.length === 0 ? [] : [{ name: numbersOf(route), parts: numbers.map(yes) }]),
    ...(extensions.length === 0
      ? []
      : [{ name: extensionsOf(route), parts: [...new Set(extensions)].map(yes) }]),
    ...(pins.length === 0 ? [] : [{ name: pinsOf(route), parts: [...new Set(pins)].map(yes) }]),
  ]
}

/** A trunk returns `next` where another one may help. */
const callSteps = (route: OutgoingRoute): Step[] => [
  ...markAs(userField.outgoing(route.id)),
  recordCall(),
  ...departmentSteps(),
  ...(route.pins.length === 0 ? [] : pinSteps(route)),
  set('NUMBER', code`${route.prepend}${dialled(route.strip)}`),
  set('TRUNKS_LEFT', code`${route.trunkIds.join(':')}`),
  ...(route.selection === 'least-used'
    ? [
        labelled('trunk', gosub(LEAST_USED, 's', variable('TRUNKS_LEFT'))),
        set('TRUNK', variable(RESULT)),
        set('TRUNKS_LEFT', code`\${LISTFILTER(TRUNKS_LEFT,:,${variable('TRUNK')})}`),
      ]
    : [labelled('trunk', set('TRUNK', code`\${SHIFT(TRUNKS_LEFT,:)}`))]),
  goIf(code`$[\${LEN(${variable('TRUNK')})} = 0]`, 'none'),
  gosub(trunkContext(variable('TRUNK')), variable('NUMBER'), route.outsideCallerId ?? ''),
  goIf(equals(RESULT, 'next'), 'trunk'),
  goIf(equals(RESULT, 'answered'), 'end'),
  goIf(equals(RESULT, 'busy'), 'busy'),
  step('Goto', code`refused`),
  labelled('none', step('Playback', 'all-circuits-busy-now', 'noanswer')),
  labelled('refused', transferBack()),
  step('Congestion', 30),
  labelled('end', step('Hangup')),
  labelled('busy', transferBack()),
  step('Busy', 30),
  step('Hangup', 17),
]

/** Asked for before the call is answered, so that a refused one costs nothing; three tries. */
const pinSteps = (route: OutgoingRoute): Step[] => [
  step('Progress'),
  set('TRIES_LEFT', 3),
  labelled('pin', step('Read', 'PIN', 'agent-pass', 10, 'n', 1, 8)),
  set('PIN', code`\${FILTER(0-9,${variable('PIN')})}`),
  goIf(code`$[\${LEN(${variable('PIN')})} = 0]`, 'wrong'),
  goIf(isIn(pinsOf(route), variable('PIN')), 'right'),
  labelled('wrong', set('TRIES_LEFT', code`$[${variable('TRIES_LEFT')} - 1]`)),
  goIf(equals('TRIES_LEFT', 0), 'no-more'),
  step('Playback', 'auth-incorrect', 'noanswer'),
  step('Goto', code`pin`),
  labelled('no-more', set(REASON, 'pin')),
  goTo(REFUSED, dialled()),
  labelled('right', set('PIN', '')),
]

/** Says why, then gives the tone; records keep the reason. */
const refused: Context = {
  name: REFUSED,
  comment: ['A call that is not made: REASON is class, transfer, route, pin, limit or budget.'],
  parts: [
    extension(
      '_X!',
      set('CDR(userfield)', code`${userField.refused('')}${variable(REASON)}`),
      set('CHANNEL(userfield)', code`${userField.refused('')}${variable(REASON)}`),
      step('Progress'),
      // What is said of a class fits the limit of an hour too: not this number, now.
      set('SAID', code`\${IF(${equals(REASON, 'limit')}?class:${variable(REASON)})}`),
      step('Playback', code`offhook/routes-refused-${variable('SAID')}`, 'noanswer'),
      step('Congestion', 30),
      step('Hangup', 21),
    ),
  ],
}

/** For the call records and for the events. */
export const markAs = (field: string): Step[] => [
  set('CDR(userfield)', field),
  set('CHANNEL(userfield)', field),
]
