/** What belongs to mailboxes: where 0 and * lead while a greeting is heard, and calling back from a message. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { type Context, code, dialled, extension, goTo, type Step, set, step } from '../dialplan.ts'
import { CLASS_OF_SERVICE, contextOf, LED_ON, mailboxOf } from '../names.ts'
import { destinationSteps } from './destinations.ts'
import { firstOfEach } from './person/table.ts'
import { CALL_BACK } from './services/call-trace.ts'

/** `exitcontext` of a mailbox: `o` where 0 leads, `a` where * leads (app_voicemail.c). */
export const exitOf = (number: string): string => contextOf('mailbox', number)
/** `callback` of a mailbox: numbers as they came with a message, with the rights of whom the mailbox belongs to. */
export const callBackAs = (classId: string): string => contextOf('call-back-as', classId)
/** `dialout` of a mailbox. */
export const dialOutAs = (classId: string): string => contextOf('call-as', classId)

export function mailboxContexts(model: GatewayModel): Context[] {
  const boxes = firstOfEach(model.extensions).filter(({ voicemail }) => voicemail !== null)
  return [
    ...boxes.map(({ number, voicemail }) => ({
      name: exitOf(number),
      parts: [
        extension('a', ...ownMailbox(number)),
        ...(voicemail?.operator == null
          ? []
          : [extension('o', ...destinationSteps(voicemail.operator, model))]),
      ],
    })),
    ...[...new Set(boxes.map(({ classOfService }) => classOfService))].sort().map(id => ({
      name: callBackAs(id),
      parts: ['_X!', '_+X!'].map(pattern =>
        extension(pattern, set(`__${CLASS_OF_SERVICE}`, id), set(LED_ON, 1), goTo(CALL_BACK, dialled())),
      ),
    })),
  ]
}

/** The person calls his own number from elsewhere, presses * and his PIN. */
const ownMailbox = (number: string): Step[] => [
  step('VoiceMailMain', code`${mailboxOf(number)}`),
  step('Hangup'),
]
