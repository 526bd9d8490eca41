/** A call for a person, and the one order in which everything he decided counts. */

import { followMe } from '../../astdb.ts'
import { dialOptions } from '../../dial-options.ts'
import {
  type Context,
  code,
  dialled,
  equals,
  extension,
  go,
  goIf,
  gosub,
  gosubIf,
  goTo,
  isEmpty,
  isFilled,
  labelled,
  recall,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CONTEXTS, VARIABLES } from '../../names.ts'
import { campOnNote } from '../incall/camp-on.ts'
import { recordCall } from '../incall/recording.ts'
import { transferBack } from '../incall/transfer-back.ts'
import { REMEMBER_CALLER } from '../services/call-trace.ts'
import { PERSON_DEVICES } from './devices.ts'
import { FOLLOW_ME } from './follow-me.ts'
import { CALL_PERSON, FORWARD } from './forward.ts'
import { ASK_NAME } from './screening.ts'
import { PERSONAL_STATE } from './state.ts'
import { MAILBOX_OPTIONS, VMX_LOCATOR } from './vmx.ts'

const onLine = (kind: 'analog' | 'isdn') => equals(VARIABLES.lineKind, kind)
const forwardOf = (family: string, reason: string) => [
  gosub(PERSONAL_STATE, 's', family, dialled()),
  gosubIf(isFilled('GOSUB_RETVAL'), FORWARD, 's', variable('GOSUB_RETVAL'), reason),
]

/** With the keys of the greeting: one that leads nowhere, or where he may not, is as if it were not there. */
const toMailbox = (greeting: 'unavail' | 'busy', reason: string) => [
  gosub(VMX_LOCATOR, 's', dialled(), greeting),
  gosubIf(isFilled('GOSUB_RETVAL'), FORWARD, 's', variable('GOSUB_RETVAL'), reason),
  step('VoiceMail', variable('PERSON_MAILBOX'), variable(MAILBOX_OPTIONS)),
]

/**
 * The order of precedence:
 *
 * 1. Follow-me: while it is on, no forward is looked at.
 * 2. Screening: an outside caller says his name; who answers decides.
 * 3. Unconditional forward.
 * 4. Do not disturb: busy, for everybody.
 * 5. Call waiting is off and a telephone is in use: busy.
 * 6. The telephones ring. Busy: forward when busy, then the mailbox with the greeting for that, then the busy tone.
 * 7. No answer, or no telephone there: forward when unanswered, then the mailbox, then a tone.
 *
 * The number dialled stays the extension, so that call records say whom the call was for. A caller on an ISDN line is
 * released with a cause (Q.850) instead of hearing a tone; to one on an analog line nothing can be said: the exchange keeps
 * ringing the line until the caller gives up, so we ring again.
 */
export const callPerson: Context = {
  name: CALL_PERSON,
  comment: [
    'A call for a person: Goto(call-person,101,1). What he decided counts in this order: follow-me; screening of outside callers;',
    'forward of all calls; do not disturb; call waiting; busy; no answer or no telephone there; mailbox.',
    'Reads AMPUSER/e/followme/ddial, CF/e, DND/e, CW/e, CFB/e, CFU/e and their ends.',
  ],
  parts: [
    extension(
      '_X.',
      gosub(CONTEXTS.person, dialled()),
      gosub(REMEMBER_CALLER, dialled()),
      // The account of the telephone called, which would be given the caller's otherwise (main/channel.c,
      // ast_channel_req_accountcodes).
      set('CHANNEL(peeraccount)', dialled()),
      set('DIALSTATUS', 'CHANUNAVAIL'),
      goIf(code`$["${variable('FOLLOWED')}-" =~ "-${dialled()}-"]`, 'screen'),
      goIf(code`$["${recall(followMe(dialled(), 'ddial'))}" = "DIRECT"]`, 'follow'),
      labelled('screen', set('RINGING_OPTIONS', dialOptions('house'))),
      gosubIf(
        code`$[\${LEN(${variable('PERSON_SCREENING')})} > 0 & \${LEN(${variable(VARIABLES.lineKind)})} > 0]`,
        ASK_NAME,
      ),
      ...forwardOf('CF', 'cfu'),
      gosub(PERSONAL_STATE, 's', 'DND', dialled()),
      goIf(isFilled('GOSUB_RETVAL'), 'busy'),
      gosub(PERSON_DEVICES),
      goIf(isFilled('PERSON_BUSY'), 'busy'),
      goIf(isEmpty('PERSON_DIAL'), 'away'),
      recordCall(dialled()),
      step('Dial', variable('PERSON_DIAL'), variable('PERSON_RING_SECONDS'), variable('RINGING_OPTIONS')),
      goIf(equals('DIALSTATUS', 'ANSWER'), 'end'),
      goIf(equals('DIALSTATUS', 'BUSY'), 'busy'),
      labelled('away', campOnNote('away')),
      ...forwardOf('CFU', 'cfnr'),
      labelled('mailbox', goIf(isEmpty('PERSON_MAILBOX'), 'nobody')),
      ...toMailbox('unavail', 'cfnr'),
      labelled('end', step('Hangup')),
      labelled('busy', campOnNote('busy')),
      ...forwardOf('CFB', 'cfb'),
      labelled('nowhere', goIf(isEmpty('PERSON_MAILBOX'), 'engaged')),
      ...toMailbox('busy', 'cfb'),
      step('Hangup'),
      labelled('nobody', transferBack()),
      goIf(onLine('analog'), 'again'),
      goIf(onLine('isdn'), 'release'),
      step('Congestion', 30),
      step('Hangup'),
      labelled('release', step('Hangup', code`\${IF(${equals('DIALSTATUS', 'NOANSWER')}?19:20)}`)),
      labelled('engaged', transferBack()),
      goIf(onLine('analog'), 'again'),
      step('Busy', 30),
      step('Hangup', 17),
      labelled('again', step('Wait', 4)),
      go('1'),
      labelled('follow', goTo(FOLLOW_ME, dialled())),
    ),
  ],
}
