/** VmX locator: keys a caller may press while he hears a person's greeting, instead of leaving a message. */

import { vmx } from '../../astdb.ts'
import {
  type Context,
  code,
  extension,
  goIf,
  isEmpty,
  labelled,
  only,
  recall,
  set,
  setLocal,
  step,
  variable,
} from '../../dialplan.ts'

export const VMX_LOCATOR = 'vmx-locator'
/** Set there: VoiceMail's options for what is left to say. */
export const MAILBOX_OPTIONS = 'MAILBOX_OPTIONS'

const person = variable('ARG1')
const how = variable('ARG2')
const own = (key: string) => recall(vmx(person, how, key))
const SECONDS_FOR_A_KEY = 2

export const vmxLocator: Context = {
  name: VMX_LOCATOR,
  comment: [
    'Gosub(vmx-locator,s,1(101,unavail)), or busy: where the person wants keys, the caller hears the greeting the person spoke (the',
    'one for a while before it), and may press 0, 1 or 2. Returns where the key leads, as a forward’s target; empty: to the mailbox,',
    'with MAILBOX_OPTIONS: u or b where nothing was said yet; s: only the tone. Reads AMPUSER/e/vmx/*. A person who spoke no greeting',
    'has no keys: nobody would know of them.',
  ],
  parts: [
    extension(
      's',
      set(MAILBOX_OPTIONS, code`\${IF($["${how}" = "busy"]?b:u)}`),
      goIf(code`$["${own('state')}" != "enabled"]`, 'off'),
      setLocal('ROOM', code`\${ASTSPOOLDIR}/voicemail/default/${only('0-9', person)}`),
      setLocal('GREETING', code`${variable('ROOM')}/temp`),
      goIf(code`\${STAT(e,${variable('GREETING')}.wav)}`, 'greet'),
      setLocal('GREETING', code`${variable('ROOM')}/${how}`),
      goIf(code`\${STAT(e,${variable('GREETING')}.wav)}`, 'greet'),
      labelled('off', step('Return')),
      labelled('greet', step('Answer')),
      step('Read', 'VMX_KEY', variable('GREETING'), 1, '', 1, SECONDS_FOR_A_KEY),
      set(MAILBOX_OPTIONS, code`\${IF($["${own('vmxopts/timeout')}" = "s"]?s:)}`),
      goIf(isEmpty('VMX_KEY'), 'off'),
      goIf(code`$["${variable('VMX_KEY')}" =~ "^[012]$"]`, 'key'),
      step('Return'),
      labelled(
        'key',
        step('Return', only('0-9*', recall(vmx(person, how, code`${variable('VMX_KEY')}/ext`)))),
      ),
    ),
  ],
}
