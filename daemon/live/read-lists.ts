/** Reads from Asterisk everything the live state starts from. A part that is not loaded is simply empty. */

import { coreSettings, coreShowChannels, pjsipShowContacts, voicemailUsers } from '../ami/actions.ts'
import type { Asker, Asking } from '../ami/ask.ts'
import { dahdiShowChannels, priShowSpans } from '../ami/dahdi-actions.ts'
import {
  conferenceList,
  conferenceRooms,
  deviceStates,
  parkedCalls,
  queueStatus,
} from '../ami/service-actions.ts'
import type { HardwareLists, ResyncedEvent } from './live-event.ts'
import type { ServiceLists } from './services.ts'

export type AllLists = Omit<ResyncedEvent, 'kind' | 'receivedAt' | 'upSince'>

export async function readLists(asker: Asker): Asking<AllLists> {
  const settings = await coreSettings(asker)
  const channels = await coreShowChannels(asker)
  const contacts = await ifLoaded(pjsipShowContacts(asker))
  const mailboxes = await ifLoaded(voicemailUsers(asker))
  const hardware = await readHardware(asker)
  const services = await readServices(asker)
  if (!settings.ok) return settings
  if (!channels.ok) return channels
  if (!contacts.ok) return contacts
  if (!mailboxes.ok) return mailboxes
  if (!hardware.ok) return hardware
  if (!services.ok) return services
  return {
    ok: true,
    value: {
      ...settings.value,
      channels: channels.value,
      contacts: contacts.value,
      mailboxes: mailboxes.value,
      hardware: hardware.value,
      services: services.value,
    },
  }
}

export async function readHardware(asker: Asker): Asking<HardwareLists> {
  const ports = await ifLoaded(dahdiShowChannels(asker))
  const dChannels = await ifLoaded(priShowSpans(asker))
  if (!ports.ok) return ports
  if (!dChannels.ok) return dChannels
  return { ok: true, value: { ports: ports.value, dChannels: dChannels.value } }
}

async function readServices(asker: Asker): Asking<ServiceLists> {
  const queues = await ifLoaded(queueStatus(asker))
  const parked = await ifLoaded(parkedCalls(asker))
  const rooms = await ifLoaded(conferenceRooms(asker))
  const lamps = await ifLoaded(deviceStates(asker))
  if (!queues.ok) return queues
  if (!parked.ok) return parked
  if (!rooms.ok) return rooms
  if (!lamps.ok) return lamps
  const participants = []
  for (const room of rooms.value) {
    // A room that ended meanwhile is refused, and empty.
    const inside = await ifLoaded(conferenceList(asker, room))
    if (!inside.ok) return inside
    participants.push(...inside.value)
  }
  return {
    ok: true,
    value: { queues: queues.value, parked: parked.value, participants, deviceStates: lamps.value },
  }
}

/** Without its module an action is unknown to Asterisk; a list may also say so in words of its own. */
async function ifLoaded<T>(asking: Asking<readonly T[]>): Asking<readonly T[]> {
  const asked = await asking
  const missing = !asked.ok && (asked.error.code === 'unknown-action' || asked.error.code === 'refused')
  return missing ? { ok: true, value: [] } : asked
}
