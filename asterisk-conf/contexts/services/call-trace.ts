/** The last caller of an extension: remembered as he calls, said and called back by a code. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  dialled,
  extension,
  goIf,
  goTo,
  isEmpty,
  labelled,
  recall,
  remember,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { EXTENSIONS, FROM_HANDSET, VARIABLES } from '../../names.ts'
import { begin, choose, onChoice, prompts } from '../asking.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { notOffered } from '../codes/not-offered.ts'

/** Subroutine: `Gosub(remember-caller,101,1)` as 101 is called, before it rings. Writes CALLTRACE/101. */
export const REMEMBER_CALLER = 'remember-caller'
/** Calls a number as it came with a call: `Goto(call-back,0227001122,1)`. */
export const CALL_BACK = 'call-back'

/** What stands in AstDB for a caller without a number. */
const HIDDEN = 'unknown'
const ownTrace = code`CALLTRACE/${variable(VARIABLES.ownNumber)}`

export const callTraceContexts = (model: GatewayModel): Context[] => [
  {
    name: REMEMBER_CALLER,
    parts: [
      extension(
        '_X!',
        set('LOCAL(CALLER)', code`\${FILTER(0-9+*#,\${CALLERID(num)})}`),
        set('LOCAL(CALLER)', code`\${IF(${isEmpty('CALLER')}?${HIDDEN}:${variable('CALLER')})}`),
        remember(code`CALLTRACE/${dialled()}`, variable('CALLER')),
        step('Return'),
      ),
    ],
  },
  callBack(model),
]

/**
 * An extension is rung; any other number goes outside as the caller could dial it himself, so his rights count. E.164
 * becomes what is dialled here: the national prefix for our own country, the international one for others.
 */
function callBack({ outgoing, country }: GatewayModel): Context {
  const accessCode = outgoing[0]?.accessCode ?? ''
  const { countryCode } = country.numbering
  const away = goTo(FROM_HANDSET, code`${accessCode}${variable('TARGET')}`)
  const home = `+${countryCode}`
  return {
    name: CALL_BACK,
    parts: [
      ...(countryCode === ''
        ? []
        : [
            extension(
              `_${home}X!`,
              set('TARGET', code`${country.nationalPrefix}\${EXTEN:${home.length}}`),
              away,
            ),
          ]),
      extension('_+X!', set('TARGET', code`${country.internationalPrefix}\${EXTEN:1}`), away),
      extension(
        '_X!',
        set('TARGET', dialled()),
        goIf(code`\${DIALPLAN_EXISTS(${EXTENSIONS},${variable('TARGET')},1)}`, 'inside'),
        away,
        labelled('inside', goTo(EXTENSIONS, variable('TARGET'))),
      ),
    ],
  }
}

/** Puts the caller's own last caller into a variable; goes to `none` or `hidden` where there is no number. */
export const lastCaller = (name: string, none: string, hidden: string): Step[] => [
  goIf(isEmpty(VARIABLES.ownNumber), none),
  set(name, recall(ownTrace)),
  goIf(isEmpty(name), none),
  set(name, code`\${FILTER(0-9+,${variable(name)})}`),
  goIf(isEmpty(name), hidden),
]

export const callTraceCodes: CodeBuilders = {
  'call-trace': number => [
    extension(
      number,
      goIf(isEmpty(VARIABLES.ownNumber), 'refused'),
      ...begin(),
      step('Playback', 'info-about-last-call'),
      ...lastCaller('LAST_CALLER', 'none', 'hidden'),
      step('Playback', 'telephone-number'),
      step('SayDigits', variable('LAST_CALLER')),
      ...choose(prompts('to-call-this-number', 'vm-press', 'digits/1')),
      onChoice(1, 'call'),
      step('Playback', 'vm-goodbye'),
      step('Hangup'),
      labelled('call', goTo(CALL_BACK, variable('LAST_CALLER'))),
      labelled('none', step('Playback', 'offhook/mailbox-last-caller-none')),
      step('Hangup'),
      labelled('hidden', step('Playback', 'offhook/mailbox-last-caller-hidden')),
      step('Hangup'),
      ...notOffered('refused'),
    ),
  ],
}
