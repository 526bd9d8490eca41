/**
 * Speed dials: one's own first, then those of the house.
 *
 * AstDB: AMPUSER/<extension>/speeddials/<n>. The numbers of the house are extensions of a context, found by hash.
 */

import { speedDialLengths } from '../../../daemon/model/codes/speed-dial-lengths.ts'
import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  dialled,
  digitsDialled,
  extension,
  forget,
  go,
  goIf,
  goTo,
  isEmpty,
  isFilled,
  labelled,
  recall,
  remember,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { FROM_HANDSET, VARIABLES } from '../../names.ts'
import { askAgain, begin, choose, confirm, onChoice, prompts, readDialled, readDigits } from '../asking.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { notOffered } from '../codes/not-offered.ts'
import { personChanged } from '../person/state.ts'

const SPEED_DIAL = 'speed-dial'
const HOUSE = 'speed-dials-of-the-house'
/** A speed dial that leads to itself ends. */
const MOST_HOPS = 3

const own = (index: string) => code`AMPUSER/${variable(VARIABLES.ownNumber)}/speeddials/${variable(index)}`

export const speedDialContexts = ({ speedDials }: GatewayModel): Context[] => [
  {
    name: HOUSE,
    parts: [
      ...speedDials.map(({ index, number }) =>
        extension(String(index), step('Return', { code: quotedNumber(number) })),
      ),
      extension('_X!', step('Return')),
    ],
  },
  {
    name: SPEED_DIAL,
    parts: [
      extension(
        '_X!',
        set('HOPS', code`$[0\${HOPS} + 1]`),
        goIf(code`$[${variable('HOPS')} > ${MOST_HOPS}]`, 'refused'),
        set('INDEX', dialled()),
        goIf(isEmpty(VARIABLES.ownNumber), 'house'),
        set('TARGET', code`\${FILTER(0-9*#,${recall(own('INDEX'))})}`),
        goIf(isFilled('TARGET'), 'dial'),
        labelled('house', step('Gosub', code`${HOUSE},${variable('INDEX')},1`)),
        set('TARGET', variable('GOSUB_RETVAL')),
        goIf(isEmpty('TARGET'), 'empty'),
        labelled('dial', goIf(code`\${DIALPLAN_EXISTS(${FROM_HANDSET},${variable('TARGET')},1)}`, 'known')),
        step('Playback', 'cannot-complete-as-dialed', 'noanswer'),
        step('Congestion', 30),
        step('Hangup'),
        labelled('known', goTo(FROM_HANDSET, variable('TARGET'))),
        labelled('empty', step('Playback', 'speed-dial-empty', 'noanswer')),
        step('Congestion', 30),
        step('Hangup'),
        ...notOffered('refused'),
      ),
    ],
  },
]

/** `#` and `*` are plain characters there; nothing else can be in it (dialledNumber of the settings). */
const quotedNumber = (number: string): string => {
  if (!/^[0-9*#]+$/.test(number)) throw new Error(`not a number to dial: ${number}`)
  return number
}

/** Patterns of fixed length: an analog handset dials a place of two digits at once, one of one digit after a moment. */
const placeLengths = ({ speedDials }: GatewayModel): number[] =>
  speedDialLengths(speedDials.map(({ index }) => String(index)))

export const speedDialCodes: CodeBuilders = {
  'speed-dial': (prefix, model) =>
    placeLengths(model).map(length =>
      extension(`_${prefix}${'X'.repeat(length)}`, goTo(SPEED_DIAL, digitsDialled(prefix.length))),
    ),
  'speed-dial-set': number => [
    extension(
      number,
      goIf(isEmpty(VARIABLES.ownNumber), 'refused'),
      ...begin(),
      set('TRIES', 3),
      labelled('place', step('NoOp')),
      ...readDigits('INDEX', prompts('offhook/mailbox-speed-dial-enter'), 2),
      goIf(isEmpty('INDEX'), 'again'),
      set('TARGET', code`\${FILTER(0-9*#,${recall(own('INDEX'))})}`),
      goIf(isEmpty('TARGET'), 'number'),
      step('Playback', 'speed-dial'),
      step('SayDigits', variable('INDEX')),
      step('Playback', 'is-in-use'),
      labelled('menu', step('NoOp')),
      ...choose(prompts('offhook/mailbox-speed-dial-menu')),
      onChoice(1, 'hear'),
      onChoice(2, 'place'),
      onChoice(3, 'number'),
      onChoice(4, 'delete'),
      go('again'),
      labelled('hear', step('SayDigits', variable('TARGET'))),
      set('TRIES', code`$[${variable('TRIES')} - 1]`),
      goIf(code`$[${variable('TRIES')} > 0]`, 'menu'),
      step('Hangup'),
      labelled('delete', forget(own('INDEX'))),
      personChanged(variable(VARIABLES.ownNumber)),
      step('Playback', 'removed'),
      step('Hangup'),
      labelled('number', step('NoOp')),
      ...readDialled('TARGET', prompts('offhook/mailbox-speed-dial-number'), 30),
      goIf(isEmpty('TARGET'), 'again'),
      step('Playback', 'speed-dial'),
      step('SayDigits', variable('INDEX')),
      step('Playback', 'is-set-to'),
      step('SayDigits', variable('TARGET')),
      ...confirm('save'),
      set('TRIES', code`$[${variable('TRIES')} - 1]`),
      goIf(code`$[${variable('TRIES')} > 0]`, 'number'),
      step('Hangup'),
      labelled('save', remember(own('INDEX'), variable('TARGET'))),
      personChanged(variable(VARIABLES.ownNumber)),
      step('Playback', 'offhook/mailbox-recording-saved'),
      step('Hangup'),
      ...askAgain('place', 'again'),
      ...notOffered('refused'),
    ),
  ],
}
