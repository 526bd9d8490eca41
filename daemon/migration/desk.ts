/** Moving in from another system, as the pages and the command line see it: look, choose sockets, accept, bring the rest. */

import type { BackedPlace } from '../backup/places.ts'
import type { Issue, Result } from '../model/issue.ts'
import type { OldKind } from './old-system.ts'
import type { ReportLine } from './report.ts'

export interface MigrationDesk {
  /** Takes a file in and looks into it. Refused with `import-foreign`, `import-failed`, `import-too-large` or `disk-full`. */
  receive(stream: ReadableStream<Uint8Array>): Promise<Result<OpenedImport>>
  /** Looks into what lies where `receive` would have put it: a file or a directory. */
  look(): Promise<Result<OpenedImport>>
  /** What was looked into last. */
  opened(): OpenedImport | null
  /** What would come over, with these places of this machine; nothing changes. */
  preview(places: ReadonlyMap<string, string>): ImportPreview | null
  /** Saves the settings, without putting them in force; refused like an edit. */
  accept(revision: number, places: ReadonlyMap<string, string>): Promise<Result<null>>
  /**
   * What people had set by telephone, messages, recordings and call records; doing it again adds nothing twice. Refused with
   * `import-not-open`, `import-not-accepted`, `import-choices-failed`, `import-files-failed` or `import-failed`.
   */
  bring(): Promise<Result<BroughtOver>>
  close(): Promise<void>
}

export interface OpenedImport {
  readonly kind: OldKind
  /** '' where it does not say. */
  readonly version: string
  /** Telephones and lines that were at a card. */
  readonly places: readonly BackedPlace[]
  readonly calls: FoundCalls
  /** Sounds of messages and greetings. */
  readonly messages: number
  /** The settings were accepted; the rest may follow. */
  readonly isAccepted: boolean
  readonly brought: BroughtOver | null
}

export interface FoundCalls {
  readonly rows: number
  /** ms since the epoch; null without any. */
  readonly from: number | null
  readonly to: number | null
}

export interface ImportPreview {
  readonly report: readonly ReportLine[]
  /** What stands in the way of accepting it; empty as a rule. */
  readonly problems: readonly Issue[]
}

export interface BroughtOver {
  /** Rows of what people had set by telephone. */
  readonly choices: number
  readonly files: number
  readonly records: number
  /** Rows that could not be read as a record of a call. */
  readonly refused: number
}
