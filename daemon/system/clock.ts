/** Time as a parameter, so that tests decide what time it is. */

export interface Clock {
  /** ms since the epoch. */
  now(): number
  /** ms since some fixed moment: never jumps when the time of day is set. For durations. */
  elapsed(): number
  /** Calls `act` once after `ms`, unless the returned function was called before. */
  after(ms: number, act: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise(resolve => void clock.after(ms, resolve))
