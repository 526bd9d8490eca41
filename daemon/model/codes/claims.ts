/** Who answers to which numbers: each code, each kind of number, the outside. Everything a handset can dial is a claim. */

import type { ActiveCode, Feature } from '../switchboard.ts'
import { DRIVERS_OWN } from './analog-driver.ts'
import {
  behind,
  common,
  type DialPattern,
  dialPattern,
  example,
  isWhole,
  goesOn as patternGoesOn,
} from './dial-pattern.ts'
import { NUMBER_KINDS, type NumberKind, type Office } from './office.ts'
import { speedDialLengths } from './speed-dial-lengths.ts'
import { type Follows, rowOf } from './table.ts'

export type Holder =
  | { readonly is: 'code'; readonly feature: Feature; readonly code: string }
  | { readonly is: 'number'; readonly kind: NumberKind }
  | { readonly is: 'emergency' }
  /** Kept from the analog driver, which would act on it by itself. */
  | { readonly is: 'driver' }
  | { readonly is: 'outside'; readonly routeId: string; readonly accessCode: string }

export interface Claim {
  readonly holder: Holder
  /** What all its numbers begin with. */
  readonly begins: string
  /** That is a number by itself. */
  readonly alone: boolean
  /** What else follows: known numbers, and any number of a shape. */
  readonly numbers: NumberSet
  readonly patterns: readonly DialPattern[]
}

/** Numbers, and everything they begin with. */
export interface NumberSet {
  readonly all: ReadonlySet<string>
  readonly begun: ReadonlySet<string>
}

export const numberSet = (numbers: readonly string[]): NumberSet => ({
  all: new Set(numbers),
  begun: new Set(
    numbers.flatMap(number => Array.from({ length: number.length }, (_, end) => number.slice(0, end))),
  ),
})

const NONE = numberSet([])

/** What is dialled behind the codes of one house: made once, used by many codes. */
export interface Followers {
  readonly sets: Readonly<Record<Follows, NumberSet>>
  readonly office: Office
}

export function followersOf(office: Office): Followers {
  const { numbers } = office
  return {
    office,
    sets: {
      extension: numberSet(numbers.extension),
      mailbox: numberSet(office.mailboxes),
      number: NONE,
      queue: numberSet(numbers.queue),
      conference: numberSet(numbers.conference),
      slot: numberSet(numbers.slot),
      switch: numberSet(office.switches),
      schedule: numberSet(office.schedules),
      recording: numberSet(office.recordings),
      'speed-dial': NONE,
      contact: numberSet(office.speedDials),
    },
  }
}

/** Nobody has a number of one digit. */
const NUMBERS = ['X.', '*', '*X.'].map(dialPattern)

function shapesOf(follows: Follows, { office }: Followers): readonly DialPattern[] {
  if (follows === 'number') return NUMBERS
  if (follows !== 'speed-dial') return []
  return speedDialLengths(office.speedDials).map(length => dialPattern('X'.repeat(length)))
}

export function claimOf({ feature, code }: ActiveCode, followers: Followers): Claim {
  const { form, follows } = rowOf(feature)
  const holder: Holder = { is: 'code', feature, code }
  if (form === 'behind')
    return {
      holder,
      begins: '',
      alone: false,
      numbers: numberSet(followers.office.numbers.queue.map(number => number + code)),
      patterns: [],
    }
  const takesMore = follows !== null && form !== 'alone'
  return {
    holder,
    begins: code,
    alone: form !== 'prefix',
    numbers: takesMore ? followers.sets[follows] : NONE,
    patterns: takesMore ? shapesOf(follows, followers) : [],
  }
}

const wholeNumbers = (holder: Holder, numbers: readonly string[]): Claim => ({
  holder,
  begins: '',
  alone: false,
  numbers: numberSet(numbers),
  patterns: [],
})

const ANYTHING = [dialPattern('.')]

export const claimsBesideCodes = (office: Office): Claim[] => [
  wholeNumbers({ is: 'emergency' }, office.emergency),
  wholeNumbers({ is: 'driver' }, DRIVERS_OWN),
  ...NUMBER_KINDS.map(kind => wholeNumbers({ is: 'number', kind }, office.numbers[kind])),
  ...office.outside.map(
    ({ routeId, accessCode, patterns }): Claim => ({
      holder: { is: 'outside', routeId, accessCode },
      begins: accessCode,
      alone: false,
      numbers: NONE,
      patterns: patterns.length === 0 ? ANYTHING : patterns.map(dialPattern),
    }),
  ),
]

export function takes(claim: Claim, number: string): boolean {
  if (!number.startsWith(claim.begins)) return false
  const rest = number.slice(claim.begins.length)
  if (rest === '') return claim.alone
  return claim.numbers.all.has(rest) || claim.patterns.some(pattern => isWhole(pattern, rest))
}

/** Something longer than `number` begins with it. */
export function goesOn(claim: Claim, number: string): boolean {
  if (claim.begins.startsWith(number) && claim.begins !== number)
    return claim.alone || claim.numbers.all.size > 0 || claim.patterns.length > 0
  if (!number.startsWith(claim.begins)) return false
  const rest = number.slice(claim.begins.length)
  return claim.numbers.begun.has(rest) || claim.patterns.some(pattern => patternGoesOn(pattern, rest))
}

/** Its numbers that are known one by one. */
export const knownNumbers = ({ begins, alone, numbers }: Claim): string[] => [
  ...(alone ? [begins] : []),
  ...[...numbers.all].map(number => begins + number),
]

/** A number that patterns of both match. */
export function commonOfPatterns(one: Claim, other: Claim): string | null {
  for (const mine of one.patterns)
    for (const theirs of other.patterns) {
      const found = common(behind(one.begins, mine), behind(other.begins, theirs))
      if (found !== null) return found
    }
  return null
}

/** The longer number that a person might still be dialling after `number`. */
export function longerThan(claim: Claim, number: string): string {
  if (claim.begins.length > number.length && claim.alone) return claim.begins
  const known = knownNumbers(claim).find(one => one.length > number.length && one.startsWith(number))
  if (known !== undefined) return known
  const shaped = claim.patterns
    .map(pattern => claim.begins + example(pattern))
    .find(one => one.length > number.length && one.startsWith(number))
  return shaped ?? `${number}…`
}
