/** Queues: callers wait for the next agent. What a queue itself is stands in queues.conf. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Queue } from '../../../daemon/model/switchboard.ts'
import { type Context, code, extension, type Step, step } from '../../dialplan.ts'
import { contextOf } from '../../names.ts'
import { destinationSteps } from '../destinations.ts'
import { begins } from './numbers.ts'
import { alwaysIn, mayLogOn, queueAgents } from './queue-agents.ts'
import { answer, prefixSteps, soundFile } from './sounds.ts'

export function queueContexts(model: GatewayModel): Context[] {
  if (model.queues.length === 0) return []
  return [
    ...model.queues.map(queue => ({
      name: contextOf('queue', queue.id),
      parts: [
        extension(begins(queue), ...waitSteps(queue, model), ...destinationSteps(queue.otherwise, model)),
      ],
    })),
    ...model.queues.map(queue => ({
      name: mayLogOn(queue.id),
      parts: (queue.mayLogOn.length === 0 ? ['_X!'] : [...new Set(queue.mayLogOn)]).map(number =>
        extension(number, step('NoOp')),
      ),
    })),
    ...model.queues.map(({ id, agents }) => ({
      name: alwaysIn(id),
      parts: [...new Set(agents.map(({ number }) => number))].map(number => extension(number, step('NoOp'))),
    })),
    ...queueAgents,
  ]
}

/** Comes back when nobody took the call: full, nobody there, or waited too long (QUEUESTATUS). */
const waitSteps = (queue: Queue, model: GatewayModel): Step[] => [
  ...prefixSteps(queue.namePrefix),
  answer(),
  ...(queue.joinAnnouncement === null ? [] : [step('Playback', soundFile(queue.joinAnnouncement))]),
  ...(queue.record
    ? [
        step(
          'Set',
          code`MONITOR_FILENAME=${model.layout.spoolDir}/monitor/queue-${queue.number}-\${UNIQUEID}`,
        ),
      ]
    : []),
  step('Queue', queue.id, '', '', '', queue.maxWaitSeconds === 0 ? '' : queue.maxWaitSeconds),
]
