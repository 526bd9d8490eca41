/** What happens to a call, step by step, as data. The words for it are in words.ts. */

import type { CallClass } from '../model/numbering.ts'
import type { ScheduleState } from '../model/schedules.ts'
import type { Destination, Queue, RingGroup } from '../model/switchboard.ts'

/** A destination with the name and number that people know it by. */
export interface Place {
  readonly kind: Destination['kind']
  readonly name: string | null
  readonly number: string | null
}

export type TraceStep =
  | { readonly is: 'calls'; readonly from: string; readonly name: string; readonly to: string }
  | { readonly is: 'comes-in'; readonly trunk: string; readonly from: string | null; readonly to: string }
  | {
      readonly is: 'route'
      readonly id: string
      readonly called: string | null
      readonly caller: string | null
    }
  | { readonly is: 'no-route' }
  | { readonly is: 'blacklisted'; readonly anonymous: boolean }
  | { readonly is: 'emergency'; readonly number: string; readonly trunks: readonly string[] }
  | { readonly is: 'code'; readonly code: string; readonly feature: string }
  | { readonly is: 'unknown-number'; readonly number: string }
  | {
      readonly is: 'goes-out'
      readonly id: string
      readonly route: string
      readonly number: string
      readonly callClass: CallClass
      readonly trunks: readonly string[]
      /** The number the route shows; null: the person's own, or the line's. */
      readonly shows: string | null
    }
  | { readonly is: 'parks' }
  | { readonly is: 'asks-pin' }
  /** The class of the night holds. */
  | { readonly is: 'night-lock'; readonly id: string; readonly own: string; readonly now: string }
  /** There are routes for the number, but none for this caller now. */
  | { readonly is: 'no-way-out'; readonly number: string }
  | {
      readonly is: 'may-not'
      /** Of the class of service. */
      readonly id: string
      readonly number: string
      readonly callClass: CallClass
      readonly by: string
    }
  | { readonly is: 'schedule'; readonly id: string; readonly name: string; readonly state: ScheduleState }
  | { readonly is: 'switch'; readonly id: string; readonly name: string; readonly night: boolean }
  | {
      readonly is: 'group'
      readonly id: string
      readonly name: string
      readonly strategy: RingGroup['strategy']
      readonly seconds: number
    }
  | {
      readonly is: 'member'
      readonly number: string
      readonly name: string | null
      readonly how: 'rings' | 'quiet' | 'away' | 'outside'
    }
  | {
      readonly is: 'queue'
      readonly id: string
      readonly name: string
      readonly agents: readonly string[]
      readonly strategy: Queue['strategy']
      readonly maxWaitSeconds: number
      /** Nobody is there who could answer, and nobody waits for that. */
      readonly isEmpty: boolean
    }
  | {
      readonly is: 'menu'
      readonly id: string
      readonly name: string
      readonly tries: number
      readonly directDial: boolean
    }
  | { readonly is: 'key'; readonly key: string; readonly place: Place }
  | { readonly is: 'announcement'; readonly id: string; readonly name: string; readonly answer: boolean }
  | {
      readonly is: 'conference'
      readonly id: string
      readonly name: string
      readonly pin: boolean
      readonly waitsForAdmin: boolean
    }
  | { readonly is: 'paging'; readonly id: string; readonly name: string; readonly members: readonly string[] }
  | { readonly is: 'follow-me'; readonly number: string; readonly list: readonly string[] }
  | { readonly is: 'screening'; readonly number: string }
  | {
      readonly is: 'forward'
      readonly number: string
      readonly when: 'all' | 'busy' | 'unanswered'
      readonly to: string
    }
  | { readonly is: 'do-not-disturb'; readonly number: string }
  | {
      readonly is: 'rings'
      readonly number: string
      readonly name: string
      readonly seconds: number
      readonly telephones: number
    }
  | { readonly is: 'no-telephone'; readonly number: string; readonly name: string }
  | { readonly is: 'mailbox'; readonly number: string; readonly greeting: 'unavailable' | 'busy' | 'none' }
  | { readonly is: 'disa' | 'directory' | 'fax' | 'busy' | 'congestion' | 'hang-up' }
  /** What follows holds when nobody has taken the call. */
  | { readonly is: 'otherwise' }
  /** Round and round: the call would go on from where it has been. */
  | { readonly is: 'circle'; readonly place: string }
