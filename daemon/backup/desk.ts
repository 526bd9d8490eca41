/** Backups as the pages and the command line see them. */

import type { Issue, Result } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { BackedPlace } from './places.ts'

export interface BackupDesk {
  /** Opens every backup of this appliance; on another machine it has to be typed in. */
  key(): Promise<Result<string>>
  /** Newest first. */
  kept(): Promise<readonly KeptBackup[]>
  /** Refused with `backup-failed`, `disk-full` or `backup-running`. */
  make(withRecordings: boolean): Promise<Result<KeptBackup>>
  remove(name: string): Promise<Result<null>>
  /** The file itself, as it is: encrypted. */
  read(name: string): Promise<{ readonly bytes: number; readonly stream: ReadableStream<Uint8Array> } | null>
  /** Takes a file in, unopened. Refused with `backup-too-large`, `disk-full` or `backup-failed`. */
  receive(stream: ReadableStream<Uint8Array>): Promise<Result<KeptBackup>>
  /**
   * Looks into one; nothing changes yet. `key` '' is this appliance's own. Refused with `backup-wrong-key`, `backup-damaged`,
   * `backup-foreign`, `backup-newer` or `disk-full`.
   */
  open(name: string, key: string): Promise<Result<OpenedBackup>>
  /** What was opened last and not yet taken back. */
  opened(): OpenedBackup | null
  close(): Promise<void>
  /**
   * Puts what is opened in force: settings with their places, what people changed by code, messages and recordings, call
   * records. Refused like an edit or an apply; what was done then stays, and doing it again goes on.
   */
  takeBack(places: ReadonlyMap<string, string>): Promise<Result<null>>
}

export interface KeptBackup {
  /** `offhook-2026-11-25-033000.age`. */
  readonly name: string
  readonly bytes: number
  /** ms since the epoch. */
  readonly madeAt: number
}

export interface OpenedBackup {
  readonly name: string
  /** ms since the epoch. */
  readonly madeAt: number
  readonly settings: Settings
  readonly places: readonly BackedPlace[]
  /** Messages, greetings, recordings. */
  readonly files: number
  readonly hasCalls: boolean
  /** Rows of what people changed by code. */
  readonly choices: number
}

export type BackupIssue = Issue
