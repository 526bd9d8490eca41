/** What waits to be mailed, as a file: one line that says what it is, then the content. */

import { join } from 'node:path'
import type { PageLanguage } from '../model/languages.ts'

export type Parcel =
  /** The content is a mail as Asterisk wrote it. */
  | { readonly is: 'voicemail' }
  /** The content is 16 bit mono sound of 8 kHz without a header (format_sln.c). */
  | { readonly is: 'dictation'; readonly extension: string; readonly number: string }
  /** The content is a TIFF image. `to` is empty where the fax of the house is meant. */
  | {
      readonly is: 'fax'
      readonly to: string
      readonly pages: number
      readonly isComplete: boolean
      readonly from: string
    }
  /** The content is empty. */
  | {
      readonly is: 'alarm'
      readonly to: string
      readonly what: AlarmKind
      readonly about: string
      /** Others of the kind since the last mail about one. */
      readonly more: number
    }
  /** The content is the file itself. `name` is that of the file. */
  | {
      readonly is: 'report'
      readonly to: string
      readonly name: string
      readonly subject: string
      readonly text: string
      readonly language: PageLanguage
    }
  /** The content is the text. */
  | { readonly is: 'issues'; readonly to: string; readonly subject: string; readonly language: PageLanguage }

export const ALARM_KINDS = ['blocked', 'wrong-pin', 'call-limit', 'budget-low', 'budget-empty'] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]

/** Asterisk's user writes there, the daemon's takes away. */
export const mailSpool = (spoolDir: string): string => join(spoolDir, 'offhook-mail')

export const parcelBytes = (parcel: Parcel, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`${JSON.stringify(parcel)}\n`), content])
