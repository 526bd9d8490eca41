/** A clock whose hands a test turns. */

import type { Clock } from '../../daemon/system/clock.ts'

export interface FakeClock extends Clock {
  /** Lets time pass; what falls due runs in order, with the asynchronous work it starts. */
  pass(ms: number): Promise<void>
}

export function fakeClock(start = 1_000_000): FakeClock {
  let now = start
  let timers: { at: number; act: () => void }[] = []
  return {
    now: () => now,
    elapsed: () => now,
    after(ms, act) {
      const timer = { at: now + ms, act }
      timers.push(timer)
      return () => {
        timers = timers.filter(other => other !== timer)
      }
    },
    async pass(ms) {
      const until = now + ms
      for (;;) {
        await settled()
        const next = timers.toSorted((a, b) => a.at - b.at)[0]
        if (next === undefined || next.at > until) break
        now = next.at
        timers = timers.filter(other => other !== next)
        next.act()
      }
      now = until
      await settled()
    },
  }
}

/** Everything that waits for nothing but its turn has had it. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise<void>(resolve => setImmediate(resolve))
}
