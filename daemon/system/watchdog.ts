/**
 * Tells systemd that this process is alive, as long as its event loop turns: sd_notify(3), sd_watchdog_enabled(3). When the loop
 * hangs, systemd ends the process and starts it anew; telephones notice nothing.
 */

import type { Clock } from './clock.ts'

export interface WatchdogEnvironment {
  /** µs after which systemd loses patience; not set where nobody watches. */
  readonly WATCHDOG_USEC?: string | undefined
  /** Whom systemd watches; not set means any process of the unit. */
  readonly WATCHDOG_PID?: string | undefined
}

/**
 * `tell` sends one sign of life. They come three times within the time allowed: one that is lost does no harm. The returned
 * function ends it.
 */
export function keepWatch(
  { WATCHDOG_USEC, WATCHDOG_PID }: WatchdogEnvironment,
  pid: number,
  clock: Clock,
  tell: () => Promise<void>,
): () => void {
  const allowedUs = /^\d{1,15}$/.test(WATCHDOG_USEC ?? '') ? Number(WATCHDOG_USEC) : 0
  const isOurs = WATCHDOG_PID === undefined || WATCHDOG_PID === String(pid)
  if (allowedUs === 0 || !isOurs) return () => {}
  let isOver = false
  let cancel = () => {}
  const next = () => {
    if (isOver) return
    // After the last one has gone: programs that hang do not pile up.
    void tell().finally(() => {
      if (!isOver) cancel = clock.after(allowedUs / 1000 / 3, next)
    })
  }
  next()
  return () => {
    isOver = true
    cancel()
  }
}
