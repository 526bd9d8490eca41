/** Clocks that count on: `0:42` beside a call. */

import { clockDuration } from '../i18n/duration.ts'

export interface Clocks {
  /** The appliance's time, ms since the epoch: the browser's own may be wrong. `started`: clocks that begin to count now. */
  tell(applianceNow: number, started: readonly HTMLElement[]): void
}

/** Off by more, all clocks are shown anew at once. */
const MOST_OFF_MS = 500

export function startClocks(page: Document): Clocks {
  let ahead = Number(page.body.dataset.now ?? Date.now()) - Date.now()
  const count = (clock: HTMLElement, now: number) => {
    const text = clockDuration(now - Number(clock.dataset.since))
    if (clock.textContent !== text) clock.textContent = text
  }
  const countDown = (clock: HTMLElement, now: number) => {
    const text = clockDuration(Math.max(0, Number(clock.dataset.until) - now))
    if (clock.textContent !== text) clock.textContent = text
  }
  const show = () => {
    const now = Date.now() + ahead
    for (const clock of page.querySelectorAll<HTMLElement>('[data-clock][data-since]')) count(clock, now)
    for (const clock of page.querySelectorAll<HTMLElement>(
      '[data-clock][data-until], [data-countdown][data-until]',
    ))
      countDown(clock, now)
  }
  setInterval(() => {
    if (!page.hidden) show()
  }, 1_000)
  return {
    tell(applianceNow, started) {
      const off = Math.abs(applianceNow - Date.now() - ahead)
      ahead = applianceNow - Date.now()
      if (off > MOST_OFF_MS) show()
      else
        for (const clock of started)
          if (clock.dataset.until !== undefined) countDown(clock, applianceNow)
          else if (clock.dataset.since !== undefined) count(clock, applianceNow)
    },
  }
}
