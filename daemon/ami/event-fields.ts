/** Reads the groups of headers that many AMI events share. Nothing here throws; null means the event makes no sense. */

import type { ChannelPhase } from '../live/live-state.ts'
import type { Alarm } from '../model/inventory.ts'
import type { ChannelSnapshot } from './event-types.ts'
import { type Frame, field } from './frame.ts'

/** enum ast_channel_state (include/asterisk/channelstate.h). Pre-ring is a line about to ring in: a call from outside. */
const PHASES: readonly ChannelPhase[] = [
  'down',
  'reserved',
  'off-hook',
  'dialing',
  'ring',
  'ringing',
  'up',
  'busy',
  'off-hook',
  'ring',
]

/** `prefix` is `dest` in dial events, for the channel called. */
export function channelSnapshot(frame: Frame, prefix: '' | 'dest' = ''): ChannelSnapshot | null {
  const text = (name: string) => field(frame, prefix + name)
  const uniqueId = text('uniqueid')
  if (uniqueId === '') return null
  return {
    uniqueId,
    linkedId: text('linkedid') || uniqueId,
    name: text('channel'),
    phase: PHASES[Number(text('channelstate') || 'NaN')] ?? 'unknown',
    callerNumber: text('calleridnum'),
    callerName: text('calleridname'),
    connectedNumber: text('connectedlinenum'),
    connectedName: text('connectedlinename'),
    exten: text('exten'),
    context: text('context'),
  }
}

/** The texts of alarm2str in channels/chan_dahdi.c. An alarm without a name of ours is shown as the gravest. */
const ALARMS = new Map<string, Alarm | null>([
  ['No Alarm', null],
  ['None', null],
  ['Red Alarm', 'red'],
  ['Yellow Alarm', 'yellow'],
  ['Blue Alarm', 'blue'],
  ['Recovering', 'recovering'],
  ['Loopback', 'loopback'],
  ['Not Open', 'notopen'],
])

export function parseAlarm(text: string): Alarm | null {
  const known = ALARMS.get(text)
  if (known !== undefined) return known
  return text === '' ? null : 'red'
}

/** DAHDI has at most 1024 channels (DAHDI_MAX_CHANNELS); null for `pseudo`, `no-media (3)` and nonsense. */
export function dahdiNumber(text: string): number | null {
  const number = /^[0-9]{1,4}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= 1024 ? number : null
}

/** `102@default` → its two parts; the context is `default` when not said. */
export function mailboxParts(text: string): { readonly mailbox: string; readonly context: string } {
  const at = text.indexOf('@')
  return at < 0
    ? { mailbox: text, context: 'default' }
    : { mailbox: text.slice(0, at), context: text.slice(at + 1) || 'default' }
}
