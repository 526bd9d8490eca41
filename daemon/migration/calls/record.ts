/** A row of old call records as one of ours; null where it tells of no call. */

import type { Value } from '../../calls/database.ts'
import type { SqlRow } from '../sql/rows.ts'
import { timeOf } from './kinds.ts'

export interface OldRecord {
  readonly uniqueId: string
  readonly linkedId: string
  readonly sequence: number
  readonly startedMs: number
  readonly answeredMs: number | null
  readonly endedMs: number
  readonly duration: number
  readonly billsec: number
  readonly disposition: string
  readonly src: string
  readonly dst: string
  readonly clid: string
  readonly context: string
  readonly channel: string
  readonly dstChannel: string
  readonly lastApp: string
  readonly lastData: string
  readonly account: string
  readonly peerAccount: string
  readonly userField: string
}

/** Longer than any call. */
const LONGEST_SECONDS = 7 * 24 * 3600
/** Of a field; a column of Asterisk's has 80. */
const LONGEST_TEXT = 500

export function recordFrom(row: SqlRow): OldRecord | null {
  const text = (...names: string[]): string => {
    for (const name of names) if (row[name]) return (row[name] ?? '').slice(0, LONGEST_TEXT)
    return ''
  }
  const seconds = (name: string): number | null => {
    const value = secondsIn(text(name))
    return text(name) !== '' && Number.isFinite(value) && value >= 0 && value <= LONGEST_SECONDS
      ? Math.trunc(value)
      : null
  }
  const startedMs = timeOf(text('calldate', 'start'))
  const [src, dst] = [text('src', 'cnum', 'src_num'), text('dst', 'dst_num')]
  if (startedMs === null || (src === '' && dst === '' && text('channel', 'src_chan') === '')) return null
  const stated = timeOf(text('end', 'endtime'))
  const duration =
    seconds('duration') ?? (stated === null ? 0 : Math.max(0, Math.round((stated - startedMs) / 1000)))
  // Reports that know one length only tell that of the talk.
  const billsec = Math.min(seconds('billsec') ?? duration, duration)
  const endedMs = stated !== null && stated >= startedMs ? stated : startedMs + duration * 1000
  const disposition = dispositionOf(text('disposition') || (billsec > 0 ? 'ANSWERED' : ''))
  const answer = timeOf(text('answer'))
  const answeredMs =
    disposition !== 'ANSWERED'
      ? null
      : answer !== null && answer >= startedMs
        ? answer
        : endedMs - billsec * 1000
  const channel = text('channel', 'src_chan')
  // Before 1.2, and in many exports, calls have no id: what a call is tells it from others.
  const uniqueId = text('uniqueid') || `old-${startedMs}-${channel || src}-${dst}`
  return {
    uniqueId,
    linkedId: text('linkedid') || uniqueId,
    sequence: Number.isSafeInteger(Number(text('sequence'))) ? Number(text('sequence')) : 0,
    startedMs,
    answeredMs,
    endedMs,
    duration,
    billsec: disposition === 'ANSWERED' ? billsec : 0,
    disposition,
    src,
    dst,
    clid: text('clid'),
    context: text('dcontext'),
    channel,
    dstChannel: text('dstchannel', 'dst_chan'),
    lastApp: text('lastapp', 'appname'),
    lastData: text('lastdata'),
    account: text('accountcode'),
    peerAccount: text('peeraccount'),
    userField: text('userfield'),
  }
}

/** `65`, `65s`, `1:05`, `00:01:05`, `1m 5s`, and as a report shows it: `65s (1m 5s)`. */
function secondsIn(written: string): number {
  const text = written.replace(/\s*\(.*\)\s*$/, '').trim()
  if (/^[0-9]+(?::[0-9]{1,2}){1,2}$/.test(text))
    return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  const [, hours, minutes, seconds] =
    /^(?:([0-9]+)\s*h)?\s*(?:([0-9]+)\s*m(?:in)?)?\s*(?:([0-9]+)\s*s(?:ec)?)?$/i.exec(text) ?? []
  return hours === undefined && minutes === undefined && seconds === undefined
    ? Number(text)
    : Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}

/** As Asterisk writes it (main/cdr.c), also where it was written as `NOANSWER` or a number (cdr.h). */
function dispositionOf(written: string): string {
  const word = written
    .trim()
    .toUpperCase()
    .replace(/[_\s]+/g, ' ')
  const known: Readonly<Record<string, string>> = {
    NOANSWER: 'NO ANSWER',
    CANCEL: 'NO ANSWER',
    MISSED: 'NO ANSWER',
    UNANSWERED: 'NO ANSWER',
    ANSWER: 'ANSWERED',
    '8': 'ANSWERED',
    '4': 'NO ANSWER',
    '2': 'BUSY',
    '1': 'FAILED',
  }
  return (
    known[word] ??
    (['ANSWERED', 'NO ANSWER', 'BUSY', 'FAILED', 'CONGESTION'].includes(word) ? word : 'NO ANSWER')
  )
}

/** In the order of calls/record.ts. */
export const recordValues = (one: OldRecord): Value[] => [
  one.uniqueId,
  one.linkedId,
  one.sequence,
  one.startedMs,
  one.answeredMs,
  one.endedMs,
  one.duration,
  one.billsec,
  one.disposition,
  one.src,
  one.dst,
  one.clid,
  one.context,
  one.channel,
  one.dstChannel,
  one.lastApp,
  one.lastData,
  one.account,
  one.peerAccount,
  one.userField,
  '',
]
