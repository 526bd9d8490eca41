/** Calls from outside: each trunk goes through the routes in their order, the first that fits wins. */

import type {
  GatewayModel,
  IncomingRoute,
  Line,
  NetworkLine,
  Trunk,
} from '../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  dialled,
  equals,
  extension,
  extensionFrom,
  goIf,
  gosub,
  goTo,
  include,
  isEmpty,
  isFilled,
  labelled,
  only,
  RESULT,
  type Step,
  set,
  setText,
  step,
  variable,
} from '../dialplan.ts'
import { fromTrunk, lineAccount, userField, VARIABLES } from '../names.ts'
import { calledNumberPattern } from '../patterns.ts'
import { voiceOf } from '../voices.ts'
import { BLACKLISTED, CALLER_NUMBER, CALLER_SHOWN } from './caller-number.ts'
import { callerPattern } from './caller-pattern.ts'
import { destinationSteps, reject } from './destinations.ts'
import { limitSteps } from './limits.ts'
import { markAs } from './outside.ts'
import { LINE_GROUP, TRUNK_GROUP } from './trunks.ts'

const routeContext = (route: IncomingRoute): string => `incoming-${route.id}`
/** The numbers and callers of a route. */
const matchContext = (route: IncomingRoute): string => `incoming-match-${route.id}`
const NOWHERE = 'incoming-nowhere'
const UNWANTED = 'incoming-unwanted'
const ARRIVES = 'incoming-arrives'
/** Where a fax is sent to, by mail. */
const FAX_TO = 'FAX_TO'

/**
 * With and without a called number. Not `_.`, which would match h, i and t too, nor `!`, which would cut off a
 * number that comes digit by digit.
 */
const ANY_NUMBER = ['s', '_[0-9*#+]', '_[0-9*#+].']

/** Calls of a line begin there: one context for a trunk, but for lines that a route names, or that cannot say who they are. */
export const entryOf = (line: Line | NetworkLine, trunk: Trunk, { incoming }: GatewayModel): string =>
  isMute(line) || incoming.some(({ lineId }) => lineId === line.id)
    ? `from-line-${line.id}`
    : fromTrunk(trunk.id)

/** The configuration files of these drivers have no variables. */
const isMute = ({ kind }: Line | NetworkLine): boolean => kind === 'h323' || kind === 'mobile'

/** What the sections of other lines give their channels. */
const introduction = (line: Line | NetworkLine): Step[] => [
  set(VARIABLES.lineKind, 'isdn'),
  set(VARIABLES.lineAccount, lineAccount(line)),
  set('CHANNEL(accountcode)', lineAccount(line)),
  set(VARIABLES.lineNumber, line.number ?? ''),
]

export function incomingContexts(model: GatewayModel): Context[] {
  return [
    ...model.trunks.flatMap(trunk => [
      ...entryContexts(fromTrunk(trunk.id), `routes-${trunk.id}`, trunk, null, model),
      ...[...trunk.lines, ...trunk.networkLines]
        .filter(line => entryOf(line, trunk, model) !== fromTrunk(trunk.id))
        .flatMap(line =>
          entryContexts(entryOf(line, trunk, model), `line-routes-${line.id}`, trunk, line, model),
        ),
    ]),
    arrives,
    ...model.incoming.flatMap(route => [
      { name: matchContext(route), parts: matches(route, model) },
      {
        name: routeContext(route),
        parts: [
          ...ANY_NUMBER.map(number => extension(number, ...limitSteps(model), ...routeSteps(route, model))),
          ...(route.faxTo === null ? [] : [extension('fax', ...faxSteps(route.faxTo))]),
        ],
      },
    ]),
    {
      name: UNWANTED,
      parts: ANY_NUMBER.map(number =>
        extension(
          number,
          ...markAs(userField.blacklisted),
          ...destinationSteps(model.blacklist.destination, model),
        ),
      ),
    },
    { name: NOWHERE, parts: ANY_NUMBER.map(number => extension(number, ...reject(1))) },
  ]
}

