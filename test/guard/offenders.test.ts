/** Guessing passwords: when it is too often, how long the block lasts, and that no flood fills the memory. */

import { describe, expect, it } from 'vitest'
import { parseNetwork } from '../../daemon/guard/network.ts'
import {
  createOffenders,
  isSpared,
  type Offender,
  sourceNetwork,
  usualOffenderLimits as usual,
} from '../../daemon/guard/offenders.ts'

const MINUTE = 60_000
const at = (address: string, points = 3) => ({ address, at: 'sip' as const, points })
const guess = (offenders: ReturnType<typeof createOffenders>, address: string, times: number, now: number) =>
  Array.from({ length: times }, () => offenders.note(at(address), now)).find(one => one !== null) ?? null

describe('guessing', () => {
  it('is blocked at the fourth wrong password, and not told twice', () => {
    const offenders = createOffenders()
    expect(guess(offenders, '192.0.2.1', 3, 0)).toBeNull()
    expect(offenders.note(at('192.0.2.1'), 1)).toMatchObject({ network: '192.0.2.1', times: 1 })
    expect(offenders.note(at('192.0.2.1'), 2)).toBeNull()
    expect(offenders.blocked(3)).toHaveLength(1)
  })

  it('takes more packets whose sender may be forged', () => {
    const offenders = createOffenders()
    const one = Array.from({ length: 11 }, () => offenders.note(at('192.0.2.1', 1), 0))
    expect(one.every(each => each === null)).toBe(true)
    expect(offenders.note(at('192.0.2.1', 1), 0)).not.toBeNull()
  })

  it('now and then is not', () => {
    const offenders = createOffenders()
    for (let hour = 0; hour < 50; hour++)
      expect(guess(offenders, '192.0.2.1', 3, hour * 60 * MINUTE)).toBeNull()
  })

  it('is blocked longer each time, up to a week, and starts afresh after a month of quiet', () => {
    const offenders = createOffenders()
    let now = 0
    const lasted = Array.from({ length: 7 }, () => {
      const one = guess(offenders, '192.0.2.1', 4, now)
      const lasts = one === null ? 0 : one.until - one.since
      now = (one?.until ?? now) + 1
      return lasts / MINUTE
    })
    expect(lasted).toEqual([10, 60, 360, 1440, 10_080, 10_080, 10_080])
    now += usual.forgetMs
    expect(guess(offenders, '192.0.2.1', 4, now)).toMatchObject({ times: 1 })
  })

  it('from a whole IPv6 line is one offender', () => {
    const offenders = createOffenders()
    for (const last of ['1', '2', '3']) offenders.note(at(`2001:db8:0:5::${last}`), 0)
    expect(offenders.note(at('2001:DB8:0:5:ffff::9'), 0)).toMatchObject({ network: '2001:db8:0:5::/64' })
  })

  it('ends with a release', () => {
    const offenders = createOffenders()
    guess(offenders, '192.0.2.1', 4, 0)
    expect(offenders.release('192.0.2.1')).toBe(true)
    expect(offenders.release('192.0.2.1')).toBe(false)
    expect(offenders.blocked(1)).toEqual([])
    expect(guess(offenders, '192.0.2.1', 3, 2)).toBeNull()
  })

  it('is known after a restart', () => {
    const before = createOffenders()
    guess(before, '192.0.2.1', 4, 0)
    const after = createOffenders(before.known(1))
    expect(after.blocked(1)).toEqual(before.blocked(1))
    expect(guess(after, '192.0.2.1', 4, 11 * MINUTE)).toMatchObject({ times: 2 })
  })
})

describe('a flood', () => {
  const limits = { ...usual, mostTrying: 100, mostOffenders: 50 }
  const address = (index: number) => `198.51.${index >> 8}.${index & 255}`

  it('of addresses does not save who goes on guessing', () => {
    const offenders = createOffenders([], limits)
    let caught: Offender | null = null
    for (let index = 0; index < 20_000 && caught === null; index++) {
      offenders.note(at(address(index), 1), index)
      if (index % 90 === 0) caught = offenders.note(at('192.0.2.1'), index)
    }
    expect(caught).not.toBeNull()
  })

  it('of offenders pushes out the oldest, and who is free again before who is blocked', () => {
    const offenders = createOffenders([], limits)
    guess(offenders, '192.0.2.1', 4, 0)
    guess(offenders, '192.0.2.1', 4, 11 * MINUTE)
    for (let index = 0; index < 49; index++) guess(offenders, address(index), 4, 12 * MINUTE)
    guess(offenders, address(49), 4, 23 * MINUTE)
    expect(offenders.known(23 * MINUTE)).toHaveLength(50)
    expect(offenders.blocked(23 * MINUTE).map(({ network }) => network)).toContain('192.0.2.1')
    for (let index = 0; index < 20_000; index++) guess(offenders, address(index), 4, 24 * MINUTE)
    expect(offenders.known(24 * MINUTE)).toHaveLength(50)
  })
})

it('knows no source in what is no address', () => {
  for (const text of ['', 'unknown', '1.2.3', '; drop', '::g']) expect(sourceNetwork(text)).toBeNull()
  expect(sourceNetwork('::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(isSpared('nonsense', [])).toBe(true)
  expect(isSpared('10.1.2.3', [parseNetwork('10.0.0.0/8') ?? expect.fail()])).toBe(true)
  expect(isSpared('11.1.2.3', [parseNetwork('10.0.0.0/8') ?? expect.fail()])).toBe(false)
})
