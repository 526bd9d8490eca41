/** Names that several files of a rendered set must agree on. */

import type { Line } from '../daemon/model/gateway-model.ts'

export const FROM_HANDSET = 'from-handset'
export const fromTrunk = (trunkId: string): string => `from-trunk-${trunkId}`

/** Every mailbox lives in one context of voicemail.conf. */
export const mailboxOf = (extension: string): string => `${extension}@default`

/** Channel variables that a port's or a telephone's section sets and the dialplan reads. */
export const VARIABLES = {
  ownNumber: 'OWN_NUMBER',
  ownMailbox: 'OWN_MAILBOX',
  /** The number an extension shows outside. */
  outsideNumber: 'OUTSIDE_NUMBER',
  /** `analog` or `isdn` on a call that came in, or went out, over a line. */
  lineKind: 'LINE_KIND',
  lineNumber: 'LINE_NUMBER',
  lineAccount: 'LINE_ACCOUNT',
  /** Seconds after which a call over the line is ended; missing: never. */
  lineLimit: 'LINE_LIMIT',
} as const

/** Set on an emergency call and on the line it uses. */
export const EMERGENCY_MARK = 'EMERGENCY_CALL'

/**
 * Account code of a line's channels, and so CDR's `accountcode` of calls in and `peeraccount` of calls out; an
 * extension's is its number.
 */
export const lineAccount = (line: Line): string => `line:${line.id}`

/** CDR's and CEL's `userfield`; a call within the house has none. */
export const userField = {
  incoming: (routeId: string) => `incoming:${routeId}`,
  outgoing: (routeId: string) => `outgoing:${routeId}`,
  emergency: 'emergency',
  lineTest: 'line-test',
}

/**
 * The number a trunk shows where the extension has none of its own: that of its first ISDN line (on an analog
 * line nothing is sent).
 */
export const shownNumber = (lines: readonly Line[]): string | null =>
  lines.find(line => line.kind !== 'analog' && line.number !== null)?.number ?? null
