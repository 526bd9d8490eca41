/** The steps of a call in English. */

import { namesFeature } from '../model/codes/explanations.ts'
import type { CallClass } from '../model/numbering.ts'
import type { Place, TraceStep } from './steps.ts'

const list = (things: readonly string[]): string => (things.length === 0 ? 'nobody' : things.join(', '))

const classes: Readonly<Record<CallClass, string>> = {
  emergency: 'emergency',
  free: 'free',
  local: 'local',
  national: 'national',
  mobile: 'mobile',
  premium: 'premium or unknown',
  international: 'international',
}

const strategies: Readonly<Record<Extract<TraceStep, { is: 'group' }>['strategy'], string>> = {
  'ring-all': 'all ring together',
  hunt: 'one after the other',
  'memory-hunt': 'one after the other, who has rung rings again with the next',
  'first-available': 'only the first who is free',
  'first-not-on-phone': 'only the first who is not talking',
  random: 'one after the other, in an order of chance',
}

const how: Readonly<Record<Extract<TraceStep, { is: 'member' }>['how'], string>> = {
  rings: 'rings',
  quiet: 'does not want to be disturbed',
  away: 'has no telephone here',
  outside: 'is called outside',
}

const kinds: Readonly<Record<Place['kind'], string>> = {
  extension: 'extension',
  voicemail: 'the mailbox of',
  'ring-group': 'the group',
  queue: 'the queue',
  menu: 'the menu',
  schedule: 'the schedule',
  switch: 'the switch',
  announcement: 'the announcement',
  conference: 'the conference',
  disa: 'dialling in',
  outside: 'a call outside',
  directory: 'the directory',
  fax: 'the fax',
  busy: 'busy tone',
  congestion: 'congestion tone',
  hangup: 'hanging up',
}

const when: Readonly<Record<Extract<TraceStep, { is: 'forward' }>['when'], string>> = {
  all: 'forwards all calls',
  busy: 'forwards calls when busy',
  unanswered: 'forwards calls that are not answered',
}

const trunks = (names: readonly string[]): string => (names.length === 0 ? 'no line' : names.join(', '))

export function traceStepEn(step: TraceStep): string {
  switch (step.is) {
    case 'calls':
      return `Extension ${step.from} (${step.name}) dials ${step.to}.`
    case 'comes-in':
      return `A call from ${step.from ?? 'a hidden number'} comes in over ${step.trunk} for ${step.to}.`
    case 'route': {
      const called = step.called ?? null
      return `The incoming route ${step.id} fits (${called === null ? 'any number called' : `called number ${called}`}, ${step.caller === null ? 'any caller' : `caller ${step.caller}`}).`
    }
    case 'no-route':
      return 'No incoming route fits: the call is refused.'
    case 'blacklisted':
      return step.anonymous ? 'Callers without a number are not let in.' : 'The caller is on the blacklist.'
    case 'emergency':
      return `${step.number} is an emergency number: it is called at once, over ${trunks(step.trunks)}, whatever the rights.`
    case 'code':
      return `${step.code} is a code: ${namesFeature('feature', step.feature)?.en ?? step.feature}.`
    case 'unknown-number':
      return `Nothing has the number ${step.number}.`
    case 'goes-out':
      return `The call goes out as ${step.number} (${classes[step.callClass]}) by the route ${step.route}, over ${trunks(step.trunks)}${step.shows === null ? '' : `, and shows ${step.shows}`}.`
    case 'parks':
      return 'The call is parked.'
    case 'asks-pin':
      return 'The PIN of the route is asked for.'
    case 'night-lock':
      return `The night lock is on: instead of ${step.own}, the class of service ${step.now} holds.`
    case 'no-way-out':
      return `No outgoing route takes ${step.number} from this caller at that time: the call is refused.`
    case 'may-not':
      return `The class of service ${step.by || '(none)'} may not call ${step.number} (${classes[step.callClass]}): the call is refused.`
    case 'schedule':
      return schedule(step)
    case 'switch':
      return step.night ? `The switch ${step.name} is at night.` : `The switch ${step.name} is at day.`
    case 'group':
      return `The group ${step.name} is rung for ${step.seconds} s: ${strategies[step.strategy]}.`
    case 'member': {
      const who = step.name === null ? step.number : `${step.number} (${step.name})`
      return `${who} ${how[step.how]}`
    }
    case 'queue':
      if (step.isEmpty) return `Nobody is logged on in the queue ${step.name}: the call goes on at once.`
      return `The caller waits in the queue ${step.name}${step.maxWaitSeconds === 0 ? '' : `, ${step.maxWaitSeconds} s at most`}; agents: ${list(step.agents)}; others log on by code.`
    case 'menu':
      return `The menu ${step.name} plays its greeting, ${step.tries} times at most${step.directDial ? '; extensions can be dialled' : ''}. Keys:`
    case 'key': {
      const who = [step.place.number, step.place.name].filter(one => one !== null).join(' ')
      return `${step.key}: ${kinds[step.place.kind]} ${who}`.trimEnd()
    }
    case 'announcement':
      return step.answer
        ? `The announcement ${step.name} is played.`
        : `The announcement ${step.name} is played before an answer, where the line carries it.`
    case 'conference':
      return `The caller joins the conference ${step.name}${step.pin ? ', with a PIN' : ''}${step.waitsForAdmin ? ', and waits for its administrator' : ''}.`
    case 'paging':
      return `The telephones of ${step.name} answer by themselves: ${list(step.members)}.`
    case 'follow-me':
      return `Follow-me of ${step.number} is on and comes before its forwards: ${list(step.list)}.`
    case 'screening':
      return `The caller says his name first; ${step.number} decides whether to take the call.`
    case 'forward':
      return `${step.number} ${when[step.when]} to ${step.to}.`
    case 'do-not-disturb':
      return `${step.number} does not want to be disturbed: busy.`
    case 'rings':
      return `${step.number} (${step.name}) rings for ${step.seconds} s on ${step.telephones} telephone${step.telephones === 1 ? '' : 's'}.`
    case 'no-telephone':
      return `${step.number} (${step.name}) has no telephone here.`
    case 'mailbox':
      return `The caller leaves a message in the mailbox of ${step.number}${step.greeting === 'busy' ? ', which says that the line is busy' : ''}.`
    case 'disa':
      return 'The caller dials in with a PIN.'
    case 'directory':
      return 'The caller spells a name.'
    case 'fax':
      return 'The call is received as a fax.'
    case 'busy':
      return 'Busy tone.'
    case 'congestion':
      return 'Congestion tone.'
    case 'hang-up':
      return 'The call ends.'
    case 'otherwise':
      return 'If nobody takes it:'
    case 'circle':
      return `The call has been at ${step.place} before: it goes round in a circle.`
  }
}

function schedule({ name, state }: Extract<TraceStep, { is: 'schedule' }>): string {
  if (state.because === 'override')
    return state.is === 'open'
      ? `The schedule ${name} is open, because a code says so.`
      : `The schedule ${name} is closed, because a code says so.`
  if (state.is === 'holiday') return `The schedule ${name} has a holiday: ${state.name}.`
  if (state.is === 'closed') return `The schedule ${name} is closed at that time.`
  const { from, to } = state.hours
  return `The schedule ${name} is open (${from} to ${to}).`
}
