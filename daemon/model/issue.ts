/** Something a person should know: found while building the model, applying it, or watching the machine. */

import type { Fix } from './fix.ts'

export type Severity = 'error' | 'warning' | 'notice'

export interface Issue {
  /** Stable kebab-case code; the web has one sentence per code in each language. */
  readonly code: string
  readonly severity: Severity
  /** What it is about, e.g. `extension:102`, `span:DYN/loc/1:0/1`, `card:pci:0000:05:0d.0`; null for the whole box. */
  readonly subject: string | null
  /** Values for the sentence. */
  readonly params: Readonly<Record<string, string | number>>
  /** Absent: nothing the box could do about it by itself. */
  readonly fix?: Fix
}

/** An expected refusal is a value, not an exception. */
export type Result<T, E = Issue[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refused = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
