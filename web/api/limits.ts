/** How often a program may ask: a bucket for each token, so that one that runs wild does not starve the pages. Pure. */

export interface RateLimit {
  /** Seconds to wait; 0: go on. */
  take(who: string, now: number): number
}

/** Requests at once, and how many of them come back each second. */
const BURST = 120
const PER_SECOND = 10
const MOST_KNOWN = 1000

export function createRateLimit(burst = BURST, perSecond = PER_SECOND): RateLimit {
  /** In order of the last request. */
  const buckets = new Map<string, { readonly left: number; readonly at: number }>()
  return {
    take(who, now) {
      const before = buckets.get(who) ?? { left: burst, at: now }
      const left = Math.min(burst, before.left + (Math.max(0, now - before.at) / 1000) * perSecond)
      buckets.delete(who)
      buckets.set(who, { left: Math.max(0, left - 1), at: now })
      const oldest = buckets.keys().next().value
      if (buckets.size > MOST_KNOWN && oldest !== undefined) buckets.delete(oldest)
      return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond))
    },
  }
}
