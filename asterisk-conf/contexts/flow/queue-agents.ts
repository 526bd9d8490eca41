/** Agents log on to queues, off, and take a break: the subroutines behind the codes. */

import {
  type Context,
  code,
  equals,
  extension,
  go,
  goIf,
  isEmpty,
  labelled,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CONTEXTS, EXTENSIONS, VARIABLES } from '../../names.ts'

export const mayLogOn = (queueId: string): string => `queue-agents-${queueId}`
export const alwaysIn = (queueId: string): string => `queue-fixed-${queueId}`
export const QUEUE_JOIN = 'queue-join'
export const QUEUE_LEAVE = 'queue-leave'
export const QUEUE_TOGGLE = 'queue-toggle'
export const QUEUE_PAUSE = 'queue-pause'
export const QUEUE_CALLERS = 'queue-callers'

const OWN = variable(VARIABLES.ownNumber)
/** As queues.conf names the static ones: so that both are one member. */
const AGENT = code`Local/${OWN}@${CONTEXTS.members}/n`
/** Queues are given one behind the other with a colon between, which no id has. */
const begin = set('LOCAL(LEFT)', variable('ARG1'))
const next = (label: string, end: string) => [
  labelled(label, set('LOCAL(QUEUE)', code`\${SHIFT(LEFT,:)}`)),
  goIf(isEmpty('QUEUE'), end),
]
const QUEUE = variable('QUEUE')
/** 0 characters match. */
const isNoMember = code`$[("\${QUEUE_MEMBER_LIST(${QUEUE})}" =~ "Local/${OWN}@${CONTEXTS.members}/n") = 0]`
const counted = (name: string, condition: ReturnType<typeof code>) =>
  set(name, code`\${IF(${condition}?1:${variable(name)})}`)

const join: Context = {
  name: QUEUE_JOIN,
  comment: [
    'Gosub(queue-join,s,1(queues)): the caller becomes an agent of those he may log on to. Returns 1 where he is one of',
    'any now, else 0.',
  ],
  parts: [
    extension(
      's',
      begin,
      set('LOCAL(IN)', 0),
      ...next('next', 'end'),
      goIf(code`$[\${DIALPLAN_EXISTS(queue-agents-${QUEUE},${OWN},1)} = 0]`, 'next'),
      step('AddQueueMember', code`${QUEUE},${AGENT},,,${OWN},hint:${OWN}@${EXTENSIONS}`),
      counted('IN', equals('AQMSTATUS', 'ADDED')),
      counted('IN', equals('AQMSTATUS', 'MEMBERALREADY')),
      go('next'),
      labelled('end', step('Return', variable('IN'))),
    ),
  ],
}

const leave: Context = {
  name: QUEUE_LEAVE,
  comment: [
    'Gosub(queue-leave,s,1(queues)): returns 1 where he was logged on and is no longer; 2 where he belongs to a queue for',
    'good; else 0.',
  ],
  parts: [
    extension(
      's',
      begin,
      set('LOCAL(GONE)', 0),
      set('LOCAL(FIXED)', 0),
      ...next('next', 'end'),
      // RemoveQueueMember complains about them.
      goIf(code`\${DIALPLAN_EXISTS(queue-fixed-${QUEUE},${OWN},1)}`, 'fixed'),
      step('RemoveQueueMember', code`${QUEUE},${AGENT}`),
      counted('GONE', equals('RQMSTATUS', 'REMOVED')),
      go('next'),
      labelled('fixed', set('FIXED', 1)),
      go('next'),
      labelled('end', step('Return', code`\${IF(${equals('GONE', 1)}?1:$[${variable('FIXED')} * 2])}`)),
    ),
  ],
}

const toggle: Context = {
  name: QUEUE_TOGGLE,
  comment: [
    'Gosub(queue-toggle,s,1(queues)): logs off from all he is logged on to, else on to all he may. Speaks.',
  ],
  parts: [
    extension(
      's',
      step('Gosub', code`${QUEUE_LEAVE},s,1(\${ARG1})`),
      set('LOCAL(LEAVING)', variable('GOSUB_RETVAL')),
      goIf(equals('LEAVING', 1), 'off'),
      step('Gosub', code`${QUEUE_JOIN},s,1(\${ARG1})`),
      goIf(equals('GOSUB_RETVAL', 1), 'on'),
      goIf(equals('LEAVING', 2), 'fixed'),
      step('Playback', 'offhook/flow-queue-not-allowed'),
      step('Return'),
      labelled('off', step('Playback', 'agent-loggedoff')),
      step('Return'),
      labelled('on', step('Playback', 'agent-loginok')),
      step('Return'),
      labelled('fixed', step('Playback', 'offhook/flow-queue-fixed')),
      step('Return'),
    ),
  ],
}

const pause: Context = {
  name: QUEUE_PAUSE,
  comment: [
    'Gosub(queue-pause,s,1(queues)): a break begins in all his queues, or ends in all. Speaks which.',
  ],
  parts: [
    extension(
      's',
      begin,
      set('LOCAL(PAUSED)', 0),
      set('LOCAL(MEMBER)', 0),
      ...next('look', 'looked'),
      // QUEUE_MEMBER complains about who is no member.
      goIf(isNoMember, 'look'),
      set('MEMBER', 1),
      counted('PAUSED', code`$["\${QUEUE_MEMBER(${QUEUE},paused,${AGENT})}" = "1"]`),
      go('look'),
      labelled('looked', goIf(equals('MEMBER', 0), 'none')),
      begin,
      ...next('next', 'say'),
      goIf(isNoMember, 'next'),
      goIf(equals('PAUSED', 1), 'resume'),
      step('PauseQueueMember', code`${QUEUE},${AGENT}`),
      go('next'),
      labelled('resume', step('UnpauseQueueMember', code`${QUEUE},${AGENT}`)),
      go('next'),
      labelled('say', goIf(equals('PAUSED', 1), 'resumed')),
      step('Playback', 'offhook/flow-queue-paused'),
      step('Return'),
      labelled('resumed', step('Playback', 'offhook/flow-queue-resumed')),
      step('Return'),
      labelled('none', step('Playback', 'offhook/flow-queue-not-in')),
      step('Return'),
    ),
  ],
}

const callers: Context = {
  name: QUEUE_CALLERS,
  comment: ['Gosub(queue-callers,s,1(queues)): says how many callers wait in them together.'],
  parts: [
    extension(
      's',
      begin,
      set('LOCAL(WAITING)', 0),
      ...next('next', 'end'),
      set('WAITING', code`$[${variable('WAITING')} + \${QUEUE_WAITING_COUNT(${QUEUE})}]`),
      go('next'),
      labelled('end', step('Playback', 'queue-thereare')),
      step('SayNumber', variable('WAITING')),
      step('Playback', 'queue-callswaiting'),
      step('Return'),
    ),
  ],
}

export const queueAgents: readonly Context[] = [join, leave, toggle, pause, callers]
