/** Signs of life for systemd: as often as it asks, and only while the event loop turns. */

import { expect, it, vi } from 'vitest'
import { keepWatch } from '../../daemon/system/watchdog.ts'
import { fakeClock } from '../asterisk/fake-clock.ts'

const MINUTE = { WATCHDOG_USEC: '60000000' }

it('come three times within the time allowed, until they are stopped', async () => {
  const clock = fakeClock()
  const tell = vi.fn(async () => {})
  const stop = keepWatch(MINUTE, 1, clock, tell)
  expect(tell).toHaveBeenCalledTimes(1)
  await clock.pass(60_000)
  expect(tell).toHaveBeenCalledTimes(4)
  stop()
  await clock.pass(60_000)
  expect(tell).toHaveBeenCalledTimes(4)
})

it('do not pile up when one does not end', async () => {
  const clock = fakeClock()
  const tell = vi.fn(() => new Promise<void>(() => {}))
  keepWatch(MINUTE, 1, clock, tell)
  await clock.pass(600_000)
  expect(tell).toHaveBeenCalledTimes(1)
})

it.each([
  { about: 'nobody watches', environment: {} },
  { about: 'what is asked for is no number', environment: { WATCHDOG_USEC: 'soon' } },
  { about: 'another process is watched', environment: { WATCHDOG_USEC: '1000000', WATCHDOG_PID: '7' } },
])('do not come where $about', ({ environment }) => {
  const tell = vi.fn(async () => {})
  keepWatch(environment, 1, fakeClock(), tell)
  expect(tell).not.toHaveBeenCalled()
})
