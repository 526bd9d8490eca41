/** Reads from Asterisk everything the live state starts from. A part that is not loaded is simply empty. */

import { coreSettings, coreShowChannels, pjsipShowContacts, voicemailUsers } from '../ami/actions.ts'
import type { Asker, Asking } from '../ami/ask.ts'
import { dahdiShowChannels, priShowSpans } from '../ami/dahdi-actions.ts'
import type { HardwareLists, ResyncedEvent } from './live-event.ts'

export type AllLists = Omit<ResyncedEvent, 'kind' | 'receivedAt' | 'upSince'>

export async function readLists(asker: Asker): Asking<AllLists> {
  const settings = await coreSettings(asker)
  const channels = await coreShowChannels(asker)
  const contacts = await ifLoaded(pjsipShowContacts(asker))
  const mailboxes = await ifLoaded(voicemailUsers(asker))
  const hardware = await readHardware(asker)
  if (!settings.ok) return settings
  if (!channels.ok) return channels
  if (!contacts.ok) return contacts
  if (!mailboxes.ok) return mailboxes
  if (!hardware.ok) return hardware
  return {
    ok: true,
    value: {
      ...settings.value,
      channels: channels.value,
      contacts: contacts.value,
      mailboxes: mailboxes.value,
      hardware: hardware.value,
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

/** Without its module an action is unknown to Asterisk; a list may also say so in words of its own. */
async function ifLoaded<T>(asking: Asking<readonly T[]>): Asking<readonly T[]> {
  const asked = await asking
  const missing = !asked.ok && (asked.error.code === 'unknown-action' || asked.error.code === 'refused')
  return missing ? { ok: true, value: [] } : asked
}
