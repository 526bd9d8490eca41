/**
 * Slows down guessing without ever locking anybody out: waits grow per source, stop at a minute, and an attack
 * from the Internet never slows the office's own network or an address that has logged in before.
 */

import { isLocalSource } from './source-address.ts'

export interface ThrottleLimits {
  /** Wrong tries of one source that cost nothing. */
  readonly freeTries: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** A source that kept quiet this long starts afresh. */
  readonly forgetAfterMs: number
  /** Wrong tries of all sources together before newcomers wait. */
  readonly burst: number
  /** One wrong try of the burst is forgotten each. */
  readonly drainMs: number
  readonly mostSources: number
}

export const defaultLimits: ThrottleLimits = {
  freeTries: 4,
  firstWaitMs: 1_000,
  longestWaitMs: 60_000,
  forgetAfterMs: 15 * 60_000,
  burst: 30,
  drainMs: 6_000,
  mostSources: 10_000,
}

/**
 * Strangers who try one account from many sources: a PIN has four digits. Who has been let in from his source before does not
 * wait here.
 */
export const accountLimits: ThrottleLimits = {
  ...defaultLimits,
  freeTries: 10,
  longestWaitMs: 5 * 60_000,
  forgetAfterMs: 24 * 3_600_000,
  burst: Number.POSITIVE_INFINITY,
}

interface Tries {
  readonly count: number
  readonly lastAt: number
  readonly waitUntil: number
}

interface Bucket {
  readonly level: number
  readonly at: number
}

export interface Throttle {
  /**
   * ms to wait before a password of this source is looked at; 0 records the try as wrong until `succeeded` takes it
   * back, so that many tries at once cannot slip through together. A refused try never makes the wait longer.
   */
  attempt(source: string, known: boolean, now: number): number
  succeeded(source: string, now: number): void
}

export function createThrottle(limits: ThrottleLimits = defaultLimits): Throttle {
  /** In order of the last try: the oldest is forgotten first. */
  const sources = new Map<string, Tries>()
  const buckets: Record<'local' | 'outside', Bucket> = {
    local: { level: 0, at: 0 },
    outside: { level: 0, at: 0 },
  }
  const bucketOf = (source: string) => (isLocalSource(source) ? 'local' : 'outside')

  const drained = (bucket: Bucket, now: number): Bucket => ({
    level: Math.max(0, bucket.level - Math.max(0, now - bucket.at) / limits.drainMs),
    at: now,
  })

  const waitAfter = (count: number): number =>
    count <= limits.freeTries
      ? 0
      : Math.min(limits.longestWaitMs, limits.firstWaitMs * 2 ** Math.min(20, count - limits.freeTries - 1))

  return {
    attempt(source, known, now) {
      const before = sources.get(source)
      const tries = before !== undefined && now - before.lastAt < limits.forgetAfterMs ? before : undefined
      const waitMs = (tries?.waitUntil ?? now) - now
      // A longer wait than we ever give: the clock was set back meanwhile.
      if (waitMs > 0 && waitMs <= limits.longestWaitMs) return waitMs

      const which = bucketOf(source)
      const bucket = drained(buckets[which], now)
      if (!known && bucket.level >= limits.burst)
        return Math.min(limits.longestWaitMs, Math.ceil((bucket.level - limits.burst + 1) * limits.drainMs))

      buckets[which] = { level: bucket.level + 1, at: now }
      const count = (tries?.count ?? 0) + 1
      sources.delete(source)
      sources.set(source, { count, lastAt: now, waitUntil: now + waitAfter(count) })
      if (sources.size > limits.mostSources) {
        const oldest = sources.keys().next().value
        if (oldest !== undefined) sources.delete(oldest)
      }
      return 0
    },
    succeeded(source, now) {
      sources.delete(source)
      const which = bucketOf(source)
      const bucket = drained(buckets[which], now)
      buckets[which] = { level: Math.max(0, bucket.level - 1), at: now }
    },
  }
}
