/** The throttle slows guessing and never keeps the office out. */

import { describe, expect, it } from 'vitest'
import { isLocalSource, sourceOf } from '../../daemon/users/source-address.ts'
import { createThrottle, defaultLimits } from '../../daemon/users/throttle.ts'

const SECOND = 1000

describe('one source', () => {
  it('gets some free tries, then waits twice as long each time, and never longer than a minute', () => {
    const throttle = createThrottle()
    let now = 1_000_000
    const waits: number[] = []
    for (let i = 0; i < 16; i++) {
      expect(throttle.attempt('203.0.113.5', false, now)).toBe(0)
      const wait = throttle.attempt('203.0.113.5', false, now)
      waits.push(wait / SECOND)
      // A try that was refused made nothing worse.
      if (wait > 0) expect(throttle.attempt('203.0.113.5', false, now)).toBe(wait)
      now += wait
    }
    // Every second try of the free ones was counted too.
    expect(waits.slice(0, 9)).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60])
    expect(Math.max(...waits)).toBe(60)
  })

  it('is forgiven after the right password', () => {
    const throttle = createThrottle()
    for (let i = 0; i < 6; i++) throttle.attempt('10.0.0.9', false, i * 61_000)
    throttle.succeeded('10.0.0.9', 400_000)
    expect(throttle.attempt('10.0.0.9', false, 400_000)).toBe(0)
    expect(throttle.attempt('10.0.0.9', false, 400_000)).toBe(0)
  })

  it('cannot send a hundred tries at once', () => {
    const throttle = createThrottle()
    const taken = Array.from({ length: 100 }, () => throttle.attempt('203.0.113.5', false, 5)).filter(
      wait => wait === 0,
    )
    expect(taken).toHaveLength(defaultLimits.freeTries + 1)
  })

  it('does not wait for hours when the clock is set back', () => {
    const throttle = createThrottle()
    for (let i = 0; i < 20; i++) throttle.attempt('203.0.113.5', false, 10_000_000 + i * 61_000)
    expect(throttle.attempt('203.0.113.5', false, 5_000_000)).toBe(0)
  })
})

describe('all sources together', () => {
  const attack = (throttle: ReturnType<typeof createThrottle>, now: number) => {
    for (let i = 0; i < 1000; i++) throttle.attempt(`198.51.${i >> 8}.${i & 255}`, false, now)
  }

  it('make newcomers wait, at most a minute', () => {
    const throttle = createThrottle()
    attack(throttle, 1000)
    const wait = throttle.attempt('192.0.2.1', false, 1000)
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60_000)
    expect(throttle.attempt('192.0.2.1', false, 1000 + defaultLimits.drainMs * 2)).toBe(0)
  })

  it('never make the office wait, nor an address that has logged in before', () => {
    const throttle = createThrottle()
    attack(throttle, 1000)
    expect(throttle.attempt('192.168.1.20', false, 1000)).toBe(0)
    expect(throttle.attempt('fd00:1:2:3::/64', false, 1000)).toBe(0)
    expect(throttle.attempt('192.0.2.77', true, 1000)).toBe(0)
  })

  it('stay within bounded memory', () => {
    const throttle = createThrottle({ ...defaultLimits, mostSources: 10, burst: 1e9 })
    for (let i = 0; i < 12; i++)
      for (let tries = 0; tries < 6; tries++) throttle.attempt(`10.0.0.${i}`, false, 0)
    expect(throttle.attempt('10.0.0.0', false, 0)).toBe(0)
    expect(throttle.attempt('10.0.0.11', false, 0)).toBeGreaterThan(0)
  })
})

describe('addresses', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001::6', '2001:db8:1:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '::1'],
    ['', 'unknown'],
    ['not an address', 'unknown'],
  ])('%s counts as %s', (address, source) => {
    expect(sourceOf(address)).toBe(source)
  })

  it('knows which are of the house', () => {
    const local = ['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.9.9', '192.168.0.1', '169.254.1.1', '::1']
    for (const address of [...local, 'fe80::1', 'fd12::1'])
      expect(isLocalSource(sourceOf(address))).toBe(true)
    for (const address of ['172.32.0.1', '11.0.0.1', '2001:db8::1', 'x'])
      expect(isLocalSource(sourceOf(address))).toBe(false)
  })
})
