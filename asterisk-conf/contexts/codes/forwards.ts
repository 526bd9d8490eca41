/** Codes of the forwards: on, off, by turns; one's own, and with the PIN of the mailbox somebody else's. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Forward } from '../../astdb.ts'
import { type Code, dialled, extension, gosub, type Part, step } from '../../dialplan.ts'
import { numbersBehind } from '../../patterns.ts'
import { FORWARD_CLEAR, FORWARD_SET, FORWARD_TOGGLE } from '../person/set-forward.ts'
import type { CodeBuilder, CodeBuilders } from './builder.ts'

const run = (pattern: string, context: string, ...args: readonly (string | Code)[]): Part =>
  extension(pattern, gosub(context, 's', ...args), step('Hangup'))

/** One for each length that extensions have. */
export const anyExtension = (prefix: string, { extensions }: GatewayModel): string[] =>
  [...new Set(extensions.map(({ number }) => number.length))]
    .sort((a, b) => a - b)
    .map(length => `_${prefix}${'X'.repeat(length)}`)

const on =
  (family: Forward): CodeBuilder =>
  (code, model) => {
    const targets = [...numbersBehind(code), `${code}*`, ...anyExtension(`${code}*`, model)]
    return [
      run(code, FORWARD_SET, family, '', ''),
      ...targets.map(pattern => run(pattern, FORWARD_SET, family, '', dialled(code.length))),
    ]
  }

const onAny =
  (family: Forward): CodeBuilder =>
  code => [run(code, FORWARD_SET, family, 'ask', '')]

const off =
  (family: Forward): CodeBuilder =>
  (code, model) => [
    run(code, FORWARD_CLEAR, family, ''),
    ...anyExtension(code, model).map(pattern => run(pattern, FORWARD_CLEAR, family, dialled(code.length))),
  ]

const offAny =
  (family: Forward): CodeBuilder =>
  code => [run(code, FORWARD_CLEAR, family, 'ask')]

export const forwardCodes: CodeBuilders = {
  'forward-all-on': on('CF'),
  'forward-all-on-any': onAny('CF'),
  'forward-all-off': off('CF'),
  'forward-all-off-any': offAny('CF'),
  'forward-all-toggle': code => [run(code, FORWARD_TOGGLE)],
  'forward-busy-on': on('CFB'),
  'forward-busy-on-any': onAny('CFB'),
  'forward-busy-off': off('CFB'),
  'forward-busy-off-any': offAny('CFB'),
  'forward-unanswered-on': on('CFU'),
  'forward-unanswered-on-any': onAny('CFU'),
  'forward-unanswered-off': off('CFU'),
}
