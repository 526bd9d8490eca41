/** Waiting with an end: every wait of the lab goes through here. */

/** Where time is measured: here, or in the machine, whose clock may go slower than ours (software emulation on a busy host). */
export interface Clock {
  /** Calls `then` once after so long; the returned function forgets it. */
  after(ms: number, then: () => void): () => void
}

export const ourClock: Clock = {
  after: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}

export interface Watch {
  /** Calls `look` now and after every change until it gives something other than undefined. */
  until<T>(look: () => T | undefined, withinMs: number, failure: () => string): Promise<T>
  /** Something may have changed. */
  changed(): void
  /** Called after every change, until the returned function is called. */
  onChange(listener: () => void): () => void
}

export function watch(clock: Clock = ourClock): Watch {
  const looking = new Set<() => void>()
  return {
    changed: () => {
      for (const look of [...looking]) look()
    },
    onChange: listener => {
      looking.add(listener)
      return () => looking.delete(listener)
    },
    until: (look, withinMs, failure) =>
      new Promise((resolve, reject) => {
        const first = look()
        if (first !== undefined) {
          resolve(first)
          return
        }
        const again = () => {
          const found = look()
          if (found === undefined) return
          forgetDeadline()
          looking.delete(again)
          resolve(found)
        }
        const forgetDeadline = clock.after(withinMs, () => {
          looking.delete(again)
          reject(new Error(failure()))
        })
        looking.add(again)
      }),
  }
}

export function pause(ms: number, clock: Clock = ourClock): Promise<void> {
  return new Promise(resolve => clock.after(ms, resolve))
}
