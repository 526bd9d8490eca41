/** Codes of call waiting, do not disturb and follow-me: each for the person who calls. */

import { extension, gosub, step } from '../../dialplan.ts'
import { CALL_WAITING, DO_NOT_DISTURB, FOLLOW_ME_TOGGLE } from '../person/set-state.ts'
import type { CodeBuilder, CodeBuilders } from './builder.ts'

const run =
  (context: string, ...args: readonly string[]): CodeBuilder =>
  code => [extension(code, gosub(context, 's', ...args), step('Hangup'))]

export const personalCodes: CodeBuilders = {
  'call-waiting-on': run(CALL_WAITING, 'ENABLED'),
  'call-waiting-off': run(CALL_WAITING, 'DISABLED'),
  'dnd-on': run(DO_NOT_DISTURB, 'on'),
  'dnd-off': run(DO_NOT_DISTURB, 'off'),
  'dnd-toggle': run(DO_NOT_DISTURB, 'toggle'),
  'follow-me-toggle': run(FOLLOW_ME_TOGGLE),
}
