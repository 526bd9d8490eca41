/** Which telephone or line a channel belongs to, and all channels of one: the index the views are made with. */

import type { Device, NetworkLine } from '../model/gateway-model.ts'
import type { LiveChannel, LiveState } from './live-state.ts'

/** `dahdi:5`, `span:3` (an ISDN call without a B-channel yet) or `pjsip:103`. */
export type DeviceKey = string

export const portKey = (dahdiChannel: number): DeviceKey => `dahdi:${dahdiChannel}`
const TECHNOLOGY = { sip: 'pjsip', iax2: 'iax2' } as const

const keys = new WeakMap<Device, DeviceKey>()

export function deviceKey(device: Device): DeviceKey {
  let key = keys.get(device)
  if (key === undefined) {
    key = device.kind === 'analog' ? portKey(device.channel) : `${TECHNOLOGY[device.kind]}:${device.username}`
    keys.set(device, key)
  }
  return key
}

/** A channel never changes, another takes its place: what was read off its name stays true. */
const known = new WeakMap<LiveChannel, DeviceKey | null>()

/** Of a line without a card; of those that no channel name tells apart none is found. */
export const networkDeviceKey = (kind: NetworkLine['kind'], account: string): DeviceKey =>
  `${kind === 'sip' ? 'pjsip' : kind}:${account}`

/** null for channels nobody holds in hand: Local, pseudo, announcements. */
export function deviceOf(channel: LiveChannel): DeviceKey | null {
  let device = known.get(channel)
  if (device === undefined) {
    device = readDevice(channel)
    known.set(channel, device)
  }
  return device
}

function readDevice(channel: LiveChannel): DeviceKey | null {
  if (channel.dahdiChannel !== undefined) return portKey(channel.dahdiChannel)
  const span = /^DAHDI\/i([0-9]+)\//.exec(channel.name)?.[1]
  if (span !== undefined) return `span:${span}`
  // A serial number in hexadecimal: eight digits behind PJSIP's, any behind IAX2's.
  const [, technology, name] = /^(PJSIP|IAX2)\/(.+)-[0-9a-f]+(?:<|$)/.exec(channel.name) ?? []
  return technology === undefined ? null : `${technology.toLowerCase()}:${name}`
}

export type ChannelIndex = ReadonlyMap<DeviceKey, readonly LiveChannel[]>

export function indexChannels(state: LiveState): ChannelIndex {
  const index = new Map<DeviceKey, LiveChannel[]>()
  for (const channel of state.channels.values()) {
    const key = deviceOf(channel)
    if (key === null) continue
    const others = index.get(key)
    if (others) others.push(channel)
    else index.set(key, [channel])
  }
  return index
}
