/** Measures the host now and then, so that the checks know of a filling disk though nobody looks at the page. */

import type { HostHealth } from '../appliance.ts'
import type { Clock } from '../system/clock.ts'
import type { HostMeter } from '../system/host-health.ts'

const EVERY_MS = 60_000

export interface HostWatch {
  measure(): Promise<HostHealth>
  /** null: not measured yet. */
  latest(): HostHealth | null
  start(): void
  stop(): void
}

export function hostWatchOf(meter: HostMeter, clock: Clock): HostWatch {
  let latest: HostHealth | null = null
  let cancel = () => {}
  const measure = async (): Promise<HostHealth> => {
    latest = await meter.measure()
    return latest
  }
  const again = async (): Promise<void> => {
    cancel = clock.after(EVERY_MS, () => void again())
    await measure()
  }
  return { measure, latest: () => latest, start: () => void again(), stop: () => cancel() }
}
