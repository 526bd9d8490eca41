/** What people see and change of their own ways in: sessions, second factor, passkeys. */

import type { Result } from '../model/issue.ts'
import type { Session } from './session.ts'

export interface OwnSession {
  readonly id: string
  /** ms since the epoch. */
  readonly createdAt: number
  readonly lastSeenAt: number
  /** Address it was opened from, and what the browser called itself; '' where nobody knows any more. */
  readonly source: string
  readonly browser: string
  /** The one that asks. */
  readonly isThis: boolean
}

export interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  /** null: never. */
  readonly lastUsedAt: number | null
  /** It works at this host name alone. */
  readonly host: string
}

export interface OwnFactors {
  readonly hasCodes: boolean
  readonly recoveryCodesLeft: number
  readonly passkeys: readonly OwnPasskey[]
}

/** Where the browser is: a passkey belongs to a host name, and its answer to an origin. */
export interface Site {
  readonly origin: string
  readonly host: string
}

export interface NewAuthenticator {
  /** Base32, as typed into an authenticator program. */
  readonly secret: string
  /** The same for a QR code. */
  readonly uri: string
}

/**
 * `token`: of the session that asks; everything is refused with `login-refused` where there is none. `present`: password or PIN
 * of that person, which must be right: a browser left alone must not be enough. Tries are throttled (`login-throttled`).
 */
export interface SecondFactorDesk {
  of(token: string): OwnFactors
  /** A new secret, not in use before `confirm`. Refused with `factor-is-on` where there is one already. */
  begin(token: string, present: string, from: string): Promise<Result<NewAuthenticator>>
  /** The secret that waits to be confirmed; null: none, or no longer. */
  begun(token: string): NewAuthenticator | null
  /** Recovery codes, told this once. Ends the other sessions. Refused with `factor-wrong-code`, `factor-not-begun`, `factors-not-saved`. */
  confirm(token: string, code: string): Promise<Result<readonly string[]>>
  turnOff(token: string, present: string, from: string): Promise<Result<null>>
  newRecoveryCodes(token: string, present: string, from: string): Promise<Result<readonly string[]>>
  /** By an administrator: codes and passkeys of that login are forgotten, its sessions end. Refused with `no-such-person`. */
  reset(login: string): Promise<Result<null>>
  /** Who has codes or passkeys, as they log in. */
  withFactors(): readonly string[]

  /** What the browser needs to make a passkey, as WebAuthn's JSON. */
  passkeyOptions(token: string, present: string, from: string, site: Site): Promise<Result<unknown>>
  /** Refused with `passkey-refused`, `passkey-too-many` or `factors-not-saved`. */
  addPasskey(token: string, name: string, answer: unknown, site: Site): Promise<Result<null>>
  removePasskey(token: string, id: string): Promise<Result<null>>
  /** What the browser needs to log in with any passkey; `ticket` comes back with the answer. */
  loginOptions(site: Site): Promise<{ readonly ticket: string; readonly options: unknown }>
  /** A passkey asks for finger or PIN itself, so that it is password and second factor in one. Refused with `passkey-refused`. */
  loginWithPasskey(ticket: string, answer: unknown, site: Site, at: CameFrom): Promise<Result<Session>>
}

export interface CameFrom {
  readonly from: string
  readonly browser: string
  readonly isRemembered: boolean
}
