/** What a dialled number is: the class that decides who may call it, and what it may cost. */

import type { CountryPack } from './gateway-model.ts'

export type CallClass = 'emergency' | 'free' | 'local' | 'national' | 'mobile' | 'premium' | 'international'

/** Where thieves of calls earn. */
export const isDear = (callClass: CallClass | null): boolean =>
  callClass === 'international' || callClass === 'premium'

/** Classes a plan has patterns for, in the order they are tried: beside free numbers, what is dear is found first. */
export const TRIED = ['free', 'premium', 'international', 'mobile', 'local', 'national'] as const

/** Patterns as in Asterisk's dialplan, without the underscore: X, Z, N, [1-5], a dot for one digit or more. */
export type Patterns = Readonly<Partial<Record<(typeof TRIED)[number], readonly string[]>>>

export interface NumberingPlan {
  /** ITU-T E.164, without the plus: `41`; empty where it is not known. */
  readonly countryCode: string
  /** Numbers without their national prefix. What no pattern matches is national. */
  readonly national: Patterns
  /** Numbers exactly as they are dialled: short numbers, and those that never take the prefix. Tried first. */
  readonly dialled: Patterns
  /** Digits a subscriber's number has at least, dialled without the national prefix. */
  readonly localDigits: number
  /** Numbers, exactly as dialled, that never have more digits; the longest beginning counts. Missing: not known. */
  readonly lengths?: readonly { readonly begins: string; readonly digits: number }[]
}

/** Fewer digits after the national prefix are no subscriber's number anywhere. */
export const SHORTEST_NATIONAL = 6

/**
 * `number` as it would be dialled on a line, without an access code, or in E.164 with a plus. What the country's plan
 * does not know (codes with a star, short numbers without a pattern) counts as premium: nobody knows what it costs.
 */
export function classOf(number: string, pack: CountryPack): CallClass {
  const { numbering: plan, internationalPrefix, nationalPrefix, emergencyNumbers } = pack
  const digits = number.replace(/[\s./()\u00a0\u202f-]/g, '')
  if (emergencyNumbers.includes(digits)) return 'emergency'
  if (!/^\+?[0-9]+$/.test(digits)) return 'premium'
  const known = firstClass(plan.dialled, digits)
  if (known !== null) return known
  const e164 = behind(digits, '+') ?? behind(digits, internationalPrefix)
  if (e164 !== null) {
    const national = behind(e164, plan.countryCode)
    return national === null ? 'international' : nationalClass(national, plan)
  }
  if (nationalPrefix === '') return nationalClass(digits, plan)
  const national = behind(digits, nationalPrefix)
  if (national !== null) return nationalClass(national, plan)
  return digits.length >= plan.localDigits ? 'local' : 'premium'
}

const nationalClass = (number: string, plan: NumberingPlan): CallClass =>
  firstClass(plan.national, number) ?? (number.length >= SHORTEST_NATIONAL ? 'national' : 'premium')

const firstClass = (patterns: Patterns, number: string): CallClass | null =>
  TRIED.find(name => patterns[name]?.some(pattern => patternMatches(pattern, number))) ?? null

/** null where the prefix is missing, or empty. */
const behind = (digits: string, prefix: string): string | null =>
  prefix !== '' && digits.startsWith(prefix) ? digits.slice(prefix.length) : null

const PARTS: Readonly<Record<string, string>> = {
  ...{ X: '[0-9]', Z: '[1-9]', N: '[2-9]', '.': '[0-9]+' },
  '+': '\\+',
}

/** A pattern Asterisk would not understand (`[12`) matches nothing. */
export function patternMatches(pattern: string, number: string): boolean {
  try {
    return new RegExp(`^${pattern.replace(/[XZN.+]/g, part => PARTS[part] ?? part)}$`).test(number)
  } catch {
    return false
  }
}

/** What a plan's pattern may be made of; guards the table, since the patterns also go into the dialplan. */
export const isPattern = (text: string): boolean => /^(?:[0-9XZN]|\[(?:[0-9](?:-[0-9])?)+\])+\.?$/.test(text)
