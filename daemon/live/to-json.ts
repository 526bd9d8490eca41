/** The live state as the browser gets it: put together with the model and the inventory. Pure, stable order. */

import type { Extension, GatewayModel, Line, Trunk } from '../model/gateway-model.ts'
import type { Inventory } from '../model/inventory.ts'
import { type ActivityContext, extensionActivity, portActivity } from './activity.ts'
import { type RunningCall, runningCalls } from './calls.ts'
import { indexChannels } from './devices.ts'
import type { LiveState } from './live-state.ts'
import type {
  CallView,
  DeviceView,
  ExtensionView,
  LineState,
  LineView,
  LiveView,
  TrunkView,
} from './live-view.ts'
import { channelsOf, indexModel, type ModelIndex } from './model-index.ts'
import { cardViews } from './view-hardware.ts'

/** `model` is null until the settings make one; then there are no extensions and trunks to show. */
export function liveView(state: LiveState, model: GatewayModel | null, inventory: Inventory): LiveView {
  const names = indexModel(model)
  const context = { index: indexChannels(state), directory: names.directory }
  return {
    revision: state.revision,
    asterisk: state.asterisk,
    cards: cardViews(state, names, inventory, context),
    extensions: (model?.extensions ?? []).map(extension => extensionView(state, extension, context)),
    calls: runningCalls(state, names.directory).map(call => callView(call, names)),
    trunks: (model?.trunks ?? []).map(trunk => trunkView(state, trunk, context)),
  }
}

export function extensionView(
  state: LiveState,
  extension: Extension,
  context: ActivityContext,
): ExtensionView {
  const devices = extension.devices.map((device): DeviceView => {
    if (device.kind !== 'analog')
      return {
        kind: device.kind,
        username: device.username,
        contacts: state.contacts.get(device.username) ?? 0,
      }
    const { portKey, channel } = device
    return { kind: 'analog', portKey, channel, open: state.openPorts.has(channel) }
  })
  return {
    number: extension.number,
    name: extension.name,
    activity: extensionActivity(state, extension.devices, context),
    reachable:
      state.asterisk.is === 'up' &&
      devices.some(device => (device.kind === 'analog' ? device.open : device.contacts > 0)),
    devices,
    voicemail: extension.voicemail && (state.mailboxes.get(extension.number) ?? { fresh: 0, old: 0 }),
  }
}

function callView(call: RunningCall, names: ModelIndex): CallView {
  const incoming = names.lineOfChannel(call.first)
  const own = incoming ?? call.others.map(names.lineOfChannel).find(line => line !== undefined)
  return {
    id: call.id,
    direction: incoming ? 'incoming' : own ? 'outgoing' : 'internal',
    from: call.from,
    to: call.to,
    via: own ? { trunk: own.trunk.id, line: own.line.id, name: own.line.name } : null,
    state: call.state,
    since: call.since,
    answeredAt: call.answeredAt,
    held: call.held,
  }
}

function trunkView(state: LiveState, trunk: Trunk, context: ActivityContext): TrunkView {
  return {
    id: trunk.id,
    name: trunk.name,
    lines: trunk.lines.map(line => lineView(state, line, context)),
  }
}

export function lineView(state: LiveState, line: Line, context: ActivityContext): LineView {
  const channels = channelsOf(line)
  const all = channels.map(channel => portActivity(state, channel, 'line', context))
  const inUse = all.filter(activity => !['free', 'alarm', 'unavailable'].includes(activity.is))
  return {
    id: line.id,
    name: line.name,
    number: line.number,
    kind: line.kind,
    state: lineState(state, line),
    capacity: channels.length,
    busy: inUse.length,
    activities: line.kind === 'analog' ? all : inUse,
  }
}

function lineState(state: LiveState, line: Line): LineState {
  const open = channelsOf(line).some(channel => state.openPorts.has(channel))
  if (state.asterisk.is !== 'up' || !open) return { is: 'unavailable' }
  if (line.kind === 'analog') {
    const alarm = state.portAlarms.get(line.channel)
    return alarm === undefined ? { is: 'in-service' } : { is: 'alarm', alarm }
  }
  const span = state.spans.get(line.span)
  if (span?.alarm) return { is: 'alarm', alarm: span.alarm }
  return span?.dChannel === 'down' ? { is: 'd-channel-down' } : { is: 'in-service' }
}
