/** Greetings of a mailbox from its owner's pages: spoken into the own telephone, sent by the browser, deleted. Reached by Originate alone. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  digitsDialled,
  extension,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { GREETINGS } from '../../greetings.ts'
import { recordingsDir } from '../../sounds.ts'
import { begin } from '../asking.ts'
import { ourProgram } from '../own-program.ts'
import { personChanged } from '../person/state.ts'
import { recordAnew } from './recordings.ts'

export const GREETING = {
  speak: 'greeting-speak',
  put: 'greeting-put',
  remove: 'greeting-remove',
  event: 'GreetingDone',
} as const

const mailbox = digitsDialled(1)
const greeting = variable('GREETING')
/** Beginning with the place in GREETINGS. */
const PATTERN = `_[0-${GREETINGS.length - 1}]X!`
const named: readonly Step[] = [
  set('GREETINGS', GREETINGS.join('-')),
  set('GREETING', code`\${CUT(GREETINGS,-,$[\${EXTEN:0:1} + 1])}`),
]

export const greetingContexts = (model: GatewayModel): Context[] => [
  {
    name: GREETING.speak,
    comment: [
      'Leads a telephone through the recording of a greeting: Goto(greeting-speak,0101,1). First digit: 0 unavailable, 1 busy,',
      '2 the name, 3 temporary; then the mailbox. What was accepted counts at once.',
    ],
    parts: [
      extension(
        PATTERN,
        ...named,
        ...begin(),
        set('TRIES', 5),
        ...recordAnew(
          code`${recordingsDir(model.layout)}/spoken_${mailbox}_${greeting}`,
          ourProgram(model, 'greeting', 'spoken', greeting, mailbox),
          personChanged(mailbox),
          step('Playback', 'offhook/mailbox-recording-saved'),
        ),
      ),
    ],
  },
  byProgram(
    GREETING.put,
    'Puts what the browser sent in its place',
    ourProgram(model, 'greeting', 'sent', greeting, mailbox),
  ),
  byProgram(GREETING.remove, 'Deletes a greeting', ourProgram(model, 'no-greeting', greeting, mailbox)),
]

const byProgram = (name: string, what: string, act: Step): Context => ({
  name,
  comment: [`${what}, by the same digits as greeting-speak. Ends with UserEvent(GreetingDone).`],
  parts: [
    extension(
      PATTERN,
      ...named,
      act,
      step('UserEvent', GREETING.event, code`Mailbox: ${mailbox}`, code`Status: ${variable('SYSTEMSTATUS')}`),
      personChanged(mailbox),
      step('Hangup'),
    ),
  ],
})
