/** Calls in words: who, with whom, how it went. */

import type { Conversation, Leg, Party } from '../../../daemon/calls/conversation.ts'
import { clockDuration } from '../../i18n/duration.ts'
import type { Speech } from '../../i18n/translate.ts'

export const partyText = ({ number, name }: Party, { t }: Speech): string =>
  [number === '' ? t('history.unknown-number') : number, name === number ? '' : name]
    .filter(part => part !== '')
    .join(' ')

/** `102 Workshop`, or what was dialled where nobody took the call. */
export function calledText(call: Conversation, speech: Speech): string {
  const { answeredBy, endedWith, dialled } = call
  if (answeredBy === null) return dialled
  const first = partyText(answeredBy, speech)
  if (endedWith === null || endedWith.number === answeredBy.number) return first
  return `${first} → ${partyText(endedWith, speech)}`
}

export const outcomeText = ({ outcome, talkMs }: Conversation, { t }: Speech): string =>
  outcome === 'answered' ? clockDuration(talkMs) : t(`history.outcome.${outcome}`)

export function legText(
  { is, parties, fromMs, toMs, place }: Leg,
  startedMs: number,
  speech: Speech,
): string {
  const who = speech.format.list(parties.map(party => partyText(party, speech)))
  const at = clockDuration(fromMs - startedMs)
  return speech.t(`history.leg.${is}`, { who, at, time: clockDuration(toMs - fromMs), place })
}
