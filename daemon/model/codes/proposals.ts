/** Another code for a feature, near the one that cannot be: free, without conflict, and quick where that is possible. */

import type { ActiveCode } from '../switchboard.ts'
import { DRIVERS_OWN } from './analog-driver.ts'
import { type Claim, goesOn, knownNumbers } from './claims.ts'
import { judgeInCall } from './in-call.ts'
import { judge } from './judge.ts'
import { rowOf } from './table.ts'

/** So many near codes are looked at for one after which nobody waits. */
const NEAR = 60

export function proposeIdle(
  active: ActiveCode,
  claimFor: (code: string) => Claim,
  others: readonly Claim[],
): string | null {
  const codes = others.filter(({ holder }) => holder.is === 'code')
  let first: string | null = null
  for (const [index, code] of candidates(active).entries()) {
    if (first !== null && index >= NEAR) break
    const claim = claimFor(code)
    const verdict = judge(claim, others).is
    if (!isFree(verdict) || !codes.every(other => isKept(other, claim))) continue
    const isQuick =
      verdict === 'fine' && !others.some(other => knownNumbers(other).some(number => goesOn(claim, number)))
    if (isQuick) return code
    first ??= code
  }
  return first
}

const isFree = (verdict: ReturnType<typeof judge>['is']): boolean => verdict === 'fine' || verdict === 'waits'

/** What the other one had, it keeps: nothing of it is hidden by the newcomer. */
const isKept = (other: Claim, newcomer: Claim): boolean => isFree(judge(other, [newcomer]).is)

export function proposeInCall(active: ActiveCode, talking: readonly ActiveCode[]): string | null {
  const others = talking.filter(other => other !== active)
  const isPossible = (code: string) => {
    const changed = { ...active, code }
    const all = [...others, changed]
    return all.every(
      one => rowOf(one.feature).form !== rowOf(active.feature).form || judgeInCall(one, all).is === 'fine',
    )
  }
  return IN_CALL.find(isPossible) ?? null
}

const DIGITS = [...'0123456789']
const PAIRS = DIGITS.flatMap(ten => DIGITS.map(one => ten + one))
const IN_CALL = [
  ...DIGITS.map(digit => `*${digit}`),
  '##',
  '**',
  ...DIGITS.map(digit => `#${digit}`),
  ...PAIRS.map(pair => `*${pair}`),
]

/** Nearest first: its neighbours, then all of its kind, then longer ones. */
function candidates({ feature, code }: ActiveCode): string[] {
  const { form } = rowOf(feature)
  if (form === 'behind') return ['*', '**', '#', '*1', '*0', '**1', '**0'].filter(other => other !== code)
  const stars = PAIRS.map(pair => `*${pair}`)
  const kind = /^[0-9]+$/.test(code)
    ? numbersLike(code)
    : stars.sort((a, b) => distance(code, a) - distance(code, b))
  const longer = stars.flatMap(star => DIGITS.map(digit => star + digit))
  return [...new Set([...kind, ...stars, ...longer])].filter(
    other => other !== code && !DRIVERS_OWN.some(own => own === other),
  )
}

/** Of the same length: those that differ in the last digit, then in the last two. */
function numbersLike(code: string): string[] {
  const [first, second] = [1, 2].map(count => code.slice(0, Math.max(0, code.length - count)))
  return [
    ...DIGITS.map(digit => `${first}${digit}`),
    ...(code.length < 2 ? [] : PAIRS.map(pair => `${second}${pair}`)),
  ].sort((a, b) => distance(code, a) - distance(code, b))
}

/** How far apart two codes are on the keys; a different first digit counts most. */
function distance(code: string, other: string): number {
  const digits = (text: string) => Number(text.replace(/\D/g, '').slice(0, 4).padEnd(2, '0'))
  return Math.abs(digits(code) - digits(other))
}
