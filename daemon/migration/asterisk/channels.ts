/** Channels of cards as chan_dahdi.conf, zapata.conf and users.conf give them: whose they are, and in which groups. */

import type { OldChannel } from '../old-system.ts'
import { whole } from '../read/values.ts'
import { type ConfFiles, readConf } from './conf.ts'

export interface CardChannel {
  readonly channel: number
  readonly signalling: string
  readonly groups: readonly number[]
  /** `"Name" <101>` */
  readonly callerId: string
  readonly mailbox: string
  readonly callGroup: string
  readonly pickupGroup: string
  readonly context: string
}

const MOST_CHANNELS = 4096

/** What is set holds for the channels that follow; in a section of its own for `dahdichan` alone (chan_dahdi.c, process_dahdi). */
export function channelsIn(text: string, files?: ConfFiles): CardChannel[] {
  const found: CardChannel[] = []
  const set = new Map<string, string>()
  for (const section of readConf(text, files)) {
    const isCommon = section.name === 'channels' || section.name === 'general'
    const own = isCommon ? set : new Map<string, string>()
    for (const { name, value } of section.entries) {
      if (/^(?:channel|dahdichan|zapchan|crv)$/.test(name)) {
        for (const channel of channelList(value))
          if (found.length < MOST_CHANNELS) found.push(channelFrom(channel, own))
      } else own.set(name === 'signaling' ? 'signalling' : name, value)
    }
  }
  return found
}

function channelFrom(channel: number, set: ReadonlyMap<string, string>): CardChannel {
  const get = (name: string) => set.get(name) ?? ''
  return {
    channel,
    signalling: get('signalling'),
    groups: channelList(get('group')),
    callerId:
      get('callerid') ||
      (get('fullname') === '' && get('cid_number') === ''
        ? ''
        : `"${get('fullname')}" <${get('cid_number')}>`),
    mailbox: get('mailbox').split('@')[0] ?? '',
    callGroup: get('callgroup'),
    pickupGroup: get('pickupgroup'),
    context: get('context'),
  }
}

/** `1-4,7`. */
export function channelList(written: string): number[] {
  return written.split(',').flatMap(part => {
    const [first, last] = part.split('-').map(end => whole(end.trim()))
    if (first === null || first === undefined || first < 0) return []
    const end = last === null || last === undefined ? first : Math.min(last, first + MOST_CHANNELS)
    return Array.from({ length: Math.max(0, end - first + 1) }, (_, nth) => first + nth)
  })
}

/** A handset hangs on a port that signals as an exchange: `fxo_ks`. */
export const isHandset = ({ signalling }: Pick<CardChannel, 'signalling'>): boolean =>
  /^(?:fxo_|auto$)/.test(signalling)

/** The lines among them, an ISDN connection by its first channel. */
export function linesAmong(channels: readonly CardChannel[]): OldChannel[] {
  const lines: OldChannel[] = []
  let former: CardChannel | null = null
  let first = 0
  for (const one of channels.toSorted((a, b) => a.channel - b.channel)) {
    const kind = kindOf(one)
    if (kind === null) continue
    if (kind === 'fxo') lines.push({ number: one.channel, kind })
    else {
      // A basic rate has two channels between its D channels; a primary rate, up to 30 with a gap of one.
      const isSame =
        former !== null &&
        kindOf(former) === kind &&
        one.channel - former.channel <= (kind === 'pri' ? 2 : 1) &&
        one.channel - first < (kind === 'bri' ? 2 : 31)
      if (!isSame) {
        first = one.channel
        lines.push({ number: one.channel, kind })
      }
    }
    former = one
  }
  return lines
}

const kindOf = ({ signalling }: CardChannel): OldChannel['kind'] | null =>
  /^fxs_/.test(signalling)
    ? 'fxo'
    : /^bri_/.test(signalling)
      ? 'bri'
      : /^(?:pri_|mfcr2|ss7)/.test(signalling)
        ? 'pri'
        : null

/** `g0`, `r1`, `G0`, `3`, `1-4`: the lines that Dial(DAHDI/…) takes. */
export function linesBehind(dial: string, channels: readonly CardChannel[]): OldChannel[] {
  const [target = ''] = dial.split('/')
  const group = /^[gGrR]([0-9]{1,2})$/.exec(target)?.[1]
  const numbers = new Set(group === undefined ? channelList(target) : [])
  return linesAmong(
    channels.filter(({ groups, channel }) =>
      group === undefined ? numbers.has(channel) : groups.includes(Number(group)),
    ),
  )
}
