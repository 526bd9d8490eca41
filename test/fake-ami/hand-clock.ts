/** A clock that stands still until a test moves its hands. */

import type { Clock } from '../../daemon/system/clock.ts'

export interface HandClock extends Clock {
  /** Moves on and runs what falls due, in order, letting promises settle in between. */
  advance(ms: number): Promise<void>
  /** Delays of the timers still running, shortest first. */
  pending(): readonly number[]
  /** Resolves when a timer of this length is set (or already runs). */
  timer(delayMs: number): Promise<void>
}

export function createHandClock(start = 1_800_000_000_000): HandClock {
  let now = start
  const timers = new Set<{ readonly due: number; readonly delayMs: number; readonly act: () => void }>()
  const waiting = new Set<{ readonly delayMs: number; readonly resolve: () => void }>()
  const soonest = () => [...timers].sort((a, b) => a.due - b.due)[0]
  return {
    now: () => now,
    elapsed: () => now - start,
    after(delayMs, act) {
      const timer = { due: now + delayMs, delayMs, act }
      timers.add(timer)
      for (const one of waiting)
        if (one.delayMs === delayMs) {
          waiting.delete(one)
          one.resolve()
        }
      return () => timers.delete(timer)
    },
    async advance(ms) {
      const until = now + ms
      for (let next = soonest(); next !== undefined && next.due <= until; next = soonest()) {
        timers.delete(next)
        now = next.due
        next.act()
        await new Promise(resolve => setImmediate(resolve))
      }
      now = until
    },
    pending: () => [...timers].map(timer => timer.delayMs).sort((a, b) => a - b),
    timer: delayMs =>
      [...timers].some(timer => timer.delayMs === delayMs)
        ? Promise.resolve()
        : new Promise(resolve => waiting.add({ delayMs, resolve })),
  }
}
