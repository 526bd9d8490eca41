/** Tells the conversation behind a set of channel events. Pure. */

import type { CallEvent } from './call-event.ts'
import { type CallChannel, channelsOf } from './channels.ts'
import type { Conversation, Direction, Leg, Outcome, Party } from './conversation.ts'
import { talksOf } from './talks.ts'

/**
 * All events of the linked ids that met in one bridge, in any order. null where no channel of a person is among them.
 * Several people in a room of ConfBridge are one conversation, too.
 */
export function tell(unsorted: readonly CallEvent[]): Conversation | null {
  const events = unsorted.toSorted((a, b) => a.atMs - b.atMs || a.id - b.id)
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined) return null
  const channels = channelsOf(events, last.atMs)
  const caller =
    channels.find(channel => channel.party !== null && !channel.isCalled) ?? channels.find(hasParty)
  if (caller === undefined || caller.party === null) return null
  const from = caller.party
  const legs = legsOf(events, channels, last.atMs)
  const talks = legs.filter(leg => leg.is === 'talk')
  const [firstTalk, lastTalk] = [talks[0], talks.at(-1)]
  const lines = [...new Set(channels.flatMap(({ party }) => (party?.is === 'outside' ? [party.line] : [])))]
  return {
    id: first.linkedId,
    startedMs: first.atMs,
    answeredMs: firstTalk?.fromMs ?? null,
    endedMs: last.atMs,
    direction: directionOf(from, lines),
    outcome: outcomeOf(legs, caller),
    from,
    dialled: caller.exten,
    answeredBy: otherThan(from, firstTalk),
    endedWith: otherThan(from, lastTalk),
    talkMs: total(talks),
    waitMs: (firstTalk?.fromMs ?? caller.endMs) - caller.startMs,
    lines,
    userField: events.find(event => event.userField !== '')?.userField ?? '',
    legs,
  }
}

const hasParty = ({ party }: CallChannel): boolean => party !== null

const directionOf = (from: Party, lines: readonly string[]): Direction => {
  if (from.is === 'outside') return 'incoming'
  return lines.length > 0 ? 'outgoing' : 'internal'
}

export const sameParty = (a: Party, b: Party): boolean => a.is === b.is && a.number === b.number

/** Whoever of a talk is not the caller; in a talk after a transfer both may be others. */
function otherThan(from: Party, leg: Leg | undefined): Party | null {
  return leg?.parties.findLast(party => !sameParty(party, from)) ?? null
}

/** Talks that overlap (two handsets of one person) count once. */
function total(talks: readonly Leg[]): number {
  let sum = 0
  let untilMs = 0
  for (const { fromMs, toMs } of talks) {
    sum += Math.max(0, toMs - Math.max(fromMs, untilMs))
    untilMs = Math.max(untilMs, toMs)
  }
  return sum
}

function outcomeOf(legs: readonly Leg[], caller: CallChannel): Outcome {
  const has = (kind: Leg['is']) => legs.some(leg => leg.is === kind)
  if (has('talk')) return 'answered'
  if (has('voicemail')) return 'voicemail'
  if (has('queue')) return 'abandoned'
  switch (caller.dialStatus) {
    case 'BUSY':
      return 'busy'
    case 'CONGESTION':
    case 'CHANUNAVAIL':
    case 'INVALIDARGS':
      return 'failed'
    default:
      return !has('ring') && caller.answerMs !== null ? 'service' : 'missed'
  }
}

/** Applications a caller is left alone with; `cel.conf` lists them. */
const PLACES: Readonly<Record<string, Leg['is']>> = {
  voicemail: 'voicemail',
  voicemailmain: 'service',
  echo: 'service',
  queue: 'queue',
  confbridge: 'conference',
}

function legsOf(events: readonly CallEvent[], channels: readonly CallChannel[], endMs: number): Leg[] {
  const byId = new Map(channels.map(channel => [channel.uniqueId, channel]))
  const partiesOf = (ids: readonly string[]): Party[] => {
    const all = channels.flatMap(({ uniqueId, party }) => (ids.includes(uniqueId) ? (party ?? []) : []))
    return all.filter((party, index) => all.findIndex(one => sameParty(one, party)) === index)
  }
  const rings = channels.flatMap((channel): Leg[] =>
    channel.isCalled && channel.party !== null
      ? [
          {
            is: 'ring',
            parties: [channel.party],
            fromMs: channel.startMs,
            toMs: channel.answerMs ?? channel.endMs,
            place: '',
          },
        ]
      : [],
  )
  const talks = talksOf(events, endMs).flatMap(({ channels: ids, fromMs, toMs }): Leg[] => {
    const parties = partiesOf(ids)
    return parties.length > 1 ? [{ is: 'talk', parties, fromMs, toMs, place: '' }] : []
  })
  const waits = stays(events, byId, endMs).map(leg => untilTalk(leg, talks))
  return [...rings, ...waits, ...talks].sort((a, b) => a.fromMs - b.fromMs)
}

/** Queue() goes on while its caller speaks with an agent; he waited until then. */
function untilTalk(leg: Leg, talks: readonly Leg[]): Leg {
  const [waiting] = leg.parties
  if (leg.is !== 'queue' || waiting === undefined) return leg
  const talk = talks.find(
    ({ parties, fromMs }) => fromMs >= leg.fromMs && parties.some(party => sameParty(party, waiting)),
  )
  return talk === undefined ? leg : { ...leg, toMs: Math.min(leg.toMs, talk.fromMs) }
}

/** From an application's or a parking's beginning to its end. */
function stays(events: readonly CallEvent[], byId: ReadonlyMap<string, CallChannel>, endMs: number): Leg[] {
  return events.flatMap((event, index): Leg[] => {
    const party = byId.get(event.uniqueId)?.party
    if (!party) return []
    const is =
      event.type === 'PARK_START'
        ? 'park'
        : event.type === 'APP_START'
          ? PLACES[event.app.toLowerCase()]
          : undefined
    if (is === undefined) return []
    const ends =
      event.type === 'PARK_START' ? ['PARK_END', 'HANGUP', 'CHAN_END'] : ['APP_END', 'HANGUP', 'CHAN_END']
    const end = events
      .slice(index + 1)
      .find(one => one.uniqueId === event.uniqueId && ends.includes(one.type))
    return [
      {
        is,
        parties: [party],
        fromMs: event.atMs,
        toMs: end?.atMs ?? endMs,
        place: is === 'park' ? '' : placeOf(event),
      },
    ]
  })
}

/** `102@default,u`, `sales,t`, `200`: the first argument, without the mailbox's context. */
const placeOf = ({ appData }: CallEvent): string => (appData.split(',', 1)[0] ?? '').split('@', 1)[0] ?? ''
