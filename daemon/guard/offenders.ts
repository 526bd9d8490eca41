/**
 * Who guesses passwords, by address: tries are counted for a while, and who has tried too often is blocked, longer each time. Pure
 * but for its own memory, which is bounded: a flood of addresses pushes out the oldest.
 */

import { isWithin, type Network, networkText, parseNetwork } from './network.ts'

export const OFFENCES = ['sip', 'iax2', 'web', 'manager'] as const
export type Offence = (typeof OFFENCES)[number]

export interface Try {
  readonly address: string
  readonly at: Offence
  /** What it weighs: a wrong password counts more than a packet whose sender may be forged. */
  readonly points: number
}

export interface Offender {
  /** IPv4 as it is; IPv6 as its /64, because one line gets at least that much. */
  readonly network: string
  readonly at: Offence
  /** Times it has been blocked. */
  readonly times: number
  /** ms since the epoch. */
  readonly since: number
  readonly until: number
}

export interface OffenderLimits {
  readonly points: number
  /** Tries further back than this are forgotten, ms. */
  readonly withinMs: number
  /** How long each time, the last one from then on, ms. */
  readonly blocksMs: readonly number[]
  /** An offender that has kept quiet this long after its block starts afresh, ms. */
  readonly forgetMs: number
  readonly mostTrying: number
  readonly mostOffenders: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export const usualOffenderLimits: OffenderLimits = {
  points: 12,
  withinMs: 10 * MINUTE,
  blocksMs: [10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, 7 * 24 * HOUR],
  forgetMs: 30 * 24 * HOUR,
  mostTrying: 10_000,
  mostOffenders: 1000,
}

export interface Offenders {
  /** Blocked just now by this try; null: not (yet), or it was before. */
  note(one: Try, now: number): Offender | null
  /** Latest first. */
  blocked(now: number): readonly Offender[]
  /** True when it was blocked. What it did is forgotten. */
  release(network: string): boolean
  /** Everything worth keeping over a restart. */
  known(now: number): readonly Offender[]
}

interface Trying {
  readonly points: number
  readonly since: number
}

export function createOffenders(
  before: readonly Offender[] = [],
  limits: OffenderLimits = usualOffenderLimits,
): Offenders {
  /** Both in order of the last news: the oldest is pushed out first. */
  const trying = new Map<string, Trying>()
  const offenders = new Map(before.slice(-limits.mostOffenders).map(one => [one.network, one]))

  const block = (network: string, at: Offence, now: number): Offender => {
    const former = offenders.get(network)
    const times = former !== undefined && now - former.until < limits.forgetMs ? former.times + 1 : 1
    const lasts = limits.blocksMs[Math.min(times, limits.blocksMs.length) - 1] ?? 0
    const offender = { network, at, times, since: now, until: now + lasts }
    offenders.delete(network)
    if (offenders.size >= limits.mostOffenders) {
      // Who is free again goes before who is blocked.
      const gone =
        [...offenders.values()].find(one => !isBlocked(one, now)) ?? offenders.values().next().value
      if (gone !== undefined) offenders.delete(gone.network)
    }
    offenders.set(network, offender)
    return offender
  }

  return {
    note({ address, at, points }, now) {
      const network = sourceNetwork(address)
      if (network === null) return null
      // Packets on their way while the block was put in force.
      const before = offenders.get(network)
      if (before !== undefined && isBlocked(before, now)) return null
      const former = trying.get(network)
      const isFresh = former === undefined || now - former.since > limits.withinMs || now < former.since
      const sum = points + (isFresh ? 0 : former.points)
      trying.delete(network)
      if (sum >= limits.points) return block(network, at, now)
      trying.set(network, { points: sum, since: isFresh ? now : former.since })
      if (trying.size > limits.mostTrying) {
        const oldest = trying.keys().next().value
        if (oldest !== undefined) trying.delete(oldest)
      }
      return null
    },
    blocked: now =>
      [...offenders.values()].filter(one => isBlocked(one, now)).sort((a, b) => b.since - a.since),
    release(network) {
      trying.delete(network)
      return offenders.delete(network)
    },
    known: now => [...offenders.values()].filter(({ until }) => now - until < limits.forgetMs),
  }
}

/** A clock that was set back ends a block: better than one that lasts for years. */
const isBlocked = ({ since, until }: Offender, now: number): boolean => since <= now && now < until

/** null for what is no address. */
export function sourceNetwork(address: string): string | null {
  const parsed = parseNetwork(address)
  if (parsed === null) return null
  return parsed.family === 4
    ? networkText(parsed)
    : networkText(parseNetwork(`${networkText(parsed)}/64`) ?? parsed)
}

/** Whether it lies in one of these networks; for what is no address: true, since nothing can be done about it. */
export function isSpared(address: string, spared: readonly Network[]): boolean {
  const parsed = parseNetwork(address)
  return parsed === null || spared.some(network => isWithin(parsed, network))
}
