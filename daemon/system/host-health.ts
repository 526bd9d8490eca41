/** Load, memory, disk and temperature of the host: the only door to systeminformation. */

import { statfs } from 'node:fs/promises'
import { uptime } from 'node:os'
import { cpuTemperature, currentLoad, mem } from 'systeminformation'
import type { HostHealth } from '../appliance.ts'
import type { Clock } from './clock.ts'

/** Many pages ask; one measurement answers them all. */
const FRESH_MS = 5000
/** systeminformation starts a shell for it. */
const TEMPERATURE_FRESH_MS = 60_000

export interface HostMeter {
  /** Never throws; what the machine does not tell is null. */
  measure(): Promise<HostHealth>
}

/** `disk`: a path on the file system that matters. */
export function hostMeter(disk: string, clock: Pick<Clock, 'elapsed'>): HostMeter {
  const temperature = remembered(TEMPERATURE_FRESH_MS, clock, async () =>
    orNull((await quietly(cpuTemperature()))?.main),
  )
  const health = remembered(FRESH_MS, clock, async (): Promise<HostHealth> => {
    const [load, memory, space, degrees] = await Promise.all([
      quietly(currentLoad()),
      quietly(mem()),
      quietly(statfs(disk)),
      temperature(),
    ])
    return {
      loadPercent: orNull(load?.currentLoad),
      // What programs hold; caches are free memory in use.
      memoryUsedBytes: memory?.active ?? 0,
      memoryTotalBytes: memory?.total ?? 0,
      // As seen by us: blocks reserved for root are used.
      diskUsedBytes: space === null ? null : (space.blocks - space.bavail) * space.bsize,
      diskTotalBytes: space === null ? null : space.blocks * space.bsize,
      temperatureCelsius: degrees,
      uptimeSeconds: Math.floor(uptime()),
    }
  })
  return { measure: health }
}

/** The last answer while it is fresh; callers at the same time share one. */
function remembered<T>(
  freshMs: number,
  clock: Pick<Clock, 'elapsed'>,
  ask: () => Promise<T>,
): () => Promise<T> {
  let answer: Promise<T> | null = null
  let askedAt = 0
  return () => {
    if (answer === null || clock.elapsed() - askedAt >= freshMs) {
      askedAt = clock.elapsed()
      answer = ask()
    }
    return answer
  }
}

const quietly = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked
  } catch {
    return null
  }
}

const orNull = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
