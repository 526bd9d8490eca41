/** Codes that only tell something: echo, time, own number. */

import { extension, step, variable } from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import type { CodeBuilders } from './builder.ts'

export const informationCodes: CodeBuilders = {
  'echo-test': code => [
    extension(
      code,
      step('Answer'),
      step('Wait', 1),
      step('Playback', 'demo-echotest'),
      step('Echo'),
      step('Playback', 'demo-echodone'),
      step('Hangup'),
    ),
  ],
  'speaking-clock': code => [
    extension(code, step('Answer'), step('Wait', 1), step('SayUnixTime'), step('Wait', 1), step('Hangup')),
  ],
  'own-number': code => [
    extension(
      code,
      step('Answer'),
      step('Wait', 1),
      step('SayDigits', variable(VARIABLES.ownNumber)),
      step('Wait', 1),
      step('Hangup'),
    ),
  ],
}
