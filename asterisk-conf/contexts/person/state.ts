/** Forwards and do not disturb as they hold now, and what shows them: lamps and the special dial tone. */

import { followMe, keyOf, LAMPS } from '../../astdb.ts'
import {
  type Code,
  type Context,
  code,
  extension,
  forget,
  goIf,
  gosub,
  hint,
  include,
  isText,
  labelled,
  only,
  recall,
  type Step,
  setLocal,
  step,
  variable,
} from '../../dialplan.ts'
import { FROM_HANDSET, WATCHED } from '../../names.ts'

export const PERSONAL_STATE = 'personal-state'
export const PERSON_SIGNS = 'person-signs'
export const PERSON_CHANGED = 'PersonChanged'

const family = variable('ARG1')
const person = variable('ARG2')

export const personalState: Context = {
  name: PERSONAL_STATE,
  comment: [
    'What a person has set and has not ended yet. Gosub(personal-state,s,1(CF,101)); families: CF, CFB, CFU, DND.',
    'Returns its value, of 0-9 A-Z * # only; empty: not set. Reads CF/e and CFUNTIL/e; clears both once the end has come.',
  ],
  parts: [
    extension(
      's',
      setLocal('VALUE', code`\${FILTER(0-9A-Z*#,${recall(code`${family}/${person}`)})}`),
      goIf(isText(variable('VALUE')), 'set'),
      step('Return'),
      labelled('set', setLocal('UNTIL', code`\${FILTER(0-9,${recall(code`${family}UNTIL/${person}`)})}`)),
      goIf(code`$[\${LEN(${variable('UNTIL')})} = 0]`, 'on'),
      goIf(code`$[${variable('UNTIL')} > ${variable('EPOCH')}]`, 'on'),
      forget(code`${family}/${person}`),
      forget(code`${family}UNTIL/${person}`),
      gosub(PERSON_SIGNS, person),
      step('Return'),
      labelled('on', step('Return', variable('VALUE'))),
    ),
  ],
}

const self = variable('EXTEN')
/** Digits alone reach the shell; the pattern has one at least. */
const sign = code`\${ASTSPOOLDIR}/voicemail/signs/${only('0-9', self)}`
const lamp = (name: string, isOn: Code) =>
  step('Set', code`DEVICE_STATE(${name}${self})=\${IF(${isOn}?INUSE:NOT_INUSE)}`)

/**
 * The driver has two dial tones, and stutters where the port's mailbox has a message (sig_analog.c, analog_handle_init_event). So
 * a port has a second mailbox, in a directory that no caller reaches, and an empty message in it is the sign. The driver knows
 * no difference for its message lamp (chan_dahdi.c, do_monitor): where a telephone has one, the port leaves the second mailbox out
 * as its details say.
 */
/** Tells open pages of a person to look again; whoever writes a key that they show says it. */
export const personChanged = (person: Code): Step =>
  step('UserEvent', PERSON_CHANGED, code`Person: ${person}`)

export const personSigns: Context = {
  name: PERSON_SIGNS,
  comment: [
    'Shows what a person has set. Gosub(person-signs,101,1) after a key of AstDB was changed.',
    'Sets the lamps Custom:DND101, Custom:CF101, Custom:FOLLOWME101; the dial tone stutters while calls are forwarded always, or',
    'not wanted. Ends with UserEvent(PersonChanged). Reads CF/e, DND/e, AMPUSER/e/followme/ddial.',
  ],
  parts: [
    extension(
      '_X!',
      lamp(LAMPS.dnd, isText(recall(keyOf('DND', self)))),
      lamp(LAMPS.forward, isText(recall(keyOf('CF', self)))),
      lamp(LAMPS.followMe, code`$["${recall(followMe(self, 'ddial'))}" = "DIRECT"]`),
      goIf(code`$[\${LEN(${recall(keyOf('DND', self))}${recall(keyOf('CF', self))})} > 0]`, 'stutter'),
      step('System', code`rm -rf ${sign}`),
      personChanged(self),
      step('Return'),
      labelled('stutter', step('System', code`mkdir -p ${sign}/INBOX && touch ${sign}/INBOX/msg0000.txt`)),
      personChanged(self),
      step('Return'),
    ),
  ],
}

export const SHOW_PERSON_SIGNS = 'show-person-signs'
export const showPersonSigns: Context = {
  name: SHOW_PERSON_SIGNS,
  comment: ['A call of the daemon that answers nobody, after it changed a key of AstDB.'],
  parts: [extension('_X!', gosub(PERSON_SIGNS, self), step('Hangup'))],
}

/** One pattern stands for everybody's lamp: Asterisk makes a hint of it when a telephone asks. */
export const watched = (codes: Readonly<Record<keyof typeof LAMPS, string | null>>): Context => ({
  name: WATCHED,
  parts: [
    ...(Object.keys(LAMPS) as (keyof typeof LAMPS)[]).flatMap(lampOf => {
      const prefix = codes[lampOf]
      return prefix === null ? [] : [hint(`_${prefix}X.`, [code`${LAMPS[lampOf]}\${EXTEN:${prefix.length}}`])]
    }),
    include(FROM_HANDSET),
  ],
})
