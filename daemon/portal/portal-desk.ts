/** What people see and change of their own telephone. Whoever calls has checked whose extension it is. */

import type { Result } from '../model/issue.ts'
import type { OwnSpeedDial } from '../numbers/numbers-desk.ts'
import type { FollowMe } from './follow-me.ts'
import type { GreetingDesk } from './greetings.ts'
import type { PersonalState, StateChange } from './personal-state.ts'
import type { SettingsDesk } from './settings-desk.ts'
import type { GreetingKeys } from './vmx.ts'

export { GREETINGS, type Greeting } from '../../asterisk-conf/greetings.ts'

/** Where deleted messages wait: what Asterisk moves to its own folder `Deleted` is gone (seen on 22.10). */
export const TRASH = 'Cust5'
/** As Asterisk names its directories (app_voicemail.c, mailbox_folders). */
export const FOLDERS = ['INBOX', 'Urgent', 'Old', 'Work', 'Family', 'Friends', TRASH] as const
export type Folder = (typeof FOLDERS)[number]

export interface VoiceMessage {
  /** Asterisk's own, `1500000000-00000001`. */
  readonly id: string
  readonly folder: Folder
  /** ms since the epoch. */
  readonly receivedMs: number
  readonly callerNumber: string
  readonly callerName: string
  readonly seconds: number
  /** Whom it was left for: another one where it was sent on. */
  readonly mailbox: string
  readonly isUrgent: boolean
}

export interface PortalDesk extends SettingsDesk, GreetingDesk {
  /** All folders; empty where nothing was ever left. */
  messages(extension: string): Promise<readonly VoiceMessage[]>
  /** A WAV file; null where this mailbox has no such message. */
  sound(extension: string, id: string): Promise<Uint8Array | null>
  /** `removed` is final. Refused with `message-gone`, `asterisk-not-asked` or `message-refused`. */
  move(extension: string, ids: readonly string[], to: Folder | 'removed'): Promise<Result<null>>
  /** A copy for each of the other mailboxes. */
  forward(extension: string, ids: readonly string[], mailboxes: readonly string[]): Promise<Result<null>>
  /** Rings the own telephone, then calls: refused with `no-telephone`, `not-a-number` or `asterisk-not-asked`. */
  call(extension: string, number: string): Promise<Result<null>>
  /** null while Asterisk does not answer. */
  state(extension: string): Promise<PersonalState | null>
  /** Refused with `forward-nowhere`, `forward-not-outside` or `asterisk-not-asked`. */
  change(extension: string, change: StateChange): Promise<Result<null>>
  /** A word beside one's name; '': none. null while Asterisk does not answer. */
  presence(extension: string): Promise<string | null>
  /** Refused with `presence-too-long` or `asterisk-not-asked`. */
  setPresence(extension: string, text: string): Promise<Result<null>>
  /** null while Asterisk does not answer. */
  followMe(extension: string): Promise<FollowMe | null>
  /** Each number is asked of the dialplan; refused as a forward, or with `follow-me-empty`. */
  changeFollowMe(extension: string, change: FollowMe): Promise<Result<null>>
  /** null while Asterisk does not answer. */
  greetingKeys(extension: string): Promise<GreetingKeys | null>
  /** Each number is asked of the dialplan; refused as a forward. */
  changeGreetingKeys(extension: string, keys: GreetingKeys): Promise<Result<null>>
  /** null while Asterisk does not answer. */
  speedDials(extension: string): Promise<readonly OwnSpeedDial[] | null>
  /** null as number: the place is empty. Refused with `not-a-number` or `asterisk-not-asked`. */
  setSpeedDial(extension: string, place: string, number: string | null): Promise<Result<null>>
  /** Refused with `blacklist-not-allowed`, `not-a-number` or `asterisk-not-asked`. */
  blacklist(extension: string, number: string): Promise<Result<null>>
}
