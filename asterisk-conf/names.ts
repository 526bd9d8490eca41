/** Names that several files of a rendered set must agree on. */

import type { AsteriskLayout, Line } from '../daemon/model/gateway-model.ts'

export const FROM_HANDSET = 'from-handset'
/** Emergency numbers, with and without an access code. */
export const EMERGENCY = 'emergency'
/** What calls for extensions go through. */
export const EXTENSIONS = 'extensions'
/** Everything that is dialled as a code. */
export const CODES = 'codes'
export const fromTrunk = (trunkId: string): string => `from-trunk-${trunkId}`

/** Made by the daemon at its first start; telephones are told to trust it. */
export const sipCertificate = ({ configDir }: Pick<AsteriskLayout, 'configDir'>) => ({
  certificate: `${configDir}/sip-certificate.pem`,
  key: `${configDir}/sip-key.pem`,
})

/** Each group, queue, menu… has a context of its own; `s`, or its number, is where it begins. */
export const contextOf = (kind: string, id: string): string => `${kind}-${id}`

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
  /** Telephone a call comes from, as AstDB and log-on know it: `DAHDI/1`, `PJSIP/101`. */
  ownDevice: 'OWN_DEVICE',
  /** What a handset that dials by itself dials, and after how many seconds. */
  hotlineNumber: 'HOTLINE_NUMBER',
  hotlineSeconds: 'HOTLINE_SECONDS',
  /** `1`, inherited: an outside number called through `members` must press 1 before it gets the call. */
  memberConfirm: 'MEMBER_CONFIRM',
  /** `1`, inherited: `members` takes a person who is on the telephone for busy, call waiting or not. */
  memberIdleOnly: 'MEMBER_IDLE_ONLY',
  /** The extension whose rights a call has that somebody transferred or forwarded; its own caller's where missing. */
  onBehalfOf: 'ON_BEHALF_OF',
  /** Filled on whoever talks with somebody outside, and on whatever is called from there. */
  talksOutside: 'TALKS_OUTSIDE',
} as const

/**
 * Contexts that several areas lead to.
 *
 * - `extensions`: rings a person with everything he decided: follow-me, forwards, do not disturb, mailbox.
 * - `members`: rings the telephones of an extension as a member of a group, a queue or a list (`Local/101@members/n`):
 *   no mailbox, no forwards; busy while he does not want to be disturbed. Outside numbers, as a handset dials them, are
 *   called with the rights of CLASS_OF_SERVICE.
 * - `transfers`: where a transferred call goes on, with the rights of who transfers.
 * - `call-as-<class>`: whatever a handset can dial, with the rights of that class.
 * - `person`: subroutine, `Gosub(person,101,1)`: sets PERSON_… for an extension (asterisk-conf/contexts/person/table.ts).
 */
export const CONTEXTS = { members: 'members', transfers: 'transfers', person: 'person' } as const

/** What SIP telephones may watch: everything that has a hint, and the lamps of `asterisk-conf/contexts/person/state.ts`. */
export const WATCHED = 'watched'

/** A handset that dials by itself begins here. */
export const HOTLINE = 'hotline'

/** Mailbox that is never written to by a caller: a mark in it makes the dial tone stutter. */
export const signsOf = (extension: string): string => `${extension}@signs`

/**
 * Id of the class with whose rights the call is made. A handset's port or endpoint sets its own; who calls on behalf of
 * another (forward, follow-me, group) sets that person's, inherited, before.
 */
export const CLASS_OF_SERVICE = 'CLASS_OF_SERVICE'

/**
 * `1` on a call that is led on without anybody dialling now: a forward, dialling in, a number called back from a mailbox. Not
 * inherited: each channel that is led on gets its own.
 */
export const LED_ON = 'LED_ON'

/** `out` on the channel of a line that was called from here. */
export const LINE_DIRECTION = 'LINE_DIRECTION'

/** Set on an emergency call and on the line it uses. */
export const EMERGENCY_MARK = 'EMERGENCY_CALL'

/**
 * Account code of a line's channels, and so CDR's `accountcode` of calls in and `peeraccount` of calls out; an
 * extension's is its number.
 */
export const lineAccount = (line: { readonly id: string }): string => `line:${line.id}`

/** CDR's and CEL's `userfield`; a call within the house has none. */
export const userField = {
  incoming: (routeId: string) => `incoming:${routeId}`,
  outgoing: (routeId: string) => `outgoing:${routeId}`,
  emergency: 'emergency',
  /** `class`, `transfer`, `route`, `pin`, `limit`, `budget`. */
  refused: (reason: string) => `refused:${reason}`,
  blacklisted: 'blacklisted',
  disa: (id: string) => `disa:${id}`,
  lineTest: 'line-test',
}

/** A line without a card, as its channels, sections and registrations are named. */
export const networkLineName = (id: string): string => `line-${id}`

/**
 * The number a trunk shows where the extension has none of its own: that of its first ISDN line (on an analog
 * line nothing is sent).
 */
export const shownNumber = (lines: readonly Line[]): string | null =>
  lines.find(line => line.kind !== 'analog' && line.number !== null)?.number ?? null

/** A mailbox by its extension's number, for calls that the operator panel sends there. */
export const PANEL_VOICEMAIL = 'panel-voicemail'

/** Subroutines of calls in progress (contexts/incall). */
export const RECORD_CALL = 'record-call'
export const RECORD_ANSWERED = 'record-answered'
export const TRANSFER_BACK = 'transfer-back'
export const CAMP_ON_NOTE = 'camp-on-note'

/** Channel variables of calls in progress; `__` lets whoever is called by the channel have them too. */
export const CALL_VARIABLES = {
  /** The extension that calls: inherited, unlike OWN_NUMBER; a telephone's own hides it. */
  callerExtension: '__CALLER_EXTENSION',
  /** `internal` or `external`; the extension called, empty for an outside number: on the caller and whom he dials. */
  callSide: '_CALL_SIDE',
  calledExtension: '_CALLED_EXTENSION',
  doorTones: '__DOOR_TONES',
} as const
