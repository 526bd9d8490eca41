/**
 * Recordings of the house: listened to and made anew by code. What is being recorded lies beside the others until it is
 * accepted; only then it takes the place of the former one.
 */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  extension,
  go,
  goIf,
  goTo,
  isEmpty,
  labelled,
  type Part,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import { recordingsDir } from '../../sounds.ts'
import { askAgain, begin, choose, onChoice, prompts, readDigits } from '../asking.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { notOffered } from '../codes/not-offered.ts'
import { ourProgram } from '../own-program.ts'
import { needsRight } from './needs-right.ts'

/** By the number of a recording: subroutine that puts its id into RECORDING. */
const IDS = 'recording-ids'
/** By the number of a recording: listen to it or make it anew. */
export const RECORDING_EDIT = 'recording-edit'

const LONGEST_SECONDS = 600

export function recordingContexts(model: GatewayModel): Context[] {
  const place = code`${recordingsDir(model.layout)}/${variable('RECORDING')}`
  return [
    {
      name: IDS,
      parts: model.recordings.map(({ index, id }) =>
        extension(String(index), set('RECORDING', id), step('Return')),
      ),
    },
    {
      name: RECORDING_EDIT,
      parts: [
        extension(
          '_X!',
          step('Gosub', code`${IDS},${dialled()},1`),
          set('TRIES', 5),
          goIf(code`\${STAT(e,${place}.wav)}`, 'menu'),
          ...recordAnew(
            newPlace(model),
            ourProgram(model, 'recording', variable('RECORDING'), variable(VARIABLES.ownNumber)),
            step('Playback', 'offhook/mailbox-recording-saved'),
          ),
          labelled('menu', step('NoOp')),
          ...choose(prompts('offhook/mailbox-recording-menu')),
          onChoice(1, 'hear'),
          onChoice(2, 'record'),
          ...askAgain('menu', 'once-more'),
          labelled('hear', step('Playback', place)),
          go('once-more'),
        ),
      ],
    },
  ]
}

/** Of the caller: two may record at the same time. */
const newPlace = ({ layout }: GatewayModel): Code =>
  code`${recordingsDir(layout)}/new-${variable(VARIABLES.ownNumber)}`

/** Speak, then accept, listen or record again; `accepted` puts it where it belongs. Begins at the label `record`. */
export const recordAnew = (place: Code, accepted: Step, ...said: readonly Step[]): Step[] => [
  labelled('record', step('Playback', 'offhook/mailbox-recording-speak')),
  step('Record', code`${place}.wav`, 0, LONGEST_SECONDS),
  labelled('review', step('NoOp')),
  ...choose(prompts('vm-review')),
  onChoice(1, 'accept'),
  onChoice(2, 'listen'),
  onChoice(3, 'record'),
  set('TRIES', code`$[${variable('TRIES')} - 1]`),
  goIf(code`$[${variable('TRIES')} > 0]`, 'review'),
  step('Hangup'),
  labelled('listen', step('Playback', place)),
  go('review'),
  labelled('accept', accepted),
  goIf(code`$["${variable('SYSTEMSTATUS')}" != "SUCCESS"]`, 'failed'),
  ...said,
  step('Hangup'),
  labelled('failed', step('Playback', 'something-terribly-wrong')),
  step('Hangup'),
]

export const recordingCodes: CodeBuilders = {
  'edit-prompt': (prefix, model) =>
    model.recordings.map(({ index }) =>
      extension(
        `${prefix}${index}`,
        ...needsRight('edit-prompts', 'refused'),
        ...begin(),
        goTo(RECORDING_EDIT, String(index)),
        ...notOffered('refused'),
      ),
    ),
  'record-prompt': number => [byNumber(number, [goTo(RECORDING_EDIT, variable('INDEX'))])],
  'check-prompt': (number, model) => [
    byNumber(number, [
      step('Gosub', code`${IDS},${variable('INDEX')},1`),
      set('PLACE', code`${recordingsDir(model.layout)}/${variable('RECORDING')}`),
      goIf(code`\${STAT(e,${variable('PLACE')}.wav)}`, 'there'),
      step('Playback', 'offhook/mailbox-recording-empty'),
      step('Hangup'),
      labelled('there', step('Playback', variable('PLACE'))),
      go('again'),
    ]),
  ],
}

/** Asks for the number of a recording, three times. */
const byNumber = (number: string, known: readonly Step[]): Part =>
  extension(
    number,
    ...needsRight('edit-prompts', 'refused'),
    ...begin(),
    set('TRIES', 3),
    labelled('ask', step('NoOp')),
    ...readDigits('INDEX', prompts('offhook/mailbox-recording-enter'), 3),
    goIf(isEmpty('INDEX'), 'again'),
    goIf(code`\${DIALPLAN_EXISTS(${IDS},${variable('INDEX')},1)}`, 'known'),
    step('Playback', 'offhook/mailbox-recording-none'),
    go('again'),
    labelled('known', step('NoOp')),
    ...known,
    ...askAgain('ask', 'again'),
    ...notOffered('refused'),
  )
