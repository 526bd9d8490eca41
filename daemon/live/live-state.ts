/** What is going on right now, as seen from Asterisk's events. Readonly; made by the reducer alone. */

import type { Alarm } from '../model/inventory.ts'
import type { LiveServices } from './services.ts'

export interface LiveState {
  /** Grows by one with every change a person could see. */
  readonly revision: number
  readonly asterisk: AsteriskHealth
  /** By Asterisk's unique id of the channel. */
  readonly channels: ReadonlyMap<string, LiveChannel>
  /** By bridge unique id: the unique ids of the channels in it. */
  readonly bridges: ReadonlyMap<string, ReadonlySet<string>>
  /** Alarms by DAHDI channel number. */
  readonly portAlarms: ReadonlyMap<number, Alarm>
  /** DAHDI channels Asterisk has open (DAHDIShowChannels). */
  readonly openPorts: ReadonlySet<number>
  /** By DAHDI span number. */
  readonly spans: ReadonlyMap<number, LiveSpan>
  /** Reachable SIP contacts by endpoint name. */
  readonly contacts: ReadonlyMap<string, number>
  /** Their addresses by endpoint name; `contacts` counts these. */
  readonly contactUris?: ReadonlyMap<string, ReadonlySet<string>>
  /** New and old message counts by mailbox (`102`). */
  readonly mailboxes: ReadonlyMap<string, { readonly fresh: number; readonly old: number }>
  readonly services: LiveServices
  /** How often each person's own state has changed since the daemon started: AstDB tells what it is. */
  readonly personal: ReadonlyMap<string, number>
}

export type AsteriskHealth =
  | { readonly is: 'down'; readonly since: number; readonly reason: string }
  | { readonly is: 'connecting' }
  | { readonly is: 'up'; readonly since: number; readonly version: string; readonly systemName: string }

export interface LiveSpan {
  readonly alarm: Alarm | null
  /** null where the span has no D-channel of ours. */
  readonly dChannel: 'up' | 'down' | null
}

/** Asterisk's ast_channel_state, in words. */
export type ChannelPhase =
  | 'down'
  | 'reserved'
  | 'off-hook'
  | 'dialing'
  | 'ring'
  | 'ringing'
  | 'up'
  | 'busy'
  | 'unknown'

export interface LiveChannel {
  readonly uniqueId: string
  readonly linkedId: string
  /** `DAHDI/1-1`, `DAHDI/i3/0227001122-4`, `PJSIP/103-00000001`. */
  readonly name: string
  readonly phase: ChannelPhase
  readonly callerNumber: string
  readonly callerName: string
  readonly connectedNumber: string
  readonly connectedName: string
  readonly exten: string
  readonly context: string
  /** ms since the epoch. */
  readonly startedAt: number
  readonly answeredAt: number | null
  readonly held: boolean
  /** Port a DAHDI channel uses; missing while an ISDN call has no B-channel. */
  readonly dahdiChannel?: number
  /** Called by Asterisk, rather than calling it. */
  readonly outgoing?: boolean
  /** What the caller dialled, or what Asterisk dialled on an outside line; stays while the dialplan moves on. */
  readonly dialled?: string
}

/**
 * What a port tile shows; derived from LiveState, never stored. Seen from the office: on a handset the other party, on
 * an outside line the party out there.
 */
export type PortActivity =
  | { readonly is: 'free' }
  | { readonly is: 'off-hook' }
  | { readonly is: 'ringing'; readonly from: Party }
  | { readonly is: 'dialing'; readonly to: Party }
  | { readonly is: 'talking'; readonly with: Party; readonly since: number; readonly held: boolean }
  | { readonly is: 'alarm'; readonly alarm: Alarm }
  /** Asterisk does not have the port open, or is down. */
  | { readonly is: 'unavailable' }

export interface Party {
  readonly number: string
  readonly name: string
}
