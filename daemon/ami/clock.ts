/** Time as a parameter: what waits or dates takes a Clock, and tests turn the hands themselves. */

export interface Clock {
  /** ms since the epoch. */
  now(): number
  /** Calls `act` once after `delayMs`; the returned function calls it off. */
  after(delayMs: number, act: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, act) {
    const timer = setTimeout(act, delayMs)
    return () => clearTimeout(timer)
  },
}
