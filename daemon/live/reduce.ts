/** One event, one new state. Pure: the same state comes back when nothing visible changed, the next revision otherwise. */

import type { LiveEvent } from './live-event.ts'
import type { LiveState } from './live-state.ts'
import { withEntry, withFields, without } from './maps.ts'
import { destroyed, entered, left, leftAll } from './reduce-bridges.ts'
import { changed, dialBegun, gone, renamed, seen } from './reduce-channels.ts'
import { contactSeen, messagesCounted } from './reduce-contacts.ts'
import { hardwareRead, spanAlarm } from './reduce-hardware.ts'
import { nothingWaiting, serviceChanges } from './reduce-services.ts'
import { stateFromLists } from './resync.ts'
import { noServices } from './services.ts'

/** `since`: ms since the epoch. */
export function emptyLiveState(since: number, reason = 'not-started'): LiveState {
  return {
    revision: 0,
    asterisk: { is: 'down', since, reason },
    channels: new Map(),
    bridges: new Map(),
    portAlarms: new Map(),
    openPorts: new Set(),
    spans: new Map(),
    contacts: new Map(),
    contactUris: new Map(),
    mailboxes: new Map(),
    services: noServices,
    personal: new Map(),
  }
}

export function reduce(state: LiveState, event: LiveEvent): LiveState {
  const next = withFields(state, changesOf(state, event))
  return next === state ? state : { ...next, revision: state.revision + 1 }
}

function changesOf(state: LiveState, event: LiveEvent): Partial<LiveState> {
  const { channels, bridges } = state
  const at = event.receivedAt
  switch (event.kind) {
    case 'new-channel':
    case 'new-state':
    case 'new-caller-id':
    case 'new-connected-line':
    case 'new-exten':
      return { channels: seen(channels, event.channel, at) }
    case 'hold':
    case 'unhold': {
      const { uniqueId } = event.channel
      return {
        channels: changed(seen(channels, event.channel, at), uniqueId, { held: event.kind === 'hold' }),
      }
    }
    case 'rename':
      return { channels: renamed(channels, event.uniqueId, event.newName) }
    case 'hangup':
      return {
        channels: gone(channels, event.uniqueId),
        bridges: leftAll(bridges, event.uniqueId),
        services: serviceChanges(state.services, event),
      }
    case 'dial-begin':
      return { channels: dialBegun(channels, event.called, event.dialString, at) }
    case 'bridge-enter':
      return {
        channels: seen(channels, event.channel, at),
        bridges: entered(bridges, event.bridgeId, event.channel.uniqueId),
      }
    case 'bridge-leave':
      return { bridges: left(bridges, event.bridgeId, event.channel.uniqueId) }
    case 'bridge-destroy':
      return { bridges: destroyed(bridges, event.bridgeId) }
    case 'dahdi-channel':
      return event.dahdiChannel === null
        ? {}
        : { channels: changed(channels, event.uniqueId, { dahdiChannel: event.dahdiChannel }) }
    case 'alarm':
      return { portAlarms: withEntry(state.portAlarms, event.dahdiChannel, event.alarm) }
    case 'alarm-clear':
      return { portAlarms: without(state.portAlarms, event.dahdiChannel) }
    case 'span-alarm':
      return { spans: spanAlarm(state.spans, event.span, event.alarm) }
    case 'span-alarm-clear':
      return { spans: spanAlarm(state.spans, event.span, null) }
    case 'contact-status':
      return contactSeen(state, event)
    case 'message-waiting':
      return { mailboxes: messagesCounted(state.mailboxes, event) }
    case 'queue-member':
    case 'queue-member-gone':
    case 'queue-caller':
    case 'queue-caller-gone':
    case 'parked':
    case 'unparked':
    case 'conference-join':
    case 'conference-leave':
    case 'conference-end':
    case 'conference-mute':
    case 'recording':
    case 'device-state':
      return { services: serviceChanges(state.services, event) }
    case 'person-changed':
      return {
        personal: withEntry(state.personal, event.person, (state.personal.get(event.person) ?? 0) + 1),
      }
    case 'hardware-read':
      return hardwareRead(state, event.hardware)
    case 'resynced':
      return stateFromLists(state, event)
    case 'connecting':
      return state.asterisk.is === 'connecting'
        ? {}
        : { ...nothingRunning(state), asterisk: { is: 'connecting' } }
    case 'connection-lost':
      return { ...nothingRunning(state), asterisk: down(state, event.reason, at) }
    // Seen through other events, or of no account here.
    case 'dial-end':
    case 'bridge-create':
    case 'originate-response':
    case 'line-test':
    case 'security':
    case 'guarded':
    case 'take-back':
    case 'tidied':
    case 'charge':
    case 'pin-forgotten':
    case 'greeting-done':
    case 'fully-booted':
    case 'shutdown':
    case 'reload':
    case 'other':
      return {}
  }
}

/** Retrying does not make it a new outage. */
function down(state: LiveState, reason: string, at: number): LiveState['asterisk'] {
  const { asterisk } = state
  if (asterisk.is !== 'down') return { is: 'down', since: at, reason }
  return asterisk.reason === reason ? asterisk : { ...asterisk, reason }
}

/** Without a connection nothing is known to be running; alarms and message counts are still the last news. */
function nothingRunning(state: LiveState): Partial<LiveState> {
  return {
    ...(state.channels.size > 0 && { channels: new Map() }),
    ...(state.bridges.size > 0 && { bridges: new Map() }),
    ...(state.openPorts.size > 0 && { openPorts: new Set<number>() }),
    ...(state.contacts.size > 0 && { contacts: new Map(), contactUris: new Map() }),
    services: nothingWaiting(state.services),
  }
}
