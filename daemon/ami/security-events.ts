/**
 * What Asterisk says of attempts to get in (main/security_events.c). Most of it repeats what a stranger sent: only the address is
 * believed, and that only as far as its kind says.
 */

import type { AmiEventBody } from './event-types.ts'
import { type Frame, field } from './frame.ts'

export interface SecurityEvent {
  /** Which door: SIP, IAX2, or the manager interface. */
  readonly door: 'sip' | 'iax2' | 'manager'
  /**
   * `password`: it answered our challenge wrongly, so the address is its own. `stranger`: nobody of that name, an address that
   * may not, or a malformed request; one packet is enough for it, and its address may be another's.
   */
  readonly is: 'password' | 'stranger'
  /** As the stranger wrote it: hostile, cut. */
  readonly account: string
  /** Without port: `192.0.2.1`, `2001:db8::1`. */
  readonly address: string
}

const DOORS = new Map<string, SecurityEvent['door']>([
  ['pjsip', 'sip'],
  ['sip', 'sip'],
  ['iax2', 'iax2'],
  ['iax', 'iax2'],
  ['ami', 'manager'],
])

/** Not the limits of the machine itself (SessionLimit, MemoryLimit, LoadAverageLimit), nor what succeeds. */
const KINDS = new Map<string, SecurityEvent['is']>([
  ['InvalidPassword', 'password'],
  ['ChallengeResponseFailed', 'password'],
  ['InvalidAccountID', 'stranger'],
  ['FailedACL', 'stranger'],
  ['UnexpectedAddress', 'stranger'],
  ['AuthMethodNotAllowed', 'stranger'],
  ['RequestBadFormat', 'stranger'],
  ['RequestNotAllowed', 'stranger'],
  ['RequestNotSupported', 'stranger'],
])

const LONGEST_ACCOUNT = 80

const parserOf =
  (is: SecurityEvent['is']) =>
  (frame: Frame): AmiEventBody | null => {
    const door = DOORS.get(field(frame, 'service').toLowerCase())
    // `IPV4/UDP/192.0.2.1/5060`.
    const address = field(frame, 'remoteaddress').split('/')[2] ?? ''
    if (door === undefined || address === '') return null
    const account = field(frame, 'accountid').slice(0, LONGEST_ACCOUNT)
    return { kind: 'security', event: { door, is, account, address } }
  }

export const securityParsers = [...KINDS].map(([name, is]) => [name, parserOf(is)] as const)
