/** Everything that changes the live state: Asterisk's events, our connection's, and the lists read from Asterisk. */

import type { ListedChannel, ListedContact, ListedMailbox } from '../ami/actions.ts'
import type { ListedDChannel, ListedPort } from '../ami/dahdi-actions.ts'
import type { AmiEvent } from '../ami/event-types.ts'
import type { ServiceLists } from './services.ts'

export type LiveEvent = AmiEvent | ConnectionEvent | ResyncedEvent | HardwareReadEvent

export type ConnectionEvent =
  /** A session is being opened, or is open to an Asterisk that has not finished starting. */
  | { readonly kind: 'connecting'; readonly receivedAt: number }
  | { readonly kind: 'connection-lost'; readonly receivedAt: number; readonly reason: string }

/** The answers to all lists, read at one login. */
export interface ResyncedEvent {
  readonly kind: 'resynced'
  readonly receivedAt: number
  readonly upSince: number
  readonly version: string
  readonly systemName: string
  readonly channels: readonly ListedChannel[]
  readonly contacts: readonly ListedContact[]
  readonly mailboxes: readonly ListedMailbox[]
  readonly hardware: HardwareLists
  readonly services: ServiceLists
}

/** Read again from time to time: no event tells of a D-channel's state or of ports opened anew. */
export interface HardwareReadEvent {
  readonly kind: 'hardware-read'
  readonly receivedAt: number
  readonly hardware: HardwareLists
}

export interface HardwareLists {
  readonly ports: readonly ListedPort[]
  readonly dChannels: readonly ListedDChannel[]
}
