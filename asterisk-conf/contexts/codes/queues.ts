/** Codes of the agents: log on and off, take a break, ask how many wait. */

import {
  code as dialplan,
  extension,
  goIf,
  isEmpty,
  labelled,
  type Part,
  type Step,
  step,
} from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import { CONFERENCE_SAY } from '../flow/conferences.ts'
import { QUEUE_CALLERS, QUEUE_JOIN, QUEUE_LEAVE, QUEUE_PAUSE, QUEUE_TOGGLE } from '../flow/queue-agents.ts'
import type { CodeBuilder, CodeBuilders } from './builder.ts'
import { notOffered } from './not-offered.ts'

/** Alone: all queues; with a queue's number: that one. Who has no number of his own is no agent. */
const forQueues =
  (subroutine: string): CodeBuilder =>
  (code, { queues }) => {
    const row = (dialled: string, ids: readonly string[]) =>
      extension(dialled, ...agentSteps(step('Gosub', dialplan`${subroutine},s,1(${ids.join(':')})`)))
    if (queues.length === 0) return []
    return [
      row(
        code,
        queues.map(({ id }) => id),
      ),
      ...queues.map(({ number, id }) => row(code + number, [id])),
    ]
  }

const agentSteps = (...steps: readonly Step[]): Step[] => [
  goIf(isEmpty(VARIABLES.ownNumber), 'nobody'),
  step('Answer'),
  step('Wait', 1),
  ...steps,
  step('Wait', 1),
  step('Hangup'),
  ...notOffered('nobody'),
]

/** Behind the number of a queue, as in FreePBX 2.4: `400*` and `400**`. */
const behind =
  (subroutine: string, done: string, not: string): CodeBuilder =>
  (code, { queues }): Part[] =>
    queues.map(({ number, id }) =>
      extension(
        number + code,
        ...agentSteps(
          step('Gosub', dialplan`${subroutine},s,1(${id})`),
          goIf(dialplan`$["\${GOSUB_RETVAL}" = "1"]`, 'done'),
          step('Playback', not),
          step('Hangup'),
          labelled('done', step('Playback', done)),
        ),
      ),
    )

export const queueCodes: CodeBuilders = {
  'queue-toggle': forQueues(QUEUE_TOGGLE),
  'queue-pause': forQueues(QUEUE_PAUSE),
  'queue-callers': forQueues(QUEUE_CALLERS),
  'queue-log-on': behind(QUEUE_JOIN, 'agent-loginok', 'offhook/flow-queue-not-allowed'),
  'queue-log-off': behind(QUEUE_LEAVE, 'agent-loggedoff', 'offhook/flow-queue-not-in'),
  'conference-status': (code, { conferences }) => {
    const row = (dialled: string, numbers: readonly string[]) =>
      extension(
        dialled,
        step('Answer'),
        step('Wait', 1),
        ...numbers.map(number => step('Gosub', dialplan`${CONFERENCE_SAY},s,1(${number})`)),
        step('Hangup'),
      )
    if (conferences.length === 0) return []
    const numbers = conferences.map(({ number }) => number)
    return [row(code, numbers), ...numbers.map(number => row(code + number, [number]))]
  },
}
