/** Old call records that belong together, told as one conversation: as well as records without channel events can. Pure. */

import type { Conversation, Direction, Leg, Outcome, Party } from '../../calls/conversation.ts'
import type { OldRecord } from './record.ts'

/** Never empty; in the order in which they began. */
export function tellOld(
  records: readonly [OldRecord, ...OldRecord[]],
  extensions: ReadonlySet<string>,
): Conversation {
  const [first] = records
  const from = callerOf(first, extensions)
  const talks = records.filter(one => one.answeredMs !== null && one.dstChannel !== '' && !isVoicemail(one))
  const [talk] = talks
  const last = talks.at(-1)
  const answeredBy = talk === undefined ? null : calledOf(talk, extensions)
  const endedMs = Math.max(...records.map(one => one.endedMs))
  const answeredMs = talk?.answeredMs ?? null
  const direction = directionOf(from, records, extensions)
  return {
    id: first.linkedId,
    startedMs: first.startedMs,
    answeredMs,
    endedMs,
    direction,
    outcome: outcomeOf(records, talk !== undefined, from),
    from,
    dialled: first.dst,
    answeredBy,
    endedWith: last === undefined ? null : calledOf(last, extensions),
    talkMs: answeredMs === null ? 0 : Math.max(0, Math.max(...talks.map(one => one.endedMs)) - answeredMs),
    waitMs: Math.max(0, (answeredMs ?? endedMs) - first.startedMs),
    lines: [...new Set(records.flatMap(one => linesOf(one, extensions)))],
    userField: direction === 'internal' ? '' : direction,
    legs: records.map(one => legOf(one, extensions)),
  }
}

const isVoicemail = ({ lastApp, dstChannel }: OldRecord): boolean =>
  /^voicemail$/i.test(lastApp) && dstChannel === ''

/** `SIP/101-0000002a` is 101, `DAHDI/i1/0791234567-3` is i1, `Local/101@from-queue-1;2` is 101. */
const deviceOf = (channel: string): string =>
  /^[A-Za-z0-9]+\/([^/@-]+(?:-[^/@-]+)*?)(?:-[0-9a-f]+)?(?:[/@].*)?$/i.exec(
    channel.replace(/;[12]$/, ''),
  )?.[1] ?? channel

/** In records of another office its own extensions may be gone: a device named as its number is one as well. */
const isExtension = (number: string, channel: string, extensions: ReadonlySet<string>): boolean =>
  extensions.has(number) ||
  (number.length <= 6 && /^[0-9]{2,6}$/.test(number) && deviceOf(channel) === number)

function callerOf({ src, clid, channel }: OldRecord, extensions: ReadonlySet<string>): Party {
  const name = /^\s*"?([^"<]*?)"?\s*</.exec(clid)?.[1]?.trim() ?? ''
  const shown = name === src ? '' : name
  return isExtension(src, channel, extensions)
    ? { is: 'extension', number: src, name: shown }
    : { is: 'outside', number: src, name: shown, line: lineOf(channel) }
}

function calledOf({ dst, dstChannel }: OldRecord, extensions: ReadonlySet<string>): Party {
  const device = deviceOf(dstChannel)
  if (isExtension(device, dstChannel, extensions)) return { is: 'extension', number: device, name: '' }
  return isExtension(dst, dstChannel, extensions)
    ? { is: 'extension', number: dst, name: '' }
    : { is: 'outside', number: dst, name: '', line: lineOf(dstChannel) }
}

/** Of a channel that is on a line: its technology and device, `DAHDI/7`, since the lines of then are gone. */
const lineOf = (channel: string): string =>
  channel === '' ? '' : `${channel.split('/')[0] ?? ''}/${deviceOf(channel)}`.slice(0, 60)

function linesOf(one: OldRecord, extensions: ReadonlySet<string>): string[] {
  const from = callerOf(one, extensions)
  const to = one.dstChannel === '' ? null : calledOf(one, extensions)
  return [from, ...(to === null ? [] : [to])].flatMap(party =>
    party.is === 'outside' && party.line !== '' && !party.line.startsWith('Local/') ? [party.line] : [],
  )
}

function directionOf(from: Party, records: readonly OldRecord[], extensions: ReadonlySet<string>): Direction {
  if (from.is === 'outside') return 'incoming'
  const isOutside = records.some(
    one =>
      one.dstChannel !== '' && calledOf(one, extensions).is === 'outside' && !/^Local\//.test(one.dstChannel),
  )
  return isOutside ? 'outgoing' : 'internal'
}

function outcomeOf(records: readonly OldRecord[], isTalk: boolean, from: Party): Outcome {
  if (isTalk) return 'answered'
  if (records.some(isVoicemail)) return 'voicemail'
  const last = records.at(-1)
  if (records.some(({ lastApp }) => /^queue$/i.test(lastApp))) return 'abandoned'
  switch (last?.disposition) {
    case 'ANSWERED':
      return from.is === 'extension' ? 'service' : 'missed'
    case 'BUSY':
      return 'busy'
    case 'FAILED':
    case 'CONGESTION':
      return 'failed'
    default:
      return 'missed'
  }
}

function legOf(one: OldRecord, extensions: ReadonlySet<string>): Leg {
  const from = callerOf(one, extensions)
  const [fromMs, toMs] = [one.answeredMs ?? one.startedMs, one.endedMs]
  if (isVoicemail(one)) return { is: 'voicemail', parties: [from], fromMs, toMs, place: one.dst }
  if (/^queue$/i.test(one.lastApp) && one.dstChannel === '')
    return { is: 'queue', parties: [from], fromMs, toMs, place: one.dst }
  if (one.dstChannel === '') return { is: 'service', parties: [from], fromMs, toMs, place: one.lastApp }
  return {
    is: one.answeredMs === null ? 'ring' : 'talk',
    parties: [from, calledOf(one, extensions)],
    fromMs,
    toMs,
    place: '',
  }
}
