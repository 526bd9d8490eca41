/** What a call does, as short facts: as `offhook trace` tells it, and as the events of Asterisk tell it. */

import type { TraceStep } from '../../daemon/trace/steps.ts'
import type { AmiMessage } from './raw-ami.ts'

/** The call goes no further by itself. */
const ENDS =
  /^(mailbox|busy|congestion|hang-up|out|refused|unknown|asks pin|code|parks|no route|disa|conference)/
export const isEnd = (fact: string | undefined): fact is string => fact !== undefined && ENDS.test(fact)

export const toldFacts = (steps: readonly TraceStep[]): string[] => tidy(steps.flatMap(told))

/**
 * From where the call began: the first new channel of that name is the caller's. One that only goes on in the dialplan is of
 * a call before, whose end is still being told.
 */
export function seenFacts(events: readonly AmiMessage[], ofCaller: RegExp): string[] {
  const isNew = ({ Event, Channel = '' }: AmiMessage) => Event === 'Newchannel' && ofCaller.test(Channel)
  const caller = events.find(isNew)?.Channel ?? ''
  return tidy(events.flatMap(event => seen(event, caller)))
}

/** Telephones that ring one after the other or together are one set; nothing counts behind the end. */
function tidy(facts: readonly string[]): string[] {
  const end = facts.findIndex(isEnd)
  const counted = end < 0 ? facts : facts.slice(0, end + 1)
  const groups: string[][] = []
  for (const fact of counted) {
    const last = groups.at(-1)
    if (fact.startsWith('rings ') && last?.[0]?.startsWith('rings ') === true) {
      if (!last.includes(fact)) last.push(fact)
    } else if (last?.[0] !== fact) groups.push([fact])
  }
  return groups.flatMap(group => group.toSorted())
}

function told(step: TraceStep): string[] {
  switch (step.is) {
    case 'rings':
      return [`rings ${step.number}`]
    case 'member':
      return step.how === 'rings' ? [`rings ${step.number}`] : []
    case 'queue':
      return [`queue ${step.name.toLowerCase()}`, ...step.agents.map(agent => `rings ${agent}`)]
    case 'menu':
    case 'announcement':
    case 'conference':
      return [`${step.is} ${step.name.toLowerCase()}`]
    case 'mailbox':
      return [`mailbox ${step.number} ${step.greeting}`]
    case 'goes-out':
      return [`out ${step.trunks[0]} ${step.number}`]
    case 'emergency':
      return [`emergency ${step.number}`, `out ${step.trunks[0]} ${step.number}`]
    case 'asks-pin':
      return ['asks pin']
    case 'may-not':
      return ['refused class']
    case 'no-way-out':
      return ['refused route']
    case 'unknown-number':
      return ['unknown']
    case 'code':
      return [`code ${step.code}`]
    case 'no-route':
      return ['no route']
    case 'screening':
      return ['asks name']
    case 'blacklisted':
    case 'parks':
    case 'disa':
    case 'busy':
    case 'congestion':
    case 'hang-up':
      return [step.is]
    default:
      return []
  }
}

const TRUNKS: Readonly<Record<string, string>> = { g0: 'Trunk main', g1: 'Trunk reserve' }
const GREETINGS: Readonly<Record<string, string>> = { u: 'unavailable', b: 'busy', s: 'none' }
const isStep = ({ Event }: AmiMessage): boolean => Event === 'Newexten'

function seen(event: AmiMessage, caller: string): string[] {
  const { Channel = '', Context = '', Application = '', AppData = '', Priority, Extension = '' } = event
  if (event.Event === 'DialBegin') {
    const rung = /^PJSIP\/([0-9]+)-/.exec(event.DestChannel ?? '')?.[1]
    return rung === undefined ? [] : [`rings ${rung}`]
  }
  if (!isStep(event)) return []
  const out = /^seen (g[01]) (\S+)/.exec(AppData)
  if (Application === 'NoOp' && out !== null) return [`out ${TRUNKS[out[1] ?? '']} ${out[2]}`]
  if (Channel !== caller) return []
  // A route that fits is gone to; what is included behind all of them refuses.
  if (/^(line-)?routes-/.test(Context) && Application !== 'Goto') return ['no route']
  if (Priority === '1') {
    const place = /^(queue|menu|announcement|conference|disa)-(.+)$/.exec(Context)
    if (place?.[1] === 'disa') return ['disa']
    // A menu comes back to its greeting.
    if (place !== null && !['again', 't', 'i'].includes(Extension)) return [`${place[1]} ${place[2]}`]
    if (Context === 'emergency-call') return [`emergency ${Extension}`]
    if (Context === 'from-handset' && /^(\*|411$)/.test(Extension)) return [`code ${Extension}`]
    if (Context === 'screening-ask') return ['asks name']
  }
  const refused = /^CDR\(userfield\)=(refused:|blacklisted)/.exec(AppData)
  if (refused?.[1] === 'blacklisted') return ['blacklisted']
  if (Application === 'Playback' && AppData.startsWith('offhook/routes-refused-'))
    return [`refused ${AppData.slice('offhook/routes-refused-'.length).split(',')[0]}`]
  switch (Application) {
    case 'VoiceMail': {
      const [box = '', greeting = ''] = AppData.split(',')
      return [`mailbox ${box.split('@')[0]} ${GREETINGS[greeting]}`]
    }
    case 'Read':
      return AppData.startsWith('PIN,') ? ['asks pin'] : []
    case 'Park':
      return ['parks']
    case 'Busy':
      return ['busy']
    case 'Congestion':
      return ['congestion']
    // Causes of Q.850, for callers on ISDN.
    case 'Hangup':
      return AppData === '' ? [] : [AppData === '17' ? 'busy' : AppData === '21' ? 'hang-up' : 'congestion']
    default:
      return []
  }
}
