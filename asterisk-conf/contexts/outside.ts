/** Calls to the outside: an access code, then a number, over the trunks of a route in their order. */

import type { GatewayModel, OutgoingRoute, Trunk } from '../../daemon/model/gateway-model.ts'
import { dialOptions } from '../dial-options.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  equals,
  extension,
  goIf,
  goTo,
  isEmpty,
  labelled,
  type Step,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { shownNumber, userField, VARIABLES } from '../names.ts'
import { numbersBehind } from '../patterns.ts'
import { recordCall } from './incall/recording.ts'
import { transferBack } from './incall/transfer-back.ts'
import { limitSteps } from './limits.ts'

export const outsideCodes = (route: OutgoingRoute): string => `outside-codes-${route.id}`
const outsideCall = (route: OutgoingRoute): string => `outside-${route.id}`
const IDENTITY = 'outside-identity'

export function outsideContexts(model: GatewayModel): Context[] {
  return [...model.outgoing.flatMap(route => routeContexts(route, model)), identity(model)]
}

function routeContexts(route: OutgoingRoute, model: GatewayModel): Context[] {
  const numbers = numbersBehind(route.accessCode, notOutside(route, model))
  const forward = goTo(outsideCall(route), dialled(route.accessCode.length))
  return [
    { name: outsideCodes(route), parts: numbers.map(number => extension(number, forward)) },
    { name: outsideCall(route), parts: [extension('_X!', ...callSteps(route, model))] },
  ]
}

/**
 * What never is the beginning of an outside number, so that a handset need not wait for more digits: the
 * emergency numbers, which no numbering plan continues, and in North America (national prefix 1) `11`, so that
 * 911 goes through at once where 9 is the access code.
 */
function notOutside({ accessCode }: OutgoingRoute, { emergency, country }: GatewayModel): string[] {
  const rests = emergency.numbers
    .filter(number => number.startsWith(accessCode))
    .map(number => number.slice(accessCode.length))
  return [
    ...emergency.numbers,
    ...(country.nationalPrefix === '1' ? rests.filter(rest => rest.startsWith('11')) : []),
  ]
}

/** Q.850 causes that come from the number dialled, not from the trunk: another trunk would not help. */
const FINAL_CAUSES = '^(1|18|19|21|22|28)$'

function callSteps(route: OutgoingRoute, model: GatewayModel): Step[] {
  const trunks = route.trunkIds.flatMap(id => model.trunks.find(trunk => trunk.id === id) ?? [])
  return [
    ...markAs(userField.outgoing(route.id)),
    recordCall(),
    ...trunks.flatMap(trunk => [
      ...dialTrunk(trunk),
      goIf(equals('DIALSTATUS', 'ANSWER'), 'end'),
      goIf(equals('DIALSTATUS', 'BUSY'), 'busy'),
      goIf(code`$["${variable('HANGUPCAUSE')}" =~ "${{ code: FINAL_CAUSES }}"]`, 'refused'),
    ]),
    step('Playback', 'all-circuits-busy-now', 'noanswer'),
    labelled('refused', transferBack()),
    step('Congestion', 30),
    labelled('end', step('Hangup')),
    labelled('busy', transferBack()),
    step('Busy', 30),
    step('Hangup', 17),
  ]
}

/** For the call records and for the events. */
export const markAs = (field: string): Step[] => [
  set('CDR(userfield)', field),
  set('CHANNEL(userfield)', field),
]

/** Inherited by the channel that is dialled, where `outside-identity` reads it; `_` keeps it from going further. */
const SHOWN = 'SHOWN_NUMBER'

export function dialTrunk(trunk: Trunk): Step[] {
  const own = variable(VARIABLES.outsideNumber)
  const shown = shownNumber(trunk.lines)
  const value: Code = shown === null ? own : code`\${IF(${isEmpty(VARIABLES.outsideNumber)}?${shown}:${own})}`
  return [
    set(`_${SHOWN}`, value),
    step(
      'Dial',
      code`DAHDI/${groupLetter(trunk)}${trunk.group}/${dialled()}`,
      '',
      dialOptions('outside', { more: code`b(${IDENTITY}^s^1)` }),
    ),
  ]
}

/** `g` takes the lowest free line, `r` the one after the last taken (chan_dahdi.c, determine_starting_point). */
const groupLetter = ({ selection }: Trunk): string => (selection === 'round-robin' ? 'r' : 'g')

/**
 * Runs on the line's channel before it dials: neither the caller's name nor an extension number leave the house.
 * Done there rather than on the caller's channel, which keeps its identity in call records and on the pages.
 */
const identity = (model: GatewayModel): Context => ({
  name: IDENTITY,
  parts: [
    extension(
      's',
      ...limitSteps(model),
      // Dial has given the line the caller's account (main/channel.c, ast_channel_req_accountcodes): it is the
      // line that is used.
      set('CHANNEL(accountcode)', variable(VARIABLES.lineAccount)),
      set('CONNECTEDLINE(name-valid,i)', 0),
      goIf(isEmpty(SHOWN), 'none'),
      set('CONNECTEDLINE(num,i)', variable(SHOWN)),
      step('Return'),
      labelled('none', set('CONNECTEDLINE(num-valid,i)', 0)),
      step('Return'),
    ),
  ],
})
