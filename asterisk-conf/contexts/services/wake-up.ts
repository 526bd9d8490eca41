/**
 * Wake-up calls: set by code, kept as call files of Asterisk's spool, so that they ring after a restart and without
 * the daemon (pbx_spool.c takes a file when its time has come).
 *
 * AstDB: WAKEUP/<extension> = seconds since the epoch, to say when it is set for.
 */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { STAYS } from '../../dial-options.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  extension,
  forget,
  go,
  goIf,
  gosub,
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
import { CONTEXTS, VARIABLES } from '../../names.ts'
import { askAgain, begin, choose, confirm, onChoice, prompts, readDigits } from '../asking.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { notOffered } from '../codes/not-offered.ts'
import { TELEPHONE, TELEPHONES } from '../incall/telephones.ts'
import { ourProgram } from '../own-program.ts'

/** Rings the telephones whatever the person has forwarded or shut off: it is himself who asked for it. */
export const WAKE_UP_RING = 'wake-up-ring'
export const WAKE_UP = 'wake-up'
const ANSWERED = 'wake-up-answered'

const ownKey = code`WAKEUP/${variable(VARIABLES.ownNumber)}`
/** Hours and minutes of 24, in every language. */
const TIME = 'kM'

export const wakeUpContexts = (model: GatewayModel): Context[] => [
  {
    name: WAKE_UP_RING,
    parts: [
      extension(
        '_X!',
        gosub(TELEPHONES, dialled()),
        goIf(isEmpty(TELEPHONE.dial), 'end'),
        step('Dial', variable(TELEPHONE.dial), model.wakeUp.ringSeconds, STAYS),
        labelled('end', step('Hangup')),
      ),
    ],
  },
  {
    name: WAKE_UP,
    parts: [
      extension(
        '_X!',
        gosub(CONTEXTS.person, dialled()),
        set('CHANNEL(language)', variable('PERSON_LANGUAGE')),
        goTo(ANSWERED, dialled()),
      ),
    ],
  },
  { name: ANSWERED, parts: [extension('_X!', ...answered(model))] },
]

/** Somebody lifted. He may be called again, and the last thing a sleeper wants is a menu. */
const answered = (model: GatewayModel): Step[] => [
  forget(code`WAKEUP/${dialled()}`),
  set('TRIES', 3),
  step('Wait', 1),
  labelled('say', step('Playback', 'offhook/mailbox-wake-up-hello')),
  step('SayUnixTime', '', zone(model), TIME),
  ...choose(prompts('offhook/mailbox-wake-up-snooze')),
  onChoice(1, 'snooze'),
  set('TRIES', code`$[${variable('TRIES')} - 1]`),
  goIf(code`$[${variable('TRIES')} > 0]`, 'say'),
  step('Hangup'),
  labelled('snooze', set('AT', code`$[\${EPOCH} + ${model.wakeUp.retryMinutes * 60}]`)),
  ...keep(model, dialled()),
  step('Playback', 'offhook/mailbox-wake-up-again'),
  step('Hangup'),
  labelled('failed', step('Playback', 'something-terribly-wrong')),
  step('Hangup'),
]

/** The file and what is said about it agree: written only when the file is there. Goes to `failed` otherwise. */
const keep = (model: GatewayModel, number: Code): Step[] => {
  const { attempts, retryMinutes, ringSeconds } = model.wakeUp
  return [
    ourProgram(model, 'wake-up', number, variable('AT'), attempts - 1, retryMinutes * 60, ringSeconds),
    goIf(code`$["${variable('SYSTEMSTATUS')}" != "SUCCESS"]`, 'failed'),
    remember(code`WAKEUP/${number}`, variable('AT')),
  ]
}

const zone = ({ timeZone }: GatewayModel): Code => code`${timeZone ?? ''}`

const EPOCH = variable('EPOCH')
/** Noon of today and a day: no change of the clock reaches over that. */
const NEXT_NOON = code`$[${variable('NOON')} + 86400]`

/** The next time it is TIME o'clock: today, or on the day after, which may be 23 or 25 hours away. */
const nextTime = (model: GatewayModel): Step[] => {
  const day = (from: Code) => code`\${STRFTIME(${from},${zone(model)},%Y-%m-%d)}`
  const at = (from: Code) => code`\${STRPTIME(${day(from)} ${variable('TIME')},${zone(model)},%Y-%m-%d %H%M)}`
  return [
    set('AT', at(EPOCH)),
    goIf(code`$[${variable('AT')} > \${EPOCH}]`, 'say'),
    set('NOON', code`\${STRPTIME(${day(EPOCH)} 1200,${zone(model)},%Y-%m-%d %H%M)}`),
    set('AT', at(NEXT_NOON)),
  ]
}

export const wakeUpCodes: CodeBuilders = {
  'wake-up': (number, model) => [
    extension(
      number,
      goIf(isEmpty(VARIABLES.ownNumber), 'refused'),
      ...begin(),
      set('TRIES', 3),
      set('AT', code`0\${FILTER(0-9,${recall(ownKey)})}`),
      goIf(code`$[${variable('AT')} < \${EPOCH}]`, 'ask'),
      step('Playback', 'offhook/mailbox-wake-up-set'),
      step('SayUnixTime', variable('AT'), zone(model), TIME),
      ...choose(prompts('offhook/mailbox-wake-up-menu')),
      onChoice(1, 'cancel'),
      onChoice(2, 'ask'),
      step('Hangup'),
      labelled('ask', step('NoOp')),
      ...readDigits('TIME', prompts('offhook/mailbox-wake-up-enter'), 4),
      goIf(code`$["${variable('TIME')}" =~ "^[01][0-9][0-5][0-9]$|^2[0-3][0-5][0-9]$"]`, 'right'),
      step('Playback', 'offhook/mailbox-wake-up-no-time'),
      go('again'),
      labelled('right', step('NoOp')),
      ...nextTime(model),
      labelled('say', step('Playback', 'offhook/mailbox-wake-up-set')),
      step('SayUnixTime', variable('AT'), zone(model), TIME),
      ...confirm('keep'),
      go('again'),
      labelled('keep', step('NoOp')),
      ...keep(model, variable(VARIABLES.ownNumber)),
      step('Playback', 'offhook/mailbox-recording-saved'),
      step('Hangup'),
      labelled('cancel', ourProgram(model, 'no-wake-up', variable(VARIABLES.ownNumber))),
      goIf(code`$["${variable('SYSTEMSTATUS')}" != "SUCCESS"]`, 'failed'),
      forget(ownKey),
      step('Playback', 'offhook/mailbox-wake-up-cancelled'),
      step('Hangup'),
      labelled('failed', step('Playback', 'something-terribly-wrong')),
      step('Hangup'),
      ...askAgain('ask', 'again'),
      ...notOffered('refused'),
    ),
  ],
}
