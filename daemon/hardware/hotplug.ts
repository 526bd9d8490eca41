/** Follows udev's events and has the hardware looked at once they settle; without udevadm, every minute. */

import { mayChangeHardware, monitorArguments, parseUdevEvent } from '../../dahdi/parsers/udev-event.ts'
import { backoffMs } from '../ami/backoff.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { listenTo } from '../system/run.ts'

export interface HotplugParts {
  /** `udevadm`, or its path. */
  readonly program: string
  readonly clock: Clock
  /** 0 to 1. */
  readonly random: () => number
  /** `again`: something is left to do that cannot be done now. */
  readonly look: () => Promise<'done' | 'again'>
  readonly log: Log
}

export interface Hotplug {
  start(): void
  stop(): void
}

/** A card comes as a burst: the device, its DAHDI device, its spans, one after the other as firmware and probes go. */
const SETTLE_MS = 1500
/** A device that comes and goes for ever must not keep the others waiting. */
const LONGEST_SETTLE_MS = 10_000
const LOOK_EVERY_MS = 60_000
/** A monitor that lived this long was a good one. */
const STABLE_MS = 60_000

export function hotplugOf({ program, clock, random, look, log }: HotplugParts): Hotplug {
  let running = false
  let hears = false
  let failures = 0
  let endMonitor = () => {}
  let cancelRestart = () => {}
  /** Takes back the next look; null: none is due. */
  let cancelLook: (() => void) | null = null
  let burstBegan: number | null = null
  let looking = false
  let lookAfterwards = false

  const lookIn = (ms: number) => {
    cancelLook?.()
    cancelLook = clock.after(ms, () => void lookNow())
  }
  const lookSometime = () => {
    if (!looking && cancelLook === null) lookIn(LOOK_EVERY_MS)
  }
  const settle = () => {
    if (looking) {
      lookAfterwards = true
      return
    }
    burstBegan ??= clock.elapsed()
    const left = burstBegan + LONGEST_SETTLE_MS - clock.elapsed()
    lookIn(Math.max(0, Math.min(SETTLE_MS, left)))
  }

  const lookNow = async (): Promise<void> => {
    cancelLook = null
    burstBegan = null
    lookAfterwards = false
    looking = true
    const result = await look().catch((error: unknown) => {
      log.error({ error: String(error) }, 'looking at the hardware failed')
      return 'done' as const
    })
    looking = false
    if (!running) return
    if (lookAfterwards) settle()
    else if (result === 'again' || !hears) lookSometime()
  }

  const monitor = () => {
    const began = clock.elapsed()
    endMonitor = listenTo(program, monitorArguments, {
      line(text) {
        // What happened while nobody listened, nobody tells.
        if (!hears && failures > 0) settle()
        hears = true
        const event = parseUdevEvent(text)
        if (event === null || !mayChangeHardware(event)) return
        log.info({ event }, 'hardware event')
        settle()
      },
      end(reason) {
        hears = false
        failures = clock.elapsed() - began >= STABLE_MS ? 1 : failures + 1
        if (failures === 1)
          log.warn({ reason }, 'udev’s events are not heard: the hardware is looked at every minute')
        lookSometime()
        cancelRestart = clock.after(backoffMs(failures, random()), monitor)
      },
    })
  }

  return {
    start() {
      if (running) return
      running = true
      monitor()
    },
    stop() {
      running = false
      cancelRestart()
      cancelLook?.()
      endMonitor()
    },
  }
}
