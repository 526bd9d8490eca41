/** Outside callers say their name; the person hears it and decides. */

import {
  type Context,
  code,
  equals,
  extension,
  goIf,
  gosub,
  isFilled,
  labelled,
  only,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { RECORD_ANSWERED } from '../../names.ts'
import { CALL_PERSON } from './forward.ts'

export const ASK_NAME = 'screening-ask'
const OFFER = 'screening-offer'
const REFUSED = 'screening-refused'
const FORGET = 'screening-forget'

const SCREENED_ID = 'SCREENED_ID'
/** Digits alone, whatever the variable holds: it is inherited, and the name goes to a shell in the end. */
const file = code`\${ASTSPOOLDIR}/screening/${only('0-9', variable(SCREENED_ID))}`

/** The one who answers is a channel that Dial made, and it inherits what it needs to know. */
export const screeningContexts: readonly Context[] = [
  {
    name: ASK_NAME,
    comment: [
      'An outside caller says his name. Gosub(screening-ask,s,1) after Gosub(person,e,1). Answers the call; once for each call.',
      'Sets RINGING_OPTIONS so that who answers hears the name first, SCREENED_ID (of the file) and SCREENED_FOR, inherited.',
    ],
    parts: [
      extension(
        's',
        set('__SCREENED_FOR', variable('PERSON_NUMBER')),
        set('RINGING_OPTIONS', code`${variable('RINGING_OPTIONS')}U(${OFFER}^s^1)`),
        goIf(isFilled(SCREENED_ID), 'asked'),
        set(`__${SCREENED_ID}`, only('0-9', variable('UNIQUEID'))),
        set('CHANNEL(hangup_handler_push)', code`${FORGET},s,1`),
        step('Answer'),
        step('Wait', 1),
        step('Playback', 'priv-recordintro'),
        step('Record', code`${file}.wav`, 3, 5, 'q'),
        step('Playback', 'pls-hold-while-try'),
        labelled('asked', step('Return')),
      ),
    ],
  },
  {
    name: FORGET,
    parts: [extension('s', step('System', code`rm -f ${file}.wav`), step('Return'))],
  },
  {
    name: OFFER,
    comment: [
      'Runs on the telephone that answers: says who calls, and takes 1 (accept), 2 (mailbox), 3 (refuse). Whoever presses nothing has',
      'not accepted: the caller gets the mailbox.',
    ],
    parts: [
      extension(
        's',
        set('TRIES_LEFT', 3),
        labelled('ask', step('Playback', 'followme/call-from')),
        step('Playback', file),
        step('Read', 'CHOICE', 'offhook/person-screening', 1, '', 1, 6),
        goIf(equals('CHOICE', 1), 'accept'),
        goIf(equals('CHOICE', 2), 'mailbox'),
        goIf(equals('CHOICE', 3), 'refuse'),
        set('TRIES_LEFT', code`$[${variable('TRIES_LEFT')} - 1]`),
        goIf(code`$[${variable('TRIES_LEFT')} > 0]`, 'ask'),
        labelled(
          'mailbox',
          set('GOSUB_RESULT', code`GOTO:${CALL_PERSON}^${variable('SCREENED_FOR')}^mailbox`),
        ),
        step('Return'),
        labelled('accept', gosub(RECORD_ANSWERED)),
        step('Return'),
        labelled('refuse', set('GOSUB_RESULT', code`GOTO:${REFUSED}^s^1`)),
        step('Return'),
      ),
    ],
  },
  {
    name: REFUSED,
    parts: [extension('s', step('Playback', 'offhook/person-refused'), step('Hangup', 21))],
  },
]
