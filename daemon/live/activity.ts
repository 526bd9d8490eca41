/** What a port, an extension or a line is doing, read off the live state. Pure. */

import type { Device } from '../model/gateway-model.ts'
import { type ChannelIndex, deviceKey, indexChannels, portKey } from './devices.ts'
import type { LiveChannel, LiveState, PortActivity } from './live-state.ts'
import { callerOf, type Directory, holder, isCalled, noDirectory, peerOf, wanted } from './parties.ts'

/** A handset in the house, or a line to the outside: the same phase means opposite things on them. */
export type Side = 'handset' | 'line'

export interface ActivityContext {
  readonly index: ChannelIndex
  readonly directory: Directory
  /** What was read off a channel for one view need not be read again for another of the same state. */
  readonly made?: Map<LiveChannel, PortActivity>
}

const contextOf = (state: LiveState): ActivityContext => ({
  index: indexChannels(state),
  directory: noDirectory,
})

/** The context saves looking through all channels again for each port; without it one is made. */
export function portActivity(
  state: LiveState,
  dahdiChannel: number,
  side: Side = 'handset',
  context = contextOf(state),
): PortActivity {
  if (state.asterisk.is !== 'up' || !state.openPorts.has(dahdiChannel)) return { is: 'unavailable' }
  const busiest = busiestOf(state, context.index.get(portKey(dahdiChannel)) ?? [], side, context)
  if (busiest.is !== 'free') return busiest
  const alarm = state.portAlarms.get(dahdiChannel)
  return alarm === undefined ? busiest : { is: 'alarm', alarm }
}

/** The busiest of its devices; unavailable only when none of them can ring. */
export function extensionActivity(
  state: LiveState,
  devices: readonly Device[],
  context = contextOf(state),
): PortActivity {
  return busiest(
    devices.map(device =>
      device.kind === 'analog'
        ? portActivity(state, device.channel, 'handset', context)
        : networkActivity(state, device, context),
    ),
  )
}

function networkActivity(
  state: LiveState,
  device: Device & { kind: 'sip' | 'iax2' },
  context: ActivityContext,
): PortActivity {
  if (state.asterisk.is !== 'up') return { is: 'unavailable' }
  const channels = context.index.get(deviceKey(device)) ?? []
  const now = busiestOf(state, channels, 'handset', context)
  return now.is === 'free' && !state.contacts.has(device.username) ? { is: 'unavailable' } : now
}

const RANK: Record<PortActivity['is'], number> = {
  unavailable: 0,
  alarm: 1,
  free: 2,
  'off-hook': 3,
  dialing: 4,
  ringing: 5,
  talking: 6,
}

/** Of several things at once the one a person would name; a call on hold steps behind one that is heard. */
function busiest(activities: readonly PortActivity[]): PortActivity {
  return activities.reduce<PortActivity>((best, next) => (busyness(next) > busyness(best) ? next : best), {
    is: 'unavailable',
  })
}

export const busyness = (activity: PortActivity): number =>
  RANK[activity.is] + (activity.is === 'talking' && !activity.held ? 0.5 : 0)

function busiestOf(
  state: LiveState,
  channels: readonly LiveChannel[],
  side: Side,
  context: ActivityContext,
): PortActivity {
  if (channels.length === 0) return FREE
  return busiest([FREE, ...channels.map(channel => activityIn(state, channel, side, context))])
}

const FREE: PortActivity = { is: 'free' }

export function activityIn(
  state: LiveState,
  channel: LiveChannel,
  side: Side,
  { directory, made }: ActivityContext,
): PortActivity {
  const known = made?.get(channel)
  if (known !== undefined) return known
  const activity = channelActivity(state, channel, side, directory)
  made?.set(channel, activity)
  return activity
}

/** What one channel means for the telephone or line it is on. */
export function channelActivity(
  state: LiveState,
  channel: LiveChannel,
  side: Side,
  directory: Directory = noDirectory,
): PortActivity {
  switch (channel.phase) {
    case 'up':
      return talking(state, channel, side, directory)
    // Asterisk rings a handset; on a line, the other end rings.
    case 'ringing':
      return side === 'line'
        ? { is: 'dialing', to: holder(channel, directory) }
        : { is: 'ringing', from: ringingFrom(state, channel, directory) }
    // A handset that has dialled; on a line, somebody out there calls us.
    case 'ring':
      return side === 'line'
        ? { is: 'ringing', from: holder(channel, directory) }
        : { is: 'dialing', to: wanted(channel) }
    case 'dialing':
      return { is: 'dialing', to: side === 'line' ? holder(channel, directory) : wanted(channel) }
    // A lifted handset with dial tone, but also any analog port Asterisk is about to call from (sig_analog.c, analog_request).
    case 'reserved':
    case 'off-hook':
      if (isCalled(channel))
        return side === 'line' ? { is: 'dialing', to: holder(channel, directory) } : { is: 'free' }
      return { is: 'off-hook' }
    case 'busy':
      return { is: 'off-hook' }
    case 'down':
    case 'unknown':
      return side === 'line' && isCalled(channel)
        ? { is: 'dialing', to: holder(channel, directory) }
        : { is: 'free' }
  }
}

function ringingFrom(state: LiveState, channel: LiveChannel, directory: Directory) {
  const caller = callerOf(state, channel)
  const known = caller && directory(caller)
  return known ?? { number: channel.connectedNumber, name: channel.connectedName }
}

function talking(state: LiveState, channel: LiveChannel, side: Side, directory: Directory): PortActivity {
  const peer = peerOf(state, channel)
  const since = channel.answeredAt ?? channel.startedAt
  const held = channel.held || (peer?.held ?? false)
  if (side === 'line') return { is: 'talking', with: holder(channel, directory), since, held }
  if (peer !== null) return { is: 'talking', with: holder(peer, directory), since, held }
  // Answered a moment ago, the caller's own channel is not up yet.
  if (isCalled(channel)) return { is: 'talking', with: ringingFrom(state, channel, directory), since, held }
  // Nobody there: voicemail, an announcement, or a party not answering yet.
  return { is: 'talking', with: wanted(channel), since, held }
}
