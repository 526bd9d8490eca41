/** What every part of a page needs to know. */

import type { Person } from '../../daemon/users/person.ts'
import type { Speech } from '../i18n/translate.ts'

export type Area =
  | 'dashboard'
  | 'extensions'
  | 'lines'
  | 'routes'
  | 'cards'
  | 'calls'
  | 'panel'
  | 'telephony'
  | 'me'
  | 'system'
  | 'changes'
  | 'elsewhere'

/** A sentence at the top of a page about what has just happened. */
export interface Notice {
  readonly tone: 'done' | 'error' | 'notice'
  readonly text: string
  /** Takes back what it tells of. */
  readonly undo?: string | null
}

export interface PageView {
  readonly title: string
  /** null: no navigation, because nobody is logged in or nothing can be done yet. */
  readonly area: Area | null
  readonly live?: { readonly name: string; readonly layout: string; readonly id: string }
  /** Fetches the page again by itself, in seconds; only without script unless `always`. */
  readonly refresh?: { readonly seconds: number; readonly always: boolean }
  readonly notice?: Notice | null
  /** Shows something only once: the browser keeps no copy. */
  readonly secret?: boolean
  /** Of this page alone, beside that of all pages: `passkeys.js`. */
  readonly scripts?: readonly string[]
}

export interface Chrome {
  readonly speech: Speech
  readonly siteName: string
  /** Path of the page, for coming back after choosing a language. */
  readonly path: string
  /** null: nobody is logged in. */
  readonly person: Person | null
  readonly pending: { readonly count: number | null } | null
  /** What was put in force and not confirmed yet; null: nothing. */
  readonly trial: { readonly until: number } | null
  readonly styles: string | null
  readonly scripts: readonly string[]
  readonly icon: string | null
  readonly now: number
}
