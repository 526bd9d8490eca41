/** What the browser needs of the live state: plain JSON, stable order, every item with an id so that two views can be compared. */

import type { Alarm, CardKind, CardState, PortKind, SpanKind } from '../model/inventory.ts'
import type { AsteriskHealth, Party, PortActivity } from './live-state.ts'

export interface LiveView {
  /** Of the LiveState it was made from. */
  readonly revision: number
  readonly asterisk: AsteriskHealth
  /** Cards in the inventory's order; spans without a card (dynamic ones) come last under the id `virtual`. */
  readonly cards: readonly CardView[]
  /** In the model's order. */
  readonly extensions: readonly ExtensionView[]
  /** Oldest first. */
  readonly calls: readonly CallView[]
  /** In the model's order. */
  readonly trunks: readonly TrunkView[]
}

export interface CardView {
  /** The inventory's card id, or `virtual`. */
  readonly id: string
  /** null: not in the catalogue, or the virtual card (the page has a word for each). */
  readonly name: string | null
  readonly kind: CardKind | 'virtual' | null
  readonly state: CardState['is']
  readonly spans: readonly SpanView[]
}

export interface SpanView {
  readonly key: string
  readonly number: number
  readonly name: string
  readonly kind: SpanKind
  readonly alarm: Alarm | null
  /** null where the span has no D-channel of ours. */
  readonly dChannel: 'up' | 'down' | null
  readonly ports: readonly PortView[]
}

export interface PortView {
  readonly key: string
  readonly channel: number
  /** Socket number on its span, from 1. */
  readonly position: number
  readonly kind: PortKind
  /** What is on it, ready to show: extension number, line name, or the kernel's name of the port. */
  readonly label: string
  readonly purpose: PortPurpose
  readonly activity: PortActivity
  readonly alarm: Alarm | null
}

export type PortPurpose =
  | { readonly is: 'extension'; readonly number: string; readonly name: string }
  /** Analog line, or a B-channel of an ISDN line. */
  | { readonly is: 'line'; readonly trunk: string; readonly line: string; readonly name: string }
  /** D-channel of an ISDN line. */
  | { readonly is: 'signalling' }
  /** Left for another program. */
  | { readonly is: 'foreign' }
  | { readonly is: 'none' }

export interface ExtensionView {
  readonly number: string
  readonly name: string
  /** The busiest of its devices: `unavailable` only when none can ring. */
  readonly activity: PortActivity
  /** Some device of it can ring now: an open port, or a registered SIP telephone. */
  readonly reachable: boolean
  readonly devices: readonly DeviceView[]
  /** null: no mailbox. */
  readonly voicemail: { readonly fresh: number; readonly old: number } | null
}

export type DeviceView =
  | { readonly kind: 'analog'; readonly portKey: string; readonly channel: number; readonly open: boolean }
  | { readonly kind: 'sip' | 'iax2'; readonly username: string; readonly contacts: number }

export interface CallView {
  /** Linked id of the call; stays the same while it lasts. */
  readonly id: string
  readonly direction: 'internal' | 'incoming' | 'outgoing'
  readonly from: Party
  /** Number dialled, then who answered. */
  readonly to: Party
  /** The outside line it uses; null for calls in the house. */
  readonly via: { readonly trunk: string; readonly line: string; readonly name: string } | null
  readonly state: 'dialing' | 'ringing' | 'talking'
  /** ms since the epoch. */
  readonly since: number
  readonly answeredAt: number | null
  readonly held: boolean
}

export interface TrunkView {
  readonly id: string
  readonly name: string
  readonly lines: readonly LineView[]
}

export interface LineView {
  readonly id: string
  readonly name: string
  readonly number: string | null
  readonly kind: 'analog' | 'bri' | 'pri' | 'r2'
  readonly state: LineState
  /** Calls it could carry at once, and carries. */
  readonly capacity: number
  readonly busy: number
  /** Of the one port of an analog line; of each B-channel in use otherwise. */
  readonly activities: readonly PortActivity[]
}

export type LineState =
  | { readonly is: 'in-service' }
  | { readonly is: 'alarm'; readonly alarm: Alarm }
  | { readonly is: 'd-channel-down' }
  /** Asterisk is down or does not have its port open. */
  | { readonly is: 'unavailable' }
