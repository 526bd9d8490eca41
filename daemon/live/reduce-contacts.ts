/** How events and lists change the reachable SIP contacts and the message counts. Pure. */

import type { ListedContact, ListedMailbox } from '../ami/actions.ts'
import type { AmiEvent } from '../ami/event-types.ts'
import type { LiveState } from './live-state.ts'
import { keepMap, withEntry, withMember, without, withoutMember } from './maps.ts'

type Uris = ReadonlyMap<string, ReadonlySet<string>>
export type Contacts = Pick<LiveState, 'contacts' | 'contactUris'>
export type Mailboxes = LiveState['mailboxes']

const NONE: ReadonlySet<string> = new Set()
const NO_URIS: Uris = new Map()

/** The same contact may be reported any number of times; it counts once. */
export function contactSeen(
  before: Contacts,
  contact: { readonly endpoint: string; readonly uri: string; readonly reachable: boolean },
): Contacts {
  const uris = before.contactUris ?? NO_URIS
  const known = uris.get(contact.endpoint) ?? NONE
  const now = contact.reachable ? withMember(known, contact.uri) : withoutMember(known, contact.uri)
  if (now === known) return before
  if (now.size === 0)
    return {
      contactUris: without(uris, contact.endpoint),
      contacts: without(before.contacts, contact.endpoint),
    }
  return {
    contactUris: withEntry(uris, contact.endpoint, now),
    contacts: withEntry(before.contacts, contact.endpoint, now.size),
  }
}

export function contactsListed(before: Contacts, listed: readonly ListedContact[]): Contacts {
  let next: Contacts = { contacts: new Map(), contactUris: new Map() }
  for (const contact of listed) next = contactSeen(next, contact)
  const contacts = keepMap(before.contacts, next.contacts)
  return { ...next, contacts }
}

/** Mailboxes of the context `default`, by their number. */
export function messagesCounted(
  before: Mailboxes,
  event: Extract<AmiEvent, { kind: 'message-waiting' }>,
): Mailboxes {
  if (event.context !== 'default') return before
  const known = before.get(event.mailbox)
  // Without counts we only know whether the lamp is on.
  const fresh = event.fresh ?? (event.waiting ? Math.max(1, known?.fresh ?? 0) : 0)
  const old = event.old ?? known?.old ?? 0
  if (known?.fresh === fresh && known.old === old) return before
  return withEntry(before, event.mailbox, { fresh, old })
}

export function mailboxesListed(before: Mailboxes, listed: readonly ListedMailbox[]): Mailboxes {
  const next = new Map(
    listed
      .filter(box => box.context === 'default')
      .map(({ mailbox, fresh, old }) => [mailbox, { fresh, old }] as const),
  )
  return keepMap(before, next, (a, b) => a.fresh === b.fresh && a.old === b.old)
}
