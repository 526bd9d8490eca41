/** Announcements: something is said, then the call goes on. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Announcement } from '../../../daemon/model/switchboard.ts'
import { type Context, equals, extension, go, goIf, labelled, type Step, step } from '../../dialplan.ts'
import { contextOf, VARIABLES } from '../../names.ts'
import { destinationSteps } from '../destinations.ts'
import { begins } from './numbers.ts'
import { answer, soundFile } from './sounds.ts'

/** Seconds after the end in which the repeat key counts. */
const REPEAT_SECONDS = 3

export const announcementContexts = (model: GatewayModel): Context[] =>
  model.announcements.map(one => ({
    name: contextOf('announcement', one.id),
    parts: [
      extension(
        begins(one),
        ...answerSteps(one),
        ...playSteps(one),
        ...destinationSteps(one.afterwards, model),
      ),
    ],
  }))

/** ISDN and SIP carry sound before an answer; an analog line does not. */
const answerSteps = (one: Announcement): Step[] =>
  one.answer
    ? [answer()]
    : [
        goIf(equals(VARIABLES.lineKind, 'analog'), 'answer'),
        step('Progress'),
        go('play'),
        labelled('answer', answer()),
      ]

/** Read's option `e` gives `#` for itself; `n`: the call may not be answered. */
function playSteps({ sound, repeatKey }: Announcement): Step[] {
  if (repeatKey === null) return [labelled('play', step('Playback', soundFile(sound), 'noanswer'))]
  return [
    labelled('play', step('Read', 'REPEAT_KEY', soundFile(sound), 1, 'ne', 1, REPEAT_SECONDS)),
    goIf(equals('REPEAT_KEY', repeatKey), 'play'),
  ]
}
