/** A conversation: what a person calls one call, however many channels, transfers and legs it took. */

export type Party =
  | { readonly is: 'extension'; readonly number: string; readonly name: string }
  /** Somebody on a line of ours. */
  | { readonly is: 'outside'; readonly number: string; readonly name: string; readonly line: string }

export type Direction = 'internal' | 'incoming' | 'outgoing'

export type Outcome =
  /** Two people spoke. */
  | 'answered'
  /** A message could be left. */
  | 'voicemail'
  /** The caller gave up, or it rang in vain. */
  | 'missed'
  | 'busy'
  /** No way there: no free line, number unknown, nobody registered. */
  | 'failed'
  /** Gave up while waiting in a queue. */
  | 'abandoned'
  /** Somebody used a service of the house: own voicemail, a code, a menu that led nowhere. */
  | 'service'

export type LegKind = 'ring' | 'talk' | 'voicemail' | 'queue' | 'park' | 'conference' | 'service'

export interface Leg {
  readonly is: LegKind
  /** Who takes part; in a talk at least two, in the order in which they came. */
  readonly parties: readonly Party[]
  readonly fromMs: number
  readonly toMs: number
  /** Of a mailbox, a queue, a room, an application. */
  readonly place: string
}

export interface Conversation {
  /** Linked id of its first channel. */
  readonly id: string
  readonly startedMs: number
  /** null: nobody answered. */
  readonly answeredMs: number | null
  readonly endedMs: number
  readonly direction: Direction
  readonly outcome: Outcome
  readonly from: Party
  /** As it reached us: an extension, a number outside without its access code, the number called on the line. */
  readonly dialled: string
  /** Who took the call first, and who had it in the end; null where nobody did. */
  readonly answeredBy: Party | null
  readonly endedWith: Party | null
  readonly talkMs: number
  /** Until somebody took it, or the caller gave up. */
  readonly waitMs: number
  /** Of the lines used, in order. */
  readonly lines: readonly string[]
  /** `incoming:…`, `outgoing:…`, `emergency`, or empty. */
  readonly userField: string
  readonly legs: readonly Leg[]
}
