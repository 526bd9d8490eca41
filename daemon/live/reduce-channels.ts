/** How an event changes the channels. Pure; the same map comes back when nothing changed. */

import type { ChannelSnapshot } from '../ami/event-types.ts'
import type { LiveChannel } from './live-state.ts'
import { withEntry, withFields, without } from './maps.ts'

export type Channels = ReadonlyMap<string, LiveChannel>

const DIALLED = /^[0-9*#+]+$/
/** `DAHDI/5-1`; ISDN names hold the span instead and learn their port from a `dahdi-channel` event. */
const ANALOG_NAME = /^DAHDI\/([0-9]{1,4})-[0-9]+(?:<|$)/

/** A channel as the snapshot has it: made when unknown, so that a missed event heals with the next. */
export function seen(channels: Channels, snapshot: ChannelSnapshot, at: number): Channels {
  const before = channels.get(snapshot.uniqueId)
  const fields = snapshotFields(snapshot, before)
  const answeredAt = before?.answeredAt ?? (snapshot.phase === 'up' ? at : null)
  const after: LiveChannel = before
    ? withFields(before, { ...fields, answeredAt })
    : { ...fields, startedAt: at, answeredAt, held: false }
  return withEntry(channels, snapshot.uniqueId, after)
}

function snapshotFields(snapshot: ChannelSnapshot, before: LiveChannel | undefined) {
  const port = analogPort(snapshot.name)
  const dialled = dialledNumber(snapshot, before)
  return {
    ...snapshot,
    ...(port !== null && { dahdiChannel: port }),
    ...(dialled !== undefined && { dialled }),
  }
}

function analogPort(name: string): number | null {
  const port = ANALOG_NAME.exec(name)?.[1]
  return port === undefined ? null : Number(port)
}

/** A pickup or a transfer gives a channel the body, and with it the name and port, of another. */
export function renamed(channels: Channels, uniqueId: string, name: string): Channels {
  const before = channels.get(uniqueId)
  if (before === undefined || before.name === name) return channels
  const { dahdiChannel, ...rest } = before
  const port = analogPort(name) ?? (name.startsWith('DAHDI/') ? dahdiChannel : undefined)
  return withEntry(channels, uniqueId, { ...rest, name, ...(port !== undefined && { dahdiChannel: port }) })
}

/**
 * The extension a calling channel first asked for. While digits are still being collected (overlap) it may grow; once the
 * dialplan runs (`ring`, `up`) it stays, for subroutines and forwardings move `exten` about.
 */
function dialledNumber(snapshot: ChannelSnapshot, before: LiveChannel | undefined): string | undefined {
  const linkedToOther = snapshot.linkedId !== snapshot.uniqueId
  if (before?.outgoing || linkedToOther || !DIALLED.test(snapshot.exten)) return before?.dialled
  const settled = before !== undefined && before.phase !== 'down' && before.phase !== 'reserved'
  return settled && before.dialled !== undefined ? before.dialled : snapshot.exten
}

/** Asterisk calls `called`: from here on we know it for the called side, and the number sent out on a line. */
export function dialBegun(
  channels: Channels,
  called: ChannelSnapshot,
  dialString: string,
  at: number,
): Channels {
  const known = seen(channels, called, at)
  const channel = known.get(called.uniqueId)
  if (channel === undefined) return known
  const { dialled: _, ...rest } = channel
  const sent = sentNumber(called.name, dialString)
  const after: LiveChannel = { ...rest, outgoing: true, ...(sent !== null && { dialled: sent }) }
  return channel.outgoing && channel.dialled === after.dialled
    ? known
    : withEntry(known, called.uniqueId, after)
}

/** `g1/0227001122` or `i3/w0227001122/options` of a DAHDI line; null where no number is sent (`1`, a handset). */
export function sentNumber(channelName: string, dialString: string): string | null {
  if (!channelName.startsWith('DAHDI/')) return null
  const digits = /^[A-Za-z]*([0-9*#+]+)/.exec(dialString.split('/')[1] ?? '')
  return digits?.[1] ?? null
}

/** Changes a channel that is known; an unknown one is left alone. */
export function changed(channels: Channels, uniqueId: string, changes: Partial<LiveChannel>): Channels {
  const before = channels.get(uniqueId)
  return before === undefined ? channels : withEntry(channels, uniqueId, withFields(before, changes))
}

export const gone = (channels: Channels, uniqueId: string): Channels => without(channels, uniqueId)
