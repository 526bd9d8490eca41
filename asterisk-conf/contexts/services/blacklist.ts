/**
 * Codes that put a caller on the blacklist, take him off, and put the last caller on it.
 *
 * AstDB: writes and deletes `blacklist/<number>` = 1; reads CALLTRACE/<extension>.
 */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  code,
  extension,
  go,
  goIf,
  isEmpty,
  labelled,
  type Part,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import { askAgain, begin, confirm, prompts, readDigits } from '../asking.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { notOffered } from '../codes/not-offered.ts'
import { forget, store, stored } from '../database.ts'
import { mayNot } from '../rights.ts'
import { lastCaller } from './call-trace.ts'

const NUMBER = 'BLACKLISTED'
const entry = code`blacklist/${variable(NUMBER)}`

export const blacklistCodes: CodeBuilders = {
  'blacklist-add': (dialled, model) => [listed(dialled, model, 'enter-num-blacklist', added())],
  'blacklist-remove': (dialled, model) => [
    listed(dialled, model, 'entr-num-rmv-blklist', [
      goIf(code`$["${stored(entry)}" = ""]`, 'gone'),
      forget(entry),
      step('Playback', prompts('num-was-successfully', 'removed')),
      step('Hangup'),
      labelled('gone', step('Playback', 'offhook/mailbox-blacklist-gone')),
      step('Hangup'),
    ]),
  ],
  'blacklist-last': (dialled, model) => [
    extension(
      dialled,
      goIf(mayNot('blacklist', model), 'refused'),
      ...begin(),
      ...lastCaller(NUMBER, 'none', 'hidden'),
      set('TRIES', 3),
      labelled('ask', step('Playback', prompts('privacy-to-blacklist-last-caller', 'telephone-number'))),
      step('SayDigits', variable(NUMBER)),
      ...confirm('right'),
      ...askAgain('ask', 'again'),
      labelled('right', step('NoOp')),
      ...added(),
      labelled('none', step('Playback', 'offhook/mailbox-last-caller-none')),
      step('Hangup'),
      labelled('hidden', step('Playback', 'offhook/mailbox-last-caller-hidden')),
      step('Hangup'),
      ...notOffered('refused'),
    ),
  ],
}

/** Asks for a number three times, reads it back, and goes on when it is right. */
const listed = (dialled: string, model: GatewayModel, asked: string, right: readonly Step[]): Part =>
  extension(
    dialled,
    goIf(mayNot('blacklist', model), 'refused'),
    ...begin(),
    set('TRIES', 3),
    labelled('ask', step('NoOp')),
    ...readDigits(NUMBER, prompts(asked, 'vm-then-pound'), 20),
    goIf(isEmpty(NUMBER), 'again'),
    step('Playback', 'you-entered'),
    step('SayDigits', variable(NUMBER)),
    ...confirm('right'),
    go('again'),
    labelled('right', step('NoOp', variable(VARIABLES.ownNumber))),
    ...right,
    ...askAgain('ask', 'again'),
    ...notOffered('refused'),
  )

const added = (): Step[] => [
  store(entry, 1),
  step('Playback', prompts('num-was-successfully', 'added')),
  step('Hangup'),
]
