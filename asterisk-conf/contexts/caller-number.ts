/** Numbers of the outside in one form, as daemon/model/caller-number.ts says it; and whether a caller is not wanted. */

import { SHORTEST_SUBSCRIBER } from '../../daemon/model/caller-number.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  extension,
  goIf,
  gosub,
  isEmpty,
  labelled,
  type Part,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../dialplan.ts'

/** `Gosub(e164,<number as a line dials it>,1)`. */
export const E164 = 'e164'
export const E164_PLUS = 'e164-plus'
const ON_LINE = 'number-on-line'
export const CALLER_NUMBER = 'caller-number'
export const CALLER_SHOWN = 'caller-shown'
export const BLACKLISTED = 'blacklisted'

/** The caller's number as it came, as a line here would dial it, and as telephones show it. */
const CALLER = { received: 'CALLER_RECEIVED', onLine: 'CALLER_ON_LINE', shown: 'CALLER_SHOWN' } as const

export const callerContexts = (model: GatewayModel): Context[] => [
  e164(model, E164, ''),
  e164(model, E164_PLUS, '+'),
  onLine(model),
  callerNumber(model),
  callerShown,
  blacklisted(model),
]

const returns = (value: Code): Step => step('Return', value)

function e164({ country }: GatewayModel, name: string, plus: '' | '+'): Context {
  const { numbering, internationalPrefix: abroad, nationalPrefix } = country
  const { countryCode } = numbering
  const here = code`${plus}${countryCode}`
  const parts: Part[] = []
  if (abroad !== '') parts.push(extension(`_${abroad}!`, returns(code`${plus}${dialled(abroad.length)}`)))
  if (countryCode !== '' && nationalPrefix !== '')
    parts.push(extension(`_${nationalPrefix}!`, returns(code`${here}${dialled(nationalPrefix.length)}`)))
  if (countryCode !== '' && nationalPrefix === '')
    parts.push(extension(`_${'X'.repeat(SHORTEST_SUBSCRIBER)}!`, returns(code`${here}${dialled()}`)))
  return {
    name,
    comment: [`Gosub(${name},<number as a line dials it>,1): E.164; numbers that have none stay.`],
    parts: [...parts, extension('_[0-9*#+]!', returns(dialled()))],
  }
}

function onLine({ country }: GatewayModel): Context {
  const { numbering, internationalPrefix, nationalPrefix } = country
  const { countryCode } = numbering
  const prefixes = ['+', ...(internationalPrefix === '' ? [] : [internationalPrefix])]
  return {
    name: ON_LINE,
    comment: ['Gosub(number-on-line,<number from outside>,1): as a line here dials it.'],
    parts: [
      ...prefixes.flatMap(prefix => [
        ...(countryCode === ''
          ? []
          : [
              extension(
                `_${prefix}${countryCode}.`,
                returns(code`${nationalPrefix}${dialled(prefix.length + countryCode.length)}`),
              ),
            ]),
        extension(`_${prefix}!`, returns(code`${internationalPrefix}${dialled(prefix.length)}`)),
      ]),
      extension('_[0-9]!', returns(dialled())),
    ],
  }
}

/** The first route without conditions on the number is the one a number is called back through. */
const accessCodeBack = ({ outgoing }: GatewayModel): string =>
  (outgoing.find(({ patterns }) => patterns.length === 0) ?? outgoing[0])?.accessCode ?? ''

/** Numbers too short to be anybody's outside come from a telephone of a line of ours, and are shown as they are. */
function shownSteps(model: GatewayModel): Step[] {
  const own = variable(CALLER.onLine)
  switch (model.callerNumbers) {
    case 'as-received':
      return [set(CALLER.shown, code`\${CALLERID(num)}`)]
    case 'e164':
      return [gosub(E164_PLUS, own), set(CALLER.shown, variable(RESULT))]
    case 'dialable': {
      const { nationalPrefix, internationalPrefix } = model.country
      const begins = [nationalPrefix, internationalPrefix]
        .filter(prefix => prefix !== '')
        .map(prefix => ` | "\${${CALLER.onLine}:0:${prefix.length}}" = "${prefix}"`)
      const isOutside = {
        code: `$[\${LEN(${own.code})} >= ${SHORTEST_SUBSCRIBER}${begins.join('')}]`,
      }
      return [set(CALLER.shown, code`\${IF(${isOutside}?${accessCodeBack(model)}${own}:${own})}`)]
    }
  }
}

function callerNumber(model: GatewayModel): Context {
  return {
    name: CALLER_NUMBER,
    comment: [
      'Gosub(caller-number,s,1): finds out how the caller is called back; until caller-shown, CALLERID(num) is the number as',
      'a line here dials it, so that routes can ask for it. Who withholds his number has none.',
    ],
    parts: [
      extension(
        's',
        set(CALLER.received, code`\${FILTER(0-9+,\${CALLERID(num)})}`),
        set(CALLER.onLine, ''),
        set(CALLER.shown, code`\${CALLERID(num)}`),
        goIf(code`$["\${CALLERID(num-pres):0:6}" = "prohib"]`, 'none'),
        goIf(isEmpty(CALLER.received), 'none'),
        gosub(ON_LINE, variable(CALLER.received)),
        set(CALLER.onLine, variable(RESULT)),
        goIf(isEmpty(CALLER.onLine), 'none'),
        ...shownSteps(model),
        set('CALLERID(num)', variable(CALLER.onLine)),
        step('Return'),
        labelled('none', set(CALLER.received, '')),
        set('CALLERID(num)', ''),
        step('Return'),
      ),
    ],
  }
}

const callerShown: Context = {
  name: CALLER_SHOWN,
  comment: ['Gosub(caller-shown,s,1): CALLERID(num) becomes what telephones show and call back.'],
  parts: [
    extension(
      's',
      goIf(isEmpty(CALLER.onLine), 'none'),
      set('CALLERID(num)', variable(CALLER.shown)),
      labelled('none', step('Return')),
    ),
  ],
}

/** A list written by hand or by code may have a number in any of its forms. */
function blacklisted(model: GatewayModel): Context {
  const isListed = (number: Code): Step => goIf(code`\${DB_EXISTS(blacklist/${number})}`, 'yes')
  const own = variable(CALLER.onLine)
  const anonymous = model.blacklist.anonymous
    ? [step('Return', 1)]
    : [step('Return', code`\${DB_EXISTS(blacklist/blocked)}`)]
  return {
    name: BLACKLISTED,
    comment: [
      'Gosub(blacklisted,s,1): 1 for a caller who is not wanted. After caller-number.',
      'Reads blacklist/<number> in any form of the number, and blacklist/blocked for callers without a number.',
    ],
    parts: [
      extension(
        's',
        goIf(isEmpty(CALLER.onLine), 'anonymous'),
        isListed(own),
        isListed(code`${accessCodeBack(model)}${own}`),
        isListed(variable(CALLER.received)),
        gosub(E164, own),
        isListed(variable(RESULT)),
        isListed(code`+${variable(RESULT)}`),
        step('Return', 0),
        labelled('yes', step('Return', 1)),
        labelled('anonymous', anonymous[0] ?? step('Return', 0)),
      ),
    ],
  }
}
