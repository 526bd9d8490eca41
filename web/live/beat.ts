/** Changes that come close together are told together: at once after a quiet time, then at most once in `everyMs`. */

export interface Beat {
  /** Something may have changed. */
  strike(): void
  stop(): void
}

export function createBeat(everyMs: number, act: () => void): Beat {
  let last = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null
  return {
    strike() {
      if (timer !== null) return
      const waitMs = Math.max(0, last + everyMs - performance.now())
      timer = setTimeout(() => {
        timer = null
        last = performance.now()
        act()
      }, waitMs)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