/** An analog line is called without a number: it stands for the line's own. */
function entryContexts(
  name: string,
  routes: string,
  trunk: Trunk,
  line: Line | NetworkLine | null,
  model: GatewayModel,
): Context[] {
  const own = code`\${IF($[\${LEN(${variable(VARIABLES.lineNumber)})} > 0]?${variable(VARIABLES.lineNumber)}:s)}`
  const fitting = model.incoming.filter(
    route =>
      (route.trunkId === null || route.trunkId === trunk.id) &&
      (route.lineId === null || route.lineId === line?.id),
  )
  const arrival = (number: Step): Step[] => [
    ...(line !== null && isMute(line) ? introduction(line) : []),
    gosub(ARRIVES, 's', trunk.id),
    goIf(equals(RESULT, 1), 'unwanted'),
    number,
    labelled('unwanted', goTo(UNWANTED, dialled())),
  ]
  return [
    {
      name,
      parts: ANY_NUMBER.map(number =>
        extension(number, ...arrival(goTo(routes, number === 's' ? own : only('0-9*#+', dialled())))),
      ),
    },
    { name: routes, parts: [...fitting.map(matchContext), NOWHERE].map(include) },
  ]
}

const arrives: Context = {
  name: ARRIVES,
  comment: ['Gosub(incoming-arrives,s,1(<trunk>)): 1 for a caller who is not wanted.'],
  parts: [
    extension(
      's',
      set(`__${VARIABLES.talksOutside}`, 1),
      set(`GROUP(${TRUNK_GROUP})`, variable('ARG1')),
      goIf(isEmpty(VARIABLES.lineAccount), 'caller'),
      // `line:` is in front of a line's id there.
      set(`GROUP(${LINE_GROUP})`, code`\${${VARIABLES.lineAccount}:5}`),
      labelled('caller', gosub(CALLER_NUMBER)),
      gosub(BLACKLISTED),
      step('Return', variable(RESULT)),
    ),
  ],
}

/** Only there a caller is asked for: further on his number is written as telephones show it. */
function matches(route: IncomingRoute, { country }: GatewayModel) {
  const caller = route.caller === null ? null : callerPattern(route.caller, country)
  if (route.caller !== null && caller === null) return []
  const onwards = goTo(routeContext(route), dialled())
  return numbersOf(route).map(number =>
    caller === null ? extension(number, onwards) : extensionFrom(number, caller, onwards),
  )
}

function numbersOf({ calledNumber }: IncomingRoute): readonly string[] {
  if (calledNumber === null) return ANY_NUMBER
  const pattern = calledNumberPattern(calledNumber)
  return pattern === null ? [] : [pattern]
}

const routeSteps = (route: IncomingRoute, model: GatewayModel): Step[] => [
  ...markAs(userField.incoming(route.id)),
  gosub(CALLER_SHOWN),
  ...(route.language === null ? [] : [set('CHANNEL(language)', code`${voiceOf(route.language)}`)]),
  ...(route.namePrefix === null ? [] : prefixSteps(route.namePrefix)),
  ...(route.faxTo === null ? [] : listenForFax),
  ...destinationSteps(route.destination, model),
]

/** Somebody without a name has his number there, so that the prefix is seen on every telephone. */
const prefixSteps = (prefix: string): Step[] => [
  set('CALLER_NAME', code`\${CALLERID(name)}`),
  goIf(isFilled('CALLER_NAME'), 'named'),
  set('CALLER_NAME', code`\${CALLERID(num)}`),
  labelled('named', setText('CALLERID(name)', prefix, code` ${variable('CALLER_NAME')}`)),
]

/** A fax calls with a tone every 3.5 s (ITU-T T.30, CNG); a person hears ringing until then. */
const listenForFax: readonly Step[] = [
  step('Answer'),
  set('FAXOPT(faxdetect)', code`cng`),
  step('PlayTones', code`ring`),
  step('Wait', 5),
  step('StopPlayTones'),
  set('FAXOPT(faxdetect)', code`no`),
]

const faxSteps = (address: string): Step[] => [
  step('StopPlayTones'),
  setText(`__${FAX_TO}`, address),
  goTo('fax', 's'),
]
