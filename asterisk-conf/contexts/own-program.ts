/** What the dialplan cannot do by itself is done by a program of ours, which Asterisk starts. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { type Code, code, type Step, step } from '../dialplan.ts'

/**
 * `<program> <spool directory> <state directory> <verb> …`. Asterisk hands the line to a shell (app_system.c), so
 * every argument is a word of ours or was filtered before. Leaves SUCCESS in SYSTEMSTATUS when it was done.
 */
export const ourProgram = (
  model: GatewayModel,
  verb: string,
  ...args: readonly (string | number | Code)[]
): Step =>
  step('System', {
    code: [programLine(model), verb, ...args.map(arg => code`${arg}`.code)].join(' '),
  })

/** Commas would end the argument. */
export const programLine = ({ layout }: GatewayModel): string => {
  const line = [layout.program, layout.spoolDir, layout.stateDir].join(' ')
  if (!/^[A-Za-z0-9_/. -]+$/.test(line)) throw new Error(`not a command line for Asterisk: ${line}`)
  return line
}
