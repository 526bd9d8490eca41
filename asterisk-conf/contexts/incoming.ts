/** Calls from outside: each trunk goes through the routes in their order, the first that fits wins. */

import type { Destination, GatewayModel, IncomingRoute, Trunk } from '../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  equals,
  extension,
  go,
  goIf,
  goTo,
  include,
  labelled,
  type Step,
  step,
  variable,
} from '../dialplan.ts'
import { fromTrunk, mailboxOf, userField, VARIABLES } from '../names.ts'
import { calledNumberPattern } from '../patterns.ts'
import { EXTENSIONS } from './extensions.ts'
import { limitSteps } from './limits.ts'
import { markAs } from './outside.ts'

const routeContext = (route: IncomingRoute): string => `incoming-${route.id}`
const routesOf = (trunk: Trunk): string => `routes-${trunk.id}`
const NOWHERE = 'incoming-nowhere'

/**
 * With and without a called number. Not `_.`, which would match h, i and t too, nor `!`, which would cut off a
 * number that comes digit by digit.
 */
const ANY_NUMBER = ['s', '_[0-9*#+]', '_[0-9*#+].']

export function incomingContexts(model: GatewayModel): Context[] {
  return [
    ...model.trunks.flatMap(trunk => trunkContexts(trunk, model.incoming)),
    ...model.incoming.map(route => ({
      name: routeContext(route),
      parts: numbersOf(route).map(number => extension(number, ...limitSteps(model), ...routeSteps(route))),
    })),
    { name: NOWHERE, parts: ANY_NUMBER.map(number => extension(number, ...reject(1))) },
  ]
}

/** An analog line is called without a number: it stands for the line's own. */
function trunkContexts(trunk: Trunk, routes: readonly IncomingRoute[]): Context[] {
  const own = code`\${IF($[\${LEN(${variable(VARIABLES.lineNumber)})} > 0]?${variable(VARIABLES.lineNumber)}:s)}`
  const fitting = routes.filter(({ trunkId }) => trunkId === null || trunkId === trunk.id)
  return [
    {
      name: fromTrunk(trunk.id),
      parts: [extension('s', goTo(routesOf(trunk), own)), include(routesOf(trunk))],
    },
    { name: routesOf(trunk), parts: [...fitting.map(routeContext), NOWHERE].map(include) },
  ]
}

function numbersOf({ calledNumber }: IncomingRoute): readonly string[] {
  if (calledNumber === null) return ANY_NUMBER
  const pattern = calledNumberPattern(calledNumber)
  return pattern === null ? [] : [pattern]
}

const routeSteps = (route: IncomingRoute): Step[] => [
  ...markAs(userField.incoming(route.id)),
  ...destinationSteps(route.destination),
]

function destinationSteps(destination: Destination): Step[] {
  switch (destination.kind) {
    case 'extension':
      return [goTo(EXTENSIONS, destination.number)]
    case 'voicemail':
      return [step('VoiceMail', code`${mailboxOf(destination.number)}`, 'u'), step('Hangup')]
    case 'hangup':
      return reject(21)
  }
}

/**
 * Released with a Q.850 cause on ISDN. Hanging up on an analog line that rings does nothing but report the next
 * ring as a new call: it is left ringing, and Asterisk ends the channel when the ringing stops.
 */
const reject = (cause: number): Step[] => [
  goIf(equals(VARIABLES.lineKind, 'analog'), 'ringing'),
  step('Hangup', cause),
  labelled('ringing', step('Wait', 60)),
  go('ringing'),
]
