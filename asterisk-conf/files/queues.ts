/** queues.conf: who answers, in which order, and what callers hear while they wait. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Queue } from '../../daemon/model/switchboard.ts'
import { musicClass, soundFile } from '../contexts/flow/sounds.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { CONTEXTS, EXTENSIONS } from '../names.ts'
import { type Entry, sectionsText } from '../writer.ts'

export function queuesFile({ queues }: GatewayModel) {
  return asteriskFile(
    'queues.conf',
    sectionsText('queues.conf', [
      {
        name: 'general',
        entries: [
          // Who has logged on by code still is after a restart.
          ['persistentmembers', true],
          ['autofill', true],
          ['shared_lastcall', true],
          ['log_membername_as_agent', true],
        ],
      },
      ...queues.map(queue => ({ name: queue.id, entries: entriesOf(queue) })),
    ]),
    always(reload('app_queue.so')),
  )
}

/** Nobody is there who could answer: no agent, or all of them away, on a break, or without a telephone. */
const NOBODY = 'paused,unavailable,invalid,unknown'

function entriesOf(queue: Queue): Entry[] {
  const announced = queue.announcePosition || queue.announceHoldTime
  return [
    ['strategy', queue.strategy],
    ['timeout', queue.ringSeconds],
    ['retry', queue.retrySeconds],
    ['wrapuptime', queue.wrapUpSeconds],
    ['maxlen', queue.maxWaiting],
    ['musicclass', musicClass(queue.music)],
    ['ringinuse', false],
    ['announce-position', queue.announcePosition],
    ['announce-holdtime', queue.announceHoldTime],
    ['announce-frequency', announced ? queue.announceEverySeconds : 0],
    ...(queue.waitAnnouncement === null
      ? []
      : ([
          ['periodic-announce', soundFile(queue.waitAnnouncement)],
          ['periodic-announce-frequency', queue.announceEverySeconds],
        ] as const)),
    ...(queue.agentAnnouncement === null
      ? []
      : ([['announce', soundFile(queue.agentAnnouncement)]] as const)),
    ['joinempty', queue.joinWhenEmpty ? true : NOBODY],
    ['leavewhenempty', queue.leaveWhenEmpty ? NOBODY : false],
    // Recorded from the moment an agent answers (app_queue.c: a format switches it on).
    ...(queue.record ? ([['monitor-format', 'wav']] as const) : []),
    ...queue.agents.map(
      ({ number, penalty }): Entry => [
        'member',
        `Local/${number}@${CONTEXTS.members}/n,${penalty},${number},hint:${number}@${EXTENSIONS}`,
      ],
    ),
  ]
}
