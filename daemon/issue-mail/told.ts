/**
 * What of the issues is mailed, and when: each once, several in one letter, and that it is over once it is. Pure; times are ms since
 * the epoch.
 */

import type { Issue } from '../model/issue.ts'

export interface Seen {
  readonly issue: Issue
  /** First, and last, that it was there. */
  readonly from: number
  readonly to: number
  readonly isTold: boolean
}

export interface Told {
  /** By what it is and what it is about: numbers that change make no other issue. */
  readonly seen: ReadonlyMap<string, Seen>
  /** When the last letter went; null: none yet. */
  readonly mailedAt: number | null
}

export interface IssueLetter {
  readonly fresh: readonly Seen[]
  readonly over: readonly Seen[]
}

export const nothingTold: Told = { seen: new Map(), mailedAt: null }

/** What comes and goes within this long is no news. */
export const SETTLED_MS = 2 * 60_000
export const OVER_MS = 5 * 60_000
/** Between two letters. */
export const QUIET_MS = 15 * 60_000

/** `letter`: null while there is nothing to tell, or not yet; once it is sent, `after` is what was told. */
export function look(
  told: Told,
  issues: readonly Issue[],
  now: number,
): { readonly told: Told; readonly letter: IssueLetter | null; readonly after: Told } {
  const seen = new Map<string, Seen>()
  const present = new Map(issues.map(issue => [keyOf(issue), issue]))
  for (const [key, one] of told.seen) {
    const issue = present.get(key)
    if (issue !== undefined) seen.set(key, { ...one, issue, from: Math.min(one.from, now), to: now })
    // Never told and gone: forgotten at once.
    else if (one.isTold) seen.set(key, { ...one, to: Math.min(one.to, now) })
  }
  for (const [key, issue] of present)
    if (!seen.has(key)) seen.set(key, { issue, from: now, to: now, isTold: false })
  const fresh = [...seen.values()].filter(one => !one.isTold && now - one.from >= SETTLED_MS)
  const over = [...seen.values()].filter(one => one.isTold && now - one.to >= OVER_MS)
  const looked: Told = { ...told, seen }
  // A clock that was set back waits for nothing.
  const isQuiet = told.mailedAt !== null && now >= told.mailedAt && now - told.mailedAt < QUIET_MS
  if (isQuiet || fresh.length + over.length === 0) return { told: looked, letter: null, after: looked }
  const after = new Map(
    [...seen].flatMap(([key, one]): [string, Seen][] =>
      over.includes(one) ? [] : [[key, fresh.includes(one) ? { ...one, isTold: true } : one]],
    ),
  )
  return { told: looked, letter: { fresh, over }, after: { seen: after, mailedAt: now } }
}

const keyOf = ({ code, subject }: Issue): string => `${code} ${subject ?? ''}`
