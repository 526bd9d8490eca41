/** Calls from outside: each trunk goes through the routes in their order, the first that fits wins. */

import type { GatewayModel, IncomingRoute, Trunk } from '../../daemon/model/gateway-model.ts'
import { type Context, code, extension, goTo, include, type Step, variable } from '../dialplan.ts'
import { fromTrunk, userField, VARIABLES } from '../names.ts'
import { calledNumberPattern } from '../patterns.ts'
import { destinationSteps, reject } from './destinations.ts'
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
      parts: numbersOf(route).map(number =>
        extension(number, ...limitSteps(model), ...routeSteps(route, model)),
      ),
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

const routeSteps = (route: IncomingRoute, model: GatewayModel): Step[] => [
  ...markAs(userField.incoming(route.id)),
  ...destinationSteps(route.destination, model),
]
