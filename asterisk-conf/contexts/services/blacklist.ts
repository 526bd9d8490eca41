/**
 * Codes that put a caller on the blacklist, take him off, and put the last caller on it.
 *
 * AstDB: writes and deletes `blacklist/<number>` = 1; reads CALLTRACE/<extension>.
 */

import {
  code,
  extension,
  forget,
  go,
  goIf,
  isEmpty,
  labelled,
  type Part,
  recall,
  remember,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import { askAgain, begin, confirm, prompts, readDigits } from '../asking.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { notOffered } from '../codes/not-offered.ts'
import { lastCaller } from './call-trace.ts'
import { needsRight } from './needs-right.ts'

const NUMBER = 'BLACKLISTED'
const entry = code`blacklist/${variable(NUMBER)}`

export const blacklistCodes: CodeBuilders = {
  'blacklist-add': dialled => [listed(dialled, 'enter-num-blacklist', added())],
  'blacklist-remove': dialled => [
    listed(dialled, 'entr-num-rmv-blklist', [
      goIf(code`$["${recall(entry)}" = ""]`, 'gone'),
      forget(entry),
      step('Playback', prompts('num-was-successfully', 'removed')),
      step('Hangup'),
      labelled('gone', step('Playback', 'offhook/mailbox-blacklist-gone')),
      step('Hangup'),
    ]),
  ],
  'blacklist-last': dialled => [
    extension(
      dialled,
      ...needsRight('blacklist', 'refused'),
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
const listed = (dialled: string, asked: string, right: readonly Step[]): Part =>
  extension(
    dialled,
    ...needsRight('blacklist', 'refused'),
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
  remember(entry, 1),
  step('Playback', prompts('num-was-successfully', 'added')),
  step('Hangup'),
]
