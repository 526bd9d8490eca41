/** What one conversation adds to the sums of its day. Pure: what is taken away again is the same. */

import { dayOf } from './calendar.ts'
import type { Conversation, Direction, Leg, Outcome, Party } from './conversation.ts'

export const SHARE_KINDS = ['extension', 'line', 'queue', 'agent', 'number'] as const
export type ShareKind = (typeof SHARE_KINDS)[number]

export interface Share {
  readonly kind: ShareKind
  readonly name: string
  /** Each 0 or 1: the call was made, taken or missed there. */
  readonly made: number
  readonly taken: number
  readonly missed: number
  readonly talkMs: number
  readonly waitMs: number
}

export interface Contribution {
  readonly day: number
  readonly hour: number
  readonly direction: Direction
  readonly outcome: Outcome
  readonly talkMs: number
  readonly waitMs: number
  /** How patient a caller from outside was; null for other calls. */
  readonly patience: { readonly isAnswered: boolean; readonly bucket: number } | null
  readonly shares: readonly Share[]
}

/** Upper ends, seconds; the last bucket has none. */
export const PATIENCE_SECONDS = [5, 10, 20, 30, 60, 120] as const

export const bucketOf = (waitMs: number): number => {
  const found = PATIENCE_SECONDS.findIndex(seconds => waitMs <= seconds * 1000)
  return found < 0 ? PATIENCE_SECONDS.length : found
}

const isReached = (outcome: Outcome): boolean => outcome === 'answered' || outcome === 'service'

export function contributionOf(call: Conversation): Contribution {
  const { startedMs, direction, outcome, talkMs, waitMs } = call
  return {
    day: dayOf(startedMs),
    hour: new Date(startedMs).getHours(),
    direction,
    outcome,
    talkMs,
    waitMs,
    patience:
      direction === 'incoming' && outcome !== 'service'
        ? { isAnswered: outcome === 'answered', bucket: bucketOf(waitMs) }
        : null,
    shares: sharesOf(call),
  }
}

function sharesOf(call: Conversation): Share[] {
  const { direction, outcome, from, legs, talkMs, waitMs } = call
  const reached = isReached(outcome)
  const share = (kind: ShareKind, name: string, part: 'made' | 'taken' | 'missed', talk: number): Share => ({
    kind,
    name,
    made: part === 'made' ? 1 : 0,
    taken: part === 'taken' ? 1 : 0,
    missed: part === 'missed' ? 1 : 0,
    talkMs: talk,
    waitMs: part === 'made' ? 0 : waitMs,
  })
  const outside = direction === 'outgoing' ? 'made' : reached ? 'taken' : 'missed'
  const takers = extensionsOf(legs.filter(leg => leg.is === 'talk')).filter(number => !isFrom(from, number))
  const waited = [
    ...new Set(legs.flatMap(leg => (leg.is === 'queue' && leg.place !== '' ? [leg.place] : []))),
  ]
  return [
    ...(from.is === 'extension' && from.number !== ''
      ? [share('extension', from.number, 'made', talkMs)]
      : []),
    // Where one of a group took the call, the others have missed nothing.
    ...(reached || takers.length > 0
      ? takers.map(number => share('extension', number, 'taken', talkOf(legs, number)))
      : extensionsOf(legs.filter(leg => leg.is === 'ring'))
          .filter(number => !isFrom(from, number))
          .map(number => share('extension', number, 'missed', 0))),
    ...call.lines.map(line => share('line', line, outside, talkMs)),
    ...waited.map(queue => share('queue', queue, takers.length > 0 ? 'taken' : 'missed', talkMs)),
    ...(waited.length === 0
      ? []
      : takers.map(number => share('agent', number, 'taken', talkOf(legs, number)))),
    ...outsideNumber(call).map(number => share('number', number, outside, talkMs)),
  ]
}

const isFrom = (from: Party, number: string): boolean => from.is === 'extension' && from.number === number

const extensionsOf = (legs: readonly Leg[]): string[] => [
  ...new Set(
    legs.flatMap(({ parties }) =>
      parties.flatMap(party => (party.is === 'extension' && party.number !== '' ? [party.number] : [])),
    ),
  ),
]

const talkOf = (legs: readonly Leg[], number: string): number =>
  legs
    .filter(leg => leg.is === 'talk' && leg.parties.some(party => party.number === number))
    .reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)

/** Whom the house spoke with: who called from outside, or the number called there. */
const outsideNumber = ({ direction, from, dialled }: Conversation): string[] => {
  const number = direction === 'incoming' ? from.number : direction === 'outgoing' ? dialled : ''
  return number === '' ? [] : [number]
}
