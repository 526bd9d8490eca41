/** The channels of a conversation: whose they are, when they came, were answered and went. Pure. */

import type { CallEvent } from './call-event.ts'
import type { Party } from './conversation.ts'

export interface CallChannel {
  readonly uniqueId: string
  readonly name: string
  readonly party: Party | null
  readonly startMs: number
  readonly answerMs: number | null
  readonly endMs: number
  /** It was called, rather than calling. */
  readonly isCalled: boolean
  /** What it dialled, or was called as. */
  readonly exten: string
  readonly dialStatus: string
}

const LINE = 'line:'

/** In the order of their coming. Local channels have no party. */
export function channelsOf(events: readonly CallEvent[], endMs: number): CallChannel[] {
  const byId = Map.groupBy(events, event => event.uniqueId)
  return [...byId].flatMap(([uniqueId, own]): CallChannel[] => {
    const [first] = own
    if (first === undefined) return []
    const at = (type: CallEvent['type']) => own.find(event => event.type === type)
    const start = at('CHAN_START') ?? first
    const hangup = own.findLast(event => event.type === 'HANGUP')
    const party = partyOf(own)
    return [
      {
        uniqueId,
        name: start.channel,
        party,
        startMs: start.atMs,
        answerMs: at('ANSWER')?.atMs ?? null,
        endMs: (hangup ?? own.findLast(event => event.type === 'CHAN_END'))?.atMs ?? endMs,
        isCalled: isCalled(start),
        exten: start.exten,
        dialStatus: hangup?.extra.dialstatus ?? '',
      },
    ]
  })
}

/**
 * A channel that Asterisk makes to call somebody has no number dialled on it when it starts (PJSIP: `s`, which a caller on an analog
 * line has as well), and belongs to the call of whoever dials.
 */
const isCalled = ({ exten, uniqueId, linkedId }: CallEvent): boolean =>
  exten === '' || (exten === 's' && uniqueId !== linkedId)

function partyOf(own: readonly CallEvent[]): Party | null {
  const [first] = own
  if (first === undefined || first.channel.startsWith('Local/')) return null
  // A line has its caller's account until it dials; who picks a call up leaves his own on the channel that rang.
  const line = own.findLast(event => event.account.startsWith(LINE))
  const account = (line ?? own.find(event => event.account !== ''))?.account ?? ''
  const said = own.find(event => event.number !== '')
  const number = said?.number ?? ''
  const name = said?.name ?? ''
  return account.startsWith(LINE)
    ? { is: 'outside', number, name, line: account.slice(LINE.length) }
    : { is: 'extension', number: account === '' ? number : account, name }
}
