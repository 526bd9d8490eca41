/** What the compiler says about a code. */

import type { Feature } from '../switchboard.ts'
import type { Holder } from './claims.ts'
import type { NumberKind } from './office.ts'
import type { CodeForm } from './table.ts'

export type Verdict =
  | { readonly is: 'fine' }
  /** On an analog handset, which dials digit by digit; `#` ends the waiting. */
  | {
      readonly is: 'waits'
      readonly seconds: number
      /** What was dialled when it waits. */
      readonly number: string
      readonly because: Waiting
    }
  /** The code works, but these numbers are other codes'. */
  | {
      readonly is: 'partly-hidden'
      readonly lost: readonly Lost[]
      readonly proposal: string | null
    }
  | { readonly is: 'conflict'; readonly with: Conflict; readonly proposal: string | null }

export interface Lost {
  readonly number: string
  readonly feature: Feature
  readonly code: string
}

export type Waiting =
  /** The code's own: it may go on, or may have more digits. */
  | { readonly is: 'more-may-follow' }
  | { readonly is: 'another'; readonly holder: Holder; readonly longer: string }

export type Conflict =
  | { readonly is: 'same-code'; readonly feature: Feature }
  /** Another code takes what is dialled, for example `number`. */
  | { readonly is: 'hidden'; readonly feature: Feature; readonly code: string; readonly number: string }
  /** On an analog handset `#` ends dialling: `number` is called, and the rest of the code never heard. */
  | { readonly is: 'ended-by-hash'; readonly number: string }
  /** It would be called by mistake, or late. */
  | { readonly is: 'emergency'; readonly number: string }
  /** Nobody could call that number any longer. */
  | { readonly is: 'number'; readonly kind: NumberKind; readonly number: string }
  | { readonly is: 'outside'; readonly routeId: string; readonly accessCode: string; readonly number: string }

export interface CompiledCode {
  readonly feature: Feature
  readonly code: string
  readonly form: CodeForm
  readonly whileTalking: boolean
  readonly verdict: Verdict
  /** Numbers of the house after which an analog handset waits because of this code. */
  readonly delays: readonly string[]
  /** Many SIP telephones take # as the key that ends dialling, and never send it. */
  readonly needsHash: boolean
}
