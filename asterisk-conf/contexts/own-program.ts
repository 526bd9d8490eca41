/** What the dialplan cannot do by itself is done by a program of ours, which Asterisk starts. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { type Code, only, type Step, step } from '../dialplan.ts'

/**
 * `<program> <spool directory> <state directory> <verb> …`. Asterisk hands the line to a shell (app_system.c), so an
 * argument is a word of ours, or what variables hold with everything taken away that is not a letter, a digit, a dash, an
 * underscore or a plus. Leaves SUCCESS in SYSTEMSTATUS when it was done.
 */
export const ourProgram = (
  model: GatewayModel,
  verb: string,
  ...args: readonly (string | number | Code)[]
): Step =>
  step('System', {
    code: [programLine(model), verb, ...args.map(word)].join(' '),
  })

const word = (arg: string | number | Code): string => {
  if (typeof arg === 'object') return only('a-zA-Z0-9_+\\-', arg).code
  if (!/^[A-Za-z0-9_/.-]+$/.test(String(arg))) throw new Error(`not a word of a command line: ${arg}`)
  return String(arg)
}

/** Commas would end the argument. */
export const programLine = ({ layout }: GatewayModel): string => {
  const line = [layout.program, layout.spoolDir, layout.stateDir].join(' ')
  if (!/^[A-Za-z0-9_/. -]+$/.test(line)) throw new Error(`not a command line for Asterisk: ${line}`)
  return line
}
