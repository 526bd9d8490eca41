/** One code dialled at the dial tone, against everything else that can be dialled there. */

import { MATCH_DIGIT_SECONDS } from './analog-driver.ts'
import {
  type Claim,
  commonOfPatterns,
  goesOn,
  type Holder,
  knownNumbers,
  longerThan,
  takes,
} from './claims.ts'
import { example } from './dial-pattern.ts'
import { rowOf } from './table.ts'
import type { Conflict, Lost, Verdict } from './verdict.ts'

/** A proposal is added by who asks. */
export function judge(claim: Claim, others: readonly Claim[]): Verdict {
  const near = others.filter(
    ({ begins }) => begins.startsWith(claim.begins) || claim.begins.startsWith(begins),
  )
  const conflict = conflictOf(claim, near)
  if (conflict !== null) return { is: 'conflict', with: conflict, proposal: null }
  const lost = lostTo(claim, near)
  if (lost.length > 0) return { is: 'partly-hidden', lost, proposal: null }
  return waitOf(claim, near) ?? { is: 'fine' }
}

/** Of two codes that take the same number the longer one gets it; one behind a number is known exactly. */
const rank = ({ holder, begins }: Claim): number =>
  holder.is === 'code' && rowOf(holder.feature).form === 'behind' ? Number.POSITIVE_INFINITY : begins.length

/** Numbers known one by one that both take. */
export const overlap = (claim: Claim, other: Claim): string[] => [
  ...new Set([
    ...knownNumbers(claim).filter(number => takes(other, number)),
    ...knownNumbers(other).filter(number => takes(claim, number)),
  ]),
]

/** Numbers of a claim that a more exact code takes, each once. */
function lostTo(claim: Claim, near: readonly Claim[]): Lost[] {
  const lost = near.flatMap(other => {
    const { holder } = other
    if (holder.is !== 'code' || rank(other) < rank(claim)) return []
    return overlap(claim, other).map(number => ({ number, feature: holder.feature, code: holder.code }))
  })
  return [...new Map(lost.map(one => [one.number, one])).values()]
}

function conflictOf(claim: Claim, near: readonly Claim[]): Conflict | null {
  const ended = endedByHash(claim, near)
  if (ended !== null) return { is: 'ended-by-hash', number: ended }
  for (const other of near) {
    const found = clash(claim, other, other.holder)
    if (found !== null) return found
  }
  return null
}

function clash(claim: Claim, other: Claim, holder: Holder): Conflict | null {
  switch (holder.is) {
    case 'emergency': {
      const number = [...other.numbers.all].find(
        one => takes(claim, one) || goesOn(claim, one) || isCutShort(claim, one),
      )
      return number === undefined ? null : { is: 'emergency', number }
    }
    case 'number': {
      const number = [...other.numbers.all].find(one => takes(claim, one))
      return number === undefined ? null : { is: 'number', kind: holder.kind, number }
    }
    case 'driver':
      return null
    case 'outside': {
      // Without an access code everything is an outside number, but for what the house has given a meaning.
      const isAll = other.begins === '' && other.patterns.some(({ places }) => places.length === 0)
      const number = isAll ? undefined : (overlap(claim, other)[0] ?? commonOfPatterns(claim, other))
      return number == null
        ? null
        : { is: 'outside', routeId: holder.routeId, accessCode: holder.accessCode, number }
    }
    case 'code': {
      if (claim.holder.is === 'code' && holder.code === claim.holder.code && isSameForm(claim, other))
        return { is: 'same-code', feature: holder.feature }
      if (rank(other) < rank(claim)) return null
      const number = commonOfPatterns(claim, other)
      return number === null ? null : { is: 'hidden', feature: holder.feature, code: holder.code, number }
    }
  }
}

/** Somebody who dials the emergency number slowly would be taken at its first digits. */
const isCutShort = (claim: Claim, number: string): boolean =>
  Array.from({ length: number.length - 1 }, (_, index) => number.slice(0, index + 1)).some(begun =>
    takes(claim, begun),
  )

const isSameForm = (claim: Claim, other: Claim): boolean => (claim.begins === '') === (other.begins === '')

/** What is called at a `#` in the middle, where the number so far is one and goes on to none with `#`. */
function endedByHash(claim: Claim, near: readonly Claim[]): string | null {
  const everybody = [claim, ...near]
  const isTaken = (number: string) => everybody.some(one => takes(one, number))
  const withHash = [claim.begins, ...(claim.begins === '' ? claim.numbers.all : [])].filter(one =>
    one.includes('#', 1),
  )
  for (const number of withHash)
    for (let at = number.indexOf('#', 1); at > 0; at = number.indexOf('#', at + 1)) {
      const begun = number.slice(0, at)
      if (isTaken(begun) && !isTaken(`${begun}#`)) return begun
    }
  return null
}

function waitOf(claim: Claim, near: readonly Claim[]): Verdict | null {
  const shaped = claim.patterns.map(pattern => claim.begins + example(pattern))
  for (const number of [...knownNumbers(claim), ...shaped]) {
    const longer = near.find(other => goesOn(other, number))
    const wait = { is: 'waits', seconds: MATCH_DIGIT_SECONDS, number } as const
    if (longer !== undefined)
      return {
        ...wait,
        because: { is: 'another', holder: longer.holder, longer: longerThan(longer, number) },
      }
    if (goesOn(claim, number)) return { ...wait, because: { is: 'more-may-follow' } }
  }
  return null
}
