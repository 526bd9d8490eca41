/** What the operator's panel shows, read off the live state and the model. Pure; stable order. */

import { slotsOf } from '../../asterisk-conf/contexts/incall/parking.ts'
import { networkLineName } from '../../asterisk-conf/names.ts'
import type { Extension, GatewayModel, NetworkLine } from '../model/gateway-model.ts'
import { type ActivityContext, activityIn, busyness } from './activity.ts'
import { type ChannelIndex, deviceKey, indexChannels, networkDeviceKey } from './devices.ts'
import type { LiveChannel, LiveState, Party, PortActivity } from './live-state.ts'
import type { ExtensionView, LineView } from './live-view.ts'
import { indexModel, type ModelIndex } from './model-index.ts'
import { callerOf, holder, peerOf } from './parties.ts'
import { extensionView, lineView } from './to-json.ts'

export interface PanelView {
  /** In the model's order. */
  readonly extensions: readonly ExtensionView[]
  /** Lines on cards, then those without one, trunk by trunk. */
  readonly lines: readonly LineView[]
  readonly networkLines: readonly NetworkLineView[]
  readonly legs: ReadonlyMap<string, ExtensionLeg>
  readonly flags: ReadonlyMap<string, ExtensionFlags>
  readonly queues: readonly PanelQueue[]
  /** First to go on by itself first. */
  readonly parked: readonly PanelParked[]
  /** Numbers of the places of the car park. */
  readonly slots: readonly string[]
  readonly conferences: readonly PanelConference[]
  readonly switches: readonly PanelSwitch[]
}

/** The call of an extension a person would name, and who is at its other end. */
export interface ExtensionLeg {
  readonly channel: LiveChannel
  readonly state: 'ringing' | 'talking' | 'busy'
  /** Talks with it, or makes it ring; null: nobody yet, or the dialplan alone. */
  readonly other: LiveChannel | null
  readonly recorded: boolean
}

export interface ExtensionFlags {
  readonly dnd: boolean
  readonly forwarded: boolean
  readonly followMe: boolean
}

export interface PanelQueue {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly waiting: readonly PanelWaiting[]
  readonly agents: readonly PanelAgent[]
}

export interface PanelWaiting {
  readonly uniqueId: string
  readonly party: Party
  readonly since: number
}

export interface PanelAgent {
  readonly interface: string
  readonly number: string
  readonly name: string
  readonly state: 'available' | 'paused' | 'talking' | 'ringing' | 'away'
}

export interface PanelParked {
  readonly uniqueId: string
  readonly slot: string
  readonly party: Party
  readonly since: number
  /** ms since the epoch: when it goes on by itself. */
  readonly until: number
}

export interface PanelConference {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly participants: readonly {
    readonly uniqueId: string
    readonly party: Party
    readonly since: number
    readonly muted: boolean
  }[]
}

/** A line without a card: an account at a provider, another exchange. */
export interface NetworkLineView {
  readonly id: string
  readonly name: string
  readonly kind: NetworkLine['kind']
  readonly trunk: string
  /** The other side answers; null: it cannot be asked. */
  readonly reachable: boolean | null
  readonly busy: number
  readonly capacity: number
}

export interface PanelSwitch {
  readonly id: string
  readonly index: number
  readonly name: string
  readonly isNight: boolean
}

