/** What Asterisk tells us, as a typed union; every event carries when we received it (ms since the epoch). */

import type { Advice } from '../calls/advice.ts'
import type { ChannelPhase } from '../live/live-state.ts'
import type { Alarm } from '../model/inventory.ts'
import type { SecurityEvent } from './security-events.ts'
import type { ParkedCall, Participant, QueueCaller, QueueMember } from './service-events.ts'

/** The headers Asterisk adds to nearly every event of a channel (main/manager_channels.c). */
export interface ChannelSnapshot {
  readonly uniqueId: string
  readonly linkedId: string
  readonly name: string
  readonly phase: ChannelPhase
  readonly callerNumber: string
  readonly callerName: string
  readonly connectedNumber: string
  readonly connectedName: string
  readonly exten: string
  readonly context: string
}

export type AmiEvent = AmiEventBody & { readonly receivedAt: number }

/** Events that say nothing but how a channel is now. */
export type ChannelEventKind =
  | 'new-channel'
  | 'new-state'
  | 'new-caller-id'
  | 'new-connected-line'
  | 'new-exten'
  | 'hold'
  | 'unhold'

export type AmiEventBody =
  | { readonly kind: ChannelEventKind; readonly channel: ChannelSnapshot }
  | { readonly kind: 'rename'; readonly uniqueId: string; readonly newName: string }
  /** `cause` as in Q.850; 0 when Asterisk knows none. */
  | { readonly kind: 'hangup'; readonly uniqueId: string; readonly cause: number }
  /** `caller` is null when Asterisk itself calls (Originate). */
  | {
      readonly kind: 'dial-begin'
      readonly caller: ChannelSnapshot | null
      readonly called: ChannelSnapshot
      /** What stood behind the technology: `g1/0227001122`, `103`. */
      readonly dialString: string
    }
  | {
      readonly kind: 'dial-end'
      readonly caller: ChannelSnapshot | null
      readonly called: ChannelSnapshot
      /** ANSWER, BUSY, NOANSWER, CANCEL, CONGESTION, CHANUNAVAIL… */
      readonly status: string
    }
  | { readonly kind: 'bridge-create' | 'bridge-destroy'; readonly bridgeId: string }
  | {
      readonly kind: 'bridge-enter' | 'bridge-leave'
      readonly bridgeId: string
      readonly channel: ChannelSnapshot
    }
  /** Tells which port a channel uses; needed for ISDN, whose channel names hold only the span. */
  | {
      readonly kind: 'dahdi-channel'
      readonly uniqueId: string
      readonly span: number
      /** null for a pseudo channel, and while an ISDN call has no B-channel (`no-media`). */
      readonly dahdiChannel: number | null
    }
  | { readonly kind: 'alarm'; readonly dahdiChannel: number; readonly alarm: Alarm }
  | { readonly kind: 'alarm-clear'; readonly dahdiChannel: number }
  | { readonly kind: 'span-alarm'; readonly span: number; readonly alarm: Alarm }
  | { readonly kind: 'span-alarm-clear'; readonly span: number }
  /** `fresh` and `old` are null when Asterisk only says whether the lamp is on. */
  | {
      readonly kind: 'message-waiting'
      readonly mailbox: string
      readonly context: string
      readonly waiting: boolean
      readonly fresh: number | null
      readonly old: number | null
    }
  | {
      readonly kind: 'contact-status'
      readonly endpoint: string
      readonly uri: string
      readonly reachable: boolean
    }
  | { readonly kind: 'device-state'; readonly device: string; readonly state: string }
  | {
      readonly kind: 'originate-response'
      readonly uniqueId: string
      readonly answered: boolean
      /** Where the call was to go on. */
      readonly exten: string
    }
  /** Told by the dialplan of a line test (asterisk-conf/contexts/line-test.ts). */
  | {
      readonly kind: 'line-test'
      readonly test: string
      readonly step: string
      readonly value: string
    }
  | { readonly kind: 'queue-member'; readonly member: QueueMember }
  | { readonly kind: 'queue-member-gone'; readonly queue: string; readonly interface: string }
  | { readonly kind: 'queue-caller'; readonly caller: QueueCaller }
  | { readonly kind: 'queue-caller-gone'; readonly queue: string; readonly uniqueId: string }
  | { readonly kind: 'parked'; readonly call: ParkedCall }
  /** Taken out, given up or gone on. */
  | { readonly kind: 'unparked'; readonly uniqueId: string }
  | { readonly kind: 'conference-join'; readonly participant: Participant }
  | { readonly kind: 'conference-leave'; readonly conference: string; readonly uniqueId: string }
  | { readonly kind: 'conference-end'; readonly conference: string }
  | {
      readonly kind: 'conference-mute'
      readonly conference: string
      readonly uniqueId: string
      readonly muted: boolean
    }
  | { readonly kind: 'recording'; readonly uniqueId: string; readonly on: boolean }
  /** Told by the dialplan when a restored backup's files have their place (asterisk-conf/contexts/services/take-back.ts). */
  | { readonly kind: 'take-back'; readonly succeeded: boolean }
  /** Somebody tried to get in. */
  | { readonly kind: 'security'; readonly event: SecurityEvent }
  /** Told by the dialplan: too many dear calls, or wrong PINs; `who` is an extension, a line, a way in. */
  | { readonly kind: 'guarded'; readonly what: 'call-limit' | 'wrong-pin'; readonly who: string }
  /** The exchange says what a call has cost (ISDN). */
  | { readonly kind: 'charge'; readonly advice: Advice }
  /** Told by the dialplan when what was to go is gone (asterisk-conf/contexts/services/tidy.ts). */
  | { readonly kind: 'tidied'; readonly succeeded: boolean }
  /** A PIN chosen by telephone is gone (asterisk-conf/contexts/services/forget-pin.ts). */
  | { readonly kind: 'pin-forgotten'; readonly mailbox: string }
  /** A greeting has its place, or is gone (asterisk-conf/contexts/services/greetings.ts). */
  | { readonly kind: 'greeting-done'; readonly mailbox: string; readonly succeeded: boolean }
  /** Somebody changed what his own pages show (asterisk-conf/contexts/person/state.ts). */
  | { readonly kind: 'person-changed'; readonly person: string }
  | { readonly kind: 'fully-booted'; readonly uptimeSeconds: number }
  | { readonly kind: 'shutdown'; readonly restart: boolean }
  | { readonly kind: 'reload'; readonly module: string }
  /** Everything nobody here needs, and everything that does not make sense. */
  | { readonly kind: 'other'; readonly name: string }
