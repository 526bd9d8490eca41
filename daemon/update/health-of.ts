/** What works right now, out of what Asterisk and the drivers tell. Pure. */

import type { LiveState } from '../live/live-state.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Health } from './health.ts'

export const healthOf = (live: LiveState, inventory: Inventory): Health => ({
  asterisk: live.asterisk.is === 'up',
  spans: inventory.spans
    .filter(({ number, alarms }) => (live.spans.get(number)?.alarm ?? alarms[0] ?? null) === null)
    .map(({ key }) => key)
    .sort(),
  ports: [...live.openPorts].sort((a, b) => a - b),
  phones: [...live.contacts].flatMap(([name, count]) => (count > 0 ? [name] : [])).sort(),
})
