/** Clocks that count on: `0:42` beside a call. */

import { clockDuration } from '../i18n/duration.ts'

export interface Clocks {
  /** The appliance's time, ms since the epoch: the browser's own may be wrong. */
  tell(applianceNow: number): void
}

export function startClocks(page: Document): Clocks {
  let ahead = Number(page.body.dataset.now ?? Date.now()) - Date.now()
  const show = () => {
    const now = Date.now() + ahead
    for (const clock of page.querySelectorAll<HTMLElement>('[data-clock][data-since]')) {
      const text = clockDuration(now - Number(clock.dataset.since))
      if (clock.textContent !== text) clock.textContent = text
    }
    for (const clock of page.querySelectorAll<HTMLElement>('[data-until]'))
      clock.textContent = clockDuration(Math.max(0, Number(clock.dataset.until) - now))
  }
  setInterval(() => {
    if (!page.hidden) show()
  }, 1_000)
  return {
    tell(applianceNow) {
      ahead = applianceNow - Date.now()
      show()
    },
  }
}