export function panelView(state: LiveState, model: GatewayModel | null): PanelView {
  const names = indexModel(model)
  const { directory } = names
  const index = indexChannels(state)
  const context: ActivityContext = { index, directory, made: new Map() }
  const { services } = state
  const extensions = model?.extensions ?? []
  const nameOf = new Map(extensions.map(({ number, name }) => [number, name]))
  const partyOf = (uniqueId: string, said: Party): Party => {
    const channel = state.channels.get(uniqueId)
    const known = channel === undefined ? said : holder(channel, directory)
    return named(known.number === '' && known.name === '' ? said : known, names)
  }
  const trunks = model?.trunks ?? []
  return {
    extensions: extensions.map(one => {
      const view = extensionView(state, one, context)
      const activity = withNames(view.activity, names)
      return activity === view.activity ? view : { ...view, activity }
    }),
    lines: trunks.flatMap(({ lines }) => lines.map(line => lineView(state, line, context))),
    networkLines: trunks.flatMap(({ name, networkLines }) =>
      networkLines.map(line => networkLineView(state, line, name, index)),
    ),
    legs: new Map(
      extensions.flatMap(extension => {
        const leg = extensionLeg(state, extension, context)
        return leg === null ? [] : [[extension.number, leg] as const]
      }),
    ),
    flags: new Map(
      extensions.map(({ number }) => [
        number,
        {
          dnd: services.lamps.has(`DND${number}`),
          forwarded: services.lamps.has(`CF${number}`),
          followMe: services.lamps.has(`FOLLOWME${number}`),
        },
      ]),
    ),
    queues: (model?.queues ?? []).map(({ id, name, number }) => ({
      id,
      name,
      number,
      waiting: [...(services.waiting.get(id)?.values() ?? [])]
        .sort((a, b) => a.position - b.position || a.since - b.since)
        .map(one => ({ uniqueId: one.uniqueId, party: partyOf(one.uniqueId, one), since: one.since })),
      agents: [...(services.members.get(id)?.values() ?? [])]
        .map(one => ({
          interface: one.interface,
          number: one.name,
          name: nameOf.get(one.name) ?? '',
          state: agentState(one),
        }))
        .sort((a, b) => a.number.localeCompare(b.number)),
    })),
    parked: [...services.parked.values()]
      .map(one => ({
        uniqueId: one.uniqueId,
        slot: one.slot,
        party: partyOf(one.uniqueId, one),
        since: one.since,
        until: one.until,
      }))
      .sort((a, b) => a.until - b.until),
    slots: model?.parking ? slotsOf(model.parking) : [],
    conferences: (model?.conferences ?? []).map(({ id, name, number }) => ({
      id,
      name,
      number,
      participants: [...(services.conferences.get(number)?.values() ?? [])].map(one => ({
        uniqueId: one.uniqueId,
        party: partyOf(one.uniqueId, one),
        since: one.since,
        muted: one.muted,
      })),
    })),
    switches: (model?.switches ?? []).map(({ id, index: place, name }) => ({
      id,
      index: place,
      name,
      isNight: services.lamps.has(`DAYNIGHT${place}`),
    })),
  }
}

/** Whoever calls without a name has the one that the house gave the number. */
export const named = (party: Party, { nameOf }: ModelIndex): Party =>
  party.name !== '' || party.number === '' || nameOf(party.number) === ''
    ? party
    : { ...party, name: nameOf(party.number) }

/** The same where nothing is to be added. */
function withNames(activity: PortActivity, names: ModelIndex): PortActivity {
  switch (activity.is) {
    case 'ringing': {
      const from = named(activity.from, names)
      return from === activity.from ? activity : { ...activity, from }
    }
    case 'dialing': {
      const to = named(activity.to, names)
      return to === activity.to ? activity : { ...activity, to }
    }
    case 'talking': {
      const other = named(activity.with, names)
      return other === activity.with ? activity : { ...activity, with: other }
    }
    default:
      return activity
  }
}

function networkLineView(
  state: LiveState,
  line: NetworkLine,
  trunk: string,
  index: ChannelIndex,
): NetworkLineView {
  const { id, name, kind } = line
  const account = networkLineName(id)
  return {
    id,
    name,
    kind,
    trunk,
    reachable:
      state.asterisk.is !== 'up' ? false : kind === 'sip' ? (state.contacts.get(account) ?? 0) > 0 : null,
    busy: (index.get(networkDeviceKey(kind, account)) ?? []).length,
    capacity: line.kind === 'mobile' ? 1 : line.maxCalls,
  }
}

/** null: no call that could be picked up, moved or ended. */
export function extensionLeg(
  state: LiveState,
  { devices }: Extension,
  context: ActivityContext,
): ExtensionLeg | null {
  let best: ExtensionLeg | null = null
  let most = 0
  for (const channel of devices.flatMap(device => context.index.get(deviceKey(device)) ?? [])) {
    const activity = activityIn(state, channel, 'handset', context)
    const rank = busyness(activity)
    if (activity.is === 'free' || rank <= most) continue
    most = rank
    const leg = activity.is === 'ringing' ? 'ringing' : activity.is === 'talking' ? 'talking' : 'busy'
    best = {
      channel,
      state: leg,
      other: leg === 'ringing' ? callerOf(state, channel) : leg === 'talking' ? peerOf(state, channel) : null,
      recorded: state.services.recorded.has(channel.uniqueId),
    }
  }
  return best
}

/** enum ast_device_state (include/asterisk/devicestate.h): 4 invalid, 5 unavailable, 0 unknown; 6 rings. */
function agentState(one: { paused: boolean; inCall: boolean; status: number }): PanelAgent['state'] {
  if (one.inCall) return 'talking'
  if (one.status === 6) return 'ringing'
  if (one.status === 2 || one.status === 3 || one.status === 7 || one.status === 8) return 'talking'
  if (one.paused) return 'paused'
  return one.status === 4 || one.status === 5 ? 'away' : 'available'
}
