/** Extension patterns (main/pbx.c) that say exactly which numbers they mean. */

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** E.164 allows 15 digits, behind a prefix to dial abroad. */
export const LONGEST_NUMBER = 20

/** Numbers that begin so never have more digits than this. */
export interface NumberLength {
  readonly begins: string
  readonly digits: number
}

export interface Dialled {
  /** Numbers that are not meant, with all that begin like them. */
  readonly except?: readonly string[]
  readonly longest?: number
  /** The one that says most about a number counts. */
  readonly lengths?: readonly NumberLength[]
}

/**
 * Patterns for `prefix` and 1 to `longest` digits that begin with none of `except`. Of fixed lengths rather than
 * ending in `.`: so `#` ends dialling on an analog handset (sig_analog.c takes it for that only where no
 * extension matches it), and a handset that dials one of `except`, or the last digit a number can have, is served at
 * once, because nothing longer can match.
 */
export const numbersBehind = (prefix: string, dialled: Dialled = {}): string[] =>
  fixedPatterns(prefix, [], true, dialled)

/** The same for the numbers of one pattern, as a person wrote it; none where Asterisk would not understand it. */
export function patternBehind(prefix: string, pattern: string, dialled: Dialled = {}): string[] {
  const asterisk = calledNumberPattern(pattern)
  if (asterisk === null || pattern.startsWith('+')) return []
  const isOpen = /[.!]$/.test(asterisk)
  return fixedPatterns(prefix, placesOf(pattern.replace(/\.$/, '')), isOpen, dialled)
}

/** `places`: the digits each place may have; `isOpen`: at least one further digit follows. */
function fixedPatterns(
  prefix: string,
  places: readonly (readonly string[])[],
  isOpen: boolean,
  { except = [], longest = LONGEST_NUMBER, lengths = [] }: Dialled,
): string[] {
  const patterns: string[] = []
  const fewest = isOpen ? places.length + 1 : places.length
  const marks = [...except, ...(isOpen ? lengths.map(({ begins }) => begins) : [])]
  const walk = (begun: string, inherited: number) => {
    if (begun !== '' && except.includes(begun)) return
    const limit = lengths.find(({ begins }) => begins === begun && begun !== '')?.digits ?? inherited
    if (begun.length >= fewest) patterns.push(prefix + begun)
    const most = isOpen ? limit : places.length
    if (begun.length >= most) return
    const next = places[begun.length] ?? DIGITS
    const special = next.filter(digit => marks.some(one => one.startsWith(begun + digit)))
    const free = next.filter(digit => !special.includes(digit))
    if (free.length > 0)
      for (let length = Math.max(begun.length + 1, fewest); length <= most; length += 1) {
        const rest = Array.from({ length: length - begun.length - 1 }, (_, index) =>
          digitClass(places[begun.length + 1 + index] ?? DIGITS),
        )
        patterns.push(asPattern(`${prefix}${begun}${digitClass(free)}${rest.join('')}`))
      }
    for (const digit of special) walk(begun + digit, limit)
  }
  walk('', longest)
  return patterns
}

export const asPattern = (text: string): string => (/^[0-9*#]+$/.test(text) ? text : `_${text}`)

export const digitClass = (digits: readonly string[]): string => {
  if (digits.length === DIGITS.length) return 'X'
  return digits.length === 1 ? `${digits[0]}` : `[${digits.join('')}]`
}

const SETS: Readonly<Record<string, readonly string[]>> = {
  X: DIGITS,
  Z: DIGITS.slice(1),
  N: DIGITS.slice(2),
}

/** Of a pattern that Asterisk understands; `-` is for the eye alone. */
const placesOf = (pattern: string): string[][] =>
  (pattern.match(/\[[^\]]*\]|[0-9XZN]/g) ?? []).map(place =>
    place.startsWith('[') ? rangeDigits(place.slice(1, -1)) : [...(SETS[place] ?? [place])],
  )

const rangeDigits = (text: string): string[] => {
  const wanted = new Set(
    (text.match(/[0-9]-[0-9]|[0-9]/g) ?? []).flatMap(part => {
      const [from = '', to = from] = part.split('-')
      return DIGITS.filter(digit => digit >= from && digit <= to)
    }),
  )
  return DIGITS.filter(digit => wanted.has(digit))
}

/**
 * A called number as a person wrote it, plain or as a pattern without its underscore. null where Asterisk would
 * not understand it: such a number is never called.
 */
export function calledNumberPattern(text: string): string | null {
  if (/^\+?[0-9]+$/.test(text)) return text
  if (!/^\+?(?:[0-9XZN-]|\[(?:[0-9](?:-[0-9])?)+\])*\.?$/.test(text) || !/[0-9XZN.]/.test(text)) return null
  // Alone, `.` would match h, i and t too.
  return text === '.' ? '_X!' : `_${text}`
}
